/** The calendar of every scenario of Bexley and of its review, held to RFC 5545 and read by ical.js. */
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { isoWithOffset, momentOf } from "../../src/deadlines/moment.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { bexley, momentOfScenario, outcomeOfScenario, scenarios } from "../content/replayed-scenarios.ts";
import { aPlace, intensive, outcomeOf, type Place } from "./cases.ts";
import { broken, eventsOf } from "./calendar-rules.ts";
import { calendarOf } from "../../src/records/calendar.ts";

const HOUR = 3_600_000;

interface Filed {
  place: Place;
  outcome: Outcome;
}

/** The record and the calendars of a scenario and of its review some hours later, as the program writes them. */
async function filed(scenario: (typeof scenarios)[number], reference: string | null): Promise<Filed> {
  const place = aPlace();
  const at = momentOfScenario(scenario);
  place.write("case.json", { schema: "effective-support/answers@1", reference, at: isoWithOffset(at), answers: scenario.answers });
  const dates = outcomeOfScenario(scenario).deadlines.length > 0;
  const first = ["triage", "--answers", "./case.json", "--out", "./record.json"];
  const { err, exit } = await place.run(...first, ...(dates ? ["--all-dates", "--out", "./first.ics"] : []));
  expect([exit, err.replace(/^Written: .*\n/gm, "")]).toEqual([0, ""]);
  return { place, outcome: place.json("record.json") };
}

async function reviewed({ place, outcome }: Filed, hours: number, name: string): Promise<string> {
  const at = isoWithOffset(momentOf(bexley.calendar, Date.parse(outcome.at) + hours * HOUR));
  await place.run("review", "./record.json", "--at", at, "--all-dates", "--out", `./${name}`);
  return place.read(name);
}

describe("the calendar of each scenario and of its review", () => {
  test("holds the rules of RFC 5545 and is read by ical.js; a review's events follow the first ones, and no two cases share one", async () => {
    const seen = new Map<string, string>();
    let files = 0;
    for (const scenario of scenarios) {
      const one = await filed(scenario, null);
      if (one.outcome.deadlines.length === 0) continue;
      const first = one.place.read("first.ics");
      const second = await reviewed(one, 1, "second.ics").catch(() => null);
      const third = await reviewed(one, 2, "third.ics").catch(() => null);
      const all = [first, second, third].filter((file) => file !== null);
      for (const file of all) {
        expect(broken(Buffer.from(file)), scenario.id).toEqual([]);
        const read = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("uid"));
        expect(read, scenario.id).toEqual(eventsOf(file).map(({ uid }) => uid));
        files += 1;
      }
      for (const [place, file] of all.entries()) {
        const before = new Map(
          eventsOf(all[place - 1] ?? "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").map(({ uid, sequence }) => [uid, sequence]),
        );
        for (const { uid, sequence } of eventsOf(file))
          if (before.has(uid)) expect(sequence, scenario.id).toBeGreaterThan(before.get(uid) ?? 0);
      }
      for (const { uid } of eventsOf(first)) {
        expect(seen.get(uid), scenario.id).toBeUndefined();
        seen.set(uid, scenario.id);
      }
    }
    expect(files).toBeGreaterThan(scenarios.length);
  });

  test("has the referrer's dates alone where nothing else is asked for", async () => {
    const others = (file: string, { deadlines }: Outcome) => {
      const theirs = deadlines.filter(({ whose }) => whose === "others").map(({ what }) => what.replaceAll(",", "\\,"));
      return eventsOf(file).filter(({ summary }) => theirs.some((what) => summary.endsWith(what)));
    };
    let left = 0;
    for (const scenario of scenarios) {
      const { place, outcome } = await filed(scenario, "case-17");
      if (!outcome.deadlines.some(({ whose }) => whose === "others")) continue;
      const { err } = await place.run("triage", "--answers", "./case.json", "--out", "./own.ics");
      if (!err.includes("Written:"))
        expect(err).toContain("own.ics, since this case has no date of your own to keep. --all-dates writes the dates that others");
      else expect(others(place.read("own.ics"), outcome), scenario.id).toEqual([]);
      left += others(place.read("first.ics"), outcome).length;
    }
    expect(left).toBeGreaterThan(scenarios.length);
  });
});

describe("the validator", () => {
  const whole = calendarOf(outcomeOf(intensive), { made: "2026-03-20T10:20:00Z", place: "London", whose: "all", sequence: 0 }) ?? "";
  test.each<[string, (file: string) => string, RegExp]>([
    ["a last line without CRLF", (file) => file.trimEnd(), /no CRLF/],
    ["lone line feeds", (file) => file.replaceAll("\r\n", "\n"), /not one calendar|content line|without CRLF/],
    ["a line of 76 octets", (file) => file.replace("SUMMARY:", `SUMMARY:${"ŷ".repeat(40)}`), /more than 75 octets/],
    [
      "a property behind an alarm",
      (file) => file.replace("CLASS:PRIVATE\r\n", "").replace("END:VEVENT", "CLASS:PRIVATE\r\nEND:VEVENT"),
      /behind an alarm/,
    ],
    ["an event without an end", (file) => file.replace(/^DTEND.*\r\n/m, ""), /not one DTEND/],
    ["an event twice", (file) => file.replace(/(BEGIN:VEVENT[^]*?END:VEVENT\r\n)/, "$1$1"), /UID is there twice/],
    ["a comma that is not escaped", (file) => file.replace("SUMMARY:case", "SUMMARY:a,case"), /not escaped/],
  ])("notices %s", (_what, change, fault) => {
    expect(broken(Buffer.from(whole))).toEqual([]);
    const found = (() => {
      try {
        return broken(Buffer.from(change(whole)));
      } catch (error) {
        return [String(error)];
      }
    })();
    expect(found.join("\n")).toMatch(fault);
  });
});
