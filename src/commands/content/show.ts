import { countsOf } from "../../packs/counts.ts";
import { packNamed } from "../../packs/shelf.ts";
import { EXIT } from "../../problems.ts";
import { showView } from "../../terminal/content-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { requireCurrent } from "../current-content.ts";
import { momentGiven } from "../moment-given.ts";

/** One pack: which edition of which guidance it encodes, until when, and how much is in it. */
export const run: Run = async (given, surroundings) => {
  const pack = await packNamed(given.operands[0] ?? given.value("content"), surroundings);
  const { format, id, version, digest, manifest, calendar } = pack;
  const at = momentGiven(pack, "at", given.value("at"), surroundings);
  requireCurrent(pack, at, given);
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
  surroundings.out(given.has("json") ? `${JSON.stringify(shown, null, 2)}\n` : showView(shown, styleFor(given, surroundings)));
  return EXIT.done;
};
