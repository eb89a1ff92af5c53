import { quoted } from "../answers/check.ts";
import { type Moment, momentOf, parseMoment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";

/** A moment written on the command line, in the pack's time zone; now where none is written. */
export function momentGiven(pack: Pack, option: string, written: string | null, { now }: Surroundings): Moment {
  if (written === null) return momentOf(pack.calendar, now());
  const moment = parseMoment(pack.calendar, written);
  if ("problem" in moment) {
    return fail({
      kind: "usage",
      message: `--${option} ${quoted(written)} is not a moment. ${moment.problem}`,
      hint: "Write it as 2026-11-23T10:15; that is London time.",
    });
  }
  return moment;
}
