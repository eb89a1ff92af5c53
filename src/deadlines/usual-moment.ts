/**
 * The short way to a moment of the form that nearly all rows of a batch have. It gives what `parseMoment` gives the long way, or
 * leaves the text to it: days about which the clock changes, and everything that is written in another form or is no moment.
 */
import { type Calendar, offsetPlaceAt } from "./calendar.ts";
import { dayNumber, isRealDate, type Weekday, weekdayOfDay } from "./civil-date.ts";
import type { Moment } from "./moment.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A day on the wall on and about which the clock does not change. */
interface CalmDay {
  date: string;
  /** The instant of its 00:00. */
  opens: number;
  offset: number;
  weekday: Weekday;
}

// The rows of a batch name the same days again and again, nearly always in the form YYYY-MM-DDTHH:MM. No more than the clock's days.
const calmDays = new WeakMap<Calendar, Map<string, CalmDay>>();

/** The moment of a text of the form `YYYY-MM-DDTHH:MM` on a calm day; null for any other text, which may be a moment all the same. */
export function usualMoment(calendar: Calendar, text: string): Moment | null {
  if (text.length !== 16 || text[10] !== "T" || text[13] !== ":") return null;
  const [hours, minutesOfHour] = [twoDigits(text, 11), twoDigits(text, 14)];
  if (hours === null || minutesOfHour === null || hours > 23 || minutesOfHour > 59) return null;
  const day = calmDay(calendar, text.slice(0, 10));
  if (!day) return null;
  const minutes = hours * 60 + minutesOfHour;
  return { epoch: day.opens + minutes * MINUTE, offset: day.offset, date: day.date, minutes, weekday: day.weekday };
}

function calmDay(calendar: Calendar, date: string): CalmDay | null {
  let days = calmDays.get(calendar);
  if (!days) {
    days = new Map();
    calmDays.set(calendar, days);
  }
  let day = days.get(date) ?? null;
  if (!day) {
    day = findCalmDay(calendar, date);
    if (day) days.set(date, day);
  }
  return day;
}

function findCalmDay(calendar: Calendar, date: string): CalmDay | null {
  const { from, to, transitions } = calendar.clock;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isRealDate(date) || date < from || date > to) return null;
  const day = dayNumber(date);
  // Two days on either side: more than any offset.
  const [early, late] = [(day - 2) * DAY, (day + 3) * DAY];
  const place = offsetPlaceAt(calendar, early);
  const [since, offset] = transitions[place] ?? [Number.POSITIVE_INFINITY, 0];
  if (since > early || offsetPlaceAt(calendar, late) !== place) return null;
  return { date, opens: day * DAY - offset * MINUTE, offset, weekday: weekdayOfDay(day) };
}

const ZERO = 48;

function twoDigits(text: string, at: number): number | null {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : null;
}
