import { describe, expect, test } from "vitest";
import { whoToCall } from "../../src/contacts/who-to-call.ts";
import { momentOf } from "../../src/deadlines/moment.ts";
import { at, calendar } from "../deadlines/england-and-wales.ts";
import { bexley, contact, uncovered } from "./bexley-hours.ts";

const list = "childrens-social-care";
const told = (call: string[], when: string) =>
  whoToCall(bexley, call, at(when), calendar).map((caller) => [caller.contact.id, caller.openNow, caller.note]);
const first = (when: string) => told([list], when).map(([id]) => id);

const office = [
  ["mash", true, "Ask for the MASH."],
  ["main-number", null, null],
];
const outOfHours = [
  ["out-of-hours", true, null],
  ["mash", false, "Ask for the MASH."],
];
const gap = [
  ["out-of-hours", false, uncovered],
  ["mash", false, `Ask for the MASH. ${uncovered}`],
];
const holiday = [
  ["out-of-hours", null, uncovered],
  ["mash", null, `Ask for the MASH. ${uncovered}`],
];
const mayBe = "This day may be a bank holiday: those of 2029 are not known.";
const unknown = [
  ["out-of-hours", null, `${mayBe} ${uncovered}`],
  ["mash", null, `Ask for the MASH. ${mayBe} ${uncovered}`],
];

describe("children's social care by the clock", () => {
  test.each([
    ["Monday 9:00 is open", "2026-11-23T09:00", office],
    ["Friday 16:59", "2026-11-27T16:59", office],
    ["17:00 is closed: the gap", "2026-11-23T17:00", gap],
    ["the gap's last minute", "2026-11-23T17:59", gap],
    ["18:00 is out of hours", "2026-11-23T18:00", outOfHours],
    ["the night", "2026-11-24T03:00", outOfHours],
    ["7:59", "2026-11-24T07:59", outOfHours],
    ["8:00 is the morning gap", "2026-11-24T08:00", gap],
    ["8:59", "2026-11-24T08:59", gap],
    ["Saturday 9:00", "2026-11-28T09:00", outOfHours],
    ["Saturday 17:30: weekends have no gap", "2026-11-28T17:30", outOfHours],
    ["Sunday 8:30", "2026-11-29T08:30", outOfHours],
    ["Monday 7:59", "2026-11-30T07:59", outOfHours],
    ["Christmas Day 10:00", "2026-12-25T10:00", holiday],
    ["Christmas Day 20:00", "2026-12-25T20:00", holiday],
    ["Boxing Day on a Saturday", "2026-12-26T10:00", outOfHours],
    ["the substitute Monday", "2026-12-28T10:00", holiday],
    ["the Tuesday after it", "2026-12-29T10:00", office],
    ["a Christmas that is not known", "2029-12-25T10:00", unknown],
  ])("%s", (_, when, expected) => {
    expect(told([list], when)).toEqual(expected);
  });
});

/** What the published hours and the ruling on gaps and bank holidays say, put the plain way. */
function expectedOrder(day: number, minutes: number, isHoliday: boolean): "office" | "out-of-hours" | "uncovered" {
  if (isHoliday) return "uncovered";
  if (day === 0 || day === 6) return "out-of-hours";
  if (minutes >= 9 * 60 && minutes < 17 * 60) return "office";
  return minutes < 8 * 60 || minutes >= 18 * 60 ? "out-of-hours" : "uncovered";
}

test.each([
  ["an ordinary week", "2026-11-23", []],
  ["Christmas week", "2026-12-21", ["2026-12-25"]],
  ["the week of the substitute Monday and New Year", "2026-12-28", ["2026-12-28", "2027-01-01"]],
  ["the week of the spring change", "2026-03-23", []],
  ["the week of the autumn change", "2026-10-19", []],
])("every minute of %s has someone to call, in the right order", (_, monday, holidays: string[]) => {
  const start = at(monday).epoch;
  let minutes = 0;
  for (let moment = at(monday); moment.epoch < start + 7 * 86_400_000; moment = momentOf(calendar, moment.epoch + 60_000)) {
    const order = expectedOrder(moment.weekday, moment.minutes, holidays.includes(moment.date));
    const callers = whoToCall(bexley, [list], moment, calendar);
    const ids = callers.map((caller) => caller.contact.id).join(" ");
    const noted = callers.every((caller) => caller.note?.includes(uncovered) ?? false);
    const right = ids === (order === "office" ? "mash main-number" : "out-of-hours mash") && noted === (order === "uncovered");
    if (!right) expect.fail(`${moment.date} ${moment.minutes}: ${ids}, noted ${noted}, expected ${order}`);
    minutes += 1;
  }
  expect(minutes).toBe(7 * 24 * 60);
});

describe("calling lists", () => {
  test("contacts and lists in calling order, each contact once", () => {
    expect(told(["police", list, "mash", "police"], "2026-11-23T10:00").map(([id]) => id)).toEqual(["police", "mash", "main-number"]);
    expect(told(["mash", list], "2026-11-28T10:00").map(([id]) => id)).toEqual(["mash", "out-of-hours"]);
  });

  test("the sentence about uncovered times goes with the list only", () => {
    expect(told(["police", list], "2026-11-23T17:30")[0]).toEqual(["police", true, null]);
    expect(told(["mash"], "2026-11-23T17:30")).toEqual([["mash", false, "Ask for the MASH."]]);
  });

  test("a contact that was already named keeps what was said of it first", () => {
    expect(told([list, "mash"], "2026-11-23T17:30")).toEqual(gap);
    expect(told(["mash", list], "2026-11-23T17:30")[0]).toEqual(["mash", false, "Ask for the MASH."]);
  });

  test("who is open covers a list, also where the list only goes by their hours", () => {
    const desk = contact("desk", [{ days: ["mon"], from: "09:00", to: "10:00" }]);
    const answerphone = contact("answerphone", "not-published");
    const orders = [{ whenOpen: "desk", call: ["answerphone"] }, { call: ["answerphone"] }];
    const contacts = { contacts: [desk, answerphone], lists: [{ id: "l", orders, uncovered }] };
    const noteAt = (when: string) => whoToCall(contacts, ["l"], at(when), calendar).map(({ note }) => note);
    expect(noteAt("2026-11-23T09:30")).toEqual([null]);
    expect(noteAt("2026-11-23T10:30")).toEqual([uncovered]);
  });

  test("a list whose last order is not open by mistake still gives its last order", () => {
    const only = contact("only", [{ days: ["mon"], from: "09:00", to: "10:00" }]);
    const contacts = {
      contacts: [only],
      lists: [{ id: "l", orders: [{ whenOpen: "only", call: ["only"] }], uncovered }],
    };
    expect(whoToCall(contacts, ["l"], at("2026-11-24T12:00"), calendar)).toEqual([{ contact: only, openNow: false, note: uncovered }]);
  });

  test("an id that names nothing is named", () => {
    expect(() => told(["nobody"], "2026-11-23T10:00")).toThrow('There is no contact or calling list "nobody".');
  });

  test("the computer's offset does not matter, London's does", () => {
    expect(first("2026-07-06T08:00Z")[0]).toBe("mash");
    expect(first("2026-07-06T16:00Z")[0]).toBe("out-of-hours");
    expect(first("2026-11-23T17:00+08:00")[0]).toBe("mash");
  });
});
