/** Every date once more by other means: @date-fns/tz for the clock, the published bank holidays, and counting day by day. */
import { TZDate } from "@date-fns/tz";
import { addDays, addHours, addMonths, format, setHours } from "date-fns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dueDate } from "../../src/deadlines/due-date.ts";
import { isoWithOffset, momentOf, parseMoment } from "../../src/deadlines/moment.ts";
import { workingDaysBetween } from "../../src/deadlines/working-days.ts";
import { calendar } from "./england-and-wales.ts";
import { officialBankHolidays } from "./official-bank-holidays.ts";

const LONDON = "Europe/London";
const DAY = 86_400_000;
const runs = { numRuns: 500 };
const holidays = new Set(Object.entries(officialBankHolidays).flatMap(([year, days]) => days.map((day) => `${year}-${day}`)));
const iso = (date: Date) => format(date, "yyyy-MM-dd'T'HH:mm:ssxxx");
const seconds = (from: number, to: number) => fc.integer({ min: from / 1000, max: to / 1000 }).map((second) => second * 1000);
const anyStart = seconds(Date.UTC(1990, 0, 1), Date.UTC(2060, 11, 31));
const knownStart = seconds(Date.UTC(2019, 0, 1), Date.UTC(2028, 5, 30));
const amount = fc.integer({ min: 0, max: 90 });

const closing = (day: Date) => setHours(new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), LONDON), 17);

/** Days since 1970 of what the wall in London shows, and back. */
const dayOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const isFree = (day: number) => [0, 6].includes(new Date(day * DAY).getUTCDay()) || holidays.has(dateOf(day));

function workingDaysLater(start: Date, count: number): Date {
  let day = dayOf(start);
  if (start.getTime() > closing(start).getTime()) day += 1;
  while (isFree(day)) day += 1;
  for (let left = count; left > 0; left -= 1) {
    do day += 1;
    while (isFree(day));
  }
  const [year = 0, month = 0, date = 0] = dateOf(day).split("-").map(Number);
  return new TZDate(year, month - 1, date, 17, LONDON);
}

test("the calendar holds the published bank holidays and no others", () => {
  expect(Object.keys(calendar.holidays).sort()).toEqual([...holidays].sort());
});

test("hours", () => {
  fc.assert(
    fc.property(anyStart, amount, (start, hours) => {
      const { due } = dueDate(calendar, { amount: hours, unit: "hours" }, momentOf(calendar, start));
      expect(isoWithOffset(due)).toBe(iso(addHours(new TZDate(start, LONDON), hours)));
    }),
    runs,
  );
});

test("calendar days, weeks and months", () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 90 }), (start, count) => {
      const from = new TZDate(start, LONDON);
      const due = (unit: "calendar-days" | "weeks" | "months") =>
        isoWithOffset(dueDate(calendar, { amount: count, unit }, momentOf(calendar, start)).due);
      expect(due("calendar-days")).toBe(iso(closing(addDays(from, count))));
      expect(due("weeks")).toBe(iso(closing(addDays(from, count * 7))));
      expect(due("months")).toBe(iso(closing(addMonths(from, count))));
    }),
    runs,
  );
});

test("working days, and days that may be either", () => {
  fc.assert(
    fc.property(knownStart, amount, (start, count) => {
      const from = new TZDate(start, LONDON);
      const later = iso(workingDaysLater(from, count));
      const moment = momentOf(calendar, start);
      expect(isoWithOffset(dueDate(calendar, { amount: count, unit: "working-days" }, moment).due)).toBe(later);
      const either = dueDate(calendar, { amount: count, unit: "unspecified-days" }, moment);
      expect(either.latest && isoWithOffset(either.latest)).toBe(later);
    }),
    runs,
  );
});

test("working days between two dates", () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2019, 0, 1) / DAY, max: Date.UTC(2028, 0, 1) / DAY }), fc.nat(360), (from, away) => {
      const days = Array.from({ length: away }, (_, place) => from + place + 1).filter((day) => !isFree(day)).length;
      expect(workingDaysBetween(calendar, dateOf(from), dateOf(from + away))).toBe(days);
      expect(workingDaysBetween(calendar, dateOf(from + away), dateOf(from))).toBe(0 - days);
    }),
    runs,
  );
});

test("a moment with its offset is read as the same instant", () => {
  fc.assert(
    fc.property(anyStart, (start) => {
      const london = new TZDate(start, LONDON);
      for (const text of [iso(london), new Date(start).toISOString(), format(london, "yyyy-MM-dd HH:mm:ss xx")]) {
        expect(parseMoment(calendar, text)).toMatchObject({ epoch: start });
      }
    }),
    runs,
  );
});
