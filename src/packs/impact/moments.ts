/** The moments of the week at which two packs are compared: whoever answers changes with the clock. */
import { otherDays } from "../../contacts/other-days.ts";
import { type Calendar, holidayName } from "../../deadlines/calendar.ts";
import { clockOf } from "../../deadlines/clock-time.ts";
import { addDays, weekdayOf } from "../../deadlines/iso-date.ts";
import { isWorkingDay } from "../../deadlines/working-days.ts";
import type { Contacts } from "../format.ts";

export interface RepresentativeMoment {
  name: string;
  /** Local time of a pack's own zone, `YYYY-MM-DDTHH:MM`. */
  at: string;
}

const MONDAY = 1;
const YEAR = 366;
const WEEK = 7;

/** Every case is replayed at each of them. */
const OTHER_DAYS_AT_MOST = 8;

/**
 * Office hours, the hours around them, a night, a weekend and a bank holiday, in the first week from `date` (`YYYY-MM-DD`)
 * that has no bank holiday, the next bank holiday on a weekday that the calendar knows (left out where there is none), and the next days
 * on which contacts of one of the packs have dated hours or are outside their term. All of them are moments that may be given: near the end of the
 * calendar's years the first ones lie before `date`.
 */
export function representativeMoments(
  calendar: Calendar,
  date: string,
  packs: readonly Pick<Contacts, "contacts" | "terms">[],
): RepresentativeMoment[] {
  const latest = addDays(calendar.clock.to, -YEAR - WEEK);
  const from = date < latest ? date : latest;
  const days = Array.from({ length: YEAR }, (_, offset) => addDays(from, offset));
  const monday =
    days.find((day) => weekdayOf(day) === MONDAY && [0, 1, 2, 3, 4].every((offset) => isWorkingDay(calendar, addDays(day, offset)))) ??
    from;
  const [tuesday, wednesday, thursday, saturday] = [1, 2, 3, 5].map((offset) => addDays(monday, offset));
  const holiday = days.find((day) => holidayName(calendar, day) !== null && ![0, 6].includes(weekdayOf(day)));
  const other = packs
    .flatMap((contacts) => otherDays(contacts, calendar))
    .filter(({ until }) => until >= date)
    .map(({ name, date: day, minutes }) => ({ name, at: `${day}T${clockOf(minutes)}` }))
    .sort((one, another) => (one.at < another.at ? -1 : 1));
  return [
    { name: "office hours", at: `${tuesday}T10:15` },
    { name: "before opening", at: `${wednesday}T08:30` },
    { name: "after closing", at: `${tuesday}T17:30` },
    { name: "night", at: `${thursday}T02:00` },
    { name: "weekend", at: `${saturday}T14:00` },
    ...(holiday ? [{ name: "bank holiday", at: `${holiday}T11:00` }] : []),
    ...[...new Map(other.map((moment) => [moment.at, moment])).values()].slice(0, OTHER_DAYS_AT_MOST),
  ];
}
