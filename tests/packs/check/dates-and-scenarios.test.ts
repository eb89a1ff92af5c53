import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPackFolder } from "../../../src/packs/check/check-pack.ts";
import { saidOf, TODAY, withTinyPack } from "./tiny-pack.ts";

describe("content check: dates, scenarios and what is left over", () => {
  it("a review that was due yesterday", () => {
    const said = saidOf("pack.yaml", "reviewBy: 2027-01-01", "reviewBy: 2026-05-03");
    expect(said).toEqual([
      "warning: pack.yaml:12:11 reviewBy: The review was due by 2026-05-03; every outcome says so. Expected a pack that was reviewed, with a new date. [dates-in-order]",
    ]);
  });
  it("a review before the start", () => {
    const said = saidOf("pack.yaml", "reviewBy: 2027-01-01", "reviewBy: 2024-05-03");
    expect(said).toEqual([
      "pack.yaml:12:11 reviewBy: The review (2024-05-03) is due before the pack takes effect (2025-01-01). Expected a date after effectiveFrom. [dates-in-order]",
      "warning: pack.yaml:12:11 reviewBy: The review was due by 2024-05-03; every outcome says so. Expected a pack that was reviewed, with a new date. [dates-in-order]",
    ]);
  });
  it("a date that does not exist", () => {
    const said = saidOf("pack.yaml", "effectiveFrom: 2025-01-01", "effectiveFrom: 2025-02-30");
    expect(said).toEqual(["pack.yaml:11:16 effectiveFrom: 2025-02-30 is not a real date. Expected a date as YYYY-MM-DD. [dates-in-order]"]);
  });
  it("a version that supersedes itself", () => {
    const said = saidOf("pack.yaml", "supersedes: tidewick@1.0.0", "supersedes: tidewick@1.0.1");
    expect(said).toEqual([
      "pack.yaml:14:13 supersedes: Version 1.0.1 cannot supersede tidewick@1.0.1. Expected a lower version than this one. [dates-in-order]",
    ]);
  });
  it("a predecessor without a version", () => {
    const said = saidOf("pack.yaml", "supersedes: tidewick@1.0.0", "supersedes: the old one");
    expect(said).toEqual([
      'pack.yaml:14:13 supersedes: "the old one" names no version of a pack. Expected an id and a version, such as tidewick@1.0.0, or null. [dates-in-order]',
    ]);
  });
  it("a pack that is active too early", () => {
    const said = saidOf("pack.yaml", "status: draft", "status: active", "2024-12-31");
    expect(said.filter((one) => !one.endsWith("[invented-details]"))).toEqual([
      "warning: pack.yaml:11:16 effectiveFrom: The pack takes effect on 2025-01-01; until then the version before it is used. Expected the day from which the guidance holds. [dates-in-order]",
    ]);
  });
  it("dates past the last known bank holiday", () => {
    const said = saidOf("pack.yaml", "reviewBy: 2027-01-01", "reviewBy: 2028-01-01", "2027-12-30");
    expect(said).toEqual([
      "warning: pack.yaml:16:11 calendar: Bank holidays are known for 2025 to 2027 only; of a case that starts today they are not known for visit, second-visit. Expected a calendar with the bank holidays of every year that is reckoned with. [calendar-reaches]",
    ]);
  });
  it("a deadline that no calendar reaches, and what waits for it", () => {
    const said = saidOf("deadlines.yaml", "amount: 3, unit: working-days", "amount: 9999, unit: working-days");
    expect(said).toEqual([
      "deadlines.yaml:5:77 deadlines.visit.amount: Of a case that starts on the last day that may be given, 9999 working-days lead beyond what the calendar can reckon. Expected a date up to 2070-12-31, from 2060-12-31 on. [dates-in-reach]",
      "deadlines.yaml:6:89 deadlines.second-visit.amount: Of a case that starts on the last day that may be given, 1 weeks lead beyond what the calendar can reckon. Expected a date up to 2070-12-31, from 2060-12-31 on. [dates-in-reach]",
    ]);
  });
  it("a year that the calendar claims to know, without a holiday in it", () => {
    const { faults } = withTinyPack((folder) => {
      const calendar = join(dirname(folder), "calendars", "harbourland.yaml");
      writeFileSync(calendar, readFileSync(calendar, "utf8").replace("to: 2027", "to: 2028"));
      return checkPackFolder(folder, TODAY);
    });
    expect(faults.map(({ rule, message }) => [rule, message])).toEqual([
      ["format", "This calendar does not hold: Calendar harbourland: it claims to know the year 2028, and has no holiday in it."],
    ]);
  });
  it.each([
    ["place: Port Harbour\n", "place"],
    ['workingDay: { starts: "09:00", ends: "17:00", days: [mon, tue, wed, thu, fri] }\n', "workingDay"],
  ])("a calendar without %j", (line, key) => {
    const { faults } = withTinyPack((folder) => {
      const calendar = join(dirname(folder), "calendars", "harbourland.yaml");
      writeFileSync(calendar, readFileSync(calendar, "utf8").replace(line, ""));
      return checkPackFolder(folder, TODAY);
    });
    expect(faults.map(({ rule, message }) => [rule, message.includes(key)])).toEqual([["format", true]]);
  });
  it("a duty that nobody is given", () => {
    const said = saidOf("duties.yaml", "  - { id: tell,", "  - { id: ring, text: Ring., source: handbook §1 }\n  - { id: tell,");
    expect(said).toEqual([
      "warning: duties.yaml:2:11 duties.ring.id: Nothing refers to the duty ring. Expected a duty that a route or an addition names. [nothing-unused]",
    ]);
  });
  it("a deadline that nobody waits for", () => {
    const said = saidOf("routes.yaml", "deadlines: [answer, visit, second-visit]", "deadlines: [answer, visit]");
    expect(said).toEqual([
      "warning: deadlines.yaml:6:11 deadlines.second-visit.id: Nothing refers to the deadline second-visit. Expected a deadline that a route or an addition names. [nothing-unused]",
    ]);
  });
  it("a scenario with another level and route", () => {
    const said = saidOf("scenarios/left-alone.yaml", "agreed: 3\n  route: harbour-help", "agreed: 2\n  route: talk");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:18:11 expect.agreed: The outcome has agreed 3. Expected 2, as the scenario says. [scenarios-hold]",
      "scenarios/left-alone.yaml:19:10 expect.route: The outcome has route harbour-help. Expected talk, as the scenario says. [scenarios-hold]",
    ]);
  });
  it("a scenario with another contact and a missing duty", () => {
    const said = saidOf("scenarios/left-alone.yaml", "firstContact: helpers\n", "firstContact: keeper\n  duties: [tell]\n");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:23:17 expect.firstContact: The outcome has firstContact helpers. Expected keeper, as the scenario says. [scenarios-hold]",
      "scenarios/left-alone.yaml:24:12 expect.duties[1]: The outcome does not have tell among its duties. Expected tell; it has none. [scenarios-hold]",
    ]);
  });
  it("a scenario whose steps do not say what they should, and say what they should not", () => {
    const said = saidOf(
      "scenarios/left-alone.yaml",
      "firstContact: helpers\n",
      "firstContact: helpers\n  steps: { says: [write to the DESK, ring the bell], neverSays: [write to, ask the desk] }\n",
    );
    expect(said).toEqual([
      'scenarios/left-alone.yaml:24:38 expect.steps.says[2]: No step says "ring the bell". Expected these words in a step. [scenarios-hold]',
      'scenarios/left-alone.yaml:24:66 expect.steps.neverSays[1]: The outcome says: Write to the desk. Expected no step or duty with "write to". [scenarios-hold]',
    ]);
  });
  it("a scenario without an outcome", () => {
    const said = saidOf("scenarios/left-alone.yaml", "  indicators: [l3-home-alone]\n", "");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:9:3 answers: There is no outcome: indicators is not answered. Expected an answer to indicators. [scenarios-hold]",
    ]);
  });
  it("a scenario with an answer off its path", () => {
    const said = saidOf("scenarios/left-alone.yaml", "circumstances: []", "circumstances: []\n  away-since: days");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:13:3 answers.away-since: away-since is not asked on this path, so its answer is not used. Expected answers on the path only. [scenarios-hold]",
    ]);
  });
  it("a scenario with an unknown answer", () => {
    const said = saidOf("scenarios/left-alone.yaml", "consent: given\nexpect", "consent: gven\nexpect");
    expect(said).toEqual([
      'scenarios/left-alone.yaml:15:12 answers.consent: "gven" is not an answer to this question. Did you mean given? Expected one of given, not-yet-asked, refused, unsafe-to-ask, not-covered. [scenarios-hold]',
    ]);
  });
  it("a scenario whose judgement has no reason", () => {
    const said = saidOf("scenarios/left-alone.yaml", "judgement: { level: 3 }", "judgement: { level: 2 }");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:14:14 answers.judgement: The judgement differs from the indicated level (3) and gives no reason. Expected a reason. [scenarios-hold]",
    ]);
  });
  it("a scenario on a day that does not exist", () => {
    const said = saidOf("scenarios/left-alone.yaml", "at: 2026-05-04T10:15", "at: 2026-02-30T10:15");
    expect(said).toEqual([
      'scenarios/left-alone.yaml:7:5 at: "2026-02-30T10:15" names a day that does not exist. Expected a moment such as 2026-11-23T10:15. [scenarios-hold]',
    ]);
  });
});
