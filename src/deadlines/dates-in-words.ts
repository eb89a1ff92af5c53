import { weekdayOf } from "./civil-date.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2026-11-23" as "Monday 23 November 2026". */
export function longDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  return `${DAYS[weekdayOf(isoDate)]} ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "2026-11-23T17:00:00+00:00" as "Mon 23 Nov 2026, 17:00": the pack's own wall clock. */
export function shortMoment(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const weekday = DAYS[weekdayOf(iso.slice(0, 10))]?.slice(0, 3);
  return `${weekday} ${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}, ${iso.slice(11, 16)}`;
}

/** The same in full, for the moment that everything is reckoned from. */
export function longMoment(iso: string): string {
  return `${longDate(iso.slice(0, 10))}, ${iso.slice(11, 16)}`;
}
