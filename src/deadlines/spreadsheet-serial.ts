/** Dates as spreadsheets keep them: days since the end of 1899 with the time as a part of a day, in the system that Excel starts with. */
import { addDays } from "date-fns/addDays";
import { addMinutes } from "date-fns/addMinutes";
import { minutesInDay } from "date-fns/constants";
import { lightFormat } from "date-fns/lightFormat";
import { startOf } from "./iso-date.ts";

// The day before 1900 began, and one more: Excel counts a 29 February 1900 that never was.
const DAY_ZERO = "1899-12-30";
const SERIAL = /^(\d{5})(?:[.,](\d{1,15}))?$/;

/**
 * The wall clock, `2026-11-23T10:15`, or the date alone where there is no part of a day, of a cell of a column of moments whose format
 * was lost: 46349.42708. Cut to a few figures it is seconds off, so the nearest minute is meant. Null: the cell is no such number,
 * or none of the years 1927 to 2173.
 */
export function isoOfSerial(cell: string): string | null {
  const [, days, part] = SERIAL.exec(cell.trim()) ?? [];
  if (days === undefined) return null;
  const day = addDays(startOf(DAY_ZERO), Number(days));
  // Some programs write a day alone as 46349.0.
  if (part === undefined || Number(part) === 0) return lightFormat(day, "yyyy-MM-dd");
  return lightFormat(addMinutes(day, Math.round(Number(`0.${part}`) * minutesInDay)), "yyyy-MM-dd'T'HH:mm");
}
