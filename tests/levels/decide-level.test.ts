import { describe, expect, test } from "vitest";
import { decideLevel } from "../../src/levels/decide-level.ts";
import type { LevelRule } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { bexley, factsWith, indicatorsOf } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const reason = "what the family told us";
const decided = (answers: Parameters<typeof factsWith>[0], pack?: Pack) => {
  const { because, ...rest } = decideLevel(factsWith(answers, pack));
  return { ...rest, because: because.map(({ id }) => id) };
};

describe("the level indicated", () => {
  test("nothing chosen is level 1, because nothing points higher", () => {
    expect(decided({})).toEqual({
      indicated: 1,
      judged: null,
      reason: null,
      agreed: 1,
      floor: null,
      moved: null,
      because: ["universal"],
      borderline: null,
    });
  });

  test.each<[string, string[], number, string[]]>([
    ["one of level 2", indicatorsOf(2, 1), 2, ["level-2-indicator"]],
    ["all of level 2 are still level 2", indicatorsOf(2, 1000), 2, ["level-2-indicator", "special-circumstance"]],
    ["two of level 3", indicatorsOf(3, 2), 3, ["level-3-indicators"]],
    ["one of level 4", indicatorsOf(4, 1), 4, ["level-4-indicator"]],
    ["one of each level above 1", [2, 3, 4].flatMap((level) => indicatorsOf(level, 1)), 4, ["level-4-indicator"]],
    ["only those of level 1", indicatorsOf(1, 3), 1, ["universal"]],
  ])("%s", (_, indicators, indicated, because) => {
    expect(decided({ indicators })).toMatchObject({ indicated, agreed: indicated, because, borderline: null });
  });

  test("a single indicator of level 3 is level 2, close to level 3, and says so", () => {
    const rule = bexley.levels.rules.find(({ id }) => id === "one-level-3-indicator");
    expect(decided({ indicators: indicatorsOf(3, 1) })).toMatchObject({
      indicated: 2,
      because: ["one-level-3-indicator"],
      borderline: { level: 3, text: rule?.borderline?.text },
    });
  });

  test("every rule of the indicated level that holds is a reason, in the content's order", () => {
    const indicators = [...indicatorsOf(2, 1), ...indicatorsOf(3, 1)];
    expect(decided({ indicators })).toMatchObject({ indicated: 2, because: ["one-level-3-indicator", "level-2-indicator"] });
    expect(decided({ "immediate-danger": "yes", "significant-harm": "yes" }).because).toEqual(["immediate-danger", "significant-harm"]);
  });
});

describe("the judgement beside it", () => {
  test.each([
    ["lower", 1],
    ["same", 2],
    ["higher", 3],
  ])("%s than what is indicated", (moved, level) => {
    expect(decided({ indicators: indicatorsOf(2, 1), judgement: { level, reason } })).toMatchObject({
      indicated: 2,
      judged: level,
      agreed: level,
      reason,
      moved,
    });
  });

  test("never goes below danger, harm or a circumstance that counts as harm", () => {
    const judgement = { level: 2, reason };
    expect(decided({ circumstances: ["fgm"], judgement })).toMatchObject({ indicated: 4, judged: 2, agreed: 4, floor: 4, moved: "lower" });
    expect(decided({ circumstances: ["private-fostering"], judgement })).toMatchObject({ indicated: 4, agreed: 2, floor: 2 });
  });

  test("goes above a floor that lies below it", () => {
    const floorAtTwo = withRules(...bexley.levels.rules.map((rule) => (rule.id === "level-2-indicator" ? { ...rule, floor: true } : rule)));
    const indicators = indicatorsOf(2, 1);
    expect(decided({ indicators, judgement: { level: 3, reason } }, floorAtTwo)).toMatchObject({ agreed: 3, floor: 2 });
    expect(decided({ indicators, judgement: { level: 1, reason } }, floorAtTwo)).toMatchObject({ agreed: 2, floor: 2 });
  });
});

describe("rules in whatever order the content has them", () => {
  const rule = (id: string, level: number, more: Partial<LevelRule> = {}): LevelRule => ({
    id,
    level,
    floor: false,
    text: id,
    source: "this guide",
    when: { count: { level: 2, atLeast: 1 } },
    ...more,
  });
  const indicators = indicatorsOf(2, 1);

  test("the highest one decides, and the highest floor", () => {
    const rising = withRules(rule("two", 2, { floor: true }), rule("three", 3, { floor: true }), rule("four", 4), rule("one", 1));
    expect(decided({ indicators }, rising)).toMatchObject({ indicated: 4, floor: 3, because: ["four"] });
    const falling = withRules(rule("four", 4), rule("three", 3, { floor: true }), rule("two", 2, { floor: true }));
    expect(decided({ indicators }, falling)).toMatchObject({ indicated: 4, floor: 3, because: ["four"] });
  });

  test("a rule that always holds is no reason beside one that was met", () => {
    const pack = withRules(rule("met", 2), rule("always", 2, { when: undefined }));
    expect(decided({ indicators }, pack).because).toEqual(["met"]);
    expect(decided({}, pack).because).toEqual(["always"]);
  });

  test("a borderline mark counts where its own condition holds", () => {
    const mark = { level: 3, text: "close", when: { count: { level: 2, atLeast: 2 } } };
    const pack = withRules(rule("two", 2, { borderline: mark }));
    expect(decided({ indicators }, pack).borderline).toBeNull();
    expect(decided({ indicators: indicatorsOf(2, 2) }, pack).borderline).toEqual({ level: 3, text: "close" });
  });
});

function withRules(...rules: LevelRule[]): Pack {
  return createEngine({ ...bexley, levels: { ...bexley.levels, rules } });
}
