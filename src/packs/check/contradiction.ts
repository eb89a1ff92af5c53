/** Whether a condition can hold at all: it is split into its ways of holding, and each way is looked at fact by fact. */
import { CONSENT_RULES } from "../format/conditions.ts";
import { NOT_COVERED } from "../../answers/answers.ts";
import type { Condition, Question } from "../format.ts";
import { type Algebra, foldCondition, type Leaf } from "../../triage/condition-fold.ts";
import { marksOf } from "../../triage/marks.ts";
import type { Pack } from "../pack.ts";
import { capital } from "../../answers/capital.ts";

type Value = string | number | boolean;
type Range = { atLeast?: number | undefined; atMost?: number | undefined };

/** One thing that a way of holding asks for: that a fact is, or is not, one of some values or in a range. */
interface Demand {
  fact: string;
  wanted: Value[] | Range;
  negated: boolean;
}

const WAYS_AT_MOST = 2000;
const ENUMERATED_AT_MOST = 1000;

/** Why a condition can never hold, as a sentence; null where it can, or where it has too many ways of holding to say. */
export function contradictionIn(pack: Pack, condition: Condition): string | null {
  const ways = foldCondition(condition, marksOf(pack), waysAlgebra)(false);
  if (ways === null) return null;
  let why: string | null = "It has no way of holding.";
  for (const way of ways) {
    const clash = clashIn(pack, way);
    if (clash === null) return null;
    why = clash;
  }
  return why;
}

/** Every way in which a condition holds (or, negated, fails), each as demands that must be met together; null: too many. */
type Ways = (negated: boolean) => Demand[][] | null;

const waysAlgebra: Algebra<Ways> = {
  all: (parts) => (negated) => joined(parts, negated, !negated),
  any: (parts) => (negated) => joined(parts, negated, negated),
  not: (part) => (negated) => part(!negated),
  leaf: (leaf) => (negated) => [[demandOf(leaf, negated)]],
};

function joined(parts: Ways[], negated: boolean, allOfThem: boolean): Demand[][] | null {
  const ways = parts.map((part) => part(negated));
  return allOfThem ? together(ways) : either(ways);
}

function either(parts: (Demand[][] | null)[]): Demand[][] | null {
  const ways = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || ways.length > WAYS_AT_MOST ? null : ways;
}

function together(parts: (Demand[][] | null)[]): Demand[][] | null {
  let ways: Demand[][] = [[]];
  for (const part of parts) {
    if (part === null || ways.length * part.length > WAYS_AT_MOST) return null;
    ways = ways.flatMap((way) => part.map((further) => [...way, ...further]));
  }
  return ways;
}

function demandOf(leaf: Leaf, negated: boolean): Demand {
  switch (leaf.fact) {
    case "answer":
      return { fact: `answer:${leaf.question}`, wanted: asWanted(leaf.wanted), negated };
    case "count":
      return { fact: ["count", leaf.level, ...leaf.besides].join(":"), wanted: { atLeast: leaf.atLeast }, negated };
    case "floor":
      // A floor of a level or higher is a floor that is there.
      return { fact: "floor", wanted: [leaf.wanted !== false], negated };
    default:
      return { fact: leaf.fact, wanted: asWanted(leaf.wanted), negated };
  }
}

function asWanted(wanted: Value | Value[] | Range): Value[] | Range {
  return typeof wanted === "object" ? wanted : [wanted];
}

function clashIn(pack: Pack, way: Demand[]): string | null {
  for (const fact of new Set(way.map((demand) => demand.fact))) {
    const demands = way.filter((demand) => demand.fact === fact);
    const clash = clashOf(pack, fact, demands);
    if (clash) return clash;
  }
  return null;
}

function clashOf(pack: Pack, fact: string, demands: Demand[]): string | null {
  const backwards = demands.find(({ wanted }) => !Array.isArray(wanted) && (wanted.atLeast ?? -Infinity) > (wanted.atMost ?? Infinity));
  if (backwards && !backwards.negated) return `The range of ${named(fact)} is empty: ${wanting(backwards)}.`;
  const clash = capital(`${named(fact)} would have to be ${inReadingOrder(demands).map(wanting).join(" and ")}.`);
  if (fact.startsWith("count:")) return countClash(pack, fact, demands);
  const question = pack.flow.questions.find(({ id }) => `answer:${id}` === fact);
  // A condition on a question without an answer fails, so a negated one is met by leaving the question out.
  if (question && demands.every(({ negated }) => negated)) return null;
  if (question && ["choices", "areas", "indicators"].includes(question.type)) return listClash(demands) ? clash : null;
  const domain = question
    ? valuesOf(pack, question)
    : fact === "level"
      ? pack.levels.levels.map(({ level }) => level)
      : (OTHERS[fact] ?? null);
  if (domain === null || demands.some((demand) => isOutside(domain, demand))) return null;
  return domain.some((value) => demands.every((demand) => meets(value, demand))) ? null : clash;
}

/** A value that the fact never has is said by another rule. */
function isOutside(domain: Value[], { wanted }: Demand): boolean {
  return Array.isArray(wanted) ? wanted.some((value) => !domain.includes(value)) : !domain.some((value) => typeof value === "number");
}

const OTHERS: Record<string, Value[]> = {
  judged: ["lower", "higher", "same", ""],
  floor: [true, false],
  borderline: [true, false],
  lowered: [true, false],
  notCovered: [true, false],
  consentRule: [...CONSENT_RULES],
};

function countClash(pack: Pack, fact: string, demands: Demand[]): string | null {
  const [, level = 0] = fact.split(":").map(Number);
  const bound = ({ wanted }: Demand) => (Array.isArray(wanted) ? 0 : (wanted.atLeast ?? 0));
  const least = Math.max(0, ...demands.filter(({ negated }) => !negated).map(bound));
  const most = Math.min(Infinity, ...demands.filter(({ negated }) => negated).map((demand) => bound(demand) - 1));
  const there = pack.indicators.filter((indicator) => indicator.level === level).length;
  if (least > there) return `It asks for ${least} indicators of level ${level}; there ${there === 1 ? "is 1" : `are ${there}`}.`;
  return least > most ? `The count of level ${level} would have to be at least ${least} and at most ${most}.` : null;
}

/** A list of choices meets a demand with any of the values, and fails to with none of them. */
function listClash(demands: Demand[]): boolean {
  const unwanted = new Set(demands.filter(({ negated }) => negated).flatMap(({ wanted }) => listed(wanted)));
  return demands.some(({ negated, wanted }) => !negated && listed(wanted).every((value) => unwanted.has(value)));
}

function listed(wanted: Demand["wanted"]): Value[] {
  return Array.isArray(wanted) ? wanted : [];
}

/** The answers that a question can have; null where they are too many to go through. */
function valuesOf(pack: Pack, question: Question): Value[] | null {
  if (question.type === "judgement") return pack.levels.levels.map(({ level }) => level);
  if (question.type !== "number") return [...(question.options ?? []).map(({ value }) => value), NOT_COVERED];
  const { from = 0, to = Infinity } = question;
  if (to - from > ENUMERATED_AT_MOST) return null;
  return [NOT_COVERED, ...Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset)];
}

function meets(value: Value, { wanted, negated }: Demand): boolean {
  const is = Array.isArray(wanted)
    ? wanted.includes(value)
    : typeof value === "number" && value >= (wanted.atLeast ?? -Infinity) && value <= (wanted.atMost ?? Infinity);
  return is !== negated;
}

function named(fact: string): string {
  return fact.startsWith("answer:") ? `the answer to ${fact.slice("answer:".length)}` : fact === "level" ? "the level" : `"${fact}"`;
}

/** What it has to be, then what it must not be. */
function inReadingOrder(demands: Demand[]): Demand[] {
  return [...demands.filter(({ negated }) => !negated), ...demands.filter(({ negated }) => negated)];
}

function wanting({ wanted, negated }: Demand): string {
  const words = Array.isArray(wanted)
    ? wanted.join(" or ")
    : [wanted.atLeast === undefined ? null : `at least ${wanted.atLeast}`, wanted.atMost === undefined ? null : `at most ${wanted.atMost}`]
        .filter((part) => part !== null)
        .join(" and ");
  return negated ? `not ${words}` : words;
}
