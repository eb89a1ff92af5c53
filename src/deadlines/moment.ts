/**
 * A moment as a person in the calendar's time zone reads it off the wall. The computer's own time zone never comes in:
 * the calendar carries its zone's clock changes.
 */
import { quoted } from "../answers/check.ts";
import { type Calendar, offsetPlaceAt } from "./calendar.ts";
import { dayNumber, isoOf, isRealDate, type Weekday, weekdayOfDay } from "./civil-date.ts";
import { usualMoment } from "./usual-moment.ts";

export { addDays, addMonths, weekdayOf } from "./civil-date.ts";

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
  weekday: Weekday;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)? ?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/;

/** The moment at an instant (ms UTC). Throws a RangeError where it lies outside the calendar's clock table. */
export function momentOf(calendar: Calendar, epoch: number): Moment {
  const offset = offsetAt(calendar, epoch);
  const wall = epoch + offset * MINUTE;
  const day = Math.floor(wall / DAY);
  const date = isoOf(day);
  const { from, reckonedTo } = calendar.clock;
  // Put so that an instant that is not a number is refused as well.
  if (!(date >= from && date <= reckonedTo)) {
    throw new RangeError(`The clock of ${calendar.name} is known from ${from} to ${reckonedTo}, not for ${date}.`);
  }
  return { epoch, offset, date, minutes: Math.floor((wall - day * DAY) / MINUTE), weekday: weekdayOfDay(day) };
}

/** The day number of a moment's date: days since 1970-01-01 on the wall. */
export function dayOf({ epoch, offset }: Moment): number {
  return Math.floor((epoch + offset * MINUTE) / DAY);
}

/**
 * The moment when the wall shows that date and that many minutes since midnight. A time that the spring change skips
 * moves forward by what it skips; of a time that comes twice in autumn the first is meant. Throws as `momentOf` does.
 */
export function momentAt(calendar: Calendar, isoDate: string, minutes: number): Moment {
  return momentOf(calendar, epochOfWall(calendar, dayNumber(isoDate) * DAY + minutes * MINUTE));
}

/**
 * Reads `YYYY-MM-DD`, optionally with `T` (or a space) and `HH:MM`, seconds and their fraction, and `Z` or an offset as
 * `+01:00` or `+0100`. Without an offset it is the zone's wall clock, treated as in `momentAt`. A date alone means 00:00:
 * of all its hours the one that lets no deadline fall later than it may.
 * What cannot be read comes back as a problem: a sentence or two that say what was expected.
 */
export function parseMoment(calendar: Calendar, text: string): Moment | { problem: string } {
  const usual = usualMoment(calendar, text);
  if (usual) return usual;
  const given = quoted(text);
  const match = FORM.exec(text.trim());
  if (!match) {
    return {
      problem: `${given} is not a moment. Expected YYYY-MM-DD or YYYY-MM-DDTHH:MM, for example 2026-11-23T10:15.`,
    };
  }
  const [, date = "", hours = "0", mins = "0", secs = "0", fraction = "", zulu, sign, offsetHours = "0", offsetMins = "0"] = match;
  if (!isRealDate(date)) {
    return { problem: `${given} names a day that does not exist. Expected a real date as YYYY-MM-DD.` };
  }
  if (Number(hours) > 23 || Number(mins) > 59 || Number(secs) > 59) {
    return {
      problem: `${given} names a time that does not exist. Expected 00:00 to 23:59; midnight is 00:00 of the day it begins.`,
    };
  }
  if (Number(offsetHours) > 14 || Number(offsetMins) > 59) {
    return { problem: `${given} has an offset that no place on earth uses. Expected Z, or ±HH:MM up to 14 hours.` };
  }
  const { from, to } = calendar.clock;
  const outside = {
    problem: `${given} lies outside the years that can be reckoned. Expected a date from ${from} to ${to}.`,
  };
  // An offset moves the date by a day at most, so the margin of the table takes in what passes this.
  if (date < from || date > to) return outside;
  const millis = Number(secs) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  const wall = dayNumber(date) * DAY + (Number(hours) * 60 + Number(mins)) * MINUTE + millis;
  const east = (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMins)) * MINUTE;
  const epoch = zulu || sign ? wall - east : epochOfWall(calendar, wall);
  const [opening] = calendar.clock.transitions;
  if (opening && epoch < opening[0]) return outside;
  const moment = momentOf(calendar, epoch);
  return moment.date > to ? outside : moment;
}

/** `2026-11-23T10:15:00+00:00`: always with seconds, fractions cut off, the offset as ±HH:MM. */
export function isoWithOffset(moment: Moment): string {
  const { date, minutes, offset, epoch } = moment;
  return `${date}T${clock(minutes)}:${two(Math.floor(epoch / 1000) % 60)}${offset < 0 ? "-" : "+"}${clock(Math.abs(offset))}`;
}

function epochOfWall(calendar: Calendar, wall: number): number {
  const before = offsetAt(calendar, wall - DAY);
  const early = wall - before * MINUTE;
  if (offsetAt(calendar, early) === before) return early;
  const after = offsetAt(calendar, wall + DAY);
  const late = wall - after * MINUTE;
  // In the gap neither offset holds; the one from before the change then moves the time forward by the gap.
  return offsetAt(calendar, late) === after ? late : early;
}

function offsetAt(calendar: Calendar, epoch: number): number {
  return calendar.clock.transitions[offsetPlaceAt(calendar, epoch)]?.[1] ?? 0;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}
