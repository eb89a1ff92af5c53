/**
 * A guided run as data: the answers so far and the question now shown. Nothing here knows which question comes next;
 * that is only what `walkThrough` says. Every function gives a new interview and leaves the old one as it was.
 */
import type { Answer } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { walkThrough } from "./replay.ts";
import type { Answered, Walk } from "./walk.ts";

export interface Interview {
  answers: Readonly<Record<string, Answer>>;
  /** Optional questions that were shown and left unanswered; they are not asked again by themselves. */
  passedOver: readonly string[];
  /** The question now shown; null: nothing is left to ask. */
  at: string | null;
  /** While an answer is being changed: which one, and the question to return to (null: the end). */
  editing: { question: string; returnTo: string | null } | null;
}

/** An interview after a change, and the answers that no longer apply because of it. */
export interface Turn {
  interview: Interview;
  dropped: Answered[];
}

/** A run from the start, or one taken up again at the question that was shown last. */
export function startInterview(pack: Pack, answers: Readonly<Record<string, Answer>> = {}, shown?: string | null): Turn {
  const kept = withoutUnused(pack, answers);
  const walk = walkThrough(pack, kept.answers);
  const passedOver =
    shown === undefined
      ? []
      : walk.offered.filter(({ id }) => shown === null || placeOf(pack, id) < placeOf(pack, shown)).map(({ id }) => id);
  const interview = { answers: kept.answers, passedOver, editing: null };
  return { interview: { ...interview, at: settle(pack, walk, passedOver, shown ?? null) }, dropped: kept.dropped };
}

/** Answers the question now shown. Later answers are kept; those that the change puts off the path are dropped and named. */
export function answerQuestion(pack: Pack, interview: Interview, answer: Answer): Turn {
  const at = shownIn(interview);
  const passedOver = interview.passedOver.filter((id) => id !== at);
  return goOn(pack, { ...interview, passedOver }, { ...interview.answers, [at]: answer });
}

/** Leaves the question now shown unanswered. One that has to be answered stays the question shown. */
export function passOver(pack: Pack, interview: Interview): Turn {
  const at = shownIn(interview);
  const { [at]: _left, ...answers } = interview.answers;
  return goOn(pack, { ...interview, passedOver: [...interview.passedOver.filter((id) => id !== at), at] }, answers);
}

/** Leaves every question unanswered that may be; what has to be answered is still asked. */
export function leaveTheRest(pack: Pack, interview: Interview): Interview {
  const walk = walkThrough(pack, interview.answers);
  const passedOver = [...new Set([...interview.passedOver, ...walk.offered.map(({ id }) => id)])];
  return { ...interview, passedOver, editing: null, at: settle(pack, walk, passedOver, null) };
}

/** Goes to questions that were passed over, the first of them now, and returns to the end after them. */
export function offerAgain(interview: Interview, questions: readonly string[]): Interview {
  const [first] = questions;
  if (first === undefined) return interview;
  const passedOver = interview.passedOver.filter((id) => !questions.includes(id));
  return { ...interview, passedOver, at: first, editing: { question: first, returnTo: null } };
}

/** One question back, with every answer kept; from an answer that is being changed, back to where one was. */
export function goBack(pack: Pack, interview: Interview): Interview {
  const { at, editing } = interview;
  const walk = walkThrough(pack, interview.answers);
  if (editing && editing.question === at) {
    return { ...interview, editing: null, at: settle(pack, walk, interview.passedOver, editing.returnTo) };
  }
  const asked = onTheWay(pack, walk);
  const place = at === null ? asked.length : asked.findIndex(({ id }) => id === at);
  return { ...interview, at: asked[place - 1]?.id ?? at };
}

/** Goes to an earlier question to change its answer, and returns afterwards to where one was. */
export function editAnswer(interview: Interview, question: string): Interview {
  const returnTo = interview.editing ? interview.editing.returnTo : interview.at;
  return { ...interview, at: question, editing: { question, returnTo } };
}

/** The question now shown may be left unanswered. */
export function mayBeLeft(pack: Pack, interview: Interview): boolean {
  const { [shownIn(interview)]: _answer, ...others } = interview.answers;
  return walkThrough(pack, others).offered.some(({ id }) => id === interview.at);
}

/** The questions on the way so far, in the content's order: answered, offered, and the open one last. */
export function onTheWay(pack: Pack, walk: Walk): Question[] {
  const ids = new Set([...walk.path.map(({ question }) => question), ...walk.offered.map(({ id }) => id)]);
  if (walk.open) ids.add(walk.open.id);
  return pack.flow.questions.filter(({ id }) => ids.has(id));
}

function goOn(pack: Pack, interview: Interview, changed: Record<string, Answer>): Turn {
  const at = shownIn(interview);
  const { answers, dropped } = withoutUnused(pack, changed);
  const walk = walkThrough(pack, answers);
  const wasAtOnce = walkThrough(pack, interview.answers).atOnce;
  // What was left out because nobody had to wait is asked again once the case is no longer one of danger or harm.
  const passedOver = wasAtOnce && !walk.atOnce ? [] : interview.passedOver;
  const { editing } = interview;
  const wish = editing ? editing.returnTo : (onTheWay(pack, walk).find(({ id }) => placeOf(pack, id) > placeOf(pack, at))?.id ?? null);
  const next = settle(pack, walk, passedOver, wish);
  return { interview: { answers, passedOver, at: next, editing: hasReached(pack, next, wish) ? null : editing }, dropped };
}

/** The question to show: the one wished for, unless an earlier one, or any at the end, still waits for its answer. */
function settle(pack: Pack, walk: Walk, passedOver: readonly string[], wish: string | null): string | null {
  const asked = onTheWay(pack, walk);
  const waiting = asked.find(
    (question) => question === walk.open || (walk.offered.includes(question) && !passedOver.includes(question.id)),
  );
  const wished = wish === null ? undefined : asked.find(({ id }) => placeOf(pack, id) >= placeOf(pack, wish));
  if (waiting && (!wished || placeOf(pack, waiting.id) < placeOf(pack, wished.id))) return waiting.id;
  return wished?.id ?? null;
}

/** The place that an edit returns to, or, where the edit took that off the way, what stands in its place: the end, where nothing does. */
function hasReached(pack: Pack, next: string | null, wish: string | null): boolean {
  return next === null || (wish !== null && placeOf(pack, next) >= placeOf(pack, wish));
}

function withoutUnused(pack: Pack, given: Readonly<Record<string, Answer>>): { answers: Record<string, Answer>; dropped: Answered[] } {
  const dropped = walkThrough(pack, given).unused;
  const answers = Object.fromEntries(Object.entries(given).filter(([id]) => !dropped.some(({ question }) => question === id)));
  return { answers, dropped };
}

function placeOf(pack: Pack, question: string): number {
  return pack.flow.questions.findIndex(({ id }) => id === question);
}

function shownIn({ at }: Interview): string {
  if (at === null) throw new Error("no question is shown");
  return at;
}
