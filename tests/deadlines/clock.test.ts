/** The compiled clock against an implementation that is not ours: @date-fns/tz. */
import { TZDate } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar } from "../../src/deadlines/calendar.ts";
import { momentAt, momentOf } from "../../src/deadlines/moment.ts";
import { compileCalendar } from "../../src/packs/compile-calendar.ts";
import { calendar, source } from "./england-and-wales.ts";

const MINUTE = 60_000;

function sameAsDateFns(zone: Calendar, epoch: number): void {
  const ours = momentOf(zone, epoch);
  const theirs = new TZDate(epoch, zone.timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  const seen = {
    epoch,
    offset: 0 - theirs.getTimezoneOffset(),
    date: `${theirs.getFullYear()}-${two(theirs.getMonth() + 1)}-${two(theirs.getDate())}`,
    minutes: theirs.getHours() * 60 + theirs.getMinutes(),
    weekday: theirs.getDay(),
  };
  expect(ours).toEqual(seen);
}

describe("London", () => {
  test("the table opens with winter time and has two changes in each year to 2070", () => {
    expect(calendar.clock.transitions[0]).toEqual([Date.UTC(1990, 0, 1), 0]);
    expect(calendar.clock.transitions).toHaveLength(1 + 2 * 81);
  });

  test("known changes, at 01:00 UTC", () => {
    for (const [year, month, day, offset] of [
      [1990, 3, 25, 60],
      [1990, 10, 28, 0],
      [1995, 10, 22, 0],
      [1996, 10, 27, 0],
      [2026, 3, 29, 60],
      [2026, 10, 25, 0],
      [2060, 10, 31, 0],
    ] as const) {
      expect(calendar.clock.transitions).toContainEqual([Date.UTC(year, month - 1, day, 1), offset]);
    }
  });

  test("around every change, to the second", () => {
    for (const [epoch] of calendar.clock.transitions.slice(1)) {
      for (const shift of [-60 * MINUTE, -MINUTE, -1000, -1, 0, 1, 1000, MINUTE, 59 * MINUTE, 60 * MINUTE]) {
        sameAsDateFns(calendar, epoch + shift);
      }
    }
  });

  test("thousands of instants from 1990 to 2060", () => {
    const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 11, 31, 23, 59) });
    fc.assert(
      fc.property(anyInstant, (epoch) => sameAsDateFns(calendar, epoch)),
      { numRuns: 5000 },
    );
  });
});

// A half-hour change, one at midnight, Ramadan, a quarter-hour offset, a zone that gave up changing.
describe.each(["Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Asia/Kathmandu", "Europe/Moscow"])("%s", (timeZone) => {
  const zone = compileCalendar({ ...source, timeZone });

  test("around every change and between", () => {
    for (const [epoch] of zone.clock.transitions.slice(1)) {
      for (const shift of [-MINUTE, -1, 0, MINUTE]) sameAsDateFns(zone, epoch + shift);
    }
    for (let day = Date.UTC(1990, 0, 2); day < Date.UTC(2060, 0, 1); day += 97 * 60 * 60 * MINUTE) sameAsDateFns(zone, day);
  });

  test("the wall clock at 17:00 is 17:00", () => {
    for (let year = 1991; year < 2060; year += 1) {
      const moment = momentAt(zone, `${year}-04-30`, 17 * 60);
      expect([moment.date, moment.minutes]).toEqual([`${year}-04-30`, 17 * 60]);
    }
  });
});
