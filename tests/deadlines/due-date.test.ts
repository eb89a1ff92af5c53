import { describe, expect, test } from "vitest";
import { dueDate } from "../../src/deadlines/due-date.ts";
import { addDays } from "../../src/deadlines/iso-date.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { workingDaysBetween } from "../../src/deadlines/working-days.ts";
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

describe("one limit asked again and again", () => {
  const starts = [
    // In summer time the first hour of a day is still the day before in UTC.
    "2026-07-02T10:15",
    "2026-07-03T00:30",
    "2026-07-04T23:30",
    "2026-07-05T00:30",
    "2026-11-23T10:15",
    "2026-11-23T10:15:30",
    "2026-11-23T16:59",
    "2026-11-23T17:00",
    "2026-11-23T17:00:01",
    "2026-11-23T23:59:30",
    "2026-11-23T18:00",
    "2026-11-23T23:59",
    "2026-11-24T18:00",
    "2026-11-27T18:00",
    "2026-11-28T10:00",
    "2028-12-29T16:59",
  ].map(at);

  test.each(["working-days", "calendar-days", "weeks", "months", "unspecified-days", "hours"] as const)(
    "%s: each start has its own date, in whatever order they come",
    (unit) => {
      for (const amount of [0, 1, 3]) {
        for (const inOrder of [starts, starts.toReversed()]) {
          const limit = { amount, unit };
          for (const start of inOrder) expect(dueDate(calendar, limit, start)).toEqual(dueDate(calendar, { amount, unit }, start));
        }
      }
    },
  );

  test("days that lie years apart, before and after, each have their own", () => {
    const days = [0, 1, 1023, 1024, 1025, 2048, 10_240, -1, -1024, -1025].map((days) => addDays("2026-11-23", days));
    for (const unit of ["working-days", "calendar-days", "months", "unspecified-days"] as const) {
      const limit = { amount: 2, unit };
      for (const day of [...days, ...days.toReversed(), ...days]) {
        for (const time of ["10:15", "18:00"]) {
          const start = at(`${day}T${time}`);
          expect(dueDate(calendar, limit, start)).toEqual(dueDate(calendar, { ...limit }, start));
        }
      }
    }
  });

  test("on a day that has its closing still before it, today's date is 17:00; from the evening on it is the day's last minute, or the start", () => {
    const due = (start: string) => isoWithOffset(dueDate(calendar, { amount: 0, unit: "calendar-days" }, at(start)).due).slice(11, 19);
    expect(["10:15", "17:00:00", "17:00:01", "23:59:00", "23:59:30"].map((time) => due(`2026-11-23T${time}`))).toEqual([
      "17:00:00",
      "17:00:00",
      "23:59:00",
      "23:59:00",
      "23:59:30",
    ]);
  });

  test("some seconds past a minute before closing are not after closing", () => {
    const limit = { amount: 0, unit: "working-days" as const };
    expect(dueDate(calendar, limit, at("2026-11-23T10:15:30")).due.date).toBe("2026-11-23");
    expect(dueDate(calendar, limit, at("2026-11-23T17:00:30")).due.date).toBe("2026-11-24");
  });

  test("another calendar has its own holidays", () => {
    const limit = { amount: 1, unit: "working-days" as const };
    const start = at("2026-12-24T10:00");
    const workedThrough = { ...calendar, holidays: {} };
    expect(dueDate(calendar, limit, start).due.date).toBe("2026-12-29");
    expect(dueDate(workedThrough, limit, start).due.date).toBe("2026-12-25");
    expect(dueDate(calendar, limit, start).due.date).toBe("2026-12-29");
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
