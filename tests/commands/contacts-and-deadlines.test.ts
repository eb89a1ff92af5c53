import { describe, expect, test } from "vitest";
import { program } from "./program.ts";

describe("contacts", () => {
  test.each([
    ["2026-11-23T10:15", ["mash", "main-council"]],
    ["2026-11-27T17:30", ["out-of-hours", "mash"]],
    ["2026-11-23T08:30", ["out-of-hours", "mash"]],
    ["2026-11-28T12:00", ["out-of-hours", "mash"]],
    ["2026-12-25T11:00", ["out-of-hours", "mash"]],
  ])("at %s: %j", async (at, order) => {
    const { json, code } = await program(["contacts", "--at", at, "--json"]);
    expect(code).toBe(0);
    expect(json().contacts.map(({ id }: { id: string }) => id)).toEqual(order);
    expect(json().inDanger[0].phones).toEqual(["999"]);
  });

  test("on a Friday at half past five it says that the published hours do not cover the time", async () => {
    const { out } = await program(["contacts", "--at", "2026-11-27T17:30"]);
    expect(out).toContain("020 8303 7777 or 020 8303 7171");
    expect(out.replace(/\s+/g, " ")).toContain("No published hours cover this time.");
  });

  test("where the bank holidays of the year are not known, nobody is said to be open, and why", async () => {
    const at = ["contacts", "--at", "2029-12-25T11:00", "--json"];
    const { contacts } = (await program([...at, "--content", "content/bexley"])).json();
    expect(contacts.map(({ id, openNow }: { id: string; openNow: boolean | null }) => [id, openNow])).toEqual([
      ["out-of-hours", null],
      ["mash", null],
    ]);
    for (const { note } of contacts) expect(note).toContain("This day may be a bank holiday: those of 2029 are not known.");
    const before = (await program([...at, "--content", "bexley@1.1.0"])).json().contacts;
    expect(before[0]).toMatchObject({ id: "mash", openNow: true });
    expect(JSON.stringify(before)).not.toContain("bank holiday");
  });

  test("a moment in other words is taken for what it says, and that is said", async () => {
    const { json, err } = await program(["contacts", "--at", "tomorrow 9:00", "--json"]);
    expect(json().at).toBe("2026-11-24T09:00:00+00:00");
    expect(err).toBe('effective-support: --at "tomorrow 9:00" is taken as Tuesday 24 November 2026, 09:00.\n');
    const iso = await program(["contacts", "--at", "2026-11-24T09:00", "--json"]);
    expect([iso.err, iso.json()]).toEqual(["", json()]);
  });

  test("a number stands on the screen once, as it is", async () => {
    const { out } = await program(["contacts", "--at", "2026-11-23T10:15"]);
    expect(out.match(/020 3045 5440/g)).toHaveLength(1);
  });
});

describe("deadlines", () => {
  test("the Family Wellbeing Service from a Monday, by both readings of its days", async () => {
    const { json } = await program(["deadlines", "family-wellbeing-service", "--from", "2026-11-23T10:15", "--json"]);
    const due = Object.fromEntries(
      json().deadlines.map(({ id, due: date, latest }: { id: string; due: string; latest: string | null }) => [
        id,
        [date.slice(0, 16), latest?.slice(0, 10) ?? null],
      ]),
    );
    expect(due).toMatchObject({
      "fws-allocated": ["2026-11-25T17:00", null],
      "fws-contact": ["2026-11-30T17:00", null],
      "fws-first-visit": ["2026-11-28T17:00", "2026-11-30"],
      "fws-assessment": ["2026-12-18T17:00", "2026-12-30"],
      "fws-meeting": ["2026-12-23T17:00", "2027-01-07"],
      "fws-formal-review": ["2027-02-23T17:00", null],
    });
  });

  test("what was met moves what follows it, and what is overdue is missed", async () => {
    const { json } = await program([
      "deadlines",
      "child-protection",
      "--from",
      "2026-11-23T10:15",
      "--met",
      "strategy-meeting=2026-11-24T14:00",
      "--met",
      "mash-response=2026-11-24T09:00",
      "--at",
      "2026-11-27T09:00",
      "--json",
    ]);
    const entry = (id: string) => json().deadlines.find((deadline: { id: string }) => deadline.id === id);
    expect(entry("child-protection-conference").due).toBe("2026-12-15T17:00:00+00:00");
    expect(entry("mash-response").status).toBe("met");
    expect(entry("child-seen").status).toBe("missed");
    expect(entry("assessment-complete").status).toBe("open");
  });

  test("a day of which no time is given is met if any time of it would be, and stays a day", async () => {
    const words = ["deadlines", "child-protection", "--from", "23/11/2026 10:15", "--at", "27/11/2026 9am"];
    const { json, err } = await program([...words, "--met", "mash-response=2026-11-24", "--met", "strategy-meeting=yesterday", "--json"]);
    const entry = (id: string) => json().deadlines.find((deadline: { id: string }) => deadline.id === id);
    expect(entry("mash-response")).toMatchObject({ due: "2026-11-24T10:15:00+00:00", met: "2026-11-24", status: "met" });
    // Yesterday is the day before the moment of --at, not before that of the computer.
    expect(entry("child-protection-conference").from).toBe("2026-11-26T00:00:00+00:00");
    expect(err.split("\n")).toEqual([
      'effective-support: --at "27/11/2026 9am" is taken as Friday 27 November 2026, 09:00.',
      'effective-support: --from "23/11/2026 10:15" is taken as Monday 23 November 2026, 10:15.',
      'effective-support: --met "yesterday" is taken as Thursday 26 November 2026.',
      "",
    ]);
    const late = await program([...words, "--met", "mash-response=2026-11-25", "--json"]);
    expect(late.json().deadlines.find(({ id }: { id: string }) => id === "mash-response").status).toBe("met-late");
    const text = await program([...words, "--met", "mash-response=2026-11-24"]);
    expect(text.out.replace(/\s+/g, " ")).toContain("[met, Tue 24 Nov 2026]");
  });

  test("a route without dates says so", async () => {
    const { out } = await program(["deadlines", "own-agency"]);
    expect(out).toContain("no dates for this route");
  });
});
