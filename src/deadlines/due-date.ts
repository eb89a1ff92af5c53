/**
 * When something is due: one time limit reckoned from one starting moment.
 * The sources give amounts and units only; how they are counted is this guide's ruling, on the earlier side of each doubt.
 */
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { daysInWeek, millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import type { DeadlineRule } from "../packs/format.ts";
import { type Calendar, dateInClock, holidaysKnown } from "./calendar.ts";
import { minutesOf } from "./clock-time.ts";
import { addDays as daysAfter, startOf } from "./iso-date.ts";
import { type Moment, momentAt, momentOf } from "./moment.ts";
import { workingDayOf } from "./old-calendars.ts";
import { addWorkingDays, workingDayFrom } from "./working-days.ts";

export interface DueDate {
  /** The start as given. */
  from: Moment;
  due: Moment;
  /** The later reading, where the source only says "days"; otherwise null. */
  latest: Moment | null;
  /** Bank holidays may move the date, and those of some year between start and end are not known. */
  holidaysUnknown: boolean;
  /** Day zero, `YYYY-MM-DD`: the day of the start, or in working days the next working day where that rule moves it. */
  countedFrom: string;
}

type Limit = Pick<DeadlineRule, "amount" | "unit">;

const LAST_MINUTE = 23 * 60 + 59;

/**
 * The date that a limit sets. Hours run on the clock. Working days count from the day of the start, or from the next
 * working day where the start is after the end of the working day or on a day off, and end with the working day. Calendar days,
 * weeks and months end at that time of their day. "Days" without a kind give calendar days as `due` and working days as `latest`.
 * `amount` is 0 or more; a part of a day, week or month is cut off. `due` never lies before the start.
 * Throws a RangeError where the date lies beyond the calendar's clock table.
 */
export function dueDate(calendar: Calendar, { amount, unit }: Limit, start: Moment): DueDate {
  const counted = { from: start, latest: null, holidaysUnknown: false, countedFrom: start.date };
  switch (unit) {
    case "hours":
      return { ...counted, due: momentOf(calendar, start.epoch + Math.round(amount * millisecondsInHour)) };
    case "working-days":
      return { ...counted, ...inWorkingDays(calendar, amount, start) };
    case "unspecified-days": {
      const { due: latest, holidaysUnknown } = inWorkingDays(calendar, amount, start);
      return { ...counted, due: onDay(calendar, addDays(startOf(start.date), Math.floor(amount)), start), latest, holidaysUnknown };
    }
    case "calendar-days":
      return { ...counted, due: onDay(calendar, addDays(startOf(start.date), Math.floor(amount)), start) };
    case "weeks":
      return { ...counted, due: onDay(calendar, addDays(startOf(start.date), Math.floor(amount * daysInWeek)), start) };
    case "months":
      return { ...counted, due: onDay(calendar, addMonths(startOf(start.date), Math.floor(amount)), start) };
    default:
      return unit satisfies never;
  }
}

function inWorkingDays(calendar: Calendar, amount: number, start: Moment): Pick<DueDate, "due" | "holidaysUnknown" | "countedFrom"> {
  const firstDay = isAfterClosing(calendar, start) ? daysAfter(start.date, 1) : start.date;
  const countedFrom = workingDayFrom(calendar, firstDay);
  const due = closingOn(calendar, addWorkingDays(calendar, countedFrom, Math.floor(amount)));
  // The known years are one unbroken run, so the two ends speak for every day between.
  const holidaysUnknown = !holidaysKnown(calendar, start.date) || !holidaysKnown(calendar, due.date);
  return { due, holidaysUnknown, countedFrom };
}

/** 17:00 and some seconds is already after 17:00, though the wall clock still shows 17:00. */
function isAfterClosing(calendar: Calendar, { minutes, epoch }: Moment): boolean {
  const closing = minutesOf(workingDayOf(calendar).ends);
  return minutes > closing || (minutes === closing && epoch % millisecondsInMinute > 0);
}

/** The end of the working day on a day; where the start is later than that, the day's last minute; where even that is past, the start itself. */
function onDay(calendar: Calendar, day: Date, start: Moment): Moment {
  const isoDate = dateInClock(calendar, day);
  const closing = closingOn(calendar, isoDate);
  if (closing.epoch >= start.epoch) return closing;
  const lastMinute = momentAt(calendar, isoDate, LAST_MINUTE);
  return lastMinute.epoch >= start.epoch ? lastMinute : start;
}

function closingOn(calendar: Calendar, isoDate: string): Moment {
  return momentAt(calendar, isoDate, minutesOf(workingDayOf(calendar).ends));
}
