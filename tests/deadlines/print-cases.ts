/** Run by `computer-zone.test.ts` in a process of its own: works every case out and prints the results with the zone it saw. */
import { dueDate } from "../../src/deadlines/due-date.ts";
import { longMoment } from "../../src/deadlines/dates-in-words.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { readMoment } from "../../src/deadlines/read-moment.ts";
import { isoOfSerial } from "../../src/deadlines/spreadsheet-serial.ts";
import { cases } from "./due-date-cases.ts";
import { at, calendar } from "./england-and-wales.ts";

const results = cases.map(({ start, amount, unit }) => {
  const { due, latest, countedFrom } = dueDate(calendar, { amount, unit }, at(start));
  return [isoWithOffset(due), latest && isoWithOffset(latest), countedFrom];
});
const computer = [new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 6, 1))].map((date) => 0 - date.getTimezoneOffset());
const written = ["29/03/2026 1:30", "1 Jan 2026", "Sat 28 Nov 2026 5:30pm", "tomorrow 0:05", "yesterday", "23.59"].map((text) => {
  const read = readMoment(calendar, text, () => at("2026-07-05T00:30"));
  return "problem" in read ? read.problem : [isoWithOffset(read.moment), read.understood];
});
const words = [longMoment("2026-03-29T01:30:00+00:00"), longMoment("2026-01-01"), isoOfSerial("46349.427")];
console.log(JSON.stringify({ computer, transitions: calendar.clock.transitions, results, written, words }));
