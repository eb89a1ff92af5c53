import { format } from "date-fns";
import { UTCDate } from "@date-fns/utc";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoOfWhen } from "../../src/deadlines/day-alone.ts";
import { isoWithOffset, type Moment } from "../../src/deadlines/moment.ts";
import { type ReadMoment, readMoment } from "../../src/deadlines/read-moment.ts";
import { at, calendar } from "./england-and-wales.ts";

const MONDAY = at("2026-11-23T16:40:30");
const read = (text: string, now: Moment = MONDAY) => readMoment(calendar, text, () => now);
const never = (): Moment => {
  throw new Error("the clock was asked");
};

function whenOf(text: string, now: Moment = MONDAY): string {
  const said = read(text, now);
  if ("problem" in said) throw new Error(said.problem);
  return isoOfWhen(said.when);
}

describe("a moment as people write it", () => {
  test.each([
    ["now", "2026-11-23T16:40:30+00:00"],
    ["NOW", "2026-11-23T16:40:30+00:00"],
    ["10:15", "2026-11-23T10:15:00+00:00"],
    ["9:15", "2026-11-23T09:15:00+00:00"],
    ["9.15", "2026-11-23T09:15:00+00:00"],
    ["17.30", "2026-11-23T17:30:00+00:00"],
    ["0.05", "2026-11-23T00:05:00+00:00"],
    ["9am", "2026-11-23T09:00:00+00:00"],
    ["9 AM", "2026-11-23T09:00:00+00:00"],
    ["9 a.m.", "2026-11-23T09:00:00+00:00"],
    ["12am", "2026-11-23T00:00:00+00:00"],
    ["12pm", "2026-11-23T12:00:00+00:00"],
    ["5:30pm", "2026-11-23T17:30:00+00:00"],
    ["5.30 pm", "2026-11-23T17:30:00+00:00"],
    ["9.10pm", "2026-11-23T21:10:00+00:00"],
    ["today 14:30", "2026-11-23T14:30:00+00:00"],
    ["today at 9.10", "2026-11-23T09:10:00+00:00"],
    ["Tomorrow 9:00", "2026-11-24T09:00:00+00:00"],
    ["yesterday, 23:59", "2026-11-22T23:59:00+00:00"],
    ["23/11/2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["3/7/2026 9:05", "2026-07-03T09:05:00+01:00"],
    ["23/11/2026 10:15:42", "2026-11-23T10:15:42+00:00"],
    ["23/11/2026, 10:15", "2026-11-23T10:15:00+00:00"],
    ["23/11/2026\u00a010:15", "2026-11-23T10:15:00+00:00"],
    ["23.11.2026 10.15", "2026-11-23T10:15:00+00:00"],
    ["23-11-2026 5pm", "2026-11-23T17:00:00+00:00"],
    ["23 Nov 2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["23-Nov-2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["23rd of November", null],
    ["23rd November 2026 at 10:15", "2026-11-23T10:15:00+00:00"],
    ["1 Sept 2026 8:00", "2026-09-01T08:00:00+01:00"],
    ["Mon 23 Nov 2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["Mon 23 Nov 2026, 10:15", "2026-11-23T10:15:00+00:00"],
    ["Monday 23 November 2026, 10:15", "2026-11-23T10:15:00+00:00"],
    ["Tues 24/11/2026 10:15", "2026-11-24T10:15:00+00:00"],
    ["November 23, 2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["2026-11-23T9:15", "2026-11-23T09:15:00+00:00"],
    ["2026-11-23t9:15", "2026-11-23T09:15:00+00:00"],
    ["2026-11-23 09:15", "2026-11-23T09:15:00+00:00"],
    ["2026-11-23 9am", "2026-11-23T09:00:00+00:00"],
    ["2026/11/23 10:15", "2026-11-23T10:15:00+00:00"],
    ["2026-1-5 10:15", "2026-01-05T10:15:00+00:00"],
    ["2026-07-01T10:15Z", "2026-07-01T11:15:00+01:00"],
    ["2026-11-23T10:15:42.9", "2026-11-23T10:15:42+00:00"],
    ["29/03/2026 1:30", "2026-03-29T02:30:00+01:00"],
    ["25/10/2026 1:30", "2026-10-25T01:30:00+01:00"],
  ])("%s", (text, iso) => {
    if (iso === null) expect(read(text)).toHaveProperty("problem");
    else expect(whenOf(text)).toBe(iso);
  });

  test.each([
    ["today", "2026-11-23"],
    ["tomorrow", "2026-11-24"],
    ["yesterday", "2026-11-22"],
    ["23/11/2026", "2026-11-23"],
    ["3/4/2026", "2026-04-03"],
    ["23.11.2026", "2026-11-23"],
    ["23-11-2026", "2026-11-23"],
    ["23 Nov 2026", "2026-11-23"],
    ["23 November 2026", "2026-11-23"],
    ["Monday 23 November 2026", "2026-11-23"],
    ["29 Feb 2028", "2028-02-29"],
    ["2026-11-23", "2026-11-23"],
    [" 2026-11-23 ", "2026-11-23"],
  ])("%s is a day of which no time is given", (text, date) => {
    const said = read(text) as ReadMoment;
    expect(said.when).toEqual({ date, time: null });
    expect([said.moment.date, said.moment.minutes]).toEqual([date, 0]);
  });

  test("today is the day in London, in summer an hour before it is in UTC", () => {
    const night = at("2026-07-05T00:30");
    expect(["today", "tomorrow", "yesterday", "1:15"].map((text) => whenOf(text, night))).toEqual([
      "2026-07-05",
      "2026-07-06",
      "2026-07-04",
      "2026-07-05T01:15:00+01:00",
    ]);
    expect(whenOf("tomorrow 9:00", at("2026-12-31T23:59"))).toBe("2027-01-01T09:00:00+00:00");
    expect(whenOf("tomorrow", at("2028-02-28T12:00"))).toBe("2028-02-29");
  });

  test("what was understood stands beside it in words, but for the form that programs write", () => {
    const understood = (text: string) => (read(text) as ReadMoment).understood;
    expect(understood("3/4/2026 9am")).toBe("Friday 3 April 2026, 09:00");
    expect(understood("3/4/2026")).toBe("Friday 3 April 2026");
    expect(understood("tomorrow 9:00")).toBe("Tuesday 24 November 2026, 09:00");
    expect(understood("29/03/2026 1:30")).toBe("Sunday 29 March 2026, 02:30");
    expect(["2026-04-03T09:00", "2026-04-03", "2026-04-03 09:00:00Z"].map(understood)).toEqual([null, null, null]);
  });

  test("the clock is asked only where the text is about it", () => {
    for (const text of ["23/11/2026 10:15", "2026-11-23", "23 Nov 2026"])
      expect(readMoment(calendar, text, never)).toHaveProperty("moment");
    for (const text of ["now", "today", "10:15", "tomorrow 9am"]) expect(() => readMoment(calendar, text, never)).toThrow("was asked");
  });

  const forms = [
    "d/M/yyyy H:mm",
    "dd/MM/yyyy HH:mm",
    "d.M.yyyy HH.mm",
    "dd-MM-yyyy h:mm a",
    "d MMM yyyy HH:mm",
    "d MMMM yyyy, h:mmaaa",
    "EEE d MMM yyyy, HH:mm",
    "EEEE do MMMM yyyy 'at' h:mm aaaa",
    "d-MMM-yyyy H:mm",
    "MMMM d, yyyy H:mm",
    "yyyy-M-d H:mm",
    "yyyy-MM-dd'T'H:mm",
    "yyyy/MM/dd HH:mm",
  ];
  test.each(forms)("every moment in the form %s", (form) => {
    const minute = fc.integer({ min: Date.UTC(1990, 0, 2) / 60_000, max: Date.UTC(2060, 11, 31) / 60_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const wall = new UTCDate(minutes * 60_000);
        const said = read(format(wall, form)) as ReadMoment;
        const { moment } = said;
        // In the hour that the spring change skips the clock shows another time.
        const skipped = [2, 3, 4].includes(wall.getMonth() + 1) && wall.getDay() === 0 && wall.getHours() < 3;
        if (!skipped) expect(isoWithOffset(moment).slice(0, 16)).toBe(wall.toISOString().slice(0, 16));
        expect(said.when).toBe(moment);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is refused", () => {
  const A_MOMENT = "a date, a time or both, such as 23/11/2026 10:15";
  const YEAR = "the whole year, such as 23/11/2026";
  const DAY_FIRST = "the day before the month, such as 23/11/2026";
  const TIME = "00:00 to 23:59, such as 10:15";
  test.each([
    ["", "is not a moment.", A_MOMENT],
    ["soon", "is not a moment.", A_MOMENT],
    ["9", "is not a moment.", A_MOMENT],
    ["Monday 9:00", "is not a moment.", A_MOMENT],
    ["10:15 GMT", "is not a moment.", A_MOMENT],
    ["now 10:15", "is not a moment.", A_MOMENT],
    ["23/11/2026 10:15 11:15", "is not a moment.", A_MOMENT],
    ["23/11-2026", "is not a moment.", A_MOMENT],
    ["46349.427", "is not a moment.", A_MOMENT],
    ["2026-11-23T10:15 GMT", "is not a moment.", A_MOMENT],
    ["23/11/26", "gives no year in four figures.", YEAR],
    ["23.11.26 10:15", "gives no year in four figures.", YEAR],
    ["23 Nov 26", "gives no year in four figures.", YEAR],
    ["23/11", "gives no year in four figures.", YEAR],
    ["23 November 10:15", "gives no year in four figures.", YEAR],
    ["Mon 23 Nov", "gives no year in four figures.", YEAR],
    ["9.10", "may be a time, or a day and a month.", "a colon in a time, such as 10:15"],
    ["23.11", "may be a time, or a day and a month.", "a colon in a time, such as 10:15"],
    ["13/25/2026", "was understood as day 13 of month 25 in 2026, a day that does not exist.", DAY_FIRST],
    ["11/23/2026 10:15", "was understood as day 11 of month 23 in 2026, a day that does not exist.", DAY_FIRST],
    ["31/02/2026", "was understood as day 31 of month 02 in 2026, a day that does not exist.", DAY_FIRST],
    ["2026-23-11 9:15", "was understood as day 11 of month 23 in 2026, a day that does not exist.", DAY_FIRST],
    ["0/11/2026", "was understood as day 0 of month 11 in 2026, a day that does not exist.", DAY_FIRST],
    ["29 Feb 2026", "was understood as 29 feb 2026, a day that does not exist.", DAY_FIRST],
    ["23 Foo 2026", "was understood as 23 foo 2026, a day that does not exist.", DAY_FIRST],
    ["23 Novem 2026", "was understood as 23 novem 2026, a day that does not exist.", DAY_FIRST],
    ["Tue 23 Nov 2026", "was understood as 23 November 2026, which is a Monday.", "the weekday of that date, or none"],
    ["Moon 23 Nov 2026", "was understood as 23 November 2026, which is a Monday.", "the weekday of that date, or none"],
    ["23/11/2026 25:00", "was understood as 25:00 on 23 November 2026, a time that does not exist.", TIME],
    ["23/11/2026 24:00", "was understood as 24:00 on 23 November 2026, a time that does not exist.", TIME],
    ["today 10:60", "was understood as 10:60 on 23 November 2026, a time that does not exist.", TIME],
    ["13pm", "was understood as 13pm on 23 November 2026, a time that does not exist.", TIME],
    ["0:30am", "was understood as 0:30am on 23 November 2026, a time that does not exist.", TIME],
    ["14:30pm", "was understood as 14:30pm on 23 November 2026, a time that does not exist.", TIME],
    ["25:00", "was understood as 25:00 on 23 November 2026, a time that does not exist.", TIME],
    [
      "31/12/1989 23:59",
      "was understood as Sunday 31 December 1989, outside the years that can be reckoned.",
      "a date from 1990-01-01 to 2060-12-31",
    ],
    [
      "1 January 2061",
      "was understood as Saturday 1 January 2061, outside the years that can be reckoned.",
      "a date from 1990-01-01 to 2060-12-31",
    ],
    ["2026-02-30", "names a day that does not exist.", "a real date as YYYY-MM-DD"],
    ["2026-11-23T24:00", "names a time that does not exist.", "00:00 to 23:59; midnight is 00:00 of the day it begins"],
  ])("%j %s", (text, why, expected) => {
    expect(read(text)).toEqual({ problem: `${JSON.stringify(text)} ${why}`, expected });
  });

  test("the example in each refusal is right", () => {
    for (const example of ["23/11/2026 10:15", "23/11/2026", "10:15"]) expect(read(example)).toHaveProperty("moment");
  });

  test("a long text is not repeated whole, and takes no time", () => {
    const long = ["x", "1", "/", "1/", " ", "1 ", "today ", "10:15 "].map((part) => part.repeat(50_000));
    for (const text of long) {
      const said = read(text);
      expect(said).toEqual({ problem: expect.stringMatching(/is not a moment\.$/), expected: A_MOMENT });
      expect((said as { problem: string }).problem.length).toBeLessThan(90);
    }
  });

  test("nothing that a terminal acts on is repeated", () => {
    for (const text of ["\u001b[2J", "23/11/26\u202e", "\u009b10:15"]) {
      expect((read(text) as { problem: string }).problem).toMatch(/^[ -~]+$/);
    }
  });

  test("random texts are refused or read, and never thrown at", () => {
    const pieces = fc.constantFrom(
      "1",
      "23",
      "11",
      "2026",
      "26",
      "/",
      ".",
      "-",
      ":",
      " ",
      "nov",
      "mon",
      "am",
      "pm",
      "t",
      "today",
      "at",
      ",",
      "z",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const said = read(parts.join(""));
        if ("problem" in said) expect(said.problem).not.toContain(said.expected);
        else expect(said.moment.date >= "1990-01-01" && said.moment.date <= "2060-12-31").toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
