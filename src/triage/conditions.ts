import { type Answer, isJudgement } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Facts } from "./facts.ts";

/** A condition of the content as a function. */
export type Test = (facts: Facts) => boolean;

const ready = new WeakMap<Condition, Test>();

/**
 * Whether a condition of the content holds on what is known so far. Every part that it names must hold; a condition that
 * names a question without an answer does not hold. A condition is turned into a test the first time it is met.
 */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || testFor(condition)(facts);
}

/** The test behind a condition, for who asks it again and again. */
export function testFor(condition: Condition): Test {
  let test = ready.get(condition);
  if (!test) {
    test = testOf(condition);
    ready.set(condition, test);
  }
  return test;
}

/** The test of a condition that may be left out and then always holds. */
export function testOrAlways(condition: Condition | undefined): Test {
  return condition === undefined ? always : testFor(condition);
}

export const always: Test = () => true;
export const never: Test = () => false;

function testOf(condition: Condition): Test {
  const tests = partsOf(condition);
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false;
    return true;
  };
}

function partsOf({ all, any, not, answers, count, level, floor, borderline, judged, notCovered, consentRule }: Condition): Test[] {
  const tests: Test[] = (all ?? []).map(testOf);
  if (any) {
    const ways = any.map(testOf);
    tests.push((facts) => ways.some((test) => test(facts)));
  }
  if (not) {
    const test = testOf(not);
    tests.push((facts) => !test(facts));
  }
  for (const [question, wanted] of Object.entries(answers ?? {})) tests.push(answerTest(question, wanted));
  if (count) tests.push((facts) => facts.indicatorCount(count.level) >= count.atLeast);
  if (level !== undefined) tests.push((facts) => numberIs(facts.level().agreed, level));
  if (floor !== undefined) tests.push((facts) => (facts.level().floor !== null) === floor);
  if (borderline !== undefined) tests.push((facts) => (facts.level().borderline !== null) === borderline);
  if (judged !== undefined) tests.push((facts) => facts.level().moved === judged);
  if (notCovered !== undefined) tests.push((facts) => facts.notCovered() === notCovered);
  if (consentRule !== undefined) tests.push((facts) => facts.route().consent === consentRule);
  return tests;
}

function answerTest(question: string, wanted: Wanted): Test {
  return (facts) => {
    const answer = facts.answers[question];
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
