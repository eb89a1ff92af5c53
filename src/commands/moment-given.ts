import { quoted } from "../answers/check.ts";
import type { Calendar } from "../deadlines/calendar.ts";
import { type Moment, momentOf } from "../deadlines/moment.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { type ReadMoment, readMoment } from "../deadlines/read-moment.ts";
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
export function momentGiven(pack: Pack, option: string, written: string | null | undefined, surroundings: Surroundings): Moment {
  return readGiven(pack, option, written, surroundings).moment;
}

/**
 * The same where everything hangs on it: with whether a time was written, and saying how it was understood where it is not of the
 * ISO form. `now` is what "today" and a time alone are reckoned from, the computer's clock where it is left out.
 */
export function whenGiven(
  pack: Pack,
  option: string,
  written: string | null | undefined,
  surroundings: Surroundings,
  now?: Moment,
): ReadMoment {
  const read = readGiven(pack, option, written, surroundings, now);
  sayUnderstood(`--${option}`, written, read, surroundings);
  return read;
}

/** Says on standard error how what was written after `where` was understood, where that is not plain. */
export function sayUnderstood(
  where: string,
  written: string | null | undefined,
  { understood }: ReadMoment,
  { err }: Pick<Surroundings, "err">,
): void {
  if (understood !== null && written) err(`effective-support: ${where} ${quoted(written)} is taken as ${understood}.\n`);
}

function readGiven(pack: Pack, option: string, written: string | null | undefined, surroundings: Surroundings, now?: Moment): ReadMoment {
  const ofComputer = () => momentOfComputer(pack.calendar, surroundings);
  if (written === null || written === undefined) {
    const moment = ofComputer();
    return { when: moment, moment, understood: null };
  }
  const read = readMoment(pack.calendar, written, () => now ?? ofComputer());
  if (!("problem" in read)) return read;
  return fail({
    kind: "usage",
    message: `--${option} ${read.problem}`,
    hint: `Expected ${read.expected}; times are ${placeOf(pack.calendar)} time.`,
  });
}
