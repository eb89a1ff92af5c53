import { describe, expect, test } from "vitest";
import type { Calendar } from "../../src/deadlines/calendar.ts";
import { dueDate } from "../../src/deadlines/due-date.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysBetween } from "../../src/deadlines/working-days.ts";
import { addDays } from "../../src/deadlines/iso-date.ts";
import { at, calendar } from "./england-and-wales.ts";

const sundayToThursday: Calendar = {
  ...calendar,
  workingDay: { starts: "09:00", ends: "15:30", days: ["sun", "mon", "tue", "wed", "thu"] },
  holidays: { "2026-11-26": "A Thursday off", "2026-11-27": "A Friday off, which is off anyway" },
};

describe("a working week of another country", () => {
  test.each([
    ["2026-11-22", true, "Sunday"],
    ["2026-11-26", false, "the Thursday off"],
    ["2026-11-27", false, "Friday"],
    ["2026-11-28", false, "Saturday"],
  ])("%s is a working day: %s (%s)", (date, working) => {
    expect(isWorkingDay(sundayToThursday, date)).toBe(working);
  });

  const due = (start: string, amount: number) =>
    isoWithOffset(dueDate(sundayToThursday, { amount, unit: "working-days" }, at(start)).due).slice(0, 16);

  test("days end when its working day ends", () => {
    expect(due("2026-11-25T15:30", 0)).toBe("2026-11-25T15:30");
    expect(due("2026-11-25T15:31", 0)).toBe("2026-11-29T15:30");
    expect(due("2026-11-25T10:00", 1)).toBe("2026-11-29T15:30");
    expect(due("2026-11-22T10:00", 5)).toBe("2026-11-30T15:30");
  });

  test("a holiday on a day that is off anyway takes nothing", () => {
    expect(workingDaysBetween(sundayToThursday, "2026-11-25", "2026-11-29")).toBe(1);
    expect(workingDaysBetween(sundayToThursday, "2026-11-19", "2026-12-03")).toBe(9);
  });
});

describe("however many", () => {
  test("as one day after the other, over ten years of bank holidays and the years after them", () => {
    let date = "2019-01-02";
    for (let amount = 0; amount <= 3000; amount += 1) {
      expect(addWorkingDays(calendar, "2019-01-02", amount)).toBe(date);
      expect(workingDaysBetween(calendar, "2019-01-02", date)).toBe(amount);
      date = workingDayFrom(calendar, addDays(date, 1));
    }
  });

  test.each(["working-days", "unspecified-days", "calendar-days", "weeks", "months", "hours"] as const)(
    "%s without end are refused as beyond the clock, at once",
    (unit) => {
      for (const amount of [20_000_000, 1e11, 1e300, Number.MAX_VALUE]) {
        expect(() => dueDate(calendar, { amount, unit }, at("2026-11-23T10:15"))).toThrow(/^The clock of England and Wales is known from/);
        expect(() => dueDate(calendar, { amount, unit }, at("2026-11-23T10:15"))).toThrow(RangeError);
      }
    },
  );

  test("years of five figures are not taken for early ones", () => {
    for (const amount of [3_000_000, 6_570_000, 7_000_000, 30_000_000]) {
      expect(() => dueDate(calendar, { amount, unit: "calendar-days" }, at("2026-11-23"))).toThrow(RangeError);
      expect(() => dueDate(calendar, { amount, unit: "working-days" }, at("2026-11-23"))).toThrow(RangeError);
    }
  });

  test("a week in which nobody works ends with the clock's table", () => {
    const nobody = { ...calendar, workingDay: { starts: "09:00", ends: "17:00", days: [] } };
    expect(() => dueDate(nobody, { amount: 1, unit: "working-days" }, at("2060-12-01"))).toThrow(RangeError);
  });
});
