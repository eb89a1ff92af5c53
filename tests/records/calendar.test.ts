import ICAL from "ical.js";
import { afterEach, describe, expect, test } from "vitest";
import { type CalendarSetting, calendarOf } from "../../src/records/calendar.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { danger, hostileCase, intensive, outcomeOf } from "./cases.ts";

const MADE = "2026-03-20T10:20:00+00:00";
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The file with every date in it, made at a moment. */
function fileOf(outcome: Outcome, made: string = MADE, more: Partial<CalendarSetting> = {}): string {
  const file = calendarOf(outcome, { made, place: "London", whose: "all", sequence: 0, ...more });
  if (file === null) throw new Error("There is no date.");
  return file;
}

interface Event {
  summary: string;
  start: string;
  allDay: boolean;
  alarms: string[];
  component: ICAL.Component;
}

/** The events of a calendar file as another library reads them. */
function events(file: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    const start = event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString();
    return { summary: event.summary, start, allDay: event.startDate.isDate, alarms, component };
  });
}

/** What the events should be, from the outcome alone. */
function wanted({ deadlines, review, reference }: Outcome): { summary: string; start: string }[] {
  const entries = deadlines.map(({ what, due, unit }) => ({
    summary: `${reference}: ${what}`,
    start: ["hours", "working-days"].includes(unit) ? new Date(due).toISOString() : due.slice(0, 10),
  }));
  const reviewed = deadlines.find(({ due }) => due === review.due);
  const start =
    review.due === null
      ? null
      : reviewed && !["hours", "working-days"].includes(reviewed.unit)
        ? review.due.slice(0, 10)
        : new Date(review.due).toISOString();
  return start === null ? entries : [...entries, { summary: `${reference}: Review`, start }];
}

const moments = ["2026-03-20T10:15", "2026-03-28T23:30", "2026-10-19T10:15", "2026-10-24T12:00", "2026-12-23T16:59"];

describe("a calendar record", () => {
  test.each(
    moments.flatMap((at) => ["Europe/London", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"].map((tz) => [at, tz] as const)),
  )("from %s has every date at its instant, or on its day, on a computer in %s", (at, tz) => {
    process.env.TZ = tz;
    for (const answers of [intensive, danger]) {
      const outcome = outcomeOf(answers, at);
      expect(events(fileOf(outcome)).map(({ summary, start }) => ({ summary, start }))).toEqual(wanted(outcome));
    }
  });

  test("goes over the clock change: 17:00 in London is 17:00 before it and 16:00 UTC after it", () => {
    const starts = events(fileOf(outcomeOf(intensive, "2026-03-24T10:15")))
      .filter(({ allDay }) => !allDay)
      .map(({ start }) => start.slice(0, 16));
    expect(starts).toContain("2026-03-25T17:00");
    expect(starts).toContain("2026-03-31T16:00");
  });

  test("rings before each event, never before the case itself", () => {
    const outcome = outcomeOf(intensive);
    for (const { alarms, allDay, summary } of events(fileOf(outcome))) {
      expect(alarms.length, summary).toBeGreaterThan(0);
      if (allDay) expect(alarms, summary).toEqual(["-PT15H"]);
    }
  });

  test("holds nothing of the case but the reference, and marks every event private", () => {
    const outcome = outcomeOf({ ...intensive, "not-covered": "Something about her uncle" });
    const file = fileOf(outcome).replace(/\r\n /g, "");
    const told = [...Object.values(outcome.domains), "uncle", outcome.level.name, "level 3", "indicator", outcome.consent.text];
    expect(told.filter((text) => file.includes(text))).toEqual([]);
    expect(file.match(/CLASS:PRIVATE/g)?.length).toBe(events(file).length);
  });

  test("cannot be given lines of its own by a reference", () => {
    const outcome = { ...outcomeOf(intensive), reference: "x\r\nATTENDEE:mailto:a@evil.example\nEND:VEVENT;X,\\" };
    const file = fileOf(outcome);
    expect(file).not.toMatch(/^(ATTENDEE|X,)/m);
    expect(events(file).length).toBe(events(fileOf(outcomeOf(intensive))).length);
    expect(events(file)[0]?.summary).toMatch(/^x ATTENDEE:mailto:a@evil\.example END:VEVENT;X,\\: /);
    expect(events(fileOf({ ...outcome, reference: hostileCase().reference }))[0]?.summary).toContain("=cmd|' /C calc'!A0 <b>: ");
  });

  test("made again from the same case replaces its events instead of doubling them", () => {
    const uids = (made: string) =>
      events(fileOf(outcomeOf(intensive), made)).map(({ component }) => component.getFirstPropertyValue("uid"));
    expect(uids("2026-04-01T09:00:00Z")).toEqual(uids(MADE));
    expect(new Set(uids(MADE)).size).toBe(uids(MADE).length);
  });

  test("holds the dates of whoever made the record, and those of others only where they are asked for", () => {
    const outcome = outcomeOf(intensive);
    const own = outcome.deadlines.filter(({ whose }) => whose !== "others").map(({ what }) => `case-17: ${what}`);
    const others = outcome.deadlines.filter(({ whose }) => whose === "others").map(({ what }) => `case-17: ${what}`);
    const summaries = (whose: CalendarSetting["whose"]) => events(fileOf(outcome, MADE, { whose })).map(({ summary }) => summary);
    expect([own.length > 0, others.length > 0]).toEqual([true, true]);
    expect(summaries("own")).toEqual([...own, "case-17: Review"]);
    expect(summaries("all").sort()).toEqual([...own, ...others, "case-17: Review"].sort());
  });

  test("of a case without a date is none", () => {
    const outcome = outcomeOf(intensive);
    const without = { ...outcome, deadlines: [], review: { ...outcome.review, due: null } };
    expect(calendarOf(without, { made: MADE, place: "London", whose: "all", sequence: 0 })).toBeNull();
  });

  test("tells cases without a reference apart by their answers, and names one case the same each time", () => {
    const uids = (outcome: Outcome) => events(fileOf(outcome)).map(({ component }) => String(component.getFirstPropertyValue("uid")));
    const one = uids(outcomeOf(intensive, undefined, null));
    const other = uids(outcomeOf({ ...intensive, "child-age": 9 }, undefined, null));
    expect(one.filter((uid) => other.includes(uid))).toEqual([]);
    expect(uids(outcomeOf(intensive, undefined, null))).toEqual(one);
  });
});
