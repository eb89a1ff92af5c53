import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { releasesIn } from "../../src/packs/releases.ts";
import { contradictionsIn, outsideTheAreas } from "../../src/triage/contradictions.ts";
import { replay, walkThrough } from "../../src/triage/replay.ts";
import { bexley, calm, MONDAY_MORNING, outcomeOf, replayed } from "./bexley.ts";

const contradicting = (answers: Record<string, Answer>) => replayed(answers).contradictions.map(({ question }) => question);

describe("an answer that would raise the case, without those above that lead to it, is a contradiction", () => {
  test.each<[string, Record<string, Answer>, string[]]>([
    ["female genital mutilation, disclosed", { "fgm-concern": "disclosed-or-seen" }, ["fgm-concern"]],
    ["female genital mutilation, feared", { "fgm-concern": "at-risk" }, ["fgm-concern"]],
    ["missing from care", { "missing-from": "care" }, ["missing-from"]],
    ["missing from home", { "missing-from": "home" }, ["missing-from"]],
    ["an immediate risk through radicalisation", { "radicalisation-risk": "immediate" }, ["radicalisation-risk"]],
    ["radicalisation that is not immediate", { "radicalisation-risk": "not-immediate" }, ["radicalisation-risk"]],
    ["a need for protection at level 1", { "specialist-need": "child-protection" }, ["specialist-need"]],
    ["an allocated worker of a family with whom nobody has ever worked", { "allocated-worker": "yes" }, ["allocated-worker"]],
    ["several at once", { "missing-from": "care", "fgm-concern": "at-risk" }, ["fgm-concern", "missing-from"]],
    [
      "beside another circumstance",
      { circumstances: ["send"], judgement: { level: 2, reason: null }, "fgm-concern": "at-risk" },
      ["fgm-concern"],
    ],
  ])("%s", (_, more, expected) => {
    const { outcome, walk } = replayed({ ...calm, ...more });
    expect([contradicting({ ...calm, ...more }), outcome, walk.open]).toEqual([expected, null, null]);
  });

  test("says which answer above is missing, in words", () => {
    const [contradiction] = replayed({ ...calm, "fgm-concern": "disclosed-or-seen" }).contradictions;
    expect(contradiction?.message).toMatch(
      /^The answer to fgm-concern would raise this case, but .*special circumstances apply\? .*[Ff]emale genital mutilation/,
    );
    expect(contradiction?.expected).toBe("that answer above, or none to fgm-concern");
  });

  test("is none once that answer is there", () => {
    const fgm = { ...calm, circumstances: ["fgm"], "fgm-concern": "disclosed-or-seen", "regulated-professional": "yes" };
    expect(outcomeOf(fgm).level.agreed).toBe(4);
  });
});

describe("an answer that would not raise the case is only unused", () => {
  test.each<[string, Record<string, Answer>, string[]]>([
    ["a profession, without a disclosure", { "regulated-professional": "yes" }, ["regulated-professional"]],
    ["no allocated worker", { "allocated-worker": "no" }, ["allocated-worker"]],
    ["an allocated worker of whom nobody knows", { "allocated-worker": "not-known" }, ["allocated-worker"]],
    ["a disability at level 1", { "complex-disability": "yes" }, ["complex-disability"]],
    ["difficulties of the family at level 1", { "family-difficulties": ["domestic-abuse"] }, ["family-difficulties"]],
    ["help in need at level 1", { "specialist-need": "child-in-need" }, ["specialist-need"]],
  ])("%s", (_, more, unused) => {
    const outcome = outcomeOf({ ...calm, ...more });
    expect([outcome.unused, outcome.urgency, outcome.level.agreed]).toEqual([unused, "planned", 1]);
    expect(outcome.unusedAnswers).toEqual(unused.map((question) => ({ question, answer: more[question] })));
  });

  test.each(["fgm-concern", "missing-from", "radicalisation-risk", "specialist-need"])(
    "%s beside danger: nothing can raise that",
    (question) => {
      const values = bexley.flow.questions.find(({ id }) => id === question)?.options?.map(({ value }) => value) ?? [];
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) {
        expect(contradicting({ "immediate-danger": "yes", [question]: value })).toEqual([]);
        expect(contradicting({ "significant-harm": "yes", [question]: value })).toEqual([]);
      }
    },
  );

  test("content from before the marks goes on as it was released", () => {
    const [old] = releasesIn("content/releases").filter(({ pack: { id, version } }) => id === "bexley" && version === "1.1.0");
    if (!old) throw new Error("bexley@1.1.0 is not there");
    const answers = { ...calm, "fgm-concern": "disclosed-or-seen" };
    const { outcome, contradictions } = replay(old.pack, { reference: null, at: null, content: null, answers }, MONDAY_MORNING);
    expect([contradictions, outcome?.unused, outcome?.unusedAnswers]).toEqual([[], ["fgm-concern"], undefined]);
  });

  test("a walk without unused answers has none, whatever it holds", () => {
    expect(contradictionsIn(bexley, walkThrough(bexley, { ...calm, circumstances: ["fgm"], "fgm-concern": "disclosed-or-seen" }))).toEqual(
      [],
    );
  });
});

describe("signs of harm outside the areas that were looked at", () => {
  const outside = (areas: string[] | undefined, indicators: string[], more: Record<string, Answer> = {}) =>
    outsideTheAreas(bexley, walkThrough(bexley, { ...calm, ...more, indicators, ...(areas ? { areas } : {}) }));
  const [injuries] = bexley.indicators.filter(({ id }) => id === "l4-health-injuries");

  test("are named, with the area that is missing", () => {
    expect(injuries?.area).toBe("health");
    const [found, ...others] = outside(["housing"], ["l4-health-injuries", "l2-housing-debt"]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ question: "indicators", expected: "health among the areas, or no areas at all" });
    expect(found?.message).toBe("l4-health-injuries is ticked, but its area, health, is not among the areas.");
  });

  test("are none where the area is there, where no areas are given, and where nothing states harm", () => {
    expect(outside(["health"], ["l4-health-injuries"])).toEqual([]);
    expect(outside(undefined, ["l4-health-injuries"])).toEqual([]);
    expect(outside([], ["l4-health-injuries"])).toEqual([]);
    expect(outside(["housing"], ["l2-health-dental", "l4-health-dental"])).toEqual([]);
  });

  test("are none where the case is one of harm without them", () => {
    expect(outside(["housing"], ["l4-health-injuries"], { "significant-harm": "yes" })).toEqual([]);
    expect(outside(["housing"], ["l4-health-injuries", "l4-housing-unsafe-home"])).toEqual([]);
  });

  test("count all the same in the level: the one who is asked is not left without an outcome", () => {
    expect(outcomeOf({ ...calm, areas: ["housing"], indicators: ["l4-health-injuries"] }).level.agreed).toBe(4);
  });
});
