/** The real calendar, compiled afresh, and a short way to write a moment in a test. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Calendar } from "../../src/deadlines/calendar.ts";
import { type Moment, parseMoment } from "../../src/deadlines/moment.ts";
import { compileCalendar } from "../../src/packs/compile-calendar.ts";
import { type CalendarSource, calendarFile } from "../../src/packs/format.ts";

const file = new URL("../../content/calendars/england-and-wales.yaml", import.meta.url);

export const source: CalendarSource = calendarFile.parse(parse(readFileSync(file, "utf8")));
export const calendar: Calendar = compileCalendar(source);

export function at(text: string): Moment {
  const moment = parseMoment(calendar, text);
  if ("problem" in moment) throw new Error(moment.problem);
  return moment;
}
