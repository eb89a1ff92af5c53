/** Dates and moments in words, as the pack's own wall clock shows them. A record may hold a text that is no date; then they say so. */
import { format } from "date-fns/format";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { asUtc } from "./iso-date.ts";

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
const NO_DATE = "a date that cannot be read";

/** "2026-11-23T17:00:00+00:00" as "Mon 23 Nov 2026, 17:00"; a date alone without a time. */
export function shortMoment(iso: string): string {
  return worded(iso, hasTime(iso) ? "EEE d MMM yyyy, HH:mm" : "EEE d MMM yyyy");
}

/** The same in full, "Monday 23 November 2026, 17:00", for the moment that everything is reckoned from. */
export function longMoment(iso: string): string {
  return worded(iso, hasTime(iso) ? "EEEE d MMMM yyyy, HH:mm" : "EEEE d MMMM yyyy");
}

/** "2026-11-23T17:00:00+00:00" as "2026-11-23 17:00", for lists that are compared. */
export function plainMoment(iso: string): string {
  return worded(iso, "yyyy-MM-dd HH:mm");
}

/** "2026-11-23T17:00:00+00:00" as "2026-11-23T17:00": the wall clock as answers and options take it. */
export function wallClock(iso: string): string {
  return worded(iso, "yyyy-MM-dd'T'HH:mm");
}

/** The date that the wall clock of an ISO moment shows, `YYYY-MM-DD`. */
export function wallDate(iso: string): string {
  return worded(iso, "yyyy-MM-dd");
}

function worded(iso: string, words: string): string {
  const wall = parseISO(iso.replace(OFFSET, ""), { in: asUtc });
  return isValid(wall) ? format(wall, words) : NO_DATE;
}

function hasTime(iso: string): boolean {
  return iso.includes("T");
}
