import { describe, expect, test } from "vitest";
import { dueDate, workingDaysBetween } from "../../src/deadlines/due-date.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { cases } from "./due-date-cases.ts";
import { at, calendar } from "./england-and-wales.ts";

describe("due dates worked out by hand", () => {
  test.each(cases)("$unit $amount, $why", ({ start, amount, unit, due, latest, countedFrom, holidaysUnknown }) => {
    const from = at(start);
    const result = dueDate(calendar, { amount, unit }, from);
    expect(isoWithOffset(result.due)).toBe(due);
    expect(result.latest && isoWithOffset(result.latest)).toBe(latest ?? null);
    expect(result.countedFrom).toBe(countedFrom ?? from.date);
    expect(result.holidaysUnknown).toBe(holidaysUnknown ?? false);
    expect(result.from).toEqual(from);
  });
});

describe("limits at the edges", () => {
  test("a start on the last day that may be given still gets its dates, in summer time too", () => {
    const { due } = dueDate(calendar, { amount: 6, unit: "months" }, at("2060-12-31T16:00"));
    expect(isoWithOffset(due)).toBe("2061-06-30T17:00:00+01:00");
  });

  test("beyond the clock table nothing is guessed", () => {
    expect(() => dueDate(calendar, { amount: 20, unit: "months" }, at("2060-12-31"))).not.toThrow();
    expect(() => dueDate(calendar, { amount: 200, unit: "months" }, at("2060-12-31"))).toThrow(RangeError);
  });

  test("a part of a day is cut off, the earlier side", () => {
    const due = (amount: number, unit: "weeks" | "months" | "working-days") =>
      dueDate(calendar, { amount, unit }, at("2026-11-23T10:00")).due.date;
    expect(due(1.5, "weeks")).toBe("2026-12-03");
    expect(due(1.5, "months")).toBe("2026-12-23");
    expect(due(1.5, "working-days")).toBe("2026-11-24");
  });
});

describe("working days left", () => {
  test.each([
    ["2026-11-23", "2026-11-23", 0, "today"],
    ["2026-11-23", "2026-11-24", 1, "tomorrow"],
    ["2026-11-20", "2026-11-23", 1, "Friday to Monday"],
    ["2026-11-20", "2026-11-22", 0, "Friday to Sunday"],
    ["2026-11-21", "2026-11-23", 1, "Saturday to Monday"],
    ["2026-12-24", "2026-12-29", 1, "over Christmas"],
    ["2026-12-18", "2027-01-04", 8, "21, 22, 23, 24, 29, 30, 31 December and 4 January"],
    ["2026-11-23", "2027-01-28", 45, "an assessment over Christmas"],
    ["2026-11-25", "2026-11-23", -2, "two working days ago"],
    ["2026-12-29", "2026-12-24", -1, "one working day ago"],
    ["2026-11-22", "2026-11-21", 0, "Sunday back to Saturday"],
  ])("%s to %s: %i (%s)", (from, to, left) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(left);
  });
});
