/**
 * When something is due: one time limit reckoned from one starting moment.
 * The sources give amounts and units only; how they are counted is this guide's ruling, on the earlier side of each doubt.
 */
import type { DeadlineRule, DeadlineUnit } from "../packs/format.ts";
import { type Calendar, holidaysKnown, isWorkingDayNumber } from "./calendar.ts";
import { addDays, addMonths, dayNumber, isoOf } from "./civil-date.ts";
import { dayOf, type Moment, momentAt, momentOf } from "./moment.ts";

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

const MINUTE = 60_000;
/** A day's dates fall due at 17:00, and a start after it counts as made on the next working day. */
const CLOSING = 17 * 60;
const LAST_MINUTE = 23 * 60 + 59;

/**
 * The date that a limit sets. Hours run on the clock. Working days count from the day of the start, or from the next
 * working day where the start is after 17:00 or on a day off, and end at 17:00. Calendar days, weeks and months end at
 * 17:00 of their day. "Days" without a kind give calendar days as `due` and working days as `latest`.
 * `amount` is 0 or more; a part of a day, week or month is cut off. `due` never lies before the start.
 * Throws a RangeError where the date lies beyond the calendar's clock table.
 */
export function dueDate(calendar: Calendar, rule: Limit, start: Moment): DueDate {
  if (rule.unit === "hours") {
    const due = momentOf(calendar, start.epoch + Math.round(rule.amount * 60 * MINUTE));
    return { from: start, due, latest: null, holidaysUnknown: false, countedFrom: start.date };
  }
  const day = dayOf(start);
  const afterClosing = isAfterClosing(start);
  const { firstDay, beforeClosing, closed } = knownFor(calendar, rule, day);
  const known = afterClosing ? closed : beforeClosing;
  const place = (day - firstDay) & (DAYS_KEPT - 1);
  let ofDay = known[place];
  if (ofDay?.day !== day) {
    const reckoned = inDays(calendar, { amount: rule.amount, unit: rule.unit }, start);
    // One that falls due on the evening it starts on depends on the minute.
    if (afterClosing && reckoned.due.date === start.date) return reckoned;
    known[place] = ofDay = { day, reckoned };
  }
  const { due, latest, holidaysUnknown, countedFrom } = ofDay.reckoned;
  return { from: start, due, latest, holidaysUnknown, countedFrom };
}

type Limit = Pick<DeadlineRule, "amount" | "unit">;

interface KnownDates {
  calendar: Calendar;
  /** The first day that was asked for. The dates of a start stand at the place that its days after this give, the next one's in their stead. */
  firstDay: number;
  beforeClosing: OfDay[];
  closed: OfDay[];
}

interface OfDay {
  day: number;
  reckoned: DueDate;
}

/** A power of two, so that a place is found without dividing: some three years. */
const DAYS_KEPT = 1024;

// Limits in days, weeks and months see of their start its date and whether it is after closing; a batch asks the same again and again.
const knownDates = new WeakMap<Limit, KnownDates>();

function knownFor(calendar: Calendar, rule: Limit, day: number): KnownDates {
  let known = knownDates.get(rule);
  if (known?.calendar !== calendar) {
    known = { calendar, firstDay: day, beforeClosing: [], closed: [] };
    knownDates.set(rule, known);
  }
  return known;
}

/** 17:00 and some seconds is already after 17:00, though the wall clock still shows 17:00. */
function isAfterClosing({ minutes, epoch }: Moment): boolean {
  return minutes > CLOSING || (minutes === CLOSING && epoch % MINUTE > 0);
}

function inDays(calendar: Calendar, rule: { amount: number; unit: Exclude<DeadlineUnit, "hours"> }, start: Moment): DueDate {
  const result = { from: start, latest: null, holidaysUnknown: false, countedFrom: start.date };
  if (rule.unit === "working-days") return { ...result, ...inWorkingDays(calendar, rule.amount, start) };

  const due = endOfDay(calendar, dayAfter(start.date, rule.amount, rule.unit), start);
  if (rule.unit !== "unspecified-days") return { ...result, due };

  const later = inWorkingDays(calendar, rule.amount, start);
  const latest = later.due.epoch < due.epoch ? due : later.due;
  return { ...result, due, latest, holidaysUnknown: later.holidaysUnknown };
}

/**
 * How many working days lie after the first date up to and including the second: "n working days left".
 * Negative where the second date is the earlier one: "n working days ago". Dates are `YYYY-MM-DD`.
 */
export function workingDaysBetween(calendar: Calendar, fromDate: string, toDate: string): number {
  if (toDate < fromDate) return 0 - workingDaysBetween(calendar, toDate, fromDate);
  const last = dayNumber(toDate);
  let count = 0;
  for (let day = dayNumber(fromDate) + 1; day <= last; day += 1) {
    if (isWorkingDayNumber(calendar, day)) count += 1;
  }
  return count;
}

function inWorkingDays(calendar: Calendar, amount: number, start: Moment) {
  const dayZero = workingDayFrom(calendar, dayNumber(start.date) + (isAfterClosing(start) ? 1 : 0));
  let day = dayZero;
  for (let left = Math.floor(amount); left > 0; left -= 1) day = workingDayFrom(calendar, day + 1);
  const due = closingOf(calendar, isoOf(day));
  // The known years are one unbroken run, so the two ends speak for every day between.
  const holidaysUnknown = !holidaysKnown(calendar, start.date) || !holidaysKnown(calendar, due.date);
  return { due, holidaysUnknown, countedFrom: isoOf(dayZero) };
}

/** The day itself where it is a working day, or the next one that is; in day numbers. */
function workingDayFrom(calendar: Calendar, day: number): number {
  let candidate = day;
  while (!isWorkingDayNumber(calendar, candidate)) candidate += 1;
  return candidate;
}

function dayAfter(isoDate: string, amount: number, unit: Exclude<DeadlineUnit, "hours" | "working-days">): string {
  switch (unit) {
    case "calendar-days":
    case "unspecified-days":
      return addDays(isoDate, Math.floor(amount));
    case "weeks":
      return addDays(isoDate, Math.floor(amount * 7));
    case "months":
      return addMonths(isoDate, Math.floor(amount));
  }
}

// Most dates fall due then, and the cases of a batch fall due on the same days.
const closings = new WeakMap<Calendar, Map<string, Moment>>();

function closingOf(calendar: Calendar, isoDate: string): Moment {
  let known = closings.get(calendar);
  if (!known) {
    known = new Map();
    closings.set(calendar, known);
  }
  let closing = known.get(isoDate);
  if (!closing) {
    closing = momentAt(calendar, isoDate, CLOSING);
    known.set(isoDate, closing);
  }
  return closing;
}

/** 17:00 on a date; where the start is later than that, the day's last minute; where even that is past, the start itself. */
function endOfDay(calendar: Calendar, isoDate: string, start: Moment): Moment {
  const closing = closingOf(calendar, isoDate);
  if (closing.epoch >= start.epoch) return closing;
  const lastMinute = momentAt(calendar, isoDate, LAST_MINUTE);
  return lastMinute.epoch >= start.epoch ? lastMinute : start;
}
