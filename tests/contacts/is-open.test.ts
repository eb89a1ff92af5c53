import { expect, test } from "vitest";
import { isOpen } from "../../src/contacts/opening-hours.ts";
import type { Contact } from "../../src/packs/format.ts";
import { at, calendar } from "../deadlines/england-and-wales.ts";
import { contact } from "./bexley-hours.ts";

type Spans = Exclude<Contact["hours"], string>;
const office: Spans = [{ days: ["mon", "fri"], from: "09:00", to: "17:00" }];
const night: Spans = [{ days: ["fri"], from: "18:00", to: "08:00" }];
const saturday: Spans = [{ days: ["sat"], from: "00:00", to: "24:00" }];
const roundTheClock: Spans = [{ days: ["wed"], from: "00:00", to: "00:00" }];
const halfHours: Spans = [{ days: ["mon"], from: "08:30", to: "16:45" }];
const sundayNight: Spans = [{ days: ["sun"], from: "22:00", to: "06:00" }];

// 2026-11-23 is a Monday.
test.each<[string, Contact["hours"], string, boolean | null]>([
  ["office, a minute before", office, "2026-11-23T08:59", false],
  ["office, on the hour", office, "2026-11-23T09:00", true],
  ["office, last minute", office, "2026-11-23T16:59:59", true],
  ["office, 17:00 is closed", office, "2026-11-23T17:00", false],
  ["office, a day that is not listed", office, "2026-11-24T12:00", false],
  ["half past eight, a minute before", halfHours, "2026-11-23T08:29", false],
  ["half past eight", halfHours, "2026-11-23T08:30", true],
  ["quarter to five, a minute before", halfHours, "2026-11-23T16:44", true],
  ["quarter to five is closed", halfHours, "2026-11-23T16:45", false],
  ["night, before it begins", night, "2026-11-27T17:59", false],
  ["night, begins", night, "2026-11-27T18:00", true],
  ["night, midnight", night, "2026-11-28T00:00", true],
  ["night, last minute", night, "2026-11-28T07:59", true],
  ["night, ends", night, "2026-11-28T08:00", false],
  ["night, the morning of its own day", night, "2026-11-27T07:00", false],
  ["Saturday, first minute", saturday, "2026-11-28T00:00", true],
  ["Saturday, last minute", saturday, "2026-11-28T23:59", true],
  ["Saturday, over", saturday, "2026-11-29T00:00", false],
  ["midnight to midnight, begins", roundTheClock, "2026-11-25T00:00", true],
  ["midnight to midnight, last minute", roundTheClock, "2026-11-25T23:59", true],
  ["midnight to midnight, over", roundTheClock, "2026-11-26T00:00", false],
  ["Sunday night into Monday", sundayNight, "2026-11-23T05:59", true],
  ["Sunday night, over", sundayNight, "2026-11-23T06:00", false],
  ["Saturday is not the day before Monday", sundayNight, "2026-11-29T05:00", false],
  ["bank holiday: listed hours say nothing", office, "2026-12-25T10:00", null],
  ["bank holiday: not even outside them", office, "2026-12-25T20:00", null],
  ["Christmas Eve is an ordinary Thursday", [{ days: ["thu"], from: "09:00", to: "17:00" }], "2026-12-24T10:00", true],
  ["an unknown year's day may be a holiday", [{ days: ["tue"], from: "09:00", to: "17:00" }], "2029-12-25T10:00", null],
  ["before the first known year too", [{ days: ["mon"], from: "09:00", to: "17:00" }], "2018-12-31T10:00", null],
  ["the last known day", [{ days: ["sun"], from: "09:00", to: "17:00" }], "2028-12-31T10:00", true],
  ["always, in an unknown year", "always", "2029-12-25T10:00", true],
  ["not published, in an unknown year", "not-published", "2029-12-25T10:00", null],
  ["always, on a bank holiday", "always", "2026-12-25T03:00", true],
  ["not published", "not-published", "2026-11-23T12:00", null],
  ["summer time: 09:30 in London given as 08:30 UTC", office, "2026-07-06T08:30Z", true],
  ["summer time: 17:00 in London given as 16:00 UTC", office, "2026-07-06T16:00Z", false],
])("%s", (_, hours, when, open) => {
  expect(isOpen(contact("someone", hours), at(when), calendar, [])).toBe(open);
});

test("a calendar that was frozen before calendars named their place takes an unknown day for an ordinary one", () => {
  const { place: _, ...frozen } = calendar;
  const tuesday = contact("someone", [{ days: ["tue"], from: "09:00", to: "17:00" }]);
  expect(isOpen(tuesday, at("2029-12-25T10:00"), frozen, [])).toBe(true);
  expect(isOpen(tuesday, at("2029-12-25T17:00"), frozen, [])).toBe(false);
});
