import { packNamed, shelfIn } from "../../packs/shelf.ts";
import { EXIT } from "../../problems.ts";
import { listView } from "../../terminal/content-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { momentGiven } from "../moment-given.ts";

/** The packs that come with the program, and which one is used where nobody names another. */
export const run: Run = async (given, surroundings) => {
  const shelf = shelfIn(surroundings.home);
  const used = await packNamed(null, surroundings);
  const contents = await Promise.all(
    shelf.packs.map(async ({ id, version, released }) => {
      const pack = await packNamed(`${id}@${version}`, surroundings);
      const { digest, manifest } = pack;
      const { name, status, edition, jurisdiction, reviewBy } = manifest;
      const overdue = momentGiven(pack, "at", given.value("at"), surroundings).date > reviewBy;
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
        released,
        standard: id === used.id && version === used.version,
      };
    }),
  );
  surroundings.out(
    given.has("json")
      ? `${JSON.stringify({ schema: "effective-support/content-list@1", contents }, null, 2)}\n`
      : listView(contents, styleFor(given, surroundings)),
  );
  return EXIT.done;
};
