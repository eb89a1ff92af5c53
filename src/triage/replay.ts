import type { Answer, Answers } from "../answers/answers.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Contradiction, contradictionsIn } from "./contradictions.ts";
import type { Facts } from "./facts.ts";
import { factsOf } from "./growing-facts.ts";
import { outcomeOf } from "./outcome.ts";
import type { Outcome } from "./outcome-format.ts";
import type { Given, Walk } from "./walk.ts";
import { certain } from "../answers/certain.ts";

export interface Replay {
  walk: Walk;
  /** Unused answers that would raise the case: somebody has to mend them before there is an outcome. */
  contradictions: Contradiction[];
  /** Null while a question is open, or while answers contradict each other. */
  outcome: Outcome | null;
}

/**
 * Replays answers through the flow of a pack: the one function behind the guided triage, batch, review, demo and path
 * enumeration. Pure: the same pack, answers and moment give the same outcome, on any computer.
 */
export function replay(pack: Pack, answers: Answers, at: Moment): Replay {
  const walk = walkThrough(pack, answers.answers);
  const contradictions = contradictionsIn(pack, walk);
  const outcome = walk.open === null && contradictions.length === 0 ? outcomeOf(pack, answers.reference, walk, at) : null;
  return { walk, contradictions, outcome };
}

/** The path that answers take through the flow, without working out the outcome. */
export function walkThrough(pack: Pack, answers: Readonly<Record<string, Answer>>): Walk {
  return walkGiven(pack, givenIn(pack, answers));
}

/** Answers put at their question's place in the flow. */
export function givenIn(pack: Pack, answers: Readonly<Record<string, Answer>>): Given {
  return pack.lookup.questions.map(({ question: { id } }) => (Object.hasOwn(answers, id) ? answers[id] : undefined));
}

/** The same for answers by their question's place in the flow. */
export function walkGiven(pack: Pack, given: Given): Walk {
  const facts = factsOf(pack);
  const settled = outcomeIsThere(pack, given);
  const walk: Walk = { facts, path: [], open: null, atOnce: settled, reasonMissing: false, offered: [], unused: [] };
  const { questions } = pack.lookup;
  for (let place = 0; place < questions.length && walk.open === null; place++) {
    const { question, isAsked, mayBeLeft } = certain(questions[place]);
    const answer = given[place];
    if (!isAsked(facts)) {
      if (answer !== undefined) walk.unused.push({ question: question.id, answer });
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

/** What asks for an outcome at once, danger and harm above all: nobody waits for the call (guidance §9). */
function outcomeIsThere(pack: Pack, given: Given): boolean {
  const facts = factsOf(pack);
  const { forAtOnce, atOnce, questions } = pack.lookup;
  for (const place of forAtOnce) {
    const answer = given[place];
    if (answer !== undefined && questions[place]?.isAsked(facts)) facts.add(place, answer);
  }
  return atOnce.some((holds) => holds(facts));
}
