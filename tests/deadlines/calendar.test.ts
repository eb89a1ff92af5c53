import { describe, expect, test } from "vitest";
import { holidayName, holidaysKnown } from "../../src/deadlines/calendar.ts";
import { addDays, weekdayOf } from "../../src/deadlines/iso-date.ts";
import { isWorkingDay } from "../../src/deadlines/working-days.ts";
import { compileCalendar } from "../../src/packs/compile-calendar.ts";
import { calendar, source } from "./england-and-wales.ts";

const years = Array.from({ length: 10 }, (_, index) => 2019 + index);

/** By proclamation: holidays added, and those that did not fall on their usual day. */
const added: Record<number, string[]> = {
  2020: ["2020-05-08"],
  2022: ["2022-06-02", "2022-06-03", "2022-09-19"],
  2023: ["2023-05-08"],
};
const moved = new Set(["2020-05-04", "2022-05-30"]);

/** Easter Sunday by the Gregorian rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, "0")}`;
}

function monday(from: string, step: 1 | -1): string {
  let date = from;
  while (weekdayOf(date) !== 1) date = addDays(date, step);
  return date;
}

/** The date, or the first weekday after it that no earlier holiday has taken. */
function substitute(date: string, taken: string[]): string {
  let day = date;
  while ([0, 6].includes(weekdayOf(day)) || taken.includes(day)) day = addDays(day, 1);
  return day;
}

function byRule(year: number): string[] {
  const easter = easterSunday(year);
  const boxing = `${year}-12-26`;
  // Boxing Day keeps a Monday of its own; the substitute for a Christmas Sunday then comes after it.
  const christmas = substitute(`${year}-12-25`, weekdayOf(boxing) === 1 ? [boxing] : []);
  const usual = [
    substitute(`${year}-01-01`, []),
    addDays(easter, -2),
    addDays(easter, 1),
    monday(`${year}-05-01`, 1),
    monday(`${year}-05-31`, -1),
    monday(`${year}-08-31`, -1),
    christmas,
    substitute(boxing, [christmas]),
  ];
  return [...usual.filter((date) => !moved.has(date)), ...(added[year] ?? [])].sort();
}

describe("bank holidays in England and Wales", () => {
  test.each(years)("%i: the usual ones by rule, with those that were moved or added", (year) => {
    const listed = source.holidays.map(({ date }) => date).filter((date) => date.startsWith(`${year}-`));
    expect(listed).toEqual(byRule(year));
  });

  test("how many in each year", () => {
    const counts = years.map((year) => Object.keys(calendar.holidays).filter((date) => date.startsWith(`${year}`)).length);
    expect(counts).toEqual([8, 8, 8, 10, 9, 8, 8, 8, 8, 8]);
  });

  test("never on a weekend", () => {
    for (const date of Object.keys(calendar.holidays)) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(date));
  });
});

test.each([
  ["2026-11-23", true, "an ordinary Monday"],
  ["2026-11-21", false, "Saturday"],
  ["2026-11-22", false, "Sunday"],
  ["2026-12-25", false, "Christmas Day"],
  ["2026-12-28", false, "the substitute Monday"],
  ["2026-12-29", true, "the Tuesday after it"],
  ["2022-09-19", false, "the state funeral"],
  ["2030-12-25", true, "a Wednesday whose year is not known"],
])("%s is a working day: %s (%s)", (date, working) => {
  expect(isWorkingDay(calendar, date)).toBe(working);
});

test("holidays have names, where they are known", () => {
  expect(holidayName(calendar, "2026-12-28")).toBe("Boxing Day (substitute day)");
  expect(holidayName(calendar, "2026-12-29")).toBeNull();
  expect(["2018-12-31", "2019-01-01", "2028-12-31", "2029-01-01"].map((date) => holidaysKnown(calendar, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe("a calendar file that does not hold", () => {
  const withHolidays = (...dates: string[]) => ({
    ...source,
    holidays: dates.map((date) => ({ date, name: "A day" })),
  });
  const withWorkingDay = (workingDay: Partial<typeof source.workingDay>) => ({
    ...source,
    workingDay: { ...source.workingDay, ...workingDay },
  });
  test.each([
    ["2026-02-30 is not a real date", withHolidays("2026-02-30")],
    ["2026-12-25 stands twice", withHolidays("2026-12-25", "2026-12-25")],
    ["2029-12-25 lies outside the years 2019 to 2028", withHolidays("2029-12-25")],
    ["it claims to know the year 2029, and has no holiday in it", { ...source, years: { from: 2019, to: 2030 } }],
    ["it claims to know the year 2018, and has no holiday in it", { ...source, years: { from: 2018, to: 2028 } }],
    ["it claims to know the year -1000000000", { ...source, years: { from: -1_000_000_000, to: 1_000_000_000 } }],
    ["a working day cannot end at 24:00", withWorkingDay({ ends: "24:00" })],
    ["a day of the working week stands twice", withWorkingDay({ days: ["mon", "tue", "mon"] })],
    ["Europe/Bexley", { ...source, timeZone: "Europe/Bexley" }],
  ])("%s", (message, faulty) => {
    expect(() => compileCalendar(faulty)).toThrow(message);
  });
});
