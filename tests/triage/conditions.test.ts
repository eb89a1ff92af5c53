import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import type { Condition } from "../../src/packs/format.ts";
import { answerIs, numberIs } from "../../src/triage/conditions.ts";
import { holds } from "../../src/triage/engine.ts";
import { factsWith, indicatorsOf } from "./bexley.ts";

type Wanted = NonNullable<Condition["answers"]>[string];
const judged = (level: number) => ({ level, reason: "what the family told us" });

describe("an answer is what a condition wants", () => {
  test.each<[string, Answer | undefined, Wanted, boolean]>([
    ["the same word", "yes", "yes", true],
    ["another word", "no", "yes", false],
    ["no answer at all", undefined, "yes", false],
    ["no answer, where several would do", undefined, ["yes", "no"], false],
    ["one of several words", "b", ["a", "b"], true],
    ["none of several words", "c", ["a", "b"], false],
    ["a list with the word in it", ["a", "b"], "b", true],
    ["a list without it", ["a", "c"], "b", false],
    ["an empty list", [], "b", false],
    ["a list that shares one of several", ["a", "b"], ["b", "c"], true],
    ["a list that shares none", ["a"], ["b", "c"], false],
    ["a number", 7, 7, true],
    ["another number", 8, 7, false],
    ["a number among several", 8, [7, 8], true],
    ["a number in a range", 7, { atLeast: 5, atMost: 9 }, true],
    ["a number at its lower end", 5, { atLeast: 5, atMost: 9 }, true],
    ["a number at its upper end", 9, { atLeast: 5, atMost: 9 }, true],
    ["a number below it", 4, { atLeast: 5, atMost: 9 }, false],
    ["a number above it", 10, { atLeast: 5, atMost: 9 }, false],
    ["a number over an open range", 1000, { atLeast: 5 }, true],
    ["a number under an open range", 0, { atMost: 5 }, true],
    ["a word is in no range", "not-covered", { atLeast: 0 }, false],
    ["a list is in no range", ["7"], { atLeast: 0 }, false],
    ["a judgement by its level", judged(2), 2, true],
    ["a judgement of another level", judged(3), 2, false],
    ["a judgement of one of several levels", judged(3), [2, 3], true],
  ])("%s", (_, answer, wanted, is) => {
    expect(answerIs(answer, wanted)).toBe(is);
  });

  test("a level is one of several, or in a range", () => {
    expect([1, 2, 3, 4].filter((level) => numberIs(level, [2, 4]))).toEqual([2, 4]);
    expect([1, 2, 3, 4].filter((level) => numberIs(level, 3))).toEqual([3]);
    expect([1, 2, 3, 4].filter((level) => numberIs(level, { atLeast: 3 }))).toEqual([3, 4]);
    expect([1, 2, 3, 4].filter((level) => numberIs(level, { atMost: 1 }))).toEqual([1]);
    expect([1, 2, 3, 4].filter((level) => numberIs(level, {}))).toEqual([1, 2, 3, 4]);
  });
});

describe("a condition holds", () => {
  const facts = factsWith({
    "immediate-danger": "no",
    circumstances: ["private-fostering"],
    indicators: indicatorsOf(3, 1),
    judgement: judged(3),
  });
  const yes: Condition = { answers: { "immediate-danger": "no" } };
  const no: Condition = { answers: { "immediate-danger": "yes" } };

  test.each<[string, Condition | undefined, boolean]>([
    ["none at all", undefined, true],
    ["one answer", yes, true],
    ["another answer", no, false],
    ["a question without an answer", { answers: { consent: "given" } }, false],
    ["a question that the content does not have", { answers: { "no-such-question": "yes" } }, false],
    ["two answers, both there", { answers: { "immediate-danger": "no", circumstances: "private-fostering" } }, true],
    ["two answers, one there", { answers: { "immediate-danger": "no", circumstances: "fgm" } }, false],
    ["all of two", { all: [yes, yes] }, true],
    ["all of two, the second not", { all: [yes, no] }, false],
    ["all of two, the first not", { all: [no, yes] }, false],
    ["any of two, the second", { any: [no, yes] }, true],
    ["any of two, neither", { any: [no, no] }, false],
    ["not what does not hold", { not: no }, true],
    ["not what holds", { not: yes }, false],
    ["several parts, of which one fails", { all: [yes], any: [yes], not: yes }, false],
    ["several parts that hold", { all: [yes], any: [yes], not: no }, true],
    ["as many indicators as counted", { count: { level: 3, atLeast: 1 } }, true],
    ["fewer indicators than counted", { count: { level: 3, atLeast: 2 } }, false],
    ["no indicator of that level", { count: { level: 2, atLeast: 1 } }, false],
    ["the agreed level", { level: 3 }, true],
    ["another level", { level: 4 }, false],
    ["a floor", { floor: true }, true],
    ["no floor", { floor: false }, false],
    ["a floor of that level", { floor: 2 }, true],
    ["a floor of a lower level than it is", { floor: 1 }, true],
    ["a floor of a higher level than it is", { floor: 3 }, false],
    ["no borderline mark", { borderline: false }, true],
    ["a borderline mark", { borderline: true }, false],
    ["judged lower", { judged: "lower" }, true],
    ["judged higher", { judged: "higher" }, false],
    ["everything covered", { notCovered: false }, true],
    ["something not covered", { notCovered: true }, false],
    ["the rule of the route about consent", { consentRule: "gate" }, false],
  ])("%s", (_, condition, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });

  test("with a floor, a borderline mark, something not covered and a route that needs consent", () => {
    expect(holds({ floor: true }, factsWith({ circumstances: ["fgm"] }))).toBe(true);
    expect(holds({ floor: false }, factsWith({ circumstances: ["fgm"] }))).toBe(false);
    expect(holds({ borderline: true }, factsWith({ indicators: indicatorsOf(3, 1) }))).toBe(true);
    expect(holds({ borderline: false }, factsWith({ indicators: indicatorsOf(3, 1) }))).toBe(false);
    expect(holds({ notCovered: true }, factsWith({ circumstances: ["not-covered"] }))).toBe(true);
    expect(holds({ notCovered: false }, factsWith({ circumstances: ["not-covered"] }))).toBe(false);
    const inNeed = factsWith({ circumstances: ["private-fostering"], "specialist-need": "child-in-need" });
    expect(holds({ consentRule: "gate" }, inNeed)).toBe(true);
    expect(holds({ consentRule: "not-a-gate" }, inNeed)).toBe(false);
  });

  test("the same condition is asked again of other facts", () => {
    const condition: Condition = { all: [yes] };
    expect(holds(condition, facts)).toBe(true);
    expect(holds(condition, factsWith({ "immediate-danger": "yes" }))).toBe(false);
    expect(holds(condition, facts)).toBe(true);
  });
});
