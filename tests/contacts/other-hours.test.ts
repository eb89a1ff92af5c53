/** Hours that are not those of the week: an early Friday, bank holidays, dated exceptions, term time. */
import { describe, expect, test } from "vitest";
import { isOpen } from "../../src/contacts/opening-hours.ts";
import { whoToCall } from "../../src/contacts/who-to-call.ts";
import type { Contact, Exception, SchoolTerm } from "../../src/packs/format.ts";
import { at, calendar } from "../deadlines/england-and-wales.ts";
import { contact } from "./bexley-hours.ts";

type Other = Pick<Contact, "bankHolidays" | "exceptions" | "inTermOnly">;

const office: Contact["hours"] = [
  { days: ["mon", "tue", "wed", "thu"], from: "09:00", to: "17:00" },
  { days: ["fri"], from: "09:00", to: "16:30" },
];
const nights: Contact["hours"] = [
  { days: ["mon", "tue", "wed", "thu", "fri"], from: "17:00", to: "08:30" },
  { days: ["sat", "sun"], from: "00:00", to: "24:00" },
];
const terms: SchoolTerm[] = [
  { name: "Spring, second half", from: "2026-02-23", to: "2026-03-27" },
  { name: "Summer, first half", from: "2026-04-13", to: "2026-05-22" },
  { name: "Summer, second half", from: "2026-06-01", to: "2026-07-21" },
];

const openAt = (when: string, hours: Contact["hours"], other: Other = {}) =>
  isOpen({ ...contact("someone", hours), ...other }, at(when), calendar, terms);
const told = (when: string, hours: Contact["hours"], other: Other = {}) => {
  const someone = { ...contact("someone", hours), ...other };
  return whoToCall({ contacts: [someone], lists: [], terms }, ["someone"], at(when), calendar)[0]?.note ?? null;
};

type Case = [what: string, when: string, open: boolean | null];

describe("an early Friday", () => {
  test.each<Case>([
    ["the minute before it closes", "2026-11-27T16:29", true],
    ["it is closed", "2026-11-27T16:30", false],
    ["the day before it is open then", "2026-11-26T16:30", true],
    ["the day before, closed", "2026-11-26T17:00", false],
  ])("%s", (_, when, open) => {
    expect(openAt(when, office)).toBe(open);
  });
});

describe("bank holidays", () => {
  // 2026-12-25 is a Friday; 2026-12-28 the Monday that stands for Boxing Day.
  const late = [{ from: "10:00", to: "14:00" }];
  const always = [{ from: "00:00", to: "24:00" }];
  const overnight = [{ from: "18:00", to: "06:00" }];
  test.each<[what: string, hours: Contact["hours"], bankHolidays: Contact["bankHolidays"], when: string, open: boolean | null]>([
    ["nothing is published of them", office, undefined, "2026-12-25T10:00", null],
    ["as usual: the hours of its weekday", office, "as-usual", "2026-12-25T16:29", true],
    ["as usual: closed early, as on its weekday", office, "as-usual", "2026-12-25T16:30", false],
    ["closed, in the hours of the week", office, "closed", "2026-12-28T10:00", false],
    ["closed, the day after is open", office, "closed", "2026-12-29T10:00", true],
    ["their own hours, a minute before", office, late, "2026-12-28T09:59", false],
    ["their own hours, first minute", office, late, "2026-12-28T10:00", true],
    ["their own hours, last minute", office, late, "2026-12-28T13:59", true],
    ["their own hours, over", office, late, "2026-12-28T14:00", false],
    ["their own hours are no hours of an ordinary day", office, late, "2026-12-29T16:59", true],
    ["round the clock, where the week has nights only", nights, always, "2026-12-25T12:00", true],
    ["round the clock, its last minute", nights, always, "2026-12-25T23:59", true],
    ["round the clock, then the week again", nights, always, "2026-12-29T08:30", false],
    ["closed: the night before might run on into it", nights, "closed", "2026-12-25T08:29", null],
    ["closed: that night is over", nights, "closed", "2026-12-25T08:30", false],
    ["closed: its own evening does not come", nights, "closed", "2026-12-28T17:00", false],
    ["closed: nor the night after it", nights, "closed", "2026-12-29T08:29", false],
    ["as usual: the night before runs on", nights, "as-usual", "2026-12-25T08:29", true],
    ["their own night runs on into an ordinary day", office, overnight, "2026-12-29T05:59", true],
    ["their own night is over", office, overnight, "2026-12-29T06:00", false],
    ["the day before was none, and had no such night", office, overnight, "2026-04-06T05:59", false],
    ["where the year is not known, outside all hours that it may have", office, late, "2029-12-25T18:00", false],
    ["where the year is not known, inside all of them", office, late, "2029-12-25T13:59", true],
    ["where the year is not known, in those of one kind of day", office, late, "2029-12-25T14:00", null],
    ["where the year is not known, and it makes no difference", office, "as-usual", "2029-12-25T10:00", true],
    ["no week is published, and they are closed", "not-published", "closed", "2026-12-25T10:00", false],
    ["no week is published, and they are as usual", "not-published", "as-usual", "2026-12-25T10:00", null],
    ["no week is published, on an ordinary day", "not-published", "closed", "2026-12-29T10:00", null],
  ])("%s", (_, hours, bankHolidays, when, open) => {
    expect(openAt(when, hours, { bankHolidays })).toBe(open);
  });

  test("two in a row are one night for hours that run past midnight", () => {
    const two = { ...calendar, holidays: { ...calendar.holidays, "2026-12-26": "Boxing Day" } };
    const someone = { ...contact("someone", office), bankHolidays: overnight };
    expect(isOpen(someone, at("2026-12-26T05:59"), two, terms)).toBe(true);
    expect(isOpen(someone, at("2026-12-26T06:00"), two, terms)).toBe(false);
  });

  test("the note says which day it is and what holds then; where it is as usual there is nothing to say", () => {
    expect(told("2026-12-25T10:00", office, { bankHolidays: "closed" })).toBe("Bank holiday (Christmas Day): closed.");
    expect(told("2026-12-25T10:00", office, { bankHolidays: late })).toBe("Bank holiday (Christmas Day): open 10:00 to 14:00.");
    expect(told("2026-12-25T10:00", office, { bankHolidays: "as-usual" })).toBeNull();
    expect(told("2026-12-29T10:00", office, { bankHolidays: "closed" })).toBeNull();
    expect(told("2029-12-25T14:00", office, { bankHolidays: late })).toBe("This day may be a bank holiday: those of 2029 are not known.");
    expect(told("2029-12-25T10:30", office, { bankHolidays: late })).toBeNull();
  });
});

describe("dated exceptions", () => {
  // From a Thursday over a weekend, a bank holiday and New Year to a Sunday.
  const closing: Exception = { from: "2026-12-24", to: "2027-01-03", label: "Christmas closing", hours: "closed" };
  const morning: Exception = { from: "2026-12-24", label: "Christmas Eve", hours: [{ from: "09:00", to: "12:00" }] };
  const vigil: Exception = { from: "2026-11-27", to: "2026-11-29", label: "Night watch", hours: [{ from: "22:00", to: "06:00" }] };
  const weekend: Contact["hours"] = [{ days: ["sat", "sun"], from: "10:00", to: "12:00" }];
  test.each<[what: string, hours: Contact["hours"], exceptions: Exception[], when: string, open: boolean | null]>([
    ["the day before it, last minute", office, [closing], "2026-12-23T16:59", true],
    ["its first day", office, [closing], "2026-12-24T09:00", false],
    ["a bank holiday in it, of which nothing else is published", office, [closing], "2026-12-25T10:00", false],
    ["the Saturday in it", weekend, [closing], "2026-12-26T10:00", false],
    ["the Sunday that ends it", weekend, [closing], "2027-01-03T11:59", false],
    ["the Saturday after it", weekend, [closing], "2027-01-09T10:00", true],
    ["the Monday after it", office, [closing], "2027-01-04T09:00", true],
    ["a year that is not known makes no difference to it", office, [{ ...closing, to: "2029-12-31" }], "2029-12-25T10:00", false],
    ["a day with other hours, first minute", office, [morning], "2026-12-24T09:00", true],
    ["a day with other hours, last minute", office, [morning], "2026-12-24T11:59", true],
    ["a day with other hours, over", office, [morning], "2026-12-24T12:00", false],
    ["left out, its last day is its first", office, [{ ...morning, from: "2026-12-22" }], "2026-12-23T12:00", true],
    ["of two the first holds", office, [morning, closing], "2026-12-24T10:00", true],
    ["and then the other one", office, [morning, closing], "2026-12-29T10:00", false],
    ["the night before it might run on", nights, [closing], "2026-12-24T08:29", null],
    ["the night before it is over", nights, [closing], "2026-12-24T08:30", false],
    ["its own last evening does not run on", nights, [{ ...closing, to: "2026-12-29" }], "2026-12-30T08:29", false],
    ["its own nights run on within it", office, [vigil], "2026-11-28T05:59", true],
    ["and out of it into an ordinary day", office, [vigil], "2026-11-30T05:59", true],
    ["and end there", office, [vigil], "2026-11-30T06:00", false],
    ["nothing is published but it", "not-published", [closing], "2026-12-29T10:00", false],
    ["nothing is published before it", "not-published", [closing], "2026-12-23T10:00", null],
  ])("%s", (_, hours, exceptions, when, open) => {
    expect(openAt(when, hours, { exceptions })).toBe(open);
  });

  test("who is open always stays so, whatever a frozen pack may say beside it", () => {
    expect(openAt("2026-12-29T10:00", "always", { exceptions: [closing], bankHolidays: "closed", inTermOnly: true })).toBe(true);
    expect(told("2026-12-29T10:00", "always", { exceptions: [closing] })).toBeNull();
  });

  test("the note says what it is, how long it lasts and what holds then", () => {
    const note = "Christmas closing, Thu 24 Dec 2026 to Sun 3 Jan 2027: closed.";
    expect(told("2026-12-25T10:00", office, { exceptions: [closing], bankHolidays: "as-usual" })).toBe(note);
    expect(told("2026-12-24T20:00", office, { exceptions: [morning, closing] })).toBe(
      "Christmas Eve, Thu 24 Dec 2026: open 09:00 to 12:00.",
    );
    expect(told("2027-01-04T10:00", office, { exceptions: [closing] })).toBeNull();
  });
});

describe("term time", () => {
  const inTermOnly = true;
  test.each<[what: string, hours: Contact["hours"], other: Other, when: string, open: boolean | null]>([
    ["the last day of a term, last minute", office, {}, "2026-03-27T16:29", true],
    ["the first day after it", office, {}, "2026-03-30T10:00", false],
    ["the last day of the holidays", office, {}, "2026-04-10T10:00", false],
    ["the first day of a term", office, {}, "2026-04-13T09:00", true],
    ["a bank holiday on a day of term, of which nothing is published", office, {}, "2026-05-04T10:00", null],
    ["a bank holiday on a day of term, closed", office, { bankHolidays: "closed" }, "2026-05-04T10:00", false],
    ["a bank holiday on a day of term, as usual", office, { bankHolidays: "as-usual" }, "2026-05-04T10:00", true],
    ["a bank holiday outside term", office, {}, "2026-05-25T10:00", false],
    ["a bank holiday outside term, as usual", office, { bankHolidays: "as-usual" }, "2026-05-25T10:00", false],
    ["before the first known term it is not known", office, {}, "2026-02-20T10:00", null],
    ["after the last known term it is not known", office, {}, "2026-07-22T10:00", null],
    ["unless it would be closed in term too", office, {}, "2026-07-22T17:00", false],
    ["the night before a holiday might run on", nights, {}, "2026-05-23T08:29", null],
    ["a night of the holidays does not run into term", nights, {}, "2026-06-01T08:29", false],
    ["no week is published, outside term", "not-published", {}, "2026-05-26T10:00", false],
    ["no week is published, in term", "not-published", {}, "2026-05-05T10:00", null],
  ])("%s", (_, hours, other, when, open) => {
    expect(openAt(when, hours, { inTermOnly, ...other })).toBe(open);
  });

  test("an exception comes before it", () => {
    const exceptions: Exception[] = [{ from: "2026-05-26", label: "Half-term clinic", hours: [{ from: "10:00", to: "12:00" }] }];
    expect(openAt("2026-05-26T11:59", office, { inTermOnly, exceptions })).toBe(true);
    expect(openAt("2026-05-27T11:59", office, { inTermOnly, exceptions })).toBe(false);
  });

  test("without terms it is never known", () => {
    const someone = { ...contact("someone", office), inTermOnly };
    expect(isOpen(someone, at("2026-05-05T10:00"), calendar, [])).toBeNull();
  });

  test("the note says that it is out of term, or that this is not known; in term there is nothing to say", () => {
    expect(told("2026-05-26T10:00", office, { inTermOnly })).toBe("Open in term time only; this day is outside term time.");
    expect(told("2026-07-22T10:00", office, { inTermOnly })).toBe("Open in term time only; it is not known whether this day is in a term.");
    expect(told("2026-05-05T10:00", office, { inTermOnly })).toBeNull();
  });
});

describe("on the days when the clocks change, hours are those of the wall clock", () => {
  const early: Exception[] = [
    { from: "2026-03-29", label: "Spring change", hours: [{ from: "00:30", to: "03:00" }] },
    { from: "2026-10-25", label: "Autumn change", hours: [{ from: "00:30", to: "01:30" }] },
  ];
  test.each<[what: string, when: string, open: boolean]>([
    ["the last minute of winter time", "2026-03-29T00:59Z", true],
    ["an hour is skipped: 02:00 comes after 00:59", "2026-03-29T01:00Z", true],
    ["the last minute, in summer time", "2026-03-29T01:59Z", true],
    ["03:00 in summer time", "2026-03-29T02:00Z", false],
    ["half past midnight in summer time", "2026-10-24T23:30Z", true],
    ["half past one for the first time", "2026-10-25T00:30Z", false],
    ["one o'clock comes again, in winter time", "2026-10-25T01:00Z", true],
    ["half past one for the second time", "2026-10-25T01:30Z", false],
  ])("%s", (_, when, open) => {
    expect(openAt(when, "not-published", { exceptions: early })).toBe(open);
  });

  test("an exception begins and ends at midnight of the place", () => {
    const day: Exception[] = [{ from: "2026-07-06", label: "A summer's day", hours: "closed" }];
    const everyDay: Contact["hours"] = [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", to: "24:00" }];
    const openBetween = ["2026-07-05T22:59Z", "2026-07-05T23:00Z", "2026-07-06T22:59Z", "2026-07-06T23:00Z"];
    expect(openBetween.map((when) => openAt(when, everyDay, { exceptions: day }))).toEqual([true, false, false, true]);
  });
});
