/**
 * A moment as a person in the calendar's time zone reads it off the wall. The computer's own time zone never comes in:
 * the calendar carries its zone's clock changes, and a wall clock is held as a date of date-fns in UTC.
 */
import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { quoted } from "../answers/check.ts";
import { type Calendar, dateInClock, offsetAt } from "./calendar.ts";
import { clockOf, twoDigits } from "./clock-time.ts";
import { asUtc, isoDateOf, isRealDate, startOf } from "./iso-date.ts";

export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  epoch: number;
  /** Minutes east of UTC. */
  offset: number;
  /** `YYYY-MM-DD` on the wall. */
  date: string;
  /** Whole minutes since midnight on the wall. */
  minutes: number;
  /** 0 for Sunday. */
  weekday: number;
}

/** Why a text is not read: a sentence that begins with the text, and what was expected, to stand after "Expected". */
export interface Unreadable {
  problem: string;
  expected: string;
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-](\d{2}):?\d{2})?)?$/;
const OFFSET_AT_MOST = 14;

/** The moment at an instant (ms UTC). Throws a RangeError where it lies outside the calendar's clock table. */
export function momentOf(calendar: Calendar, epoch: number): Moment {
  const offset = offsetAt(calendar, epoch);
  const wall = asUtc(epoch + offset * millisecondsInMinute);
  const date = dateInClock(calendar, wall);
  return { epoch, offset, date, minutes: wall.getHours() * 60 + wall.getMinutes(), weekday: wall.getDay() };
}

/**
 * The moment when the wall shows that date and that many minutes since midnight. A time that the spring change skips
 * moves forward by what it skips; of a time that comes twice in autumn the first is meant. Throws as `momentOf` does.
 */
export function momentAt(calendar: Calendar, isoDate: string, minutes: number): Moment {
  return momentOf(calendar, epochOfWall(calendar, startOf(isoDate).getTime() + minutes * millisecondsInMinute));
}

/** `momentAt` for a wall clock that is held as UTC. */
export function momentOfWall(calendar: Calendar, wall: Date): Moment {
  return momentOf(calendar, epochOfWall(calendar, wall.getTime()));
}

/**
 * Reads what programs write: `YYYY-MM-DD`, optionally with `T` (or a space) and `HH:MM`, seconds and their fraction, and `Z` or an
 * offset as `+01:00` or `+0100`. Without an offset it is the zone's wall clock, treated as in `momentAt`. A date alone means 00:00:
 * of all its hours the one that lets no deadline fall later than it may. What people write, `readMoment` reads.
 * What cannot be read comes back as a problem: a sentence or two that say what was expected.
 */
export function parseMoment(calendar: Calendar, text: string): Moment | { problem: string } {
  const read = readIsoMoment(calendar, text);
  return "problem" in read ? { problem: `${read.problem} Expected ${read.expected}.` } : read;
}

/** Whether a text has the form that `parseMoment` reads, though it may name no moment. */
export function isIsoForm(text: string): boolean {
  return FORM.test(text.trim());
}

/** `parseMoment`, with what was expected on its own. */
export function readIsoMoment(calendar: Calendar, text: string): Moment | Unreadable {
  const refused = (problem: string, expected: string) => ({ problem: `${quoted(text)} ${problem}`, expected });
  const [, date, time = "00:00", zone, zoneHours = "0"] = FORM.exec(text.trim()) ?? [];
  if (date === undefined) return refused("is not a moment.", "YYYY-MM-DD or YYYY-MM-DDTHH:MM, for example 2026-11-23T10:15");
  const [clock, fraction = ""] = time.split(".");
  const wall = parseISO(`${date}T${clock}`, { in: asUtc });
  // 24:00 is read as the day after.
  if (!isValid(wall) || isoDateOf(wall) !== date) {
    return isRealDate(date)
      ? refused("names a time that does not exist.", "00:00 to 23:59; midnight is 00:00 of the day it begins")
      : refused("names a day that does not exist.", "a real date as YYYY-MM-DD");
  }
  const epoch = zone === undefined ? epochOfWall(calendar, wall.getTime()) : parseISO(`${date}T${clock}${zone}`, { in: asUtc }).getTime();
  if (Number.isNaN(epoch) || Number(zoneHours) > OFFSET_AT_MOST) {
    return refused("has an offset that no place on earth uses.", "Z, or ±HH:MM up to 14 hours");
  }
  const { from, to, transitions } = calendar.clock;
  // An offset moves the date by a day at most, so the margin of the table takes in what passes this.
  const inTable = date >= from && date <= to && epoch >= (transitions[0]?.[0] ?? epoch);
  const moment = inTable ? momentOf(calendar, epoch + Number(fraction.slice(0, 3).padEnd(3, "0"))) : null;
  return moment !== null && moment.date <= to
    ? moment
    : refused("lies outside the years that can be reckoned.", `a date from ${from} to ${to}`);
}

/** `2026-11-23T10:15:00+00:00`: always with seconds, fractions cut off, the offset as ±HH:MM. */
export function isoWithOffset({ date, minutes, offset, epoch }: Moment): string {
  const seconds = twoDigits(asUtc(epoch).getSeconds());
  return `${date}T${clockOf(minutes)}:${seconds}${offset < 0 ? "-" : "+"}${clockOf(Math.abs(offset))}`;
}

/** The instant (ms UTC) at which the calendar's clocks show what UTC shows at `shown` (ms UTC). */
function epochOfWall(calendar: Calendar, shown: number): number {
  const before = offsetAt(calendar, shown - millisecondsInDay);
  const early = shown - before * millisecondsInMinute;
  if (offsetAt(calendar, early) === before) return early;
  const after = offsetAt(calendar, shown + millisecondsInDay);
  const late = shown - after * millisecondsInMinute;
  // In the gap neither offset holds; the one from before the change then moves the time forward by the gap.
  return offsetAt(calendar, late) === after ? late : early;
}
