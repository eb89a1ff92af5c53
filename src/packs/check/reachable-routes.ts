/** Every way through a pack's flow that can end differently, found without walking each path: what cannot matter any more is merged. */
import type { Answer } from "../../answers/answers.ts";
import { momentAt } from "../../deadlines/moment.ts";
import { holds } from "../../triage/lookup.ts";
import { factsOf, type GrowingFacts } from "../../triage/facts.ts";
import type { Outcome } from "../../triage/outcome-format.ts";
import { replay } from "../../triage/replay.ts";
import type { Question } from "../format.ts";
import type { Pack } from "../pack.ts";
import { answersThatDiffer } from "./answers-that-differ.ts";
import type { Checked } from "./finding.ts";
import { decidingConditions, whatMattersAfter } from "./still-open.ts";

export type Given = Readonly<Record<string, Answer>>;

export interface Reached {
  /** One complete set of answers for each end that differs; none where there were too many to go through. */
  ends: Given[];
  /** The questions that somebody is asked. */
  asked: Set<string>;
  /** The levels that some answers indicate. */
  levels: Set<number>;
  /** Nothing was left out for being too much to go through. */
  complete: boolean;
}

/** How often a condition is looked at before the search gives up: some seconds of work. */
const LOOKS_AT_MOST = 10_000_000;

const ofPack = new WeakMap<Pack, Reached>();

/**
 * Takes the questions in order, with answers that stand for all others. Two cases become one as soon as everything that is
 * still to come must treat them alike.
 */
export function reachedIn(pack: Pack): Reached {
  const known = ofPack.get(pack) ?? walkAll(pack);
  ofPack.set(pack, known);
  return known;
}

function walkAll(pack: Pack): Reached {
  const reached: Reached = { ends: [{}], asked: new Set(), levels: new Set(), complete: true };
  const looksAtACase = decidingConditions(pack).length;
  let looks = 0;
  for (const [position, question] of pack.flow.questions.entries()) {
    const { answers, complete } = answersThatDiffer(pack, question);
    reached.complete &&= complete;
    const matters = whatMattersAfter(pack, position);
    const next = new Map<string, Given>();
    for (const state of reached.ends) {
      for (const given of after(pack, question, state, answers, reached)) {
        looks += looksAtACase;
        if (looks > LOOKS_AT_MOST) return { ...reached, ends: [], complete: false };
        const facts = factsFrom(pack, given);
        reached.levels.add(facts.level().indicated);
        const key = matters(facts);
        if (!next.has(key)) next.set(key, given);
      }
    }
    reached.ends = [...next.values()];
  }
  return reached;
}

/** What a case may look like after a question: as before where it is not asked or may be left, and with each answer. */
function after(pack: Pack, question: Question, state: Given, answers: Answer[], reached: Reached): Given[] {
  const facts = factsFrom(pack, state);
  if (!holds(question.when, facts)) return [state];
  reached.asked.add(question.id);
  const optional = typeof question.optional === "boolean" ? question.optional : holds(question.optional, facts);
  const atOnce = pack.flow.outcomeAtOnce.some((condition) => holds(condition, facts));
  const taken = answers.map((answer) => ({ ...state, [question.id]: answer }));
  return optional || atOnce ? [state, ...taken] : taken;
}

export function factsFrom(pack: Pack, given: Given): GrowingFacts {
  const facts = factsOf(pack);
  for (const [id, answer] of Object.entries(given)) facts.add(id, answer);
  return facts;
}

/** The outcome of a set of answers at noon of the day of the check; null where a question is still open. */
export function outcomeAfter({ pack, today }: Pick<Checked, "pack" | "today">, answers: Given): Outcome | null {
  const { from, to } = pack.calendar.clock;
  const day = today < from ? from : today > to ? to : today;
  return replay(pack, { reference: null, at: null, content: null, answers }, momentAt(pack.calendar, day, 12 * 60)).outcome;
}
