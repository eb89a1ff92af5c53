/** What is found out about a pack once and then kept: each test has a pack that nothing was asked of yet. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley, calm, factsWith, indicatorsOf } from "./bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

let pack: Pack;
beforeEach(() => {
  pack = createEngine({ ...bexley });
});

describe("the level is worked out again after", () => {
  const levelAfter = (known: Parameters<typeof factsWith>[0], question: string, answer: Parameters<typeof factsWith>[0][string]) => {
    const facts = factsWith(known, pack);
    const before = facts.level().agreed;
    facts.add(question, answer);
    return [before, facts.level().agreed];
  };

  test("indicators are chosen", () => {
    expect(levelAfter({}, "indicators", indicatorsOf(4, 1))).toEqual([1, 4]);
  });

  test("it is judged", () => {
    const judged = { level: 3, reason: "what the family told us" };
    expect(levelAfter({ indicators: indicatorsOf(2, 1) }, "judgement", judged)).toEqual([2, 3]);
  });

  test.each([
    ["immediate-danger", "yes"],
    ["significant-harm", "yes"],
    ["circumstances", ["exploitation"]],
    ["circumstances", ["private-fostering"]],
    ["radicalisation-risk", "immediate"],
    ["missing-from", "care"],
  ])("an answer that one of its rules looks at: %s", (question, answer) => {
    expect(levelAfter({}, question, answer)).toEqual([1, 4]);
  });

  test.each([
    ["child-age", "not-covered"],
    ["circumstances", ["not-covered"]],
    ["not-covered", "The child lives on a boat."],
  ])("something is not covered, where a rule looks at that: %s", (question, answer) => {
    const [first, ...others] = pack.levels.rules;
    if (!first) throw new Error("no rules");
    const unclear = { ...first, id: "unclear", level: 3, floor: true, when: { notCovered: true } };
    pack = createEngine({ ...pack, levels: { ...pack.levels, rules: [first, unclear, ...others] } });
    expect(levelAfter({}, question, answer)).toEqual([1, 3]);
  });

  test("an answer that only the mark of a borderline looks at", () => {
    const rules = pack.levels.rules.map((rule) =>
      rule.borderline ? { ...rule, borderline: { ...rule.borderline, when: { answers: { "child-age": 7 } } } } : rule,
    );
    const facts = factsWith({ indicators: indicatorsOf(3, 1) }, createEngine({ ...pack, levels: { ...pack.levels, rules } }));
    expect(facts.level().borderline).toBeNull();
    facts.add("child-age", 7);
    expect(facts.level().borderline).not.toBeNull();
  });
});

test("a question may be left out always, never, or where its condition holds", () => {
  const joint = { ...calm, "who-can-help": "joint" };
  const exploited = { ...calm, circumstances: ["exploitation"], judgement: { level: 4, reason: null } };
  const offered = (answers: Parameters<typeof walkThrough>[1]) => walkThrough(pack, answers).offered.map(({ id }) => id);
  expect(offered(exploited)).toEqual(expect.arrayContaining(["harm", "consent"]));
  expect(offered(joint)).toContain("harm");
  expect(offered(joint)).not.toContain("consent");
  expect([walkThrough(pack, joint).open?.id, walkThrough(pack, {}).open?.id]).toEqual(["consent", "immediate-danger"]);
});
