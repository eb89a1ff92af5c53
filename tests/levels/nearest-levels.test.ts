import { describe, expect, test } from "vitest";
import { nearestLevels } from "../../src/levels/nearest-levels.ts";
import type { Condition, LevelRule } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { bexley, factsWith, indicatorsOf } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const nearest = (answers: Parameters<typeof factsWith>[0], pack?: Pack) =>
  nearestLevels(factsWith(answers, pack)).map(({ level, needs }) => `${level}: ${needs}`);
const chosen = (counts: Record<number, number>) => ({
  indicators: Object.entries(counts).flatMap(([level, howMany]) => indicatorsOf(Number(level), howMany)),
});

describe("what is missing to go up, and without what the level would come down", () => {
  test.each<[string, Record<number, number>, string[]]>([
    ["nothing chosen", {}, ["2: one level 2 indicator", "3: two level 3 indicators", "4: one level 4 indicator"]],
    ["one of level 2", { 2: 1 }, ["3: two level 3 indicators", "4: one level 4 indicator", "1: without the level 2 indicator"]],
    ["three of level 2", { 2: 3 }, ["3: two level 3 indicators", "4: one level 4 indicator", "1: without these three level 2 indicators"]],
    ["one of level 3", { 3: 1 }, ["3: one more level 3 indicator", "4: one level 4 indicator", "1: without the level 3 indicator"]],
    [
      "one of level 2 and one of level 3",
      { 2: 1, 3: 1 },
      ["3: one more level 3 indicator", "4: one level 4 indicator", "1: without the level 3 indicator and the level 2 indicator"],
    ],
    ["two of level 3", { 3: 2 }, ["4: one level 4 indicator", "2: without one of the two level 3 indicators"]],
    ["six of level 3", { 3: 6 }, ["4: one level 4 indicator", "2: without five of the 6 level 3 indicators"]],
    ["one of level 4", { 4: 1 }, ["1: without the level 4 indicator"]],
    ["two of level 4, one of level 2", { 2: 1, 4: 2 }, ["2: without these two level 4 indicators"]],
    ["two of level 4, two of level 3", { 3: 2, 4: 2 }, ["3: without these two level 4 indicators"]],
  ])("%s", (_, counts, expected) => {
    expect(nearest(chosen(counts))).toEqual(expected);
  });

  test("nothing where a floor decides, since indicators change nothing there", () => {
    expect(nearest({ circumstances: ["fgm"], ...chosen({ 2: 1 }) })).toEqual([]);
  });

  test("a level that a circumstance gives does not come down by leaving out indicators", () => {
    expect(nearest({ circumstances: ["private-fostering"], ...chosen({ 2: 1 }) })).toEqual([]);
    expect(nearest({ circumstances: ["private-fostering"], ...chosen({ 4: 1 }) })).toEqual([]);
  });
});

describe("answers that count as indicators", () => {
  const carer = { circumstances: ["young-carer"] };

  test("count towards the next level, once, ticked as well or not", () => {
    const radicalised = { circumstances: ["radicalisation"], "radicalisation-risk": "not-immediate" };
    const sign = "l3-behavioural-development-radicalised";
    expect(nearest(radicalised)[0]).toBe("3: one more level 3 indicator");
    expect(nearest({ ...radicalised, indicators: [sign] })[0]).toBe("3: one more level 3 indicator");
    const [other] = indicatorsOf(3, 1);
    expect(nearest({ ...radicalised, indicators: [other ?? ""] })[0]).toBe("4: one level 4 indicator");
  });

  test("cannot be unticked, so no way down leads past them", () => {
    expect(nearest({ ...carer, ...chosen({ 2: 1 }) })).toEqual(["3: two level 3 indicators", "4: one level 4 indicator"]);
  });

  test("an indicator that brings a circumstance promises no level below that of the circumstance", () => {
    expect(nearest({ indicators: ["l4-other-privately-fostered"] })).toEqual(["2: without the level 4 indicator"]);
    expect(nearest({ indicators: ["l4-housing-homeless"] })).toEqual(["1: without the level 4 indicator"]);
  });

  test("leave a way down where the others alone make the level", () => {
    const radicalised = { circumstances: ["radicalisation"], "radicalisation-risk": "not-immediate" };
    expect(nearest({ ...radicalised, ...chosen({ 3: 2 }) })).toContain("2: without these two level 3 indicators");
    expect(nearest({ ...radicalised, ...chosen({ 3: 3 }) })).toContain("2: without these three level 3 indicators");
  });
});

describe("where the content has more than one way to a level", () => {
  const rule = (level: number, when: Condition | undefined): LevelRule => ({
    id: `to-${level}-${JSON.stringify(when)}`,
    level,
    floor: false,
    text: "…",
    source: "this guide",
    when,
  });
  const counted = (level: number, of: number, atLeast: number) => rule(level, { count: { level: of, atLeast } });
  const always = rule(1, undefined);

  test("the shortest way is named, wherever it stands, and of two that are equally short the one of the lower level", () => {
    expect(nearest({}, withRules(counted(3, 3, 4), counted(3, 2, 2), always))).toEqual(["3: two level 2 indicators"]);
    expect(nearest({}, withRules(counted(3, 2, 2), counted(3, 3, 4), always))).toEqual(["3: two level 2 indicators"]);
    expect(nearest({}, withRules(counted(3, 3, 2), counted(3, 2, 2), always))).toEqual(["3: two level 2 indicators"]);
    expect(nearest({}, withRules(counted(3, 2, 2), counted(3, 3, 2), always))).toEqual(["3: two level 2 indicators"]);
  });

  test("of two that are equally short, content from before the marks names the one that stands first in it", () => {
    const before = (...rules: LevelRule[]): Pack => {
      const questions = bexley.flow.questions.map(({ decidesSafety: _mark, ...question }) => question);
      return createEngine({ ...withRules(...rules), flow: { ...bexley.flow, questions } });
    };
    expect(nearest({}, before(counted(3, 3, 2), counted(3, 2, 2), always))).toEqual(["3: two level 3 indicators"]);
    expect(nearest({}, before(counted(3, 2, 2), counted(3, 3, 2), always))).toEqual(["3: two level 2 indicators"]);
  });

  test("levels are named from the lowest up, whatever order the rules have", () => {
    expect(nearest({}, withRules(counted(2, 2, 1), counted(4, 4, 1), counted(3, 3, 2), always))).toEqual([
      "2: one level 2 indicator",
      "3: two level 3 indicators",
      "4: one level 4 indicator",
    ]);
  });

  test("two counts of one level that both decide: coming down takes leaving out enough for both", () => {
    const pack = withRules(counted(3, 2, 2), counted(3, 2, 4), always);
    expect(nearest(chosen({ 2: 5 }), pack)).toEqual(["1: without four of the five level 2 indicators"]);
    const other = withRules(counted(3, 2, 4), counted(3, 2, 2), always);
    expect(nearest(chosen({ 2: 5 }), other)).toEqual(["1: without four of the five level 2 indicators"]);
  });

  test("what comes of it is the highest level that the rest still reaches", () => {
    const pack = withRules(counted(4, 4, 1), counted(2, 2, 3), counted(3, 3, 2), always);
    expect(nearest(chosen({ 4: 1, 2: 3 }), pack)).toEqual(["2: without the level 4 indicator"]);
    expect(nearest(chosen({ 4: 1, 2: 2 }), pack)).toEqual(["1: without the level 4 indicator"]);
    expect(nearest(chosen({ 4: 1, 2: 3, 3: 2 }), pack)).toEqual(["3: without the level 4 indicator"]);
  });

  test("leaving out indicators is no way down where what is left reaches the level by another rule", () => {
    const fewerWillDo = rule(3, { not: { count: { level: 2, atLeast: 2 } } });
    const pack = withRules(counted(3, 2, 2), fewerWillDo, always);
    expect(nearest(chosen({ 2: 2 }), pack)).toEqual([]);
    expect(nearest(chosen({ 2: 2 }), withRules(counted(3, 2, 2), always))).toEqual(["1: without one of the two level 2 indicators"]);
  });

  test("a count that a floor goes with is not offered as a way down", () => {
    const floor = { ...counted(2, 2, 1), floor: true };
    expect(nearest(chosen({ 2: 1 }), withRules(counted(4, 4, 1), floor, always))).toEqual(["4: one level 4 indicator"]);
  });

  test("where no rule holds at all there is only the way up", () => {
    expect(nearest({}, withRules(counted(2, 2, 1)))).toEqual(["2: one level 2 indicator"]);
  });

  test("rules that look at something else than a number are no way up by indicators", () => {
    const pack = withRules(rule(4, { answers: { "immediate-danger": "yes" } }), counted(2, 2, 1), always);
    expect(nearest({}, pack)).toEqual(["2: one level 2 indicator"]);
    expect(nearest(chosen({ 2: 1 }), pack)).toEqual(["1: without the level 2 indicator"]);
  });
});

function withRules(...rules: LevelRule[]): Pack {
  return createEngine({ ...bexley, levels: { ...bexley.levels, rules } });
}
