import { describe, expect, test } from "vitest";
import { longMoment, plainMoment, shortMoment, wallClock, wallDate } from "../../src/deadlines/dates-in-words.ts";

describe("a date in words", () => {
  // The 4th of each month of 2026 and the weekday that any printed calendar of that year shows.
  test.each([
    ["2026-01-04", "Sunday 4 January 2026"],
    ["2026-02-04", "Wednesday 4 February 2026"],
    ["2026-03-04", "Wednesday 4 March 2026"],
    ["2026-04-04", "Saturday 4 April 2026"],
    ["2026-05-04", "Monday 4 May 2026"],
    ["2026-06-04", "Thursday 4 June 2026"],
    ["2026-07-04", "Saturday 4 July 2026"],
    ["2026-08-04", "Tuesday 4 August 2026"],
    ["2026-09-04", "Friday 4 September 2026"],
    ["2026-10-04", "Sunday 4 October 2026"],
    ["2026-11-04", "Wednesday 4 November 2026"],
    ["2026-12-04", "Friday 4 December 2026"],
    ["2028-02-29", "Tuesday 29 February 2028"],
  ])("%s is %s", (date, words) => {
    expect(longMoment(date)).toBe(words);
  });

  test("with its time, in full", () => {
    expect(longMoment("2026-11-23T17:05:30+00:00")).toBe("Monday 23 November 2026, 17:05");
  });

  test("with its time, short: the time on the wall, whatever the offset", () => {
    expect(shortMoment("2026-11-23T17:05:00+00:00")).toBe("Mon 23 Nov 2026, 17:05");
    expect(shortMoment("2026-09-05T00:30:00+01:00")).toBe("Sat 5 Sep 2026, 00:30");
    expect(shortMoment("2026-01-05T10:15:00-03:30")).toBe("Mon 5 Jan 2026, 10:15");
    expect(shortMoment("2026-01-05T10:15:00.000Z")).toBe("Mon 5 Jan 2026, 10:15");
  });

  test("a day of which no time is given, without one", () => {
    expect(shortMoment("2026-11-23")).toBe("Mon 23 Nov 2026");
    expect(longMoment("2026-11-23")).toBe("Monday 23 November 2026");
  });

  test("as lists and options take it, as the wall shows it", () => {
    const iso = "2026-07-05T00:30:59+01:00";
    expect([plainMoment(iso), wallClock(iso), wallDate(iso)]).toEqual(["2026-07-05 00:30", "2026-07-05T00:30", "2026-07-05"]);
  });

  test.each(["tomorrow", "", "2026-02-30T10:15:00+00:00", "2026-11-23T25:00:00+00:00", "\u001b[2J"])(
    "%j, which an altered record may state, is no date and does no harm",
    (text) => {
      expect([shortMoment, longMoment, plainMoment, wallClock, wallDate].map((say) => say(text))).toEqual(
        Array.from({ length: 5 }, () => "a date that cannot be read"),
      );
    },
  );
});
