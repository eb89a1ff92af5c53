/**
 * Cases that differ from one in the answer to a single question. Paths that end alike are walked once, so of what their answers merely
 * add (steps, duties, contacts) a path shows one case of many; its neighbours show the others.
 */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { allowedValues } from "../answers/allowed-values.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { addingConditions, branchingConditions, kindsOfIndicators, testsIn } from "../triage/branching.ts";
import type { Sign } from "../triage/marks.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Case, Given } from "./case.ts";

/** Complete sets of answers: each other answer that decides safety, each circumstance and each kind of sign alone, and none of them. */
export function neighboursOf({ pack, answers, outcome }: Case): Given[] {
  const changed = outcome.path.flatMap(({ question }) =>
    otherAnswers(pack, asked(pack, question), answers[question]).map((answer) => onPath(pack, { ...answers, [question]: answer })),
  );
  return changed.flatMap((given) => completed(pack, given));
}

/** Without the answers that the change has put off the path. */
function onPath(pack: Pack, answers: Given): Given {
  const { unused } = walkThrough(pack, answers);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !unused.some(({ question }) => question === id)));
}

function otherAnswers(pack: Pack, question: Question, given: Answer | undefined): Answer[] {
  const { marks } = pack.lookup;
  if (question.id === marks.indicators) return alone(signsOfEachKind(pack));
  if (question.id === marks.circumstances) return alone(allowedValues(pack, question));
  return question.decidesSafety ? allowedValues(pack, question).filter((value) => value !== given) : [];
}

function alone(values: string[]): Answer[] {
  return [[], ...values.map((value) => [value])];
}

/** A case with each answer to the questions that it still waits for. */
export function completed(pack: Pack, answers: Given): Given[] {
  const { open } = walkThrough(pack, answers);
  if (!open) return [answers];
  return (open.options ?? []).flatMap(({ value }) => completed(pack, withValue(answers, open, value)));
}

/**
 * Of the indicators that are marked so (left out: of all that carry a mark), one of each kind that some condition of the content tells
 * from the others.
 */
export function signsOfEachKind(pack: Pack, sign?: Sign): string[] {
  const { marks } = pack.lookup;
  if (marks.indicators === null) return [];
  const { unsafeToTell, nobodyToAsk } = pack.consent;
  const conditions = [
    ...branchingConditions(pack),
    ...addingConditions(pack),
    ...[unsafeToTell, nobodyToAsk].flatMap((part) => (part ? [part.when] : [])),
  ];
  const isMarked = ({ speaksOf, circumstance }: Pack["indicators"][number]) =>
    sign === undefined ? speaksOf !== undefined || circumstance !== undefined : speaksOf === sign;
  const marked = { ...pack, indicators: pack.indicators.filter(isMarked) };
  return kindsOfIndicators(marked, asked(pack, marks.indicators), testsIn(conditions, marks));
}

/** Answers with one value more: put into a list, or in place of a single answer. */
export function withValue(answers: Given, { id, type }: Question, value: string): Given {
  const given = answers[id];
  const answer: Answer =
    type === "choices" || type === "indicators"
      ? [...new Set([...(Array.isArray(given) ? given : []), value])].filter((one) => one !== NOT_COVERED)
      : value;
  return { ...answers, [id]: answer };
}

export function asked({ flow }: Pack, id: string): Question {
  const question = flow.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`there is no question ${id}`);
  return question;
}
