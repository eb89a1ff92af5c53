/** When something happened, as people say it: a moment, or a day of which no time is given. */
import type { Calendar } from "./calendar.ts";
import { isoWithOffset, type Moment, momentAt } from "./moment.ts";

/** "That day, time not given": any time of it may be meant. */
export interface DayAlone {
  date: string;
  time: null;
}

export type When = Moment | DayAlone;

export function isDayAlone(when: When): when is DayAlone {
  return "time" in when;
}

/** The moment itself; of a day alone its 00:00, of all its times the one that lets no deadline fall later than it may. */
export function earliestOf(calendar: Calendar, when: When): Moment {
  return isDayAlone(when) ? momentAt(calendar, when.date, 0) : when;
}

/** `2026-11-23T10:15:00+00:00`, or `2026-11-23` of a day alone. */
export function isoOfWhen(when: When): string {
  return isDayAlone(when) ? when.date : isoWithOffset(when);
}
