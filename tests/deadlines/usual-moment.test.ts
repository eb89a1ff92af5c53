/** The short way to a moment: the same moment as the long way, or none. */
import { describe, expect, test } from "vitest";
import { momentAt } from "../../src/deadlines/moment.ts";
import { usualMoment } from "../../src/deadlines/usual-moment.ts";
import { calendar } from "./england-and-wales.ts";

const two = (number: number) => String(number).padStart(2, "0");

describe("a moment of the usual form", () => {
  test.each(["2026-11-23", "2026-07-01", "2026-01-01", "2028-02-29", "1999-12-31", "2060-12-31"])("every minute of %s", (date) => {
    for (let minutes = 0; minutes < 24 * 60; minutes++) {
      const text = `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      expect(usualMoment(calendar, text)).toEqual(momentAt(calendar, date, minutes));
    }
  });

  test("asked twice it is the same", () => {
    const once = usualMoment(calendar, "2026-11-24T10:15");
    expect(usualMoment(calendar, "2026-11-24T10:15")).toEqual(once);
    expect(usualMoment(calendar, "2026-11-24T10:16")?.minutes).toBe(10 * 60 + 16);
  });

  test("an hour that a change of the clock might touch is left to the long way: from two days before it to two days after", () => {
    const days = Array.from({ length: 9 }, (_, place) => 25 + place).map((day) => (day > 31 ? `2026-04-0${day - 31}` : `2026-03-${day}`));
    expect(days.filter((date) => usualMoment(calendar, `${date}T12:00`) === null)).toEqual([
      "2026-03-27",
      "2026-03-28",
      "2026-03-29",
      "2026-03-30",
      "2026-03-31",
    ]);
    const autumn = ["2026-10-22", "2026-10-23", "2026-10-25", "2026-10-27", "2026-10-28"];
    expect(autumn.map((date) => usualMoment(calendar, `${date}T12:00`) === null)).toEqual([false, true, true, true, false]);
  });

  test("a calendar with another clock gives other moments", () => {
    const india = { ...calendar, clock: { ...calendar.clock, transitions: [[-(10 ** 13), 330]] as [number, number][] } };
    expect(usualMoment(india, "2026-11-23T10:15")).toMatchObject({ offset: 330, epoch: Date.UTC(2026, 10, 23, 4, 45) });
    expect(usualMoment(calendar, "2026-11-23T10:15")).toMatchObject({ offset: 0, epoch: Date.UTC(2026, 10, 23, 10, 15) });
  });

  test("midnight and the last minute are taken, from the first day of the table to its last", () => {
    const { from, to } = calendar.clock;
    expect(usualMoment(calendar, `${to}T23:59`)).toMatchObject({ date: to, minutes: 1439 });
    expect(usualMoment(calendar, "1990-01-10T00:00")).toMatchObject({ date: "1990-01-10", minutes: 0 });
    // The table opens with that day, so nothing is known of the day before it.
    expect(usualMoment(calendar, `${from}T10:00`)).toBeNull();
  });

  test.each([
    "2026-11-23",
    "2026-11-23 10:15",
    "2026-11-23T10.15",
    "2026-11-23T10:15Z",
    "2026-11-23T10:15:00",
    "2026-11-23T24:00",
    "2026-11-23T10:60",
    "2026-11-23T1O:15",
    "2026-11-23T10:l5",
    "2026-11-23T/0:15",
    "2026-11-23T0/:15",
    "2026-11-23T:0:15",
    "2026-11-23T0::15",
    "2026-11-31T10:15",
    "2026-13-01T10:15",
    "2026/11/23T10:15",
    "+026-11-23T10:15",
    " 026-11-23T10:15",
    "2026-11-2 T10:15",
    "2026-1 -23T10:15",
    "1989-12-31T10:15",
    "2061-01-01T10:15",
    "",
  ])("%j is left to the long way", (text) => {
    expect(usualMoment(calendar, text)).toBeNull();
  });
});
