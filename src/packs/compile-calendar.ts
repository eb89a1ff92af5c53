/** Turns a calendar file into the calendar that the core reckons with. Build and check time only: it asks `Intl`. */
import { addDays } from "date-fns/addDays";
import { addWeeks } from "date-fns/addWeeks";
import { millisecondsInMinute } from "date-fns/constants";
import { getYear } from "date-fns/getYear";
import type { Calendar } from "../deadlines/calendar.ts";
import { asUtc, isRealDate, startOf } from "../deadlines/iso-date.ts";
import type { CalendarSource } from "./format.ts";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;
// A date reckoned from the last day of 2060 needs its offset too, however long the chain of deadlines.
const MARGIN_YEARS = 10;

/**
 * The compiled calendar: holidays by date, and every clock change of the zone from 1990, exact to the minute.
 * Throws where a holiday is no real date, stands twice or lies outside the years said to be known, where one of these years has
 * none, where the working day ends after its day or a day of the week stands twice, and (from `Intl`, a RangeError) where the time
 * zone does not exist.
 */
export function compileCalendar(source: CalendarSource): Calendar {
  const { id, name, timeZone, place, workingDay, years } = source;
  const { ends, days } = workingDay;
  if (ends >= "24:00") throw new Error(`Calendar ${id}: a working day cannot end at ${ends}.`);
  if (new Set(days).size < days.length) throw new Error(`Calendar ${id}: a day of the working week stands twice.`);
  return { id, name, timeZone, place, workingDay, years, holidays: holidaysByDate(source), clock: compileClock(timeZone) };
}

function holidaysByDate({ id, years, holidays }: CalendarSource): Record<string, string> {
  const byDate: Record<string, string> = {};
  const withHolidays = new Set<number>();
  for (const { date, name } of holidays) {
    if (!isRealDate(date)) throw new Error(`Calendar ${id}: ${date} is not a real date.`);
    if (date in byDate) throw new Error(`Calendar ${id}: ${date} stands twice.`);
    const year = getYear(startOf(date));
    if (year < years.from || year > years.to) {
      throw new Error(`Calendar ${id}: ${date} lies outside the years ${years.from} to ${years.to}.`);
    }
    byDate[date] = name;
    withHolidays.add(year);
  }
  // It stops at the first, so years without end cost nothing.
  for (let year = years.from; year <= years.to; year += 1) {
    if (!withHolidays.has(year)) throw new Error(`Calendar ${id}: it claims to know the year ${year}, and has no holiday in it.`);
  }
  return byDate;
}

/** Asked of each day, this would take most of a second; no zone has changed its clocks twice in a week since 1990. */
function compileClock(timeZone: string): Calendar["clock"] {
  const offsetAt = offsetReader(timeZone);
  const opening = startOf(`${FIRST_YEAR}-01-01`);
  const end = addDays(startOf(`${LAST_YEAR + MARGIN_YEARS + 1}-01-01`), 1);
  let offset = offsetAt(opening.getTime());
  const start = opening.getTime() - offset * millisecondsInMinute;
  const transitions: [number, number][] = [[start, offset]];
  for (let week = asUtc(start); week < end; week = addWeeks(week, 1)) {
    const [from, to] = [week.getTime(), addWeeks(week, 1).getTime()];
    const next = offsetAt(to);
    if (next === offset) continue;
    transitions.push([firstMinuteOf(next, from, to, offsetAt), next]);
    offset = next;
  }
  return {
    from: `${FIRST_YEAR}-01-01`,
    to: `${LAST_YEAR}-12-31`,
    reckonedTo: `${LAST_YEAR + MARGIN_YEARS}-12-31`,
    transitions,
  };
}

/** The first whole minute at which the offset holds, where it begins after `before` and holds at `after`. */
function firstMinuteOf(offset: number, before: number, after: number, offsetAt: (epoch: number) => number): number {
  let [low, high] = [before, after];
  while (high - low > millisecondsInMinute) {
    const middle = low + Math.floor((high - low) / (2 * millisecondsInMinute)) * millisecondsInMinute;
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
    return (wall - epoch) / millisecondsInMinute;
  };
}
