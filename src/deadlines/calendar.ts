/** The working calendar of an area: its bank holidays, the years they are known for, its working day, and the clock of its time zone. */
import { isoDateOf } from "./iso-date.ts";

export const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
export type DayOfWeek = (typeof DAYS)[number];

export interface WorkingDay {
  /** `HH:MM`: from then on it runs. What starts earlier on a working day counts as made on it all the same. */
  starts: string;
  /** `HH:MM`: dates fall due then, and what starts later counts as made on the next working day. */
  ends: string;
  days: DayOfWeek[];
}

/** Read through `old-calendars.ts` what may be missing: calendars that were frozen before lack it. */
export interface Calendar {
  id: string;
  name: string;
  timeZone: string;
  /** The place whose clock counts, as people name it. */
  place?: string;
  workingDay?: WorkingDay;
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

/** The offset (minutes east of UTC) that holds at an instant (ms UTC); before the table opens, the first. */
export function offsetAt({ clock: { transitions } }: Calendar, epoch: number): number {
  let low = 0;
  let high = transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((transitions[middle]?.[0] ?? 0) <= epoch) low = middle;
    else high = middle - 1;
  }
  return transitions[low]?.[1] ?? 0;
}

/** The date that a wall clock shows which is held as UTC. Throws a RangeError where it lies outside the table of the calendar's clock. */
export function dateInClock({ name, clock: { from, reckonedTo } }: Calendar, wall: Date): string {
  const date = Number.isNaN(wall.getTime()) ? "a date so far away" : isoDateOf(wall);
  // By its letters a year of five figures might stand among those of four.
  if (date.length === reckonedTo.length && date >= from && date <= reckonedTo) return date;
  throw new RangeError(`The clock of ${name} is known from ${from} to ${reckonedTo}, not for ${date}.`);
}

/** The name of the bank holiday on a date, or null where there is none or none is known. */
export function holidayName({ holidays }: Calendar, isoDate: string): string | null {
  return holidays[isoDate] ?? null;
}

/** Whether the bank holidays of the date's year are known. */
export function holidaysKnown({ years }: Calendar, isoDate: string): boolean {
  return isoDate >= String(years.from) && isoDate < String(years.to + 1);
}
