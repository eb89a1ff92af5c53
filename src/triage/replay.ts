import type { Answer, Answers } from "../answers/answers.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Facts, factsOf } from "./facts.ts";
import { lookupIn } from "./lookup.ts";
import { outcomeOf } from "./outcome.ts";
import type { Outcome } from "./outcome-format.ts";

export interface Answered {
  question: string;
  answer: Answer;
}

/** Answers by their question's place in the flow; undefined: none. */
export type Given = readonly (Answer | undefined)[];

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
export function walkThrough(pack: Pack, answers: Readonly<Record<string, Answer>>): Walk {
  return walkGiven(pack, givenIn(pack, answers));
}

/** Answers put at their question's place in the flow. */
export function givenIn(pack: Pack, answers: Readonly<Record<string, Answer>>): Given {
  return lookupIn(pack).questions.map(({ question: { id } }) => (Object.hasOwn(answers, id) ? answers[id] : undefined));
}

/** The same for answers by their question's place in the flow. */
export function walkGiven(pack: Pack, given: Given): Walk {
  const facts = factsOf(pack);
  const settled = outcomeIsThere(pack, given);
  const walk: Walk = { facts, path: [], open: null, atOnce: settled, reasonMissing: false, offered: [], unused: [] };
  const { questions } = lookupIn(pack);
  for (let place = 0; place < questions.length && walk.open === null; place++) {
    const { question, isAsked, mayBeLeft } = questions[place] as (typeof questions)[number];
    const answer = given[place];
    if (!isAsked(facts)) {
      if (answer !== undefined) walk.unused.push(question.id);
    } else if (answer !== undefined) {
      facts.add(place, answer);
      take(question, answer, walk);
    } else if (settled || mayBeLeft(facts)) {
      walk.offered.push(question);
    } else {
      walk.open = question;
    }
  }
  return walk;
}

function take(question: Question, answer: Answer, walk: Walk): void {
  if (question.type === "judgement" && !walk.atOnce && lacksReason(walk.facts)) {
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
function outcomeIsThere(pack: Pack, given: Given): boolean {
  const facts = factsOf(pack);
  const { unconditional, atOnce } = lookupIn(pack);
  for (const place of unconditional) {
    const answer = given[place];
    if (answer !== undefined) facts.add(place, answer);
  }
  return atOnce.some((holds) => holds(facts));
}
