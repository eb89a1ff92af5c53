/** The simplest walk through a flow: every single set of answers, one after another, to hold the clever one against. */
import type { Answer } from "../../src/answers/answers.ts";
import { allowedValues } from "../../src/answers/allowed-values.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import type { Question } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { replay, walkThrough } from "../../src/triage/replay.ts";

export type Given = Record<string, Answer>;

/** Every answer that a question takes. Free text counts as one answer, as in the walk. */
function everyAnswer(pack: Pack, question: Question): Answer[] {
  switch (question.type) {
    case "number":
      return [
        ...Array.from({ length: (question.to ?? 0) - (question.from ?? 0) + 1 }, (_, place) => (question.from ?? 0) + place),
        "not-covered",
      ];
    case "choices":
    case "areas":
    case "indicators":
      return allowedValues(pack, question).reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
    case "judgement":
      return pack.levels.levels.map(({ level }) => ({ level, reason: "a reason" }));
    default:
      return allowedValues(pack, question);
  }
}

/** Every complete set of answers without one that is not asked for: each question answered in each way, or not at all. */
export function* everySet(pack: Pack, place = 0, given: Given = {}): Generator<Given> {
  const question = pack.flow.questions[place];
  if (!question) {
    const { open, unused } = walkThrough(pack, given);
    if (open === null && unused.length === 0) yield given;
    return;
  }
  yield* everySet(pack, place + 1, given);
  for (const answer of everyAnswer(pack, question)) {
    const next = { ...given, [question.id]: answer };
    if (!walkThrough(pack, next).unused.some((one) => one.question === question.id)) yield* everySet(pack, place + 1, next);
  }
}

export function outcomeIn(pack: Pack, answers: Given): Outcome {
  const at = parseMoment(pack.calendar, "2026-05-05T10:15");
  if ("problem" in at) throw new Error(at.problem);
  const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
  if (!outcome) throw new Error(`no outcome for ${JSON.stringify(answers)}`);
  return outcome;
}

/** How many sets of answers end with each route, ready or not, at each level. */
export function tally(pack: Pack, sets: Iterable<{ answers: Given; standsFor: bigint }>): Record<string, bigint> {
  const counts = new Map<string, bigint>();
  for (const { answers, standsFor } of sets) {
    const { route, level } = outcomeIn(pack, answers);
    const key = `${route.id}, ${route.ready ? "ready" : "not ready"}, level ${level.agreed}`;
    counts.set(key, (counts.get(key) ?? 0n) + standsFor);
  }
  return Object.fromEntries([...counts].sort());
}

/** The same by everything that a path of its own may show: also what holds the route up, the consent, and an outcome at once. */
export function ends(pack: Pack, sets: Iterable<{ answers: Given; standsFor: bigint }>): Record<string, bigint> {
  const hasGate = pack.routes.some(({ consent }) => consent === "gate");
  const counts = new Map<string, bigint>();
  for (const { answers, standsFor } of sets) {
    const { route, level, consent } = outcomeIn(pack, answers);
    const { atOnce } = walkThrough(pack, answers);
    const end = `${route.id}, held up by ${route.blockedBy.join("+")}, level ${level.agreed}${atOnce ? ", at once" : ""}`;
    const key = hasGate ? `${end}, consent ${consent.recorded}` : end;
    counts.set(key, (counts.get(key) ?? 0n) + standsFor);
  }
  return Object.fromEntries([...counts].sort());
}

/** A set of answers in words, in which no order of a list counts. */
export function inOrder(answers: Given): string {
  const sorted = Object.entries(answers).map(([id, answer]) => [id, Array.isArray(answer) ? [...answer].sort() : answer]);
  return JSON.stringify(sorted);
}

export const one = (answers: Given) => ({ answers, standsFor: 1n });
