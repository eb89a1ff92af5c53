/** Dates as `YYYY-MM-DD`. date-fns counts them in UTC, so that no computer's time zone comes in. */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as daysLater } from "date-fns/addDays";
import { addMonths as monthsLater } from "date-fns/addMonths";
import { formatISO } from "date-fns/formatISO";
import { getDay } from "date-fns/getDay";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";

/** The first instant of a date, with UTC for its wall clock. The date has to be real. */
export function startOf(isoDate: string): Date {
  return new UTCDateMini(isoDate);
}

/** The date that a wall clock shows which is held as UTC. Throws a RangeError where the instant is none. */
export function isoDateOf(wall: Date): string {
  return formatISO(wall, { representation: "date" });
}

/** The date a whole number of days later; earlier where the number is negative. */
export function addDays(isoDate: string, days: number): string {
  return isoDateOf(daysLater(startOf(isoDate), days));
}

/** The same day of the month a whole number of months later, or that month's last day where it is shorter. */
export function addMonths(isoDate: string, months: number): string {
  return isoDateOf(monthsLater(startOf(isoDate), months));
}

/** The weekday of a date, 0 for Sunday. */
export function weekdayOf(isoDate: string): number {
  return getDay(startOf(isoDate));
}

/** Whether a text of the form `YYYY-MM-DD` names a day that exists. */
export function isRealDate(isoDate: string): boolean {
  return isValid(parseISO(isoDate, { in: asUtc }));
}

/** Makes date-fns read a text as a wall clock that is held as UTC. */
export function asUtc(value: Date | number | string): Date {
  return new UTCDateMini(value);
}
