/** Every path through the flow of a pack, with sets of answers that nothing can tell apart walked once. */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { allowedValues } from "../answers/check.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { addingConditions, type Alternative, answersOf, branchingConditions, stagesOf, type Tests, testsIn } from "./branching.ts";
import { holds } from "./lookup.ts";
import { FALSE, type Settling, settling, TRUE } from "./expressions.ts";
import { factsOf } from "./facts.ts";
import { walkThrough } from "./replay.ts";
import { type Residual, type Residuals, residualsOf } from "./residual.ts";

export interface Path {
  answers: Record<string, Answer>;
  /** How many sets of answers end where this one ends. Free text counts as one answer, as do areas that no condition looks at. */
  standsFor: bigint;
}

interface Walking {
  residual: Residual;
  trail: Trail | null;
  standsFor: bigint;
  /** A required question was left out, which only an outcome at once may excuse. */
  owes: boolean;
}

/** Answers so far, the last one first: cases share their beginnings. */
interface Trail {
  question: string;
  answer: Answer;
  before: Trail | null;
}

interface Stage {
  alternatives: (Alternative & { changes: Settling[] })[];
}

/**
 * Every way through the flow that differs in level, route, readiness or consent. The flow is walked question by question; after
 * each, cases that can no longer part are joined, so that the work grows with the cases that differ and not with the
 * combinations. Branching answers only; what answers merely add is the business of `variationsOf`.
 */
export function everyPath(pack: Pack): Path[] {
  const tests = testsIn(branchingConditions(pack));
  const residuals = residualsOf(pack, tests);
  let states: Walking[] = [{ residual: residuals.start, trail: null, standsFor: 1n, owes: false }];
  for (const [position, question] of pack.flow.questions.entries()) {
    const next = decided(pack, question, position, states, { residuals, stages: stagesAt(pack, question, tests) });
    for (const state of next) state.residual = residuals.pass(state.residual, position);
    states = joined(next, residuals, position + 1);
  }
  return states
    .filter(({ residual, owes }) => !owes || residuals.atOnce(residual) === TRUE)
    .map(({ trail, standsFor }) => ({ answers: answersIn(trail), standsFor }));
}

interface Way {
  residuals: Residuals;
  stages: Stage[];
}

/** The states after a question: as they were where it is not asked or may be left, and with each answer where it is asked. */
function decided(pack: Pack, question: Question, position: number, states: Walking[], { residuals, stages }: Way): Walking[] {
  const past: Walking[] = [];
  const asked: Walking[] = [];
  for (const state of states) {
    const left = { ...state, residual: residuals.leave(state.residual, position) };
    const isAsked = residuals.isAsked(state.residual, position) ?? holds(question.when, factsIn(pack, state.trail));
    if (!isAsked) {
      past.push(left);
      continue;
    }
    const atOnce = residuals.atOnce(state.residual);
    const mayBeLeft = atOnce === TRUE || isOptional(pack, question, position, state, residuals);
    if (mayBeLeft && stages.length === 0) {
      past.push(left);
      continue;
    }
    asked.push({ ...state, trail: { question: question.id, answer: startOf(question), before: state.trail } });
    if (mayBeLeft) past.push(left);
    else if (atOnce !== FALSE) past.push({ ...left, owes: true });
  }
  let given = asked;
  for (const { alternatives } of stages) {
    const next = given.flatMap((state) => alternatives.map((alternative) => withPart(state, alternative, residuals)));
    given = joined(next, residuals, position + 1);
  }
  return [...given, ...past];
}

function isOptional(pack: Pack, question: Question, position: number, { residual, trail }: Walking, residuals: Residuals): boolean {
  const known = residuals.mayBeLeft(residual, position);
  if (known !== null) return known;
  return typeof question.optional === "boolean" ? question.optional : holds(question.optional, factsIn(pack, trail));
}

function stagesAt(pack: Pack, question: Question, tests: Tests): Stage[] {
  return stagesOf(pack, question, tests).map((alternatives) => ({
    alternatives: alternatives.map((alternative) => ({
      ...alternative,
      changes: alternative.settles.map(([variable, value]) => settling(variable, value)),
    })),
  }));
}

/** What an answer begins with, before its parts are known; of free text any words will do. */
function startOf({ type }: Question): Answer {
  return type === "text" ? "…" : [];
}

function withPart(state: Walking, { answer, standsFor, changes }: Stage["alternatives"][number], residuals: Residuals): Walking {
  const { trail } = state;
  if (trail === null) throw new Error("an answer belongs to a question");
  const whole =
    Array.isArray(answer) && Array.isArray(trail.answer) ? (answer.length === 0 ? trail.answer : [...trail.answer, ...answer]) : answer;
  return {
    ...state,
    trail: whole === trail.answer ? trail : { ...trail, answer: whole },
    residual: residuals.settle(state.residual, changes),
    standsFor: state.standsFor * standsFor,
  };
}

function joined(states: Walking[], residuals: Residuals, position: number): Walking[] {
  const byKey = new Map<string, Walking>();
  for (const state of states) {
    const key = `${state.owes ? "owes" : ""},${residuals.key(state.residual, position)}`;
    const same = byKey.get(key);
    if (same) same.standsFor += state.standsFor;
    else byKey.set(key, state);
  }
  return [...byKey.values()];
}

function answersIn(trail: Trail | null): Record<string, Answer> {
  const entries: [string, Answer][] = [];
  for (let step = trail; step; step = step.before) entries.push([step.question, step.answer]);
  return Object.fromEntries(entries.reverse());
}

function factsIn(pack: Pack, trail: Trail | null) {
  const facts = factsOf(pack);
  for (const [question, answer] of Object.entries(answersIn(trail))) facts.add(question, answer);
  return facts;
}

/**
 * Variations of a path by every answer that some condition tells apart, also those that only add to the outcome: one question
 * at a time, with every answer to the questions that this opens. An outcome joins what each answer adds, so what holds for
 * each of them holds for all together.
 */
export function* variationsOf(pack: Pack, path: Path): Generator<Record<string, Answer>> {
  const branching = branchingConditions(pack);
  const all = testsIn([...branching, ...addingConditions(pack)]);
  // What fits no answer is tried once for each question below: with every other answer it would only be the same again.
  const tests = { ...all, notCovered: testsIn(branching).notCovered };
  for (const question of pack.flow.questions) {
    const given = path.answers[question.id];
    const answers = question.type === "choices" ? changes(given, allowedValues(pack, question)) : answersOf(pack, question, tests);
    const uncovered = all.notCovered ? nothingFits(question) : [];
    for (const answer of [...answers, ...uncovered]) yield* completed(pack, { ...path.answers, [question.id]: answer }, tests);
  }
}

function nothingFits({ type }: Question): Answer[] {
  if (type === "choices" || type === "indicators") return [[NOT_COVERED]];
  return ["yes-no", "choice", "number"].includes(type) ? [NOT_COVERED] : [];
}

function* completed(pack: Pack, answers: Record<string, Answer>, tests: Tests): Generator<Record<string, Answer>> {
  const { open, unused } = walkThrough(pack, answers);
  const used = Object.fromEntries(Object.entries(answers).filter(([id]) => !unused.includes(id)));
  if (open === null) yield used;
  else {
    const toTry = answersOf(pack, open, tests);
    for (const answer of toTry.length > 0 ? toTry : [startOf(open)]) yield* completed(pack, { ...used, [open.id]: answer }, tests);
  }
}

function changes(given: Answer | undefined, values: string[]): Answer[] {
  const chosen = Array.isArray(given) ? given : [];
  return [...values.map((value) => (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])), values];
}
