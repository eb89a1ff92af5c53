import { quoted } from "../answers/check.ts";
import type { Calendar } from "../deadlines/calendar.ts";
import { type Moment, momentOf, parseMoment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";

/** The moment by the computer's clock. Throws the Problem "unusable-clock" where the calendar does not reach it: a flat battery, say. */
export function momentOfComputer(calendar: Calendar, { now }: Pick<Surroundings, "now">): Moment {
  const epoch = now();
  try {
    const moment = momentOf(calendar, epoch);
    // Beyond this what follows from it may lie outside the table.
    if (moment.date <= calendar.clock.to) return moment;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return fail({ kind: "unusable-clock", shows: String(new Date(epoch).getUTCFullYear()) });
}

/** A moment written on the command line, in the pack's time zone; now where none is written. */
export function momentGiven(pack: Pack, option: string, written: string | null, surroundings: Surroundings): Moment {
  if (written === null) return momentOfComputer(pack.calendar, surroundings);
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
