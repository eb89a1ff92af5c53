import fc from "fast-check";
import { expect, test } from "vitest";
import { holidayName } from "../../src/deadlines/calendar.ts";
import { dueDate } from "../../src/deadlines/due-date.ts";
import { momentOf } from "../../src/deadlines/moment.ts";
import { isWorkingDay, workingDaysBetween } from "../../src/deadlines/working-days.ts";
import { deadlineUnits } from "../../src/packs/format.ts";
import { at, calendar } from "./england-and-wales.ts";

const SECOND = 1000;
const instant = (from: string, to: string) =>
  fc.integer({ min: at(from).epoch / SECOND, max: at(to).epoch / SECOND }).map((seconds) => momentOf(calendar, seconds * SECOND));
const anyStart = instant("1990-01-01T00:00", "2060-12-31T23:59");
const knownStart = instant("2019-01-01T00:00", "2028-06-30T23:59");
const amount = fc.integer({ min: 0, max: 60 });
const unit = fc.constantFrom(...deadlineUnits);
const runs = { numRuns: 2000 };

test("nothing is due before its start, and the later reading is never the earlier one", () => {
  fc.assert(
    fc.property(anyStart, amount, unit, (start, n, u) => {
      const { due, latest } = dueDate(calendar, { amount: n, unit: u }, start);
      expect(due.epoch).toBeGreaterThanOrEqual(start.epoch);
      if (latest) expect(latest.epoch).toBeGreaterThanOrEqual(due.epoch);
      expect(latest === null).toBe(u !== "unspecified-days");
    }),
    runs,
  );
});

test("a working-day date falls at 17:00 on a working day, that many working days after day zero", () => {
  fc.assert(
    fc.property(knownStart, amount, (start, n) => {
      const { due, countedFrom, holidaysUnknown } = dueDate(calendar, { amount: n, unit: "working-days" }, start);
      expect([1, 2, 3, 4, 5]).toContain(due.weekday);
      expect(holidayName(calendar, due.date)).toBeNull();
      expect(due.minutes).toBe(17 * 60);
      expect(isWorkingDay(calendar, countedFrom)).toBe(true);
      expect(workingDaysBetween(calendar, countedFrom, due.date)).toBe(n);
      expect(holidaysUnknown).toBe(false);
    }),
    runs,
  );
});

test("more time never gives an earlier date", () => {
  fc.assert(
    fc.property(anyStart, amount, amount, unit, (start, n, more, u) => {
      const shorter = dueDate(calendar, { amount: n, unit: u }, start);
      const longer = dueDate(calendar, { amount: n + more, unit: u }, start);
      expect(longer.due.epoch).toBeGreaterThanOrEqual(shorter.due.epoch);
    }),
    runs,
  );
});

test("a later start never gives an earlier date", () => {
  const later = fc.oneof(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 0, max: 60 * 86_400 }));
  fc.assert(
    fc.property(anyStart, later, amount, unit, (start, seconds, n, u) => {
      const after = momentOf(calendar, start.epoch + seconds * SECOND);
      const first = dueDate(calendar, { amount: n, unit: u }, start);
      const second = dueDate(calendar, { amount: n, unit: u }, after);
      expect(second.due.epoch).toBeGreaterThanOrEqual(first.due.epoch);
      if (first.latest && second.latest) expect(second.latest.epoch).toBeGreaterThanOrEqual(first.latest.epoch);
    }),
    runs,
  );
});

test("an unknown year is always owned up to, and only where holidays matter", () => {
  fc.assert(
    fc.property(anyStart, amount, unit, (start, n, u) => {
      const { due, latest, holidaysUnknown } = dueDate(calendar, { amount: n, unit: u }, start);
      const years = [start, latest ?? due].map((moment) => Number(moment.date.slice(0, 4)));
      const outside = years.some((year) => year < 2019 || year > 2028);
      expect(holidaysUnknown).toBe(outside && (u === "working-days" || u === "unspecified-days"));
    }),
    runs,
  );
});
