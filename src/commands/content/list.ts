import { usualContent } from "../../packs/installed.ts";
import { entriesFor, packNamed, shelfIn } from "../../packs/shelf.ts";
import { EXIT } from "../../problems.ts";
import { listView } from "../../terminal/content-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { momentGiven } from "../moment-given.ts";

/** The packs that came with the program and those that were installed; which one runs where nobody names another, and why. */
export const run: Run = async (options, surroundings) => {
  const shelf = shelfIn(surroundings.home);
  const { name: wanted, why } = usualContent(surroundings, shelf.standard);
  const used = await packNamed(wanted, surroundings);
  const entries = entriesFor(shelf, surroundings);
  const contents = await Promise.all(
    entries.map(async ({ id, version, released, ...entry }) => {
      const pack = await packNamed(`${id}@${version}`, surroundings);
      const { digest, manifest, origin } = pack;
      const { name, status, edition, jurisdiction, reviewBy } = manifest;
      const overdue = momentGiven(pack, "at", options.at, surroundings).date > reviewBy;
      return {
        id,
        version,
        name,
        status,
        edition,
        jurisdiction,
        reviewBy,
        overdue,
        digest,
        standing: origin.standing,
        remarks: origin.remarks,
        released,
        installed: !("bytes" in entry),
        standard: id === used.id && version === used.version,
      };
    }),
  );
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/content-list@1", usual: { id: used.id, version: used.version, why }, contents }, null, 2)}\n`
      : listView(contents, why, styleFor(options, surroundings)),
  );
  return EXIT.done;
};
