/** Turns a calendar file into the calendar that the core reckons with. Build and check time only: it asks `Intl`. */
import type { Calendar } from "../deadlines/calendar.ts";
import { isRealDate } from "../deadlines/civil-date.ts";
import type { CalendarSource } from "./format.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;
// A date reckoned from the last day of 2060 needs its offset too, however long the chain of deadlines.
const MARGIN_YEARS = 10;

/**
 * The compiled calendar: holidays by date, and every clock change of the zone from 1990, exact to the minute.
 * Throws where a holiday is no real date, stands twice or lies outside the years said to be known, and (from `Intl`, a
 * RangeError) where the time zone does not exist.
 */
export function compileCalendar(source: CalendarSource): Calendar {
  const { id, name, timeZone, years } = source;
  return { id, name, timeZone, years, holidays: holidaysByDate(source), clock: compileClock(timeZone) };
}

function holidaysByDate({ id, years, holidays }: CalendarSource): Record<string, string> {
  const byDate: Record<string, string> = {};
  for (const { date, name } of holidays) {
    const year = Number(date.slice(0, 4));
    if (!isRealDate(date)) throw new Error(`Calendar ${id}: ${date} is not a real date.`);
    if (date in byDate) throw new Error(`Calendar ${id}: ${date} stands twice.`);
    if (year < years.from || year > years.to) {
      throw new Error(`Calendar ${id}: ${date} lies outside the years ${years.from} to ${years.to}.`);
    }
    byDate[date] = name;
  }
  return byDate;
}

const clocks = new Map<string, Calendar["clock"]>();

/** Asking `Intl` about every day of eighty years takes most of a second, so each zone is asked about once. */
function compileClock(timeZone: string): Calendar["clock"] {
  const clock = clocks.get(timeZone) ?? askedClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function askedClock(timeZone: string): Calendar["clock"] {
  const offsetAt = offsetReader(timeZone);
  const end = Date.UTC(LAST_YEAR + MARGIN_YEARS + 1, 0, 1) + DAY;
  let offset = offsetAt(Date.UTC(FIRST_YEAR, 0, 1));
  const start = Date.UTC(FIRST_YEAR, 0, 1) - offset * MINUTE;
  const transitions: [number, number][] = [[start, offset]];
  // No zone changes its offset and takes it back within a day, so daily looks miss nothing.
  for (let day = start; day < end; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next === offset) continue;
    transitions.push([firstMinuteOf(next, day, offsetAt), next]);
    offset = next;
  }
  return {
    from: `${FIRST_YEAR}-01-01`,
    to: `${LAST_YEAR}-12-31`,
    reckonedTo: `${LAST_YEAR + MARGIN_YEARS}-12-31`,
    transitions,
  };
}

/** The first whole minute at which the offset holds, where it begins within the day after `before`. */
function firstMinuteOf(offset: number, before: number, offsetAt: (epoch: number) => number): number {
  let low = before;
  let high = before + DAY;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / (2 * MINUTE)) * MINUTE;
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** A function from an instant (ms UTC) to the zone's offset there (minutes east of UTC). */
function offsetReader(timeZone: string): (epoch: number) => number {
  const format = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (epoch) => {
    const parts = format.formatToParts(epoch);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"));
    return (wall - epoch) / MINUTE;
  };
}
