import { describe, expect, test } from "vitest";
import { longDate, longMoment, shortMoment } from "../../src/deadlines/dates-in-words.ts";

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
    expect(longDate(date)).toBe(words);
  });

  test("with its time, in full", () => {
    expect(longMoment("2026-11-23T17:05:30+00:00")).toBe("Monday 23 November 2026, 17:05");
  });

  test("with its time, short: the time on the wall, whatever the offset", () => {
    expect(shortMoment("2026-11-23T17:05:00+00:00")).toBe("Mon 23 Nov 2026, 17:05");
    expect(shortMoment("2026-09-05T00:30:00+01:00")).toBe("Sat 5 Sep 2026, 00:30");
  });
});
