/**
 * Counting in working days: the days of the calendar's working week that are no bank holiday. date-fns knows business days from
 * Monday to Friday and no holidays, so the counting is ours. Outside the known years only the days off of the week are free.
 */
import { addDays } from "date-fns/addDays";
import { addWeeks } from "date-fns/addWeeks";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { type Calendar, dateInClock, DAYS, holidayName } from "./calendar.ts";
import { minutesOf } from "./clock-time.ts";
import { startOf } from "./iso-date.ts";
import type { Moment } from "./moment.ts";
import { workingDayOf } from "./old-calendars.ts";

/** Whether a date (`YYYY-MM-DD`) is a working day. */
export function isWorkingDay(calendar: Calendar, isoDate: string): boolean {
  return isInWorkingWeek(calendar, startOf(isoDate)) && holidayName(calendar, isoDate) === null;
}

/** Whether a working day runs at a moment: it has begun and is not over. */
export function workingDayRuns(calendar: Calendar, { date, minutes }: Moment): boolean {
  const { starts, ends } = workingDayOf(calendar);
  return minutes >= minutesOf(starts) && minutes < minutesOf(ends) && isWorkingDay(calendar, date);
}

/** The date itself where it is a working day, or the next one that is. Throws a RangeError where the clock's table ends before it. */
export function workingDayFrom(calendar: Calendar, isoDate: string): string {
  let date = isoDate;
  while (!isWorkingDay(calendar, date)) date = dateInClock(calendar, addDays(startOf(date), 1));
  return date;
}

/**
 * The date a whole number of working days after a working day, 0 or more. Throws a RangeError where it lies beyond the clock's
 * table. It goes by whole weeks, then again by as many days as there were bank holidays on the way: the work does not grow with the number.
 */
export function addWorkingDays(calendar: Calendar, workingDay: string, amount: number): string {
  let date = workingDay;
  for (let left = amount; left > 0;) {
    const next = daysOfWorkingWeekLater(calendar, date, left);
    left = holidaysBetween(calendar, date, next);
    date = next;
  }
  return date;
}

/**
 * How many working days lie after the first date up to and including the second: "n working days left".
 * Negative where the second date is the earlier one: "n working days ago". Dates are `YYYY-MM-DD`.
 */
export function workingDaysBetween(calendar: Calendar, fromDate: string, toDate: string): number {
  if (toDate < fromDate) return 0 - workingDaysBetween(calendar, toDate, fromDate);
  const days = differenceInCalendarDays(startOf(toDate), startOf(fromDate));
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * workingDayOf(calendar).days.length;
  for (let away = wholeWeeks * 7 + 1; away <= days; away += 1) {
    if (isInWorkingWeek(calendar, addDays(startOf(fromDate), away))) count += 1;
  }
  return count - holidaysBetween(calendar, fromDate, toDate);
}

/** The date that many days of the working week later, bank holidays among them. */
function daysOfWorkingWeekLater(calendar: Calendar, isoDate: string, amount: number): string {
  const aWeek = workingDayOf(calendar).days.length;
  let day = startOf(dateInClock(calendar, addWeeks(startOf(isoDate), Math.floor(amount / aWeek))));
  for (let left = amount % aWeek; left > 0;) {
    day = addDays(day, 1);
    if (isInWorkingWeek(calendar, day)) left -= 1;
  }
  return dateInClock(calendar, day);
}

/** How many bank holidays take a day of the working week after the first date, up to and including the second. */
function holidaysBetween(calendar: Calendar, fromDate: string, toDate: string): number {
  return Object.keys(calendar.holidays).filter((date) => date > fromDate && date <= toDate && isInWorkingWeek(calendar, startOf(date)))
    .length;
}

function isInWorkingWeek(calendar: Calendar, day: Date): boolean {
  const weekday = DAYS[day.getDay()];
  return weekday !== undefined && workingDayOf(calendar).days.includes(weekday);
}
