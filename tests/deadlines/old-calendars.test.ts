/** A calendar that was frozen before calendars named their place and working day reckons as it did. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Calendar } from "../../src/deadlines/calendar.ts";
import { dueDate } from "../../src/deadlines/due-date.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import { isSurelyOrdinary, placeOf, workingDayOf } from "../../src/deadlines/old-calendars.ts";
import { cases } from "./due-date-cases.ts";
import { at, calendar } from "./england-and-wales.ts";

describe.each(["bexley@1.0.0", "bexley@1.1.0"])("%s", (name) => {
  const frozen: Calendar = JSON.parse(readFileSync(`content/releases/${name}.json`, "utf8")).calendar;

  test("says neither, and has both all the same", () => {
    expect(Object.keys(frozen)).not.toContain("workingDay");
    expect(Object.keys(frozen)).not.toContain("place");
    expect(workingDayOf(frozen)).toEqual({ starts: "09:00", ends: "17:00", days: ["mon", "tue", "wed", "thu", "fri"] });
    expect(placeOf(frozen)).toBe("London");
  });

  test("gives every date that the calendar of today gives", () => {
    for (const { amount, unit, start, due, latest } of cases) {
      const found = dueDate(frozen, { amount, unit }, at(start));
      expect([isoWithOffset(found.due), found.latest && isoWithOffset(found.latest)]).toEqual([due, latest ?? null]);
    }
  });

  test("takes a day of an unknown year for an ordinary one", () => {
    expect(isSurelyOrdinary(frozen, "2029-12-25")).toBe(true);
  });
});

test("the calendar of today says both itself, and that a day of an unknown year may be a holiday", () => {
  expect(calendar.place).toBe("London");
  expect(calendar.workingDay).toEqual({ starts: "09:00", ends: "17:00", days: ["mon", "tue", "wed", "thu", "fri"] });
  expect(["2018-12-31", "2019-01-01", "2028-12-31", "2029-01-01"].map((date) => isSurelyOrdinary(calendar, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a zone of several words is named as people name its place", () => {
  const { place: _, ...older } = calendar;
  expect(placeOf({ ...older, timeZone: "America/Port_of_Spain" })).toBe("Port of Spain");
  expect(placeOf({ ...older, timeZone: "UTC" })).toBe("UTC");
});
