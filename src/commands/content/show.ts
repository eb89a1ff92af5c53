import { countsOf } from "../../packs/counts.ts";
import { EXIT } from "../../problems.ts";
import { showView } from "../../terminal/content-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { currentPack } from "../current-content.ts";

/** One pack: which edition of which guidance it encodes, until when, and how much is in it. */
export const run: Run<{ pack?: string }> = async (options, surroundings) => {
  const { pack, at } = await currentPack({ ...options, content: options.pack ?? options.content }, surroundings);
  const { format, id, version, digest, manifest, calendar } = pack;
  const overdue = at.date > manifest.reviewBy;
  const { years, timeZone } = calendar;
  const shown = {
    schema: "effective-support/content@1",
    ...manifest,
    format,
    id,
    version,
    digest,
    overdue,
    calendar: { id: calendar.id, timeZone, years },
    counts: countsOf(pack),
  };
  surroundings.out(options.json ? `${JSON.stringify(shown, null, 2)}\n` : showView(shown, styleFor(options, surroundings)));
  return EXIT.done;
};
