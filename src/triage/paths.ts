/** Every path through the flow of a pack, with sets of answers that nothing can tell apart walked once. */
import type { Answer } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type AnswerClass, addingConditions, answerClasses, branchingConditions, type Tests, testsIn, valuesOf } from "./branching.ts";
import { walkThrough } from "./replay.ts";
import { isTrue, settledResidual, stateKey } from "./residual.ts";

export interface Path {
  answers: Record<string, Answer>;
  /** How many sets of answers end where this one ends. Free text counts as one answer. */
  standsFor: number;
}

interface Walking extends Path {
  /** A required question was left out, which only an outcome at once may excuse. */
  owes: boolean;
}

/** The question whose answers the consent decision reads itself, whatever conditions say. */
const ALWAYS_BRANCHING = "consent";

/**
 * Every way through the flow that differs in questions asked, level, route, readiness or consent. The flow is walked question
 * by question; after each, states that can no longer part are joined, so that the work grows with the states and not with the
 * combinations. Branching answers only; what answers merely add is the business of `variationsOf`.
 */
export function everyPath(pack: Pack): Path[] {
  const tests = testsIn(branchingConditions(pack));
  let states: Walking[] = [{ answers: {}, standsFor: 1, owes: false }];
  for (const [position, question] of pack.flow.questions.entries()) {
    const classes = classesOf(pack, question, tests);
    if (classes.length === 0) continue;
    const next = states.flatMap((state) => stepsFrom(pack, state, question, position, classes));
    states = joined(next, (state) => `${state.owes}${stateKey({ pack, answers: state.answers, position: position + 1 })}`);
  }
  const end = pack.flow.questions.length;
  return states
    .filter(({ answers, owes }) => !owes || settledResidual({ pack, answers, position: end }) === "T")
    .map(({ answers, standsFor }) => ({ answers, standsFor }));
}

function stepsFrom(pack: Pack, state: Walking, question: Question, position: number, classes: AnswerClass[]): Walking[] {
  const decided = { pack, answers: state.answers, position };
  if (!isTrue(question.when, decided)) return [state];
  const given = classes.map(({ answer, standsFor }) => ({ ...state, answers: { ...state.answers, [question.id]: answer }, standsFor: state.standsFor * standsFor }));
  const settled = settledResidual(decided);
  const mayBeLeft = settled === "T" || (typeof question.optional === "boolean" ? question.optional : isTrue(question.optional, decided));
  if (mayBeLeft) return [...given, state];
  return settled === "F" ? given : [...given, { ...state, owes: true }];
}

function joined(states: Walking[], keyOf: (state: Walking) => string): Walking[] {
  const byKey = new Map<string, Walking>();
  for (const state of states) {
    const key = keyOf(state);
    const same = byKey.get(key);
    if (same) same.standsFor += state.standsFor;
    else byKey.set(key, { ...state });
  }
  return [...byKey.values()];
}

/**
 * Variations of a path by every answer that some condition tells apart, also those that only add to the outcome: one question
 * at a time, with every answer to the questions that this opens. An outcome joins what each answer adds, so what holds for
 * each of them holds for all together.
 */
export function* variationsOf(pack: Pack, path: Path): Generator<Record<string, Answer>> {
  const tests = testsIn([...branchingConditions(pack), ...addingConditions(pack)]);
  for (const question of pack.flow.questions) {
    const given = path.answers[question.id];
    const classes = question.type === "choices" ? changes(given, valuesOf(question)) : classesOf(pack, question, tests).map(({ answer }) => answer);
    for (const answer of classes) yield* completed(pack, { ...path.answers, [question.id]: answer }, tests);
  }
}

function* completed(pack: Pack, answers: Record<string, Answer>, tests: Tests): Generator<Record<string, Answer>> {
  const { open, unused } = walkThrough(pack, answers);
  const used = Object.fromEntries(Object.entries(answers).filter(([id]) => !unused.includes(id)));
  if (open === null) yield used;
  else for (const { answer } of classesOf(pack, open, tests)) yield* completed(pack, { ...used, [open.id]: answer }, tests);
}

function classesOf(pack: Pack, question: Question, tests: Tests): AnswerClass[] {
  if (question.id === ALWAYS_BRANCHING) return valuesOf(question).map((answer) => ({ answer, standsFor: 1 }));
  return answerClasses(pack, question, tests);
}

function changes(given: Answer | undefined, values: string[]): Answer[] {
  const chosen = Array.isArray(given) ? given : [];
  return [...values.map((value) => (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])), values];
}
