import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { type Review, reviewFormat } from "../../src/records/review-format.ts";
import { bexley } from "../triage/bexley.ts";
import { answersFile, aPlace, intensive, newerContent, type Place } from "./cases.ts";

const AT = "2026-04-02T10:30";

/** A place with the record of Friday 20 March 2026, 10:15, in record.json. */
async function aRecord(answers: Record<string, Answer> = intensive): Promise<Place> {
  const place = aPlace();
  place.write("case.yaml", answersFile(answers));
  await place.run("triage", "--answers", "./case.yaml", "--out", "./record.json");
  return place;
}

async function review(place: Place, ...words: string[]): Promise<Review> {
  const { out, err, exit } = await place.run("review", "./record.json", "--at", AT, "--json", ...words);
  expect({ exit, err: err.replace(/^Written: .*\n/gm, "") }).toEqual({ exit: 0, err: "" });
  return reviewFormat.parse(JSON.parse(out));
}

function changed(place: Place, answers: Record<string, Answer>): string[] {
  place.write("changed.yaml", answersFile(answers, null));
  return ["--answers", "./changed.yaml"];
}

const states = ({ deadlines }: Review) =>
  Object.fromEntries(
    deadlines.map(({ id, status, workingDaysLeft }) => [id, workingDaysLeft === null ? status : `${status} ${workingDaysLeft}`]),
  );

describe("what was due", () => {
  test("is met, met late, missed, or still to come with the working days that are left, over the clock change and Easter", async () => {
    const place = await aRecord();
    const said = await review(
      place,
      "--met",
      "fws-receipt=2026-03-21T09:00",
      "--met",
      "fws-contact=2026-03-30T09:00",
      "--met",
      "fws-first-visit=2026-03-26T14:00",
    );
    // Thursday 2 April 2026; Good Friday is the 3rd, Easter Monday the 6th.
    expect(states(said)).toMatchObject({
      "fws-receipt": "met",
      "fws-contact": "met-late",
      "fws-first-visit": "met",
      "fws-decision": "missed",
      "fws-assessment": "open 6",
      "fws-formal-review": "open 52",
    });
  });

  test("starts again from when it was really met", async () => {
    const place = await aRecord();
    const due = (said: Review, id: string) => said.deadlines.find((deadline) => deadline.id === id)?.due.slice(0, 10);
    expect(due(await review(place), "fws-visits-weekly")).toBe("2026-04-22");
    expect(due(await review(place, "--met", "fws-first-visit=2026-03-24"), "fws-visits-weekly")).toBe("2026-04-21");
  });

  test("on a date with two readings counts to the later one once the earlier has passed", async () => {
    const place = await aRecord();
    const second = (await review(place)).deadlines.find(({ id }) => id === "fws-second-visit");
    expect(second).toMatchObject({
      due: "2026-03-30T17:00:00+01:00",
      latest: "2026-04-07T17:00:00+01:00",
      status: "open",
      workingDaysLeft: 1,
    });
    const { out } = await place.run("review", "./record.json", "--at", AT);
    expect(out.replace(/\s+/g, " ")).toContain("still to come, the earlier date has passed; 1 working day left");
  });

  test.each([
    ["a deadline that there is none of", "mash-respons=2026-03-21", "Did you mean mash-response?"],
    ["a moment after the review", "mash-response=2026-05-01", "after the review"],
    ["a moment before the record", "mash-response=2026-03-19", "before the record"],
    ["no moment", "mash-response", "Write it as --met ID=WHEN"],
  ])("refuses %s", async (_what, met, said) => {
    const { exit, err, out } = await (await aRecord()).run("review", "./record.json", "--at", AT, "--met", met);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(said);
  });
});

describe("how a case moves", () => {
  test("nothing changed: the level, the route and the dates stay, and more support is what the review finds", async () => {
    const said = await review(await aRecord());
    expect(said.changed).toEqual([]);
    expect(said.moved.level).toMatchObject({ before: 3, after: 3, direction: "same", text: null });
    expect(said.branch?.id).toBe("more-support");
    expect(said.record).toMatchObject({ state: "holds", recomputed: true, differs: [] });
  });

  test("significant harm: up to level 4, at once, whatever else was said, and never resolved", async () => {
    const place = await aRecord();
    const said = await review(place, ...changed(place, { "significant-harm": "yes" }), "--resolved");
    expect(said.moved).toMatchObject({
      level: { before: 3, after: 4, direction: "up" },
      urgency: { after: "immediate" },
      consent: { before: "given", after: "not-a-gate" },
    });
    expect(said.moved.level.text).not.toBeNull();
    expect(said.branch?.id).toBe("significant-harm");
    expect(said.outcome.route.id).toBe("child-protection");
    expect(said.changed.map(({ question }) => question)).toContain("significant-harm");
  });

  test("danger now: 999 comes before everything else", async () => {
    const place = await aRecord();
    const said = await review(place, ...changed(place, { "immediate-danger": "yes" }), "--resolved");
    expect(said.branch?.id).toBe("danger-now");
    expect(said.branch?.text).toContain("999 first");
    expect(said.outcome.contacts[0]?.phones).toEqual(["999"]);
  });

  test("resolved: only where the practitioner says so and the answers allow it", async () => {
    const place = await aRecord();
    const better = changed(place, { indicators: [], judgement: { level: 1, reason: null }, "who-can-help": "own-agency" });
    const said = await review(place, ...better, "--resolved");
    expect(said.moved.level).toMatchObject({ before: 3, after: 1, direction: "down" });
    expect(said.branch?.id).toBe("resolved");
    expect((await review(place, ...better)).branch?.id).toBe("more-support");
    expect((await review(place, "--resolved")).branch?.id).toBe("more-support");
    const unsure = changed(place, {
      "significant-harm": "unsure",
      indicators: [],
      judgement: { level: 1, reason: null },
      "who-can-help": "own-agency",
    });
    expect((await review(place, ...unsure, "--resolved")).branch?.id).toBe("unsure-of-harm");
  });

  test("consent withdrawn: the route is no longer ready", async () => {
    const place = await aRecord();
    const said = await review(place, ...changed(place, { consent: "refused" }));
    expect(said.moved.consent).toEqual({ before: "given", after: "refused" });
    expect(said.outcome.route.id).not.toBe("family-wellbeing-service");
  });

  test("new answers that open a question say which (exit 4), and nothing is written", async () => {
    const place = await aRecord();
    const words = changed(place, { judgement: { level: 2, reason: "Things calmed down" } });
    const { exit, out } = await place.run("review", "./record.json", "--at", AT, "--json", ...words, "--out", "./next.json");
    expect(exit).toBe(4);
    expect(JSON.parse(out).question.id).toBe("who-can-help");
    expect(() => place.read("next.json")).toThrow();
  });

  test("as text says it all on a screen, the review before the outcome", async () => {
    const place = await aRecord();
    const { out } = await place.run("review", "./record.json", "--at", AT, ...changed(place, { consent: "refused" }));
    expectInOrder(out, [
      "REVIEW OF THE RECORD OF FRIDAY 20 MARCH 2026",
      "WHAT WAS DUE",
      "are not recorded as met",
      "HOW THE CASE MOVED",
      "THE OUTCOME NOW",
      "WHO TO CALL: THURSDAY 2 APRIL 2026",
    ]);
  });

  test("as text begins with who to call where somebody has to act now; the review comes after", async () => {
    const place = await aRecord();
    const { out } = await place.run("review", "./record.json", "--at", AT, ...changed(place, { "significant-harm": "yes" }));
    expect(out.indexOf("THE OUTCOME NOW")).toBe(0);
    expectInOrder(out, [
      "THE OUTCOME NOW",
      "WHO TO CALL: THURSDAY 2 APRIL 2026",
      "REVIEW OF THE RECORD OF FRIDAY 20 MARCH 2026",
      "WHAT WAS DUE",
      "are not recorded as met",
      "HOW THE CASE MOVED",
      "The level goes up",
    ]);
  });
});

function expectInOrder(out: string, pieces: string[]): void {
  const places = pieces.map((piece) => out.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe("a record that cannot be believed", () => {
  test("altered by hand: said first, and its dates are worked out again from its answers", async () => {
    const place = await aRecord();
    const record = place.json("record.json");
    for (const deadline of record.deadlines) deadline.due = "2027-01-01T17:00:00+00:00";
    place.write("record.json", record);
    const said = await review(place);
    expect(said.record).toMatchObject({ state: "altered", differs: ["deadlines"] });
    expect(states(said)["fws-decision"]).toBe("missed");
    const { out } = await place.run("review", "./record.json", "--at", AT);
    expect(out.indexOf("changed after it was made")).toBeLessThan(out.indexOf("WHAT WAS DUE"));
  });

  test("an outcome without a record part is taken, and said to carry no digest", async () => {
    const place = await aRecord();
    const { record: _record, ...outcome } = place.json("record.json");
    place.write("record.json", outcome);
    expect((await review(place)).record).toMatchObject({ state: "unmarked", recomputed: true, differs: [] });
  });

  test("content that is not at hand: its dates are taken as it states them, and that is said", async () => {
    const place = await aRecord();
    const record = place.json("record.json");
    place.write("record.json", { ...record, content: { ...record.content, version: "0.0.1", digest: "sha256-0" } });
    const said = await review(place);
    expect(said.record).toMatchObject({ recomputed: false, state: "altered" });
    expect(states(said)["fws-decision"]).toBe("missed");
  });

  test("content named as a path opens no other file", async () => {
    const place = await aRecord();
    const record = place.json("record.json");
    const named = (id: string, version: string) =>
      place.write("record.json", { ...record, content: { ...record.content, id, version, digest: "sha256-0" } });
    named("../../etc/passwd", "1.0.0");
    const { exit, err } = await place.run("review", "./record.json", "--at", AT);
    expect({ exit, err }).toMatchObject({ exit: 3, err: expect.stringContaining("is no content") });
    named("bexley", "../../x");
    expect((await review(place)).record.recomputed).toBe(false);
  });

  test("a review before its record, or of no record, is refused", async () => {
    const place = await aRecord();
    expect((await place.run("review", "./record.json", "--at", "2026-03-01")).err).toContain("lies before the record");
    expect((await place.run("review")).exit).toBe(2);
    expect((await place.run("review", "./none.json")).exit).toBe(3);
  });
});

describe("under newer content", () => {
  test("says what the content alone changes, and uses the old content for what was due", async () => {
    const place = await aRecord();
    const folder = newerContent(place, "deadlines.yaml", (text) =>
      text.replace(/(- id: fws-contact\n(?: {4}.*\n)*? {4}amount: )5/, "$110"),
    );
    const said = await review(place, "--content", folder);
    expect(said.content).toMatchObject({ before: bexley.version, after: "9.0.0" });
    expect(said.content.changes).toEqual([
      "Another date: The key worker gets in touch with the family, 2026-03-27 17:00 before, 2026-04-07 17:00 now.",
    ]);
    expect(said.deadlines.find(({ id }) => id === "fws-contact")?.due).toBe("2026-03-27T17:00:00+00:00");
    expect(said.record).toMatchObject({ recomputed: true, differs: [] });
  });

  test("names answers that it no longer takes, and asks again", async () => {
    const place = await aRecord();
    const folder = newerContent(place, ["flow.yaml", "routes.yaml", "duties.yaml"], (text) =>
      text.replaceAll("family-difficulties", "household-difficulties"),
    );
    const { exit, out } = await place.run("review", "./record.json", "--at", AT, "--content", folder, "--json");
    expect(exit).toBe(4);
    expect(JSON.parse(out).question.id).toBe("household-difficulties");
    const said = await review(place, "--content", folder, ...changed(place, { "household-difficulties": [] }));
    expect(said.dropped).toEqual(["family-difficulties"]);
    expect(said.content.changes[0]).toContain("family-difficulties is no longer asked");
  });
});

describe("the record of a review", () => {
  test("follows the one before by its digest", async () => {
    const place = await aRecord();
    const said = await review(place, "--out", "./next.json", "--out", "./next.html", "--out", "./next.md");
    expect(place.json("next.json").record?.previous).toBe(place.json("record.json").record?.digest);
    expect(said.record.digest).toBe(place.json("record.json").record?.digest);
    expect((await place.run("records", "verify", "./record.json", "./next.json")).exit).toBe(0);
    expect(place.read("next.html")).toContain("What was due, and what came of it");
    const text = place.read("next.md");
    expect(text.indexOf("## What was due")).toBeLessThan(text.indexOf("## What to do now"));
  });

  test("as a calendar keeps the dates that are still to come on the same route, as the events that they were", async () => {
    const place = await aRecord();
    await place.run("triage", "--answers", "./case.yaml", "--all-dates", "--out", "./first.ics");
    await review(place, "--met", "fws-meeting=2026-03-30", "--all-dates", "--out", "./next.ics");
    const uids = (name: string) => [...place.read(name).matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(uids("next.ics").length).toBeGreaterThan(3);
    expect(uids("next.ics").length).toBeLessThan(uids("first.ics").length);
    expect(place.read("next.ics")).not.toContain("Family support meeting (by day 30)");
  });

  test("as a calendar on another route has the new dates", async () => {
    const place = await aRecord();
    await review(place, ...changed(place, { "significant-harm": "yes" }), "--all-dates", "--out", "./next.ics");
    expect(place.read("next.ics").replace(/\r\n /g, "")).toContain("initial child protection conference");
    expect(place.read("next.ics")).toContain("DTSTART:20260402T160000Z");
  });
});
