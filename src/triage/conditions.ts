import { type Answer, isJudgement } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Facts } from "./facts.ts";

/** A condition of the content as a function. */
export type Test = (facts: Facts) => boolean;

export const always: Test = () => true;
export const never: Test = () => false;

/**
 * The test behind a condition. Every part that it names must hold; a condition that names a question without an answer does
 * not hold. `placeOf` gives a question's place in the flow, undefined where there is none of that name.
 */
export function testOf(condition: Condition, placeOf: (question: string) => number | undefined): Test {
  const tests = partsOf(condition, placeOf);
  const [one, two] = tests;
  if (one && tests.length === 1) return one;
  if (one && two && tests.length === 2) return (facts) => one(facts) && two(facts);
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false;
    return true;
  };
}

function partsOf(condition: Condition, placeOf: (question: string) => number | undefined): Test[] {
  const { all, any, not, answers, count, level, floor, borderline, judged, notCovered, consentRule } = condition;
  const inner = (part: Condition) => testOf(part, placeOf);
  const tests: Test[] = (all ?? []).map(inner);
  if (any) tests.push(anyOf(any.map(inner)));
  if (not) {
    const test = inner(not);
    tests.push((facts) => !test(facts));
  }
  for (const [question, wanted] of Object.entries(answers ?? {})) tests.push(answerTest(placeOf(question), wanted));
  if (count) tests.push((facts) => facts.indicatorCount(count.level) >= count.atLeast);
  if (level !== undefined) tests.push((facts) => numberIs(facts.level().agreed, level));
  if (floor !== undefined) tests.push((facts) => (facts.level().floor !== null) === floor);
  if (borderline !== undefined) tests.push((facts) => (facts.level().borderline !== null) === borderline);
  if (judged !== undefined) tests.push((facts) => facts.level().moved === judged);
  if (notCovered !== undefined) tests.push((facts) => facts.notCovered() === notCovered);
  if (consentRule !== undefined) tests.push((facts) => facts.route().consent === consentRule);
  return tests;
}

function anyOf(ways: Test[]): Test {
  return (facts) => {
    for (const test of ways) if (test(facts)) return true;
    return false;
  };
}

function answerTest(place: number | undefined, wanted: Wanted): Test {
  if (place === undefined) return never;
  // Most answers are one of a few words: those need no look at what kind of answer it is.
  if (typeof wanted === "string") {
    return ({ given }) => {
      const answer = given[place];
      return answer === wanted || (typeof answer === "object" && answerIs(answer, wanted));
    };
  }
  return ({ given }) => {
    const answer = given[place];
    return answer !== undefined && answerIs(answer, wanted);
  };
}

export type Wanted = NonNullable<Condition["answers"]>[string];

export function answerIs(answer: Answer | undefined, wanted: Wanted): boolean {
  if (answer === undefined) return false;
  if (typeof wanted === "object" && !Array.isArray(wanted)) return typeof answer === "number" && numberIs(answer, wanted);
  const value = isJudgement(answer) ? answer.level : answer;
  if (Array.isArray(value)) return Array.isArray(wanted) ? value.some((one) => wanted.includes(one)) : value.includes(wanted as string);
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
}

export function numberIs(
  value: number,
  wanted: number | number[] | { atLeast?: number | undefined; atMost?: number | undefined },
): boolean {
  if (typeof wanted === "number") return value === wanted;
  if (Array.isArray(wanted)) return wanted.includes(value);
  return value >= (wanted.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (wanted.atMost ?? Number.POSITIVE_INFINITY);
}
