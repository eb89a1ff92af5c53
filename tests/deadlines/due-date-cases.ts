/**
 * Time limits worked out by hand with a wall calendar. `due-date.test.ts` runs them here, and `computer-zone.test.ts`
 * again on computers set to other time zones.
 */
import type { DeadlineUnit } from "../../src/packs/format.ts";

export interface Case {
  why: string;
  start: string;
  amount: number;
  unit: DeadlineUnit;
  due: string;
  latest?: string;
  countedFrom?: string;
  holidaysUnknown?: true;
}

type Row = [why: string, start: string, amount: number, due: string, countedFrom?: string];

const workingDays: Row[] = [
  // A plain Friday, 2026-11-20, before a week without holidays.
  ["Friday 16:59, same working day", "2026-11-20T16:59", 0, "2026-11-20T17:00:00+00:00"],
  ["Friday 17:00 is still that day", "2026-11-20T17:00", 0, "2026-11-20T17:00:00+00:00"],
  ["Friday 17:00 and a second is not", "2026-11-20T17:00:01", 0, "2026-11-23T17:00:00+00:00", "2026-11-23"],
  ["Friday 17:01, same working day", "2026-11-20T17:01", 0, "2026-11-23T17:00:00+00:00", "2026-11-23"],
  ["Friday 16:59, one day", "2026-11-20T16:59", 1, "2026-11-23T17:00:00+00:00", "2026-11-20"],
  ["Friday 17:00, one day", "2026-11-20T17:00", 1, "2026-11-23T17:00:00+00:00", "2026-11-20"],
  ["Friday 17:01, one day", "2026-11-20T17:01", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Friday 23:59, one day", "2026-11-20T23:59", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Saturday, same working day", "2026-11-21T12:00", 0, "2026-11-23T17:00:00+00:00", "2026-11-23"],
  ["Saturday, one day", "2026-11-21T12:00", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Saturday after 17:00 is no later than at noon", "2026-11-21T18:00", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Sunday 23:59, same working day", "2026-11-22T23:59", 0, "2026-11-23T17:00:00+00:00", "2026-11-23"],
  ["Sunday after 17:00, three days", "2026-11-22T19:30", 3, "2026-11-26T17:00:00+00:00", "2026-11-23"],
  ["Monday before 9:00 counts as Monday", "2026-11-23T06:00", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Monday at midnight, same working day", "2026-11-23T00:00", 0, "2026-11-23T17:00:00+00:00", "2026-11-23"],
  ["a date alone is that day", "2026-11-23", 1, "2026-11-24T17:00:00+00:00", "2026-11-23"],
  ["Wednesday, five days over a weekend", "2026-11-18T10:00", 5, "2026-11-25T17:00:00+00:00"],
  ["45 days over Christmas and New Year", "2026-11-23T10:15", 45, "2027-01-28T17:00:00+00:00"],

  // Christmas 2026: Friday 25 December, and Monday 28 in place of Saturday 26.
  ["Friday before Christmas 16:59, five days", "2026-12-18T16:59", 5, "2026-12-29T17:00:00+00:00"],
  ["Friday before Christmas 17:00, five days", "2026-12-18T17:00", 5, "2026-12-29T17:00:00+00:00"],
  ["Friday before Christmas 17:01, five days", "2026-12-18T17:01", 5, "2026-12-30T17:00:00+00:00", "2026-12-21"],
  ["Christmas Eve 16:59, one day", "2026-12-24T16:59", 1, "2026-12-29T17:00:00+00:00"],
  ["Christmas Eve 17:01, one day", "2026-12-24T17:01", 1, "2026-12-30T17:00:00+00:00", "2026-12-29"],
  ["Christmas Eve, three days", "2026-12-24T10:00", 3, "2026-12-31T17:00:00+00:00"],
  ["Christmas Eve, four days, over New Year", "2026-12-24T10:00", 4, "2027-01-04T17:00:00+00:00"],
  ["Christmas Day, same working day", "2026-12-25T10:00", 0, "2026-12-29T17:00:00+00:00", "2026-12-29"],
  ["Christmas Day, one day", "2026-12-25T10:00", 1, "2026-12-30T17:00:00+00:00", "2026-12-29"],
  ["Boxing Day on a Saturday, one day", "2026-12-26T10:00", 1, "2026-12-30T17:00:00+00:00", "2026-12-29"],
  ["substitute Monday, one day", "2026-12-28T10:00", 1, "2026-12-30T17:00:00+00:00", "2026-12-29"],
  ["New Year's Eve after 17:00", "2026-12-31T17:30", 1, "2027-01-05T17:00:00+00:00", "2027-01-04"],

  // Other years' Christmases.
  ["2019: Wednesday and Thursday off", "2019-12-24T10:00", 1, "2019-12-27T17:00:00+00:00"],
  ["2021: two substitute days", "2021-12-24T10:00", 1, "2021-12-29T17:00:00+00:00"],
  ["2021 to 2022: New Year on a Saturday", "2021-12-31T10:00", 1, "2022-01-04T17:00:00+00:00"],
  ["2022: Boxing Day Monday, Christmas moved to Tuesday", "2022-12-23T10:00", 1, "2022-12-28T17:00:00+00:00"],
  ["2022 to 2023: New Year on a Sunday", "2022-12-30T10:00", 1, "2023-01-03T17:00:00+00:00"],
  ["2027: two substitute days", "2027-12-24T10:00", 1, "2027-12-29T17:00:00+00:00"],
  ["2027 to 2028: New Year on a Saturday", "2027-12-31T10:00", 1, "2028-01-04T17:00:00+00:00"],

  // Easter 2026: Good Friday 3 April, Easter Monday 6 April. Easter 2025: 18 and 21 April, early May on the 5th.
  ["Maundy Thursday, one day", "2026-04-02T10:00", 1, "2026-04-07T17:00:00+01:00"],
  ["Maundy Thursday 17:01, one day", "2026-04-02T17:01", 1, "2026-04-08T17:00:00+01:00", "2026-04-07"],
  ["Good Friday, same working day", "2026-04-03T10:00", 0, "2026-04-07T17:00:00+01:00", "2026-04-07"],
  ["Easter Monday, three days", "2026-04-06T10:00", 3, "2026-04-10T17:00:00+01:00", "2026-04-07"],
  ["three days over Easter", "2026-04-01T10:00", 3, "2026-04-08T17:00:00+01:00"],
  ["fifteen days over the clock change and Easter", "2026-03-23T10:00", 15, "2026-04-15T17:00:00+01:00"],
  ["twenty days over Easter and early May", "2025-04-16T09:00", 20, "2025-05-19T17:00:00+01:00"],

  // Extra and moved holidays.
  ["2020: early May not on Monday 4th", "2020-05-01T10:00", 1, "2020-05-04T17:00:00+01:00"],
  ["2020: but on Friday 8th", "2020-05-07T10:00", 1, "2020-05-11T17:00:00+01:00"],
  ["2022: late May Monday is no holiday", "2022-05-27T10:00", 1, "2022-05-30T17:00:00+01:00"],
  ["2022: Jubilee Thursday and Friday", "2022-06-01T10:00", 1, "2022-06-06T17:00:00+01:00"],
  ["2022: Jubilee, after 17:00", "2022-06-01T17:01", 1, "2022-06-07T17:00:00+01:00", "2022-06-06"],
  ["2022: the Friday of the Jubilee itself", "2022-06-03T09:00", 0, "2022-06-06T17:00:00+01:00", "2022-06-06"],
  ["2022: state funeral Monday", "2022-09-16T10:00", 1, "2022-09-20T17:00:00+01:00"],
  ["2022: Sunday before the state funeral", "2022-09-18T10:00", 0, "2022-09-20T17:00:00+01:00", "2022-09-20"],
  ["2023: Coronation Monday", "2023-05-05T10:00", 1, "2023-05-09T17:00:00+01:00"],
  ["2023: both May Mondays", "2023-04-28T16:00", 5, "2023-05-09T17:00:00+01:00"],

  // The clock changes on 2026-03-29 and 2026-10-25.
  ["Friday before summer time", "2026-03-27T10:00", 1, "2026-03-30T17:00:00+01:00"],
  ["Friday before winter time", "2026-10-23T10:00", 1, "2026-10-26T17:00:00+00:00"],
  ["the Sunday itself, in the hour that comes twice", "2026-10-25T01:30", 0, "2026-10-26T17:00:00+00:00", "2026-10-26"],
  ["17:00 in London given as 16:00 UTC", "2026-07-10T16:00Z", 0, "2026-07-10T17:00:00+01:00"],
  ["17:01 in London given as 16:01 UTC", "2026-07-10T16:01Z", 0, "2026-07-13T17:00:00+01:00", "2026-07-13"],
  ["already tomorrow in London", "2026-07-09T23:30Z", 0, "2026-07-10T17:00:00+01:00", "2026-07-10"],
];

const unknownYears: Row[] = [
  ["2029-01-01 is a Monday like any other", "2028-12-29T10:00", 1, "2029-01-01T17:00:00+00:00"],
  ["counted from a day in an unknown year", "2028-12-30T10:00", 0, "2029-01-01T17:00:00+00:00", "2029-01-01"],
  ["Christmas 2029, a Tuesday, is not known", "2029-12-24T10:00", 1, "2029-12-25T17:00:00+00:00"],
  ["weekends still count", "2031-02-14T10:00", 1, "2031-02-17T17:00:00+00:00"],
  ["started before the first known year", "2018-12-31T10:00", 1, "2019-01-02T17:00:00+00:00"],
];

const otherUnits: Case[] = [
  {
    why: "hours run over a weekend",
    start: "2026-11-20T16:00",
    amount: 24,
    unit: "hours",
    due: "2026-11-21T16:00:00+00:00",
  },
  {
    why: "hours run over Christmas",
    start: "2026-12-24T18:20",
    amount: 24,
    unit: "hours",
    due: "2026-12-25T18:20:00+00:00",
  },
  { why: "no hours: at once", start: "2026-11-20T18:00", amount: 0, unit: "hours", due: "2026-11-20T18:00:00+00:00" },
  { why: "half an hour", start: "2026-11-20T18:00", amount: 0.5, unit: "hours", due: "2026-11-20T18:30:00+00:00" },
  {
    why: "hours over the spring change",
    start: "2026-03-28T12:00",
    amount: 24,
    unit: "hours",
    due: "2026-03-29T13:00:00+01:00",
  },
  {
    why: "hours over the autumn change",
    start: "2026-10-24T12:00",
    amount: 24,
    unit: "hours",
    due: "2026-10-25T11:00:00+00:00",
  },
  {
    why: "hours need no holidays",
    start: "2040-11-20T16:00",
    amount: 24,
    unit: "hours",
    due: "2040-11-21T16:00:00+00:00",
  },
  {
    why: "five calendar days",
    start: "2026-11-20T10:00",
    amount: 5,
    unit: "calendar-days",
    due: "2026-11-25T17:00:00+00:00",
  },
  {
    why: "a calendar day may be a Saturday",
    start: "2026-11-20T17:30",
    amount: 1,
    unit: "calendar-days",
    due: "2026-11-21T17:00:00+00:00",
  },
  {
    why: "the same day",
    start: "2026-11-20T16:00",
    amount: 0,
    unit: "calendar-days",
    due: "2026-11-20T17:00:00+00:00",
  },
  {
    why: "the same day, after 17:00",
    start: "2026-11-20T17:30",
    amount: 0,
    unit: "calendar-days",
    due: "2026-11-20T23:59:00+00:00",
  },
  {
    why: "the last half minute",
    start: "2026-11-20T23:59:30",
    amount: 0,
    unit: "calendar-days",
    due: "2026-11-20T23:59:30+00:00",
  },
  {
    why: "calendar days need no holidays",
    start: "2029-01-01T10:00",
    amount: 5,
    unit: "calendar-days",
    due: "2029-01-06T17:00:00+00:00",
  },
  { why: "six weeks", start: "2026-11-23T10:15", amount: 6, unit: "weeks", due: "2027-01-04T17:00:00+00:00" },
  {
    why: "four weeks into winter time",
    start: "2026-10-12T10:00",
    amount: 4,
    unit: "weeks",
    due: "2026-11-09T17:00:00+00:00",
  },
  { why: "three months", start: "2026-11-23T10:15", amount: 3, unit: "months", due: "2027-02-23T17:00:00+00:00" },
  {
    why: "clamped to February",
    start: "2026-11-30T10:00",
    amount: 3,
    unit: "months",
    due: "2027-02-28T17:00:00+00:00",
  },
  {
    why: "clamped to a leap day",
    start: "2027-11-30T10:00",
    amount: 3,
    unit: "months",
    due: "2028-02-29T17:00:00+00:00",
  },
  {
    why: "a year from a leap day",
    start: "2028-02-29T10:00",
    amount: 12,
    unit: "months",
    due: "2029-02-28T17:00:00+00:00",
  },
  {
    why: "clamped to September, summer time",
    start: "2026-08-31T10:00",
    amount: 1,
    unit: "months",
    due: "2026-09-30T17:00:00+01:00",
  },
  {
    why: "three months into summer time",
    start: "2026-01-15T10:00",
    amount: 3,
    unit: "months",
    due: "2026-04-15T17:00:00+01:00",
  },
];

const days = (start: string, amount: number, due: string, latest: string): Case => ({
  why: `"${amount} days" from ${start}`,
  start,
  amount,
  unit: "unspecified-days",
  due,
  latest,
});

export const cases: Case[] = [
  ...workingDays.map((row) => inWorkingDays(row)),
  ...unknownYears.map((row) => ({ ...inWorkingDays(row), holidaysUnknown: true as const })),
  ...otherUnits,
  days("2026-11-23T10:15", 5, "2026-11-28T17:00:00+00:00", "2026-11-30T17:00:00+00:00"),
  days("2026-11-23T10:15", 10, "2026-12-03T17:00:00+00:00", "2026-12-07T17:00:00+00:00"),
  days("2026-11-23T10:15", 25, "2026-12-18T17:00:00+00:00", "2026-12-30T17:00:00+00:00"),
  days("2026-11-23T10:15", 30, "2026-12-23T17:00:00+00:00", "2027-01-07T17:00:00+00:00"),
  days("2026-11-23T10:15", 35, "2026-12-28T17:00:00+00:00", "2027-01-14T17:00:00+00:00"),
  days("2026-11-21T12:00", 5, "2026-11-26T17:00:00+00:00", "2026-11-30T17:00:00+00:00"),
  days("2026-11-20T18:00", 0, "2026-11-20T23:59:00+00:00", "2026-11-23T17:00:00+00:00"),
  { ...days("2028-12-27T10:00", 5, "2029-01-01T17:00:00+00:00", "2029-01-03T17:00:00+00:00"), holidaysUnknown: true },
];

function inWorkingDays([why, start, amount, due, countedFrom]: Row): Case {
  return { why, start, amount, unit: "working-days", due, ...(countedFrom ? { countedFrom } : {}) };
}
