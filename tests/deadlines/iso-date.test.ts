import { describe, expect, test } from "vitest";
import { addDays, addMonths, isRealDate, weekdayOf } from "../../src/deadlines/iso-date.ts";

const DAY = 86_400_000;

test("every day from 1900 to 2110 is the day that Date makes of it in UTC", () => {
  const first = Date.UTC(1900, 0, 1) / DAY;
  const last = Date.UTC(2110, 11, 31) / DAY;
  let before = "1899-12-31";
  for (let day = first; day <= last; day += 1) {
    const date = new Date(day * DAY);
    const iso = date.toISOString().slice(0, 10);
    if (addDays("1900-01-01", day - first) !== iso || addDays(before, 1) !== iso || weekdayOf(iso) !== date.getUTCDay()) expect.fail(iso);
    before = iso;
  }
});

describe("adding days", () => {
  test.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-10-25", 1, "2026-10-26"],
    ["2026-11-23", 365, "2027-11-23"],
  ])("%s and %i days: %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });
});

describe("adding months", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-03-31", 1, "2026-04-30"],
    ["2026-03-31", 2, "2026-05-31"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months: %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

test("about the turn of a century one day follows the other: a leap day in 2000 and 2400, none in 1900 and 2100", () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, place) => addDays(from, place));
  expect(days("1899-12-31", 2)).toEqual(["1899-12-31", "1900-01-01"]);
  expect(days("1900-02-27", 3)).toEqual(["1900-02-27", "1900-02-28", "1900-03-01"]);
  expect(days("1999-12-31", 2)).toEqual(["1999-12-31", "2000-01-01"]);
  expect(days("2000-02-28", 3)).toEqual(["2000-02-28", "2000-02-29", "2000-03-01"]);
  expect(days("2100-02-27", 3)).toEqual(["2100-02-27", "2100-02-28", "2100-03-01"]);
  expect(days("2400-02-28", 3)).toEqual(["2400-02-28", "2400-02-29", "2400-03-01"]);
});

test.each([
  ["2026-11-23", 1],
  ["2026-12-25", 5],
  ["2022-06-02", 4],
  ["2000-02-29", 2],
  ["1970-01-01", 4],
  ["1969-12-28", 0],
])("the weekday of %s is %i", (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});

test.each([
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2026-02-30", false],
  ["2026-04-31", false],
  ["2026-06-31", false],
  ["2026-09-31", false],
  ["2026-11-31", false],
  ["2026-11-30", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-10-00", false],
  ["2026-12-31", true],
])("%s is a real date: %s", (date, real) => {
  expect(isRealDate(date)).toBe(real);
});

test("an early year is written with four figures", () => {
  expect(addDays("0026-11-23", 0)).toBe("0026-11-23");
  expect(addMonths("0999-12-31", 2)).toBe("1000-02-28");
});
