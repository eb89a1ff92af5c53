import { describe, expect, test } from "vitest";
import { datesFrom, deadlineEntry, unknownHolidays } from "../../src/deadlines/dates-of-case.ts";
import { isoWithOffset } from "../../src/deadlines/moment.ts";
import type { DeadlineRule, Deadlines } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { bexley } from "../triage/bexley.ts";
import { at, calendar } from "./england-and-wales.ts";
import { createEngine } from "../../src/triage/engine.ts";

const MONDAY = at("2026-11-23T10:15");
const EITHER_READING =
  "The source does not say whether calendar or working days are meant: plan for the first date; the later one reads it as working days.";
const PLANNED_START = "Reckoned from a planned date; say when that was really met.";
const UNKNOWN_YEARS = "Bank holidays are known for 2019 to 2028 only, so a date outside those years may be too early.";

const rule = (id: string, from: DeadlineRule["from"], more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id,
  what: `${id} is done`,
  who: "Someone",
  from,
  amount: 3,
  unit: "working-days",
  every: false,
  source: "guidance App. 2",
  ...more,
});
const pack = packWith({
  events: [
    { id: "referral", name: "the referral", assumed: "as if made now" },
    { id: "plain", name: "an event of which nothing is assumed" },
  ],
  deadlines: [
    rule("visit", "referral"),
    rule("quiet", "plain"),
    rule("noted", "plain", { note: "A note of the content." }),
    rule("either", "plain", { amount: 5, unit: "unspecified-days" }),
    rule("after-visit", { after: "visit" }, { unit: "weeks", every: true }),
    rule("far", "plain", { amount: 700 }),
  ],
});
const noteOf = (id: string, met = {}) => datesFrom(pack, [id], MONDAY, met).map(({ note }) => note)[0];

describe("what is said beside a date", () => {
  test("nothing where there is nothing to say", () => {
    expect(noteOf("quiet")).toBeNull();
  });

  test("the content's own note", () => {
    expect(noteOf("noted")).toBe("A note of the content.");
  });

  test("that the source leaves two readings", () => {
    expect(noteOf("either")).toBe(EITHER_READING);
  });

  test("what is assumed of the start, until it is said when it was", () => {
    expect(noteOf("visit")).toBe("Reckoned as if made now.");
    expect(noteOf("visit", { referral: at("2026-11-20T09:00") })).toBeNull();
  });

  test("that the start is itself only planned, until it was met", () => {
    expect(noteOf("after-visit")).toBe(PLANNED_START);
    expect(noteOf("after-visit", { visit: at("2026-11-24T09:00") })).toBeNull();
  });

  test("that hours run from 00:00 of a day of which no time is given", () => {
    const hours = packWith({
      events: [{ id: "call", name: "a call", assumed: "as if made now" }],
      deadlines: [rule("answer", "call", { amount: 24, unit: "hours" }), rule("visit", "call")],
    });
    const dates = datesFrom(hours, ["answer", "visit"], MONDAY, { call: { date: "2026-11-24", time: null } });
    expect(dates.map(({ dated, note }) => [dated.rule.id, isoWithOffset(dated.due), note])).toEqual([
      ["answer", "2026-11-25T00:00:00+00:00", "Counted from 00:00 of the day, since no time is given."],
      ["visit", "2026-11-27T17:00:00+00:00", null],
    ]);
  });

  test("that bank holidays are not known so far ahead", () => {
    expect(noteOf("far")).toBe(UNKNOWN_YEARS);
    expect(unknownHolidays(pack)).toBe(UNKNOWN_YEARS);
  });

  test("the same rule has each case's own note, in whatever order cases come", () => {
    const noteAt = (when: string, met = {}) => datesFrom(pack, ["visit"], at(when), met).map(({ note }) => note)[0];
    const assumed = "Reckoned as if made now.";
    expect(noteAt("2026-11-23T10:15")).toBe(assumed);
    expect(noteAt("2030-11-25T10:15")).toBe(`${assumed} ${UNKNOWN_YEARS}`);
    expect(noteAt("2030-11-25T10:15", { referral: at("2026-11-20T09:00") })).toBeNull();
    expect(noteAt("2026-11-23T10:15")).toBe(assumed);
  });

  test("all of it together, in that order", () => {
    const all = packWith({
      events: [{ id: "start", name: "a start", assumed: "as if now" }],
      deadlines: [rule("all", "start", { note: "First.", amount: 900, unit: "unspecified-days" })],
    });
    expect(datesFrom(all, ["all"], MONDAY, {}).map(({ note }) => note)).toEqual([
      `First. ${EITHER_READING} Reckoned as if now. ${UNKNOWN_YEARS}`,
    ]);
  });
});

describe("the start", () => {
  test("an event that was met is reckoned from then, the others from the moment of the case", () => {
    const met = { referral: at("2026-11-20T09:00") };
    expect(datesFrom(pack, ["visit", "quiet"], MONDAY, met).map(({ dated }) => [dated.rule.id, dated.from.date, dated.due.date])).toEqual([
      ["visit", "2026-11-20", "2026-11-25"],
      ["quiet", "2026-11-23", "2026-11-26"],
    ]);
  });
});

describe("a date as outcomes print it", () => {
  const printed = (id: string) => datesFrom(pack, [id], MONDAY, {}).map(deadlineEntry)[0];

  test("with everything that the rule says", () => {
    expect(printed("visit")).toEqual({
      id: "visit",
      what: "visit is done",
      who: "Someone",
      startedBy: "referral",
      from: "2026-11-23T10:15:00+00:00",
      due: "2026-11-26T17:00:00+00:00",
      latest: null,
      amount: 3,
      unit: "working-days",
      every: false,
      note: "Reckoned as if made now.",
      source: "guidance App. 2",
    });
  });

  test("with the later reading where there are two", () => {
    expect(printed("either")).toMatchObject({ due: "2026-11-28T17:00:00+00:00", latest: "2026-11-30T17:00:00+00:00" });
  });
});

function packWith(deadlines: Deadlines): Pack {
  return createEngine({ ...bexley, calendar, deadlines });
}
