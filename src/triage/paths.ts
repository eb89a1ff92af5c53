/** Every path through the flow of a pack, with sets of answers that nothing can tell apart walked once. */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { allowedValues } from "../answers/allowed-values.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import {
  addingConditions,
  type Alternative,
  answersOf,
  branchingConditions,
  kindsOfIndicators,
  stagesOf,
  type Tests,
  testsIn,
} from "./branching.ts";
import { FALSE, type Settling, settling, TRUE } from "./expressions.ts";
import { factsOf } from "./growing-facts.ts";
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
  return pathsUpTo(pack, Number.POSITIVE_INFINITY).paths;
}

export interface Enumeration {
  /** None where it was given up. */
  paths: Path[];
  complete: boolean;
  /** Every level that some answers indicate; cases that part no more are joined, so not each stands on a path. */
  indicated: Set<number>;
  /** By the position of an outcome at once: answers that lead to it. */
  atOnce: Map<number, Record<string, Answer>>;
}

/** The same, but given up where more than so many cases had to be followed. */
export function pathsUpTo(pack: Pack, atMost: number): Enumeration {
  const met: Met = { indicated: new Set(), atOnce: new Map() };
  const tests = testsIn(branchingConditions(pack), pack.lookup.marks);
  const residuals = residualsOf(pack, tests);
  let states: Walking[] = [{ residual: residuals.start, trail: null, standsFor: 1n, owes: false }];
  let followed = 0;
  for (const [position, question] of pack.flow.questions.entries()) {
    followed += states.length;
    if (followed > atMost) return { paths: [], complete: false, indicated: met.indicated, atOnce: new Map() };
    const next = decided(pack, question, position, states, { residuals, stages: stagesAt(pack, question, tests), met });
    for (const state of next) state.residual = residuals.pass(state.residual, position);
    states = joined(next, residuals, position + 1, met);
  }
  const ended = states.filter(({ residual, owes }) => !owes || residuals.atOnce(residual) === TRUE);
  const paths = ended.map(({ trail, standsFor }) => ({ answers: answersIn(trail), standsFor }));
  const atOnce = new Map([...met.atOnce].map(([position, trail]) => [position, answersIn(trail)]));
  return { paths, complete: true, indicated: met.indicated, atOnce };
}

interface Way {
  residuals: Residuals;
  stages: Stage[];
  met: Met;
}

/** What some case met on the way, before it was joined with others. */
interface Met {
  indicated: Set<number>;
  atOnce: Map<number, Trail | null>;
}

/** The states after a question: as they were where it is not asked or may be left, and with each answer where it is asked. */
function decided(pack: Pack, question: Question, position: number, states: Walking[], { residuals, stages, met }: Way): Walking[] {
  const past: Walking[] = [];
  const asked: Walking[] = [];
  for (const state of states) {
    const left = { ...state, residual: residuals.leave(state.residual, position) };
    const isAsked =
      residuals.isAsked(state.residual, position) ?? pack.lookup.questions[position]?.isAsked(factsIn(pack, state.trail)) ?? false;
    if (!isAsked) {
      past.push(left);
      continue;
    }
    const atOnce = residuals.atOnce(state.residual);
    const mayBeLeft = atOnce === TRUE || isOptional(pack, position, state, residuals);
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
    given = joined(next, residuals, position + 1, met);
  }
  return [...given, ...past];
}

function isOptional(pack: Pack, position: number, { residual, trail }: Walking, residuals: Residuals): boolean {
  return residuals.mayBeLeft(residual, position) ?? pack.lookup.questions[position]?.mayBeLeft(factsIn(pack, trail)) ?? false;
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

function joined(states: Walking[], residuals: Residuals, position: number, met: Met): Walking[] {
  const byKey = new Map<string, Walking>();
  for (const state of states) {
    if (state.residual.indicated !== null) met.indicated.add(state.residual.indicated);
    for (const outcome of residuals.atOnceFor(state.residual)) if (!met.atOnce.has(outcome)) met.atOnce.set(outcome, state.trail);
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
export function variationsOf(pack: Pack): (path: Path) => Generator<Record<string, Answer>> {
  const branching = branchingConditions(pack);
  const { marks } = pack.lookup;
  const all = testsIn([...branching, ...addingConditions(pack)], marks);
  // What fits no answer is tried once for each question below: with every other answer it would only be the same again.
  const tests = { ...all, notCovered: testsIn(branching, marks).notCovered };
  const asked = pack.flow.questions.map((question): Tried => ({
    question,
    varied: variedAnswers(pack, question, tests),
    uncovered: all.notCovered ? nothingFits(question) : [],
    opened: openAnswers(pack, question, tests),
  }));
  const opened = new Map(asked.map(({ question, opened: answers }) => [question.id, answers]));
  return function* (path) {
    for (const { question, varied, uncovered } of asked) {
      const answers = [...varied(path.answers[question.id]), ...uncovered];
      for (const answer of answers) yield* completed(pack, { ...path.answers, [question.id]: answer }, opened);
    }
  };
}

/** What is tried of one question. */
interface Tried {
  question: Question;
  /** In place of the answer that a path has. */
  varied(given: Answer | undefined): Answer[];
  uncovered: Answer[];
  /** Where a variation of another question opens it. */
  opened: Answer[];
}

/** Up to so many, all ways to tick indicators that some condition tells apart are tried. */
const TRIED_TOGETHER = 100;

/** Of a list one entry more or less at a time; of indicators one of each kind that is told apart, where all ways together are too many. */
function variedAnswers(pack: Pack, question: Question, tests: Tests): Tried["varied"] {
  if (question.type === "choices") {
    const values = allowedValues(pack, question);
    return (given) => changes(given, values);
  }
  const ways = stagesOf(pack, question, tests).reduce((product, { length }) => product * length, 1);
  if (question.type !== "indicators" || ways <= TRIED_TOGETHER) {
    const answers = answersOf(pack, question, tests);
    return () => answers;
  }
  const [kinds, full] = [kindsOfIndicators(pack, question, tests), fullCounts(pack, tests)];
  return (given) => [[], ...changes(given, kinds), ...full];
}

/** Of a list, where all ways together are too many, none, each alone, or some of each level. */
function openAnswers(pack: Pack, question: Question, tests: Tests): Answer[] {
  const ways = stagesOf(pack, question, tests).reduce((product, { length }) => product * length, 1);
  if (ways <= TRIED_TOGETHER) {
    const answers = answersOf(pack, question, tests);
    return answers.length > 0 ? answers : [startOf(question)];
  }
  return [[], ...(question.type === "indicators" ? fullCounts(pack, tests) : allowedValues(pack, question).map((value) => [value]))];
}

/** As many indicators of a level as some condition asks for. */
function fullCounts(pack: Pack, { counts }: Tests): Answer[] {
  return [...counts.values()].map(({ level, most }) =>
    pack.indicators
      .filter((indicator) => indicator.level === level)
      .slice(0, most)
      .map(({ id }) => id),
  );
}

function nothingFits({ type }: Question): Answer[] {
  if (type === "choices" || type === "indicators") return [[NOT_COVERED]];
  return ["yes-no", "choice", "number"].includes(type) ? [NOT_COVERED] : [];
}

function* completed(pack: Pack, answers: Record<string, Answer>, opened: ReadonlyMap<string, Answer[]>): Generator<Record<string, Answer>> {
  const { open, unused } = walkThrough(pack, answers);
  const used = Object.fromEntries(Object.entries(answers).filter(([id]) => !unused.some(({ question }) => question === id)));
  if (open === null) yield used;
  else for (const answer of opened.get(open.id) ?? []) yield* completed(pack, { ...used, [open.id]: answer }, opened);
}

function changes(given: Answer | undefined, values: string[]): Answer[] {
  const chosen = Array.isArray(given) ? given : [];
  return [...values.map((value) => (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])), values];
}
