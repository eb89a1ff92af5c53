import type { Answer, Answers } from "../answers/answers.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Facts, factsOf, type GrowingFacts } from "./facts.ts";
import { lookupIn } from "./lookup.ts";
import { outcomeOf } from "./outcome.ts";
import type { Outcome } from "./outcome-format.ts";

export interface Answered {
  question: string;
  answer: Answer;
}

/** Where a set of answers leads. */
export interface Walk {
  facts: Facts;
  path: Answered[];
  /** The first question that has to be answered before there is an outcome; null: the outcome is there. */
  open: Question | null;
  /** Danger or harm gave the outcome at once: whatever else is asked is for the record only. */
  atOnce: boolean;
  /** A judgement that differs from the indicated level and gives no reason. */
  reasonMissing: boolean;
  /** Questions on the path that may be left unanswered, and are. */
  offered: Question[];
  /** Answers that were given to questions that are not on the path. */
  unused: string[];
}

export type Replay = { walk: Walk; outcome: Outcome | null };

/**
 * Replays answers through the flow of a pack: the one function behind the guided triage, batch, review, demo and path
 * enumeration. Pure: the same pack, answers and moment give the same outcome, on any computer.
 */
export function replay(pack: Pack, answers: Answers, at: Moment): Replay {
  const walk = walkThrough(pack, answers.answers);
  const outcome = walk.open === null ? outcomeOf(pack, answers.reference, walk, at) : null;
  return { walk, outcome };
}

/** The path that answers take through the flow, without working out the outcome. */
export function walkThrough(pack: Pack, given: Readonly<Record<string, Answer>>): Walk {
  const facts = factsOf(pack);
  const settled = outcomeIsThere(pack, given);
  const walk: Walk = { facts, path: [], open: null, atOnce: settled, reasonMissing: false, offered: [], unused: [] };
  for (const { question, isAsked, mayBeLeft } of lookupIn(pack).questions) {
    if (walk.open !== null) break;
    const answer = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    if (!isAsked(facts)) {
      if (answer !== undefined) walk.unused.push(question.id);
    } else if (answer !== undefined) {
      take(question, answer, walk, facts, settled);
    } else if (settled || mayBeLeft(facts)) {
      walk.offered.push(question);
    } else {
      walk.open = question;
    }
  }
  return walk;
}

function take(question: Question, answer: Answer, walk: Walk, facts: GrowingFacts, settled: boolean): void {
  facts.add(question.id, answer);
  if (question.type === "judgement" && !settled && lacksReason(facts)) {
    walk.reasonMissing = true;
    walk.open = question;
    return;
  }
  walk.path.push({ question: question.id, answer });
}

function lacksReason(facts: Facts): boolean {
  const { moved, reason } = facts.level();
  return moved !== "same" && reason === null;
}

/** Danger and significant harm give the outcome at once: nobody waits for the call (guidance §9). */
function outcomeIsThere(pack: Pack, given: Readonly<Record<string, Answer>>): boolean {
  const facts = factsOf(pack);
  for (const { id } of lookupIn(pack).unconditional) {
    const answer = Object.hasOwn(given, id) ? given[id] : undefined;
    if (answer !== undefined) facts.add(id, answer);
  }
  return lookupIn(pack).atOnce.some((holds) => holds(facts));
}
