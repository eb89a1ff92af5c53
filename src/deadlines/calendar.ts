/** The working calendar of an area: its bank holidays, the years they are known for, and the clock of its time zone. */
import { dayNumber, weekdayOfDay } from "./civil-date.ts";

export interface Calendar {
  id: string;
  name: string;
  timeZone: string;
  /** The years whose holidays are known, both ends included. */
  years: { from: number; to: number };
  /** Names by date, `YYYY-MM-DD`. */
  holidays: Record<string, string>;
  clock: {
    /** The first and the last date that a moment may be given for. */
    from: string;
    to: string;
    /** The last date that can be reckoned from such a moment: the table below holds as far as this. */
    reckonedTo: string;
    /** From which instant (ms UTC) which offset holds (minutes east of UTC), in order; the first opens the table. */
    transitions: [utcMillis: number, offsetMinutes: number][];
  };
}

/** The place in the clock's table of the offset that holds at an instant (ms UTC); before the table opens, the first. */
export function offsetPlaceAt({ clock: { transitions } }: Calendar, epoch: number): number {
  let low = 0;
  let high = transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((transitions[middle]?.[0] ?? 0) <= epoch) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a date is a working day: Monday to Friday and no bank holiday. Outside the known years only weekends are free. */
export function isWorkingDay(calendar: Calendar, isoDate: string): boolean {
  return isWorkingDayNumber(calendar, dayNumber(isoDate));
}

/** The name of the bank holiday on a date, or null where there is none or none is known. The calendar must not change after its first use. */
export function holidayName(calendar: Calendar, isoDate: string): string | null {
  let names = holidayNames.get(calendar);
  if (!names) {
    names = new Map(Object.entries(calendar.holidays));
    holidayNames.set(calendar, names);
  }
  return names.get(isoDate) ?? null;
}

// A map, since every case of a batch asks for a date that no key of the calendar's record may be.
const holidayNames = new WeakMap<Calendar, ReadonlyMap<string, string>>();

/** Whether the bank holidays of the date's year are known. */
export function holidaysKnown(calendar: Calendar, isoDate: string): boolean {
  const year = Number(isoDate.slice(0, 4));
  return year >= calendar.years.from && year <= calendar.years.to;
}

// Counting working days asks about every day on the way, so the dates are turned into numbers once.
const holidayNumbers = new WeakMap<Calendar, ReadonlySet<number>>();

/** `isWorkingDay` for a day number (days since 1970-01-01). The calendar must not change after its first use. */
export function isWorkingDayNumber(calendar: Calendar, day: number): boolean {
  const weekday = weekdayOfDay(day);
  if (weekday === 0 || weekday === 6) return false;
  let holidays = holidayNumbers.get(calendar);
  if (!holidays) {
    holidays = new Set(Object.keys(calendar.holidays).map(dayNumber));
    holidayNumbers.set(calendar, holidays);
  }
  return !holidays.has(day);
}
