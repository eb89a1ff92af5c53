import { describe, expect, test } from "vitest";
import { addDays } from "../../src/deadlines/iso-date.ts";
import { isoWithOffset, momentAt, momentOf, parseMoment } from "../../src/deadlines/moment.ts";
import { at, calendar } from "./england-and-wales.ts";

describe("reading a moment", () => {
  test.each([
    ["2026-11-23", "2026-11-23T00:00:00+00:00", "a date alone is its first minute"],
    ["2026-07-01", "2026-07-01T00:00:00+01:00", "in summer too"],
    ["2026-11-23T10:15", "2026-11-23T10:15:00+00:00", "London wall clock"],
    ["2026-07-01T10:15", "2026-07-01T10:15:00+01:00", "London wall clock in summer"],
    ["2026-07-01 10:15", "2026-07-01T10:15:00+01:00", "a space for T"],
    ["2026-07-01T10:15:42", "2026-07-01T10:15:42+01:00", "seconds"],
    ["2026-07-01T10:15:42.987", "2026-07-01T10:15:42+01:00", "parts of a second are not shown"],
    ["2026-11-23T10:15+01:59", "2026-11-23T08:16:00+00:00", "an offset of nearly two hours"],
    ["2026-07-01T10:15Z", "2026-07-01T11:15:00+01:00", "UTC"],
    ["2026-07-01T10:15:00.000Z", "2026-07-01T11:15:00+01:00", "as JSON writes it"],
    ["2026-11-23T10:15+01:00", "2026-11-23T09:15:00+00:00", "an offset"],
    ["2026-11-23T10:15+0100", "2026-11-23T09:15:00+00:00", "an offset without colon"],
    ["2026-11-23T20:15-05:30", "2026-11-24T01:45:00+00:00", "west of London: already tomorrow"],
    ["2026-11-23T00:15+14:00", "2026-11-22T10:15:00+00:00", "far east: still yesterday"],
    ["  2026-11-23T10:15\n", "2026-11-23T10:15:00+00:00", "white space around it"],
    ["2026-03-29T00:59", "2026-03-29T00:59:00+00:00", "the last minute of winter time"],
    ["2026-03-29T01:00", "2026-03-29T02:00:00+01:00", "the first that the spring change skips"],
    ["2026-03-29T01:30", "2026-03-29T02:30:00+01:00", "half past one does not come"],
    ["2026-03-29T02:00", "2026-03-29T02:00:00+01:00", "summer time"],
    ["2026-10-25T00:59", "2026-10-25T00:59:00+01:00", "before the hour that comes twice"],
    ["2026-10-25T01:00", "2026-10-25T01:00:00+01:00", "the first of two"],
    ["2026-10-25T01:59:59", "2026-10-25T01:59:59+01:00", "still the first of two"],
    ["2026-10-25T01:30+00:00", "2026-10-25T01:30:00+00:00", "the second, said so"],
    ["2026-10-25T02:00", "2026-10-25T02:00:00+00:00", "winter time"],
    ["1995-10-22T01:30", "1995-10-22T01:30:00+01:00", "before 1996 the autumn change came a week earlier"],
    ["1990-01-01", "1990-01-01T00:00:00+00:00", "the first minute of the table"],
    ["2060-12-31T23:59:59", "2060-12-31T23:59:59+00:00", "the last second of the table"],
  ])("%s is %s: %s", (text, iso) => {
    expect(isoWithOffset(at(text))).toBe(iso);
  });

  test("all parts of a moment agree", () => {
    expect(at("2026-07-05T23:45:30.250")).toEqual({
      epoch: Date.UTC(2026, 6, 5, 22, 45, 30, 250),
      offset: 60,
      date: "2026-07-05",
      minutes: 23 * 60 + 45,
      weekday: 0,
    });
  });

  test.each([
    ["2026-11-23T10:15:42.9876543", 987],
    ["2026-11-23T10:15:42.5", 500],
    ["2026-11-23T10:15:42.05", 50],
    ["2026-11-23T10:15:42", 0],
  ])("%s: thousandths of a second are kept, no more", (text, millis) => {
    expect(at(text).epoch % 1000).toBe(millis);
  });

  test("west of Greenwich the offset is written with a minus", () => {
    expect(isoWithOffset({ ...at("2026-11-23T10:15"), offset: -210 })).toBe("2026-11-23T10:15:00-03:30");
  });
});

describe("what is not a moment", () => {
  test.each([
    ["", "Expected YYYY-MM-DD"],
    ["tomorrow", "Expected YYYY-MM-DD"],
    ["23/11/2026", "Expected YYYY-MM-DD"],
    ["by 2026-11-23", "Expected YYYY-MM-DD"],
    ["12026-11-23T10:15", "Expected YYYY-MM-DD"],
    ["2026-11-23T10", "Expected YYYY-MM-DD"],
    ["2026-11-23T9:15", "Expected YYYY-MM-DD"],
    ["2026-11-23Z", "Expected YYYY-MM-DD"],
    ["2026-11-23T10:15 GMT", "Expected YYYY-MM-DD"],
    ["2026-11-23T10:15:00.Z", "Expected YYYY-MM-DD"],
    ["2026-11-23T1/:15", "Expected YYYY-MM-DD"],
    ["2026-11-23T1::15", "Expected YYYY-MM-DD"],
    ["2026-11-23T10:/5", "Expected YYYY-MM-DD"],
    ["2026-11-23T10::5", "Expected YYYY-MM-DD"],
    ["2026-11-23x10:15", "Expected YYYY-MM-DD"],
    ["2026-11-23T10.15", "Expected YYYY-MM-DD"],
    ["2026-1x-23T10:15", "Expected YYYY-MM-DD"],
    ["2026-02-30T10:15", "a day that does not exist"],
    ["2026-02-30", "a day that does not exist"],
    ["2026-13-01T10:00", "a day that does not exist"],
    ["2027-02-29", "a day that does not exist"],
    ["2026-11-23T24:00", "Expected 00:00 to 23:59"],
    ["2026-11-23T25:00", "Expected 00:00 to 23:59"],
    ["2026-11-23T10:60", "Expected 00:00 to 23:59"],
    ["2026-11-23T10:15:60", "Expected 00:00 to 23:59"],
    ["2026-11-23T10:15+15:00", "up to 14 hours"],
    ["2026-11-23T10:15+01:75", "up to 14 hours"],
    ["1989-12-31T23:59", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["2061-01-01", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["1990-01-01T00:30+01:00", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["2060-12-31T23:30-01:00", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["1989-12-31T23:30-01:00", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["2061-01-01T00:30+01:00", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["0026-11-23", "Expected a date from 1990-01-01 to 2060-12-31"],
    ["9999-12-31", "Expected a date from 1990-01-01 to 2060-12-31"],
  ])("%j: %s", (text, expected) => {
    expect(parseMoment(calendar, text)).toEqual({ problem: expect.stringContaining(expected) });
  });

  test("a long text is not repeated whole", () => {
    expect(parseMoment(calendar, "x".repeat(500))).toEqual({ problem: expect.stringMatching(/^"x{57}…" is not a moment/) });
  });

  test.each(["\u001b[2J", "\u009b2J", "\u007f", "\u202e", "\ufeffx"])("%j is not repeated as it is: a terminal could act on it", (text) => {
    const answer = parseMoment(calendar, text);
    expect(answer).toEqual({ problem: expect.stringContaining("is not a moment") });
    expect((answer as { problem: string }).problem).toMatch(/^[ -~]+$/);
  });
});

test("the table holds as far as it says, to the last minute", () => {
  const { name, clock } = calendar;
  expect(momentAt(calendar, clock.reckonedTo, 23 * 60 + 59).date).toBe(clock.reckonedTo);
  const after = momentAt(calendar, clock.reckonedTo, 23 * 60 + 59).epoch + 60_000;
  const said = new RegExp(`^The clock of ${name} is known from 1990-01-01 to ${clock.reckonedTo}, not for \\d{4}-01-01\\.$`);
  expect(() => momentOf(calendar, after)).toThrow(said);
});

test("the last offset of a table holds to its end, whatever it is", () => {
  const withClock = (transitions: [number, number][]) => ({ ...calendar, clock: { ...calendar.clock, transitions } });
  const india = withClock([[Date.UTC(1980, 0, 1), 330]]);
  expect(isoWithOffset(momentOf(india, Date.UTC(2026, 10, 23, 4, 45)))).toBe("2026-11-23T10:15:00+05:30");
  expect(isoWithOffset(momentAt(india, "2026-11-23", 10 * 60 + 15))).toBe("2026-11-23T10:15:00+05:30");
  const summerForGood = withClock([
    [Date.UTC(1980, 0, 1), 0],
    [Date.UTC(2026, 2, 29, 1), 60],
  ]);
  const ofThatNight = ["2026-03-29T00:59", "2026-03-29T02:00", "2026-12-24T10:15"].map((text) => parseMoment(summerForGood, text));
  expect(ofThatNight.map((moment) => "offset" in moment && moment.offset)).toEqual([0, 60, 60]);
});

test("an instant outside the table is refused, not guessed", () => {
  expect(() => momentOf(calendar, Date.UTC(1989, 11, 31))).toThrow(RangeError);
  expect(() => momentOf(calendar, Date.UTC(2071, 0, 1))).toThrow(RangeError);
  expect(() => momentOf(calendar, Number.NaN)).toThrow(RangeError);
});

test("a time without seconds is read as with none, around every change of the clock and both ends of the table", () => {
  const changes = calendar.clock.transitions.slice(1).map(([instant]) => new Date(instant).toISOString().slice(0, 10));
  const days = [...changes, calendar.clock.from, calendar.clock.to].flatMap((date) =>
    [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((away) => addDays(date, away)),
  );
  for (const date of days) {
    for (const time of ["00:00", "01:30", "19:05", "23:59"]) {
      const [short, long] = [parseMoment(calendar, `${date}T${time}`), parseMoment(calendar, `${date}T${time}:00`)];
      const same = "problem" in short ? "problem" in long : JSON.stringify(short) === JSON.stringify(long);
      if (!same) expect.fail(`${date}T${time}: ${JSON.stringify(short)} and ${JSON.stringify(long)}`);
    }
  }
});

test("every minute of a year is read back as it was written", () => {
  for (let epoch = Date.UTC(2026, 0, 1); epoch < Date.UTC(2027, 0, 1); epoch += 60_000) {
    const moment = momentOf(calendar, epoch);
    const read = at(isoWithOffset(moment));
    if (read.epoch !== epoch || read.minutes !== moment.minutes || read.date !== moment.date) expect.fail(isoWithOffset(moment));
    const walled = momentAt(calendar, moment.date, moment.minutes).epoch;
    const second = moment.date === "2026-10-25" && moment.offset === 0 && moment.minutes >= 60 && moment.minutes < 120;
    if (walled !== (second ? epoch - 3_600_000 : epoch)) expect.fail(isoWithOffset(moment));
  }
});

test.each(["2026-11-23", "2026-07-01", "2028-02-29", "1999-12-31", "2060-12-31"])(
  "every minute of %s is read as it stands on the wall",
  (date) => {
    for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
      const text = `${date}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      expect(parseMoment(calendar, text)).toEqual(momentAt(calendar, date, minutes));
    }
  },
);

test("a calendar with another clock gives other moments", () => {
  const india = { ...calendar, clock: { ...calendar.clock, transitions: [[-(10 ** 13), 330]] as [number, number][] } };
  expect(parseMoment(india, "2026-11-23T10:15")).toMatchObject({ offset: 330, epoch: Date.UTC(2026, 10, 23, 4, 45) });
  expect(parseMoment(calendar, "2026-11-23T10:15")).toMatchObject({ offset: 0, epoch: Date.UTC(2026, 10, 23, 10, 15) });
});
