import { type Answer, isJudgement } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Facts } from "./facts.ts";

/**
 * Whether a condition of the content holds on what is known so far. Every part that it names must hold; a condition that
 * names a question without an answer does not hold.
 */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  if (condition.all && !condition.all.every((part) => holds(part, facts))) return false;
  if (condition.any && !condition.any.some((part) => holds(part, facts))) return false;
  if (condition.not && holds(condition.not, facts)) return false;
  if (condition.answers && !Object.entries(condition.answers).every(([id, wanted]) => answerIs(facts.answers[id], wanted))) return false;
  if (condition.count && facts.indicatorCount(condition.count.level) < condition.count.atLeast) return false;
  if (condition.level !== undefined && !numberIs(facts.level().agreed, condition.level)) return false;
  if (condition.floor !== undefined && facts.level().floor !== null !== condition.floor) return false;
  if (condition.borderline !== undefined && (facts.level().borderline !== null) !== condition.borderline) return false;
  if (condition.judged !== undefined && facts.level().moved !== condition.judged) return false;
  if (condition.notCovered !== undefined && facts.notCovered() !== condition.notCovered) return false;
  if (condition.consentRule !== undefined && facts.route().consent !== condition.consentRule) return false;
  return true;
}

type Wanted = NonNullable<Condition["answers"]>[string];

function answerIs(answer: Answer | undefined, wanted: Wanted): boolean {
  if (answer === undefined) return false;
  if (typeof wanted === "object" && !Array.isArray(wanted)) return typeof answer === "number" && numberIs(answer, wanted);
  const values = Array.isArray(wanted) ? wanted : [wanted];
  if (isJudgement(answer)) return values.includes(answer.level);
  const given = Array.isArray(answer) ? answer : [answer];
  return given.some((value) => values.includes(value));
}

function numberIs(value: number | null, wanted: number | number[] | { atLeast?: number | undefined; atMost?: number | undefined }): boolean {
  if (value === null) return false;
  if (typeof wanted === "number") return value === wanted;
  if (Array.isArray(wanted)) return wanted.includes(value);
  return value >= (wanted.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (wanted.atMost ?? Number.POSITIVE_INFINITY);
}
