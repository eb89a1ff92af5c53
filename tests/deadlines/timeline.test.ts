import { describe, expect, test } from "vitest";
import { isoWithOffset, type Moment } from "../../src/deadlines/moment.ts";
import { timeline } from "../../src/deadlines/timeline.ts";
import type { DeadlineRule } from "../../src/packs/format.ts";
import { at, calendar } from "./england-and-wales.ts";

function rule(id: string, from: DeadlineRule["from"], amount: number, unit: DeadlineRule["unit"]): DeadlineRule {
  return { id, what: `${id} is done`, who: "someone", from, amount, unit, every: false, source: "this guide" };
}

const rules = [
  rule("reply", "referral", 24, "hours"),
  rule("allocated", "receipt", 1, "working-days"),
  rule("visit", "receipt", 5, "unspecified-days"),
  rule("review", { after: "visit" }, 6, "weeks"),
  rule("formal-review", { after: "review" }, 3, "months"),
  { ...rule("visits", { after: "visit" }, 20, "working-days"), every: true },
  rule("seen", "referral", 24, "hours"),
];

function told(ids: string[], events: Record<string, string>, met: Record<string, string> = {}): unknown[] {
  const moments = (texts: Record<string, string>): Record<string, Moment> =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, at(text)]));
  return timeline(rules, ids, moments(events), moments(met), calendar).map((entry) => {
    const { startedBy, planned, due, status } = entry;
    return [entry.rule.id, startedBy, planned ? "planned" : "fixed", isoWithOffset(due).slice(0, 16), status];
  });
}

describe("dates of a case", () => {
  test("by due date; a rule after another one starts on its planned date", () => {
    const events = { referral: "2026-11-23T10:15", receipt: "2026-11-24T09:00" };
    expect(told(["formal-review", "review", "visit", "reply"], events)).toEqual([
      ["reply", "referral", "fixed", "2026-11-24T10:15", "open"],
      ["visit", "receipt", "fixed", "2026-11-29T17:00", "open"],
      ["review", "visit", "planned", "2027-01-10T17:00", "open"],
      ["formal-review", "review", "planned", "2027-04-10T17:00", "open"],
    ]);
  });

  test("a rule that is only on the way is reckoned but not shown", () => {
    expect(told(["formal-review"], { receipt: "2026-11-24T09:00" })).toEqual([
      ["formal-review", "review", "planned", "2027-04-10T17:00", "open"],
    ]);
  });

  test("once the earlier one is met, its date is the start", () => {
    const met = { visit: "2026-11-26T14:00" };
    expect(told(["visit", "review", "formal-review", "visits"], { receipt: "2026-11-24T09:00" }, met)).toEqual([
      ["visit", "receipt", "fixed", "2026-11-29T17:00", "met"],
      // 27; 30 November to 4 December; 7 to 11; 14 to 18; 21 to 24 December.
      ["visits", "visit", "fixed", "2026-12-24T17:00", "open"],
      ["review", "visit", "fixed", "2027-01-07T17:00", "open"],
      ["formal-review", "review", "planned", "2027-04-07T17:00", "open"],
    ]);
  });

  test("a met date starts the next one even where the first event is not known", () => {
    expect(told(["visit", "review"], {}, { visit: "2026-11-26T14:00" })).toEqual([
      ["review", "visit", "fixed", "2027-01-07T17:00", "open"],
    ]);
  });

  test("a rule whose event has not happened is left out, and so is what hangs on it", () => {
    expect(told(["reply", "visit", "review", "allocated"], { referral: "2026-11-23T10:15" })).toEqual([
      ["reply", "referral", "fixed", "2026-11-24T10:15", "open"],
    ]);
  });

  test("same due date: the order of the rules, each id once", () => {
    const ids = ["seen", "reply", "seen"];
    expect(told(ids, { referral: "2026-11-23T10:15" }).map((entry) => (entry as string[])[0])).toEqual(["reply", "seen"]);
  });
});

describe("a day of which no time is given", () => {
  const met = (rule: string, date: string) =>
    timeline(
      rules,
      [rule],
      { referral: at("2026-11-23T10:15"), receipt: at("2026-11-24T09:00") },
      { [rule]: { date, time: null } },
      calendar,
    );

  test.each([
    // Due at 10:15 on the 24th: met if any time of that day would be.
    ["reply", "2026-11-24", "met"],
    ["reply", "2026-11-25", "met-late"],
    ["allocated", "2026-11-25", "met"],
    ["allocated", "2026-11-26", "met-late"],
    ["visit", "2026-12-01", "met"],
    ["visit", "2026-12-02", "met-late"],
  ])("%s on %s: %s", (rule, date, status) => {
    expect(met(rule, date)).toMatchObject([{ status, metAt: { date, time: null } }]);
  });

  test("starts what comes after it on that day, in hours from its first minute", () => {
    const chain = [
      rule("call", "referral", 1, "working-days"),
      rule("answer", { after: "call" }, 4, "hours"),
      rule("plan", { after: "call" }, 1, "working-days"),
    ];
    const day = { call: { date: "2026-11-24", time: null } } as const;
    const dates = timeline(chain, ["answer", "plan"], { referral: at("2026-11-23T10:15") }, day, calendar);
    expect(dates.map(({ rule: { id }, from, due }) => [id, isoWithOffset(from), isoWithOffset(due)])).toEqual([
      ["answer", "2026-11-24T00:00:00+00:00", "2026-11-24T04:00:00+00:00"],
      ["plan", "2026-11-24T00:00:00+00:00", "2026-11-25T17:00:00+00:00"],
    ]);
  });
});

describe("met, late, open", () => {
  test.each([
    ["reply", "2026-11-24T10:15", "met"],
    ["reply", "2026-11-24T10:16", "met-late"],
    ["allocated", "2026-11-25T17:00", "met"],
    ["allocated", "2026-11-25T17:01", "met-late"],
    // "5 days": calendar days end on Sunday 29 November, working days on Tuesday 1 December.
    ["visit", "2026-12-01T17:00", "met"],
    ["visit", "2026-12-01T17:01", "met-late"],
  ])("%s at %s: %s", (id, when, status) => {
    const events = { referral: "2026-11-23T10:15", receipt: "2026-11-24T09:00" };
    expect(told([id], events, { [id]: when })).toEqual([[id, expect.any(String), "fixed", expect.any(String), status]]);
  });
});

test("unknown bank holidays on the way to a planned start are passed on", () => {
  const [review] = timeline(rules, ["review"], { receipt: at("2029-01-02T09:00") }, {}, calendar);
  expect(review).toMatchObject({ planned: true, holidaysUnknown: true });
  const [reply] = timeline(rules, ["reply"], { referral: at("2029-01-02T09:00") }, {}, calendar);
  expect(reply).toMatchObject({ planned: false, holidaysUnknown: false, latest: null, metAt: null });
});

describe('two limits in a row that say only "days"', () => {
  const inTurn = [
    rule("assessment", "receipt", 25, "unspecified-days"),
    rule("meeting", { after: "assessment" }, 5, "unspecified-days"),
    rule("plan", { after: "assessment" }, 1, "weeks"),
  ];
  const dates = (met: Record<string, Moment>) =>
    timeline(inTurn, ["assessment", "meeting", "plan"], { receipt: at("2026-11-23T10:15") }, met, calendar).map(
      ({ rule: { id }, due, latest }) => [id, due.date, latest?.date ?? null],
    );

  test("the later reading runs from the later reading: day 30 either way", () => {
    expect(dates({})).toEqual([
      ["assessment", "2026-12-18", "2026-12-30"],
      ["meeting", "2026-12-23", "2027-01-07"],
      ["plan", "2026-12-25", null],
    ]);
  });

  test("once the first is met, both readings run from that", () => {
    expect(dates({ assessment: at("2026-12-14T12:00") })).toEqual([
      ["assessment", "2026-12-18", "2026-12-30"],
      ["meeting", "2026-12-19", "2026-12-21"],
      ["plan", "2026-12-21", null],
    ]);
  });
});

describe("rules that do not hold", () => {
  const circle = [
    rule("one", { after: "two" }, 1, "weeks"),
    rule("two", { after: "three" }, 1, "weeks"),
    rule("three", { after: "two" }, 1, "weeks"),
  ];

  test("a circle is named, without the way that leads into it", () => {
    const said = "Deadlines wait for each other in a circle: two after three after two.";
    expect(() => timeline(circle, ["one"], {}, {}, calendar)).toThrow(new Error(said));
    expect(() => timeline([...circle], ["two"], {}, {}, calendar)).toThrow(new Error(said));
    expect(() => timeline(circle, ["one"], {}, { two: at("2026-11-23") }, calendar)).toThrow("two after three after two");
  });

  test("an id without a rule is named", () => {
    expect(() => timeline(rules, ["nothing"], {}, {}, calendar)).toThrow('There is no deadline "nothing".');
  });
});
