/** Answers to a question that between them meet and miss every condition on it, so that they stand for all others. */
import { type Answer, NOT_COVERED } from "../../answers/answers.ts";
import type { Condition, Question } from "../format.ts";
import type { Pack } from "../pack.ts";
import { decidingConditions } from "./still-open.ts";

export interface Differing {
  answers: Answer[];
  /** False where there were too many to take them all. */
  complete: boolean;
}

const SETS_AT_MOST = 512;

export function answersThatDiffer(pack: Pack, question: Question): Differing {
  const looked = lookedAt(pack, question.id);
  switch (question.type) {
    case "yes-no":
    case "choice":
      return whole([...(question.options ?? []).map(({ value }) => value), NOT_COVERED]);
    case "judgement":
      return whole(pack.levels.levels.map(({ level }) => ({ level, reason: "for the check" })));
    case "number":
      return whole(numbersAround(question, looked));
    case "text":
      return whole(["for the check"]);
    case "indicators":
      return indicatorSets(pack, looked);
    default:
      return choices(
        question.type === "areas" ? pack.areas.map(({ id }) => id) : (question.options ?? []).map(({ value }) => value),
        looked,
      );
  }
}

function whole(answers: Answer[]): Differing {
  return { answers, complete: true };
}

type Looked = string | number | boolean | { atLeast?: number | undefined; atMost?: number | undefined };

/** The values of a question's answer that some condition asks for. */
function lookedAt(pack: Pack, id: string): Looked[] {
  const inside = (condition: Condition): Looked[] => {
    const { all = [], any = [], not, answers = {} } = condition;
    const wanted = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const here = wanted === undefined ? [] : Array.isArray(wanted) ? wanted : [wanted];
    return [...here, ...[...all, ...any, ...(not ? [not] : [])].flatMap(inside)];
  };
  return [...new Set(decidingConditions(pack).flatMap(inside))];
}

/** Both ends, and the numbers at which a condition turns. */
function numbersAround({ from = 0, to }: Question, looked: Looked[]): Answer[] {
  const turns = looked.flatMap((value) => {
    if (typeof value === "number") return [value - 1, value, value + 1];
    if (typeof value !== "object") return [];
    return [value.atLeast, value.atMost].flatMap((bound) =>
      bound === undefined ? [] : [Math.ceil(bound) - 1, Math.ceil(bound), Math.floor(bound) + 1],
    );
  });
  const last = to ?? Math.max(from, ...turns) + 1;
  return [...new Set([from, ...turns, last].filter((number) => number >= from && number <= last)), NOT_COVERED];
}

function choices(all: string[], looked: Looked[]): Differing {
  const told = all.filter((value) => looked.includes(value));
  const other = all.find((value) => !looked.includes(value));
  const { sets, complete } = subsets(told);
  return { answers: [...sets, ...(other === undefined ? [] : [[other]]), [NOT_COVERED]], complete };
}

/** As many indicators of each level as some condition counts to, and each that a condition names. */
function indicatorSets(pack: Pack, looked: Looked[]): Differing {
  const counts = decidingConditions(pack).flatMap(countsIn);
  let sets: string[][] = [[]];
  for (const level of new Set(counts.map((count) => count.level))) {
    const ids = pack.indicators.filter((indicator) => indicator.level === level).map(({ id }) => id);
    const numbers = new Set([
      0,
      ...counts.filter((count) => count.level === level && count.atLeast <= ids.length).map(({ atLeast }) => atLeast),
    ]);
    sets = sets.flatMap((set) => [...numbers].map((number) => [...set, ...ids.slice(0, number)]));
    if (sets.length > SETS_AT_MOST) break;
  }
  const named = subsets(pack.indicators.map(({ id }) => id).filter((id) => looked.includes(id)));
  const both = sets.flatMap((set) => named.sets.map((further) => [...new Set([...set, ...further])]));
  return { answers: [...both.slice(0, SETS_AT_MOST), [NOT_COVERED]], complete: named.complete && both.length <= SETS_AT_MOST };
}

function countsIn({ count, all = [], any = [], not }: Condition): { level: number; atLeast: number }[] {
  return [...(count ? [count] : []), ...[...all, ...any, ...(not ? [not] : [])].flatMap(countsIn)];
}

/** Every choice among some values; where that would be too many, none, each alone, each two, and all. */
function subsets(values: string[]): { sets: string[][]; complete: boolean } {
  if (2 ** values.length <= SETS_AT_MOST)
    return { sets: values.reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]), complete: true };
  const pairs = values.flatMap((one, position) => values.slice(position + 1).map((other) => [one, other]));
  return { sets: [[], values, ...values.map((value) => [value]), ...pairs].slice(0, 4 * SETS_AT_MOST), complete: false };
}
