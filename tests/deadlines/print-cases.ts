/** Run by `computer-zone.test.ts` in a process of its own: works every case out and prints the results with the zone it saw. */
import { dueDate } from "../../src/deadlines/due-date.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { cases } from "./due-date-cases.ts";
import { at, calendar } from "./england-and-wales.ts";

const results = cases.map(({ start, amount, unit }) => {
  const { due, latest, countedFrom } = dueDate(calendar, { amount, unit }, at(start));
  return [isoWithOffset(due), latest && isoWithOffset(latest), countedFrom];
});
const computer = [new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 6, 1))].map((date) => 0 - date.getTimezoneOffset());
console.log(JSON.stringify({ computer, transitions: calendar.clock.transitions, results }));
