import { describe, expect, it } from "vitest";
import { checkedWith, said, saidBy, saidOf } from "./tiny-pack.ts";

const HOURS = 'hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]';
const beside = (...lines: string[]) => [HOURS, ...lines].join("\n    ");
const said1 = (...lines: string[]) => saidOf("contacts.yaml", HOURS, beside(...lines));
const withTerms = (terms: string, today = "2026-05-04") => {
  const { faults, warnings } = checkedWith(
    [
      { file: "contacts.yaml", replace: HOURS, by: beside("inTermOnly: true") },
      { file: "contacts.yaml", replace: "lists:\n", by: `terms:\n${terms}lists:\n` },
    ],
    today,
  );
  return [...faults, ...warnings].filter(({ rule }) => rule === "other-hours").map(said);
};
const summer = "  - { name: Summer, from: 2026-04-13, to: 2026-07-21 }\n";

describe("content check: hours beside the week", () => {
  it("hours of bank holidays, exceptions, a web form, a menu option and a label that hold", () => {
    const nothing = said1(
      "label: for professionals",
      'menuOption: "2, then 1"',
      "form: https://www.tidewick.example.org/refer?new=1",
      "exceptions:",
      "  - { from: 2026-12-24, label: Christmas Eve, hours: closed }",
      '  - { from: 2026-12-24, to: 2027-01-03, label: Christmas, hours: [{ from: "10:00", to: "12:00" }, { from: "22:00", to: "06:00" }] }',
    );
    expect(nothing).toEqual([]);
  });
  it("bank holidays of which one says something, and nobody covers the list then", () => {
    const part = 'bankHolidays: [{ from: "10:00", to: "14:00" }]';
    expect(said1(part)).toEqual([
      "warning: contacts.yaml:30:16 lists.desk.uncovered: Nobody on list desk has published hours on mon–sun 00:00–10:00, mon–sun 14:00–24:00 where it is a bank holiday. Expected hours for the whole week; until then this sentence is said. [hours-covered]",
    ]);
    expect(said1('bankHolidays: [{ from: "10:00", to: "10:00" }]')).toEqual([]);
    expect(said1("bankHolidays: as-usual")[0]).toContain("mon–fri 00:00–09:00, mon–fri 17:00–24:00, sat–sun 00:00–24:00 where it is");
    expect(said1("bankHolidays: closed")[0]).toContain("mon–sun 00:00–24:00 where it is a bank holiday");
  });
  it("a word for bank holidays that says two things", () => {
    expect(said1("bankHolidays: open")).toEqual([
      'contacts.yaml:15:19 contacts.helpers.bankHolidays: "open" does not do here. Expected as-usual, or closed, or a list. [format]',
    ]);
  });
  it("hours that no day has, on a bank holiday and in an exception", () => {
    const hours = '[{ from: "10:00", to: "24:30" }]';
    const found = said1(`bankHolidays: ${hours}`, "exceptions:", `  - { from: 2026-12-24, label: Christmas Eve, hours: ${hours} }`);
    const wrong = "These are no hours of a day. Expected from 00:00 to 23:59, and to at most 24:00. [hours-covered]";
    expect(found.slice(0, 2)).toEqual([
      `contacts.yaml:15:20 contacts.helpers.bankHolidays[1]: ${wrong}`,
      `contacts.yaml:17:59 contacts.helpers.exceptions[1].hours[1]: ${wrong}`,
    ]);
  });
  it("an exception without a label", () => {
    expect(said1("exceptions: [{ from: 2026-12-24, hours: closed }]")).toEqual([
      'contacts.yaml:15:18 contacts.helpers.exceptions[1]: The key "label" is missing. Expected text. [format]',
    ]);
  });
  it("an exception on days that there are not, and one that ends before it begins", () => {
    const unreal = said1("exceptions: [{ from: 2026-02-30, label: Leap, hours: closed }]");
    expect(unreal).toEqual([
      "contacts.yaml:15:26 contacts.helpers.exceptions[1].from: 2026-02-30 is not a real date. Expected a date as YYYY-MM-DD. [other-hours]",
    ]);
    expect(said1("exceptions: [{ from: 2026-12-24, to: 2026-12-23, label: Christmas, hours: closed }]")).toEqual([
      "contacts.yaml:15:42 contacts.helpers.exceptions[1].to: Its last day (2026-12-23) lies before its first (2026-12-24). Expected a day from the first one on. [other-hours]",
    ]);
  });
  it("an exception below a longer one that holds on all its days", () => {
    const found = said1(
      "exceptions:",
      "  - { from: 2026-12-24, to: 2027-01-03, label: Christmas, hours: closed }",
      '  - { from: 2027-01-03, label: The last day, hours: [{ from: "10:00", to: "12:00" }] }',
    );
    expect(found).toEqual([
      "contacts.yaml:17:9 contacts.helpers.exceptions[2]: Christmas holds on every day of The last day, so The last day is never taken. Expected the shorter one above the longer one. [other-hours]",
    ]);
  });
  it.each([
    ["bankHolidays: closed", "bankHolidays"],
    ["exceptions: [{ from: 2026-12-24, label: Christmas Eve, hours: closed }]", "exceptions"],
    ["inTermOnly: true", "inTermOnly"],
  ])("who is always open cannot be closed by %j", (line, key) => {
    expect(saidBy("other-hours", "contacts.yaml", "hours: always", `hours: always\n    ${line}`)[0]).toContain(
      `contacts.keeper.${key}: keeper is always open, and ${key} says otherwise. Expected the hours of its week in place of always.`,
    );
  });
});

describe("content check: term time", () => {
  it("somebody is open in term time only, and there are no terms", () => {
    const found = said1("inTermOnly: true").filter((line) => !line.startsWith("warning"));
    expect(found).toEqual([
      'contacts.yaml:15:17 contacts.helpers.inTermOnly: helpers is open in term time only, and this file has no terms. Expected terms with their days, such as terms: [{ name: Autumn 2026, from: "2026-09-02", to: "2026-12-18" }]. [other-hours]',
    ]);
  });
  it("a gap outside term time is said apart from the gaps of the week", () => {
    const { faults, warnings } = checkedWith([
      { file: "contacts.yaml", replace: HOURS, by: beside("inTermOnly: true") },
      { file: "contacts.yaml", replace: "lists:\n", by: `terms:\n${summer}lists:\n` },
    ]);
    expect([...faults, ...warnings].map(said)).toEqual([
      "contacts.yaml:32:16 lists.desk.uncovered: Nobody on list desk has published hours on mon–fri 09:00–17:00 outside term time. Expected hours for the whole week; until then this sentence is said. [hours-covered]",
    ]);
  });
  it("terms that have ended are known to the last day", () => {
    expect(withTerms(summer, "2026-07-21")).toEqual([]);
    expect(withTerms(summer, "2026-07-22")).toEqual([
      "contacts.yaml:26:3 terms: The last term ended on 2026-07-21; since then it is not known whether helpers is open. Expected the terms of this school year and of the next. [other-hours]",
    ]);
  });
  it("terms out of order, of one name, or with days that there are not", () => {
    expect(withTerms(`${summer}  - { name: Spring, from: 2026-01-05, to: 2026-03-27 }\n`, "2026-03-01")).toEqual([
      "contacts.yaml:27:27 terms[2].from: Spring begins before Summer is over. Expected terms in order, each after the one before it. [other-hours]",
    ]);
    expect(withTerms(`${summer}  - { name: Summer, from: 2026-09-02, to: 2026-12-18 }\n`)).toEqual([
      'contacts.yaml:27:13 terms[2].name: "Summer" stands here a second time. Expected each term under a name of its own. [other-hours]',
    ]);
    expect(withTerms("  - { name: Autumn, from: 2026-09-31, to: 2026-12-18 }\n")).toEqual([
      "contacts.yaml:26:27 terms[1].from: 2026-09-31 is not a real date. Expected a date as YYYY-MM-DD. [other-hours]",
    ]);
  });
});

describe("content check: beside a number", () => {
  it("a menu option without quotation marks, and one that is no key", () => {
    expect(said1("menuOption: 2")).toEqual([
      'contacts.yaml:15:17 contacts.helpers.menuOption: 2 without quotation marks is taken for a number. Expected quotation marks: "2". [format]',
    ]);
    expect(said1("menuOption: press two")).toEqual([
      'contacts.yaml:15:17 contacts.helpers.menuOption: "press two" does not do here. Expected the key in quotation marks, such as "2", or several: "2, then 1". [format]',
    ]);
  });
  it("a menu option beside two numbers", () => {
    const found = saidOf("contacts.yaml", '["020 7946 0001"]', '["020 7946 0001", "020 7946 0003"]\n    menuOption: "2"');
    expect(found).toEqual([
      "contacts.yaml:12:17 contacts.helpers.menuOption: helpers has 2 numbers, so it is not known at which of them to press 2. Expected one number beside menuOption; a contact of its own for each other number. [other-hours]",
    ]);
  });
  it.each([
    [
      "http://www.tidewick.example.org",
      '"http://www.tidewick.example.org" does not do here. Expected an address that begins with https://',
    ],
    ["www.tidewick.example.org", '"www.tidewick.example.org" does not do here. Expected an address that begins with https://'],
    ["javascript:alert(1)", '"javascript:alert(1)" does not do here. Expected an address that begins with https://'],
    ["https://tidewick", '"https://tidewick" is not a plausible web address. Expected one such as'],
    ["https://me:pass@www.tidewick.example.org", "is not a plausible web address. Expected one such as"],
  ])("a web form at %s", (form, message) => {
    const found = said1(`form: ${form}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
  it("a web form at an address for examples, in content that is used", () => {
    const { faults } = checkedWith([
      { file: "pack.yaml", replace: "status: draft", by: "status: active" },
      { file: "contacts.yaml", replace: HOURS, by: beside("form: https://www.tidewick.example.org/refer") },
    ]);
    const found = faults.filter(({ place, rule }) => place === "contacts.helpers.form" && rule === "invented-details");
    expect(found.map(({ message }) => message)).toEqual([
      '"https://www.tidewick.example.org/refer" is an address for examples: nobody reads it.',
    ]);
  });
});
