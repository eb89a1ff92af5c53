/**
 * The one fold over conditions: whatever a condition is turned into (a test, an expression, words, the questions it looks at), the
 * way through its parts is this one. What the content's marks abbreviate is spelled out here, so nothing else has to know them.
 */
import type { Condition } from "../packs/format.ts";
import { type OwnPart, ownParts, type Spelled } from "./condition-kinds.ts";
import type { Marks, Sign } from "./marks.ts";

export type Wanted = NonNullable<Condition["answers"]>[string];

/** What follows from answers, with the value that a condition wants of it. */
export type Derived = {
  [K in "level" | "floor" | "borderline" | "judged" | "lowered" | "consentRule" | "notCovered"]: {
    fact: K;
    wanted: NonNullable<Condition[K]>;
  };
}["level" | "floor" | "borderline" | "judged" | "lowered" | "consentRule" | "notCovered"];

/** One thing that a condition looks at. */
export type Leaf =
  | { fact: "answer"; question: string; wanted: Wanted }
  /** At least so many ticked indicators of a level, those `besides` not counted. */
  | { fact: "count"; level: number; atLeast: number; besides: readonly string[] }
  | Derived;

/** What a condition is turned into, part by part. */
export interface Algebra<T> {
  all(parts: T[]): T;
  any(parts: T[]): T;
  not(part: T): T;
  leaf(leaf: Leaf): T;
  /** Where it is there, what marks abbreviate is not spelled out, but handed on as the author wrote it. */
  asWritten?(part: Written): T;
}

/** What an author writes in one word and the marks of the content spell out. */
export type Written =
  | { fact: "signs"; wanted: Sign }
  | { fact: "circumstance"; wanted: readonly string[] }
  | { fact: "count"; level: number; atLeast: number; besides?: readonly string[] | undefined }
  | { fact: "own"; part: OwnPart };

const DERIVED = ["level", "floor", "borderline", "judged", "lowered", "consentRule", "notCovered"] as const;

/** A condition turned into whatever `algebra` makes of its parts. Every part that a condition names must hold. */
export function foldCondition<T>(condition: Condition, marks: Marks, algebra: Algebra<T>): T {
  const inner = (part: Condition) => foldCondition(part, marks, algebra);
  const answer = (question: string, wanted: Wanted) => algebra.leaf({ fact: "answer", question, wanted });
  const parts = (condition.all ?? []).map(inner);
  if (condition.any) parts.push(algebra.any(condition.any.map(inner)));
  if (condition.not) parts.push(algebra.not(inner(condition.not)));
  for (const [question, wanted] of Object.entries(condition.answers ?? {})) parts.push(answer(question, wanted));
  for (const written of writtenIn(condition)) parts.push(algebra.asWritten?.(written) ?? spelledOut(written, marks, algebra));
  for (const fact of DERIVED) {
    const wanted = condition[fact];
    // The table of facts ties each name to its own kind of value; a loop over the names cannot.
    if (wanted !== undefined) parts.push(algebra.leaf({ fact, wanted } as Derived));
  }
  return algebra.all(parts);
}

function writtenIn({ signs, circumstance, count, ...rest }: Condition): Written[] {
  return [
    ...(signs ? [{ fact: "signs", wanted: signs } as const] : []),
    ...(circumstance === undefined ? [] : [{ fact: "circumstance", wanted: [circumstance].flat() } as const]),
    ...(count ? [{ fact: "count", ...count } as const] : []),
    ...ownParts(rest).map((part) => ({ fact: "own", part }) as const),
  ];
}

function spelledOut<T>(written: Written, marks: Marks, algebra: Algebra<T>): T {
  switch (written.fact) {
    case "signs":
      return ticked(marks.signs[written.wanted], marks, algebra);
    case "circumstance":
      return given(written.wanted, marks, algebra);
    case "count":
      return counted(written, marks, algebra);
    case "own":
      return unfolded(written.part.spelledOut(marks), marks, algebra);
  }
}

function unfolded<T>(spelled: Spelled, marks: Marks, algebra: Algebra<T>): T {
  if ("all" in spelled) return algebra.all(spelled.all.map((part) => unfolded(part, marks, algebra)));
  if ("any" in spelled) return algebra.any(spelled.any.map((part) => unfolded(part, marks, algebra)));
  return spelled.fact === "count" ? counted(spelled, marks, algebra) : algebra.leaf(spelled);
}

/** A circumstance is given by choosing it, or by ticking an indicator that brings it. */
function given<T>(wanted: readonly string[], marks: Marks, algebra: Algebra<T>): T {
  const { circumstances: question, ofCircumstance } = marks;
  const chosen = question === null ? [] : [algebra.leaf({ fact: "answer", question, wanted: [...wanted] })];
  const bringing = wanted.flatMap((value) => ofCircumstance.get(value) ?? []);
  return algebra.any([...chosen, ticked(bringing, marks, algebra)]);
}

/** One of these indicators is ticked, or an answer is given that counts as it. */
function ticked<T>(indicators: readonly string[], { indicators: question, standIns }: Marks, { any, leaf }: Algebra<T>): T {
  const chosen: T[] = question === null || indicators.length === 0 ? [] : [leaf({ fact: "answer", question, wanted: [...indicators] })];
  const ways = standIns.filter(({ indicator }) => indicators.includes(indicator)).flatMap((standIn) => standIn.ways);
  return any([...chosen, ...ways.map(({ question: asked, value }) => leaf({ fact: "answer", question: asked, wanted: value }))]);
}

/** An answer that counts as an indicator adds to those ticked, unless that indicator is ticked itself. */
function counted<T>({ level, atLeast, besides = [] }: Extract<Written, { fact: "count" }>, { standIns }: Marks, algebra: Algebra<T>): T {
  const counting = standIns.filter((standIn) => standIn.level === level && !besides.includes(standIn.indicator));
  const ways = subsetsOf(counting).map((together) => {
    const left = atLeast - together.length;
    const answered = together.map(({ ways: answers }) =>
      algebra.any(answers.map(({ question, value }) => algebra.leaf({ fact: "answer", question, wanted: value }))),
    );
    const notCounted = [...besides, ...together.map(({ indicator }) => indicator)];
    return algebra.all(left > 0 ? [...answered, algebra.leaf({ fact: "count", level, atLeast: left, besides: notCounted })] : answered);
  });
  return ways.length === 1 && ways[0] !== undefined ? ways[0] : algebra.any(ways);
}

function subsetsOf<T>(entries: readonly T[]): T[][] {
  return entries.reduce<T[][]>((subsets, entry) => subsets.flatMap((subset) => [subset, [...subset, entry]]), [[]]);
}
