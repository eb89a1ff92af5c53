import { type Answer, isJudgement } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import { type Algebra, type Derived, foldCondition, type Leaf, type Wanted } from "./condition-fold.ts";
import type { Facts, Test } from "./facts.ts";
import type { Marks } from "./marks.ts";

export const always: Test = () => true;
export const never: Test = () => false;

/**
 * The test behind a condition. Every part that it names must hold; a condition that names a question without an answer does
 * not hold. `placeOf` gives a question's place in the flow, undefined where there is none of that name.
 */
export function testOf(condition: Condition, marks: Marks, placeOf: (question: string) => number | undefined): Test {
  return foldCondition(condition, marks, testAlgebra(placeOf));
}

function testAlgebra(placeOf: (question: string) => number | undefined): Algebra<Test> {
  return {
    all(tests) {
      const [one, two] = tests;
      if (one && tests.length === 1) return one;
      if (one && two && tests.length === 2) return (facts) => one(facts) && two(facts);
      return (facts) => {
        for (const test of tests) if (!test(facts)) return false;
        return true;
      };
    },
    any: (ways) => (facts) => {
      for (const test of ways) if (test(facts)) return true;
      return false;
    },
    not: (test) => (facts) => !test(facts),
    leaf: (leaf) => leafTest(leaf, placeOf),
  };
}

function leafTest(leaf: Leaf, placeOf: (question: string) => number | undefined): Test {
  switch (leaf.fact) {
    case "answer":
      return answerTest(placeOf(leaf.question), leaf.wanted);
    case "count":
      return (facts) => facts.indicatorCount(leaf.level, leaf.besides) >= leaf.atLeast;
    default: {
      const { read, passes } = derivedFacts[leaf.fact];
      return (facts) => passes(read(facts), leaf.wanted);
    }
  }
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

interface DerivedFact {
  /** Its value in a case. */
  read(facts: Facts): unknown;
  /** Whether a value is one that a condition wants. */
  passes(value: unknown, wanted: Derived["wanted"]): boolean;
}

const same = (value: unknown, wanted: Derived["wanted"]) => value === wanted;

/** The one table of what follows from answers: the evaluator reads the values, the enumeration of paths settles them. */
export const derivedFacts: Record<Derived["fact"], DerivedFact> = {
  level: { read: (facts) => facts.level().agreed, passes: (value, wanted) => numberIs(value as number, wanted as NumberWanted) },
  floor: { read: (facts) => facts.level().floor, passes: floorIs },
  borderline: { read: (facts) => facts.level().borderline !== null, passes: same },
  judged: { read: (facts) => facts.level().moved, passes: same },
  lowered: { read: (facts) => isLowered(facts.level()), passes: same },
  consentRule: { read: (facts) => facts.route().consent, passes: same },
  notCovered: { read: (facts) => facts.notCovered(), passes: same },
};

/** What is acted on lies below what is indicated. A floor that overrules the judgement leaves nothing lowered. */
function isLowered({ agreed, indicated }: { agreed: number; indicated: number }): boolean {
  return agreed < indicated;
}

/** A floor: one that is there (true), none (false), or one of that level or higher. */
function floorIs(floor: unknown, wanted: Derived["wanted"]): boolean {
  return typeof wanted === "number" ? typeof floor === "number" && floor >= wanted : (floor !== null) === wanted;
}

export function answerIs(answer: Answer | undefined, wanted: Wanted): boolean {
  if (answer === undefined) return false;
  if (typeof wanted === "object" && !Array.isArray(wanted)) return typeof answer === "number" && numberIs(answer, wanted);
  const value = isJudgement(answer) ? answer.level : answer;
  if (Array.isArray(value))
    return Array.isArray(wanted) ? value.some((one) => wanted.includes(one)) : typeof wanted === "string" && value.includes(wanted);
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
}

type NumberWanted = number | number[] | { atLeast?: number | undefined; atMost?: number | undefined };

export function numberIs(value: number, wanted: NumberWanted): boolean {
  if (typeof wanted === "number") return value === wanted;
  if (Array.isArray(wanted)) return wanted.includes(value);
  return value >= (wanted.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (wanted.atMost ?? Number.POSITIVE_INFINITY);
}
