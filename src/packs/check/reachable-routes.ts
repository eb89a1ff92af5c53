/** The ends of a pack's flow: one complete set of answers for each that differs in level, route, readiness or consent. */
import type { Answer } from "../../answers/answers.ts";
import { momentAt } from "../../deadlines/moment.ts";
import type { GrowingFacts } from "../../triage/facts.ts";
import { factsOf } from "../../triage/growing-facts.ts";
import type { Outcome } from "../../triage/outcome-format.ts";
import { pathsUpTo } from "../../triage/paths.ts";
import { replay, walkThrough } from "../../triage/replay.ts";
import type { Pack } from "../pack.ts";

export type Given = Readonly<Record<string, Answer>>;

export interface Reached {
  /** None where there were too many to go through. */
  ends: Given[];
  /** The questions that somebody is asked. */
  asked: Set<string>;
  /** The levels that some answers indicate. */
  levels: Set<number>;
  /** By the position of an outcome at once: answers that lead to it. */
  atOnce: Map<number, Given>;
  /** Nothing was left out for being too much to go through. */
  complete: boolean;
}

/** How many cases are followed before the search gives up: some seconds of work. */
const FOLLOWED_AT_MOST = 100_000;

export function reachedIn(pack: Pack): Reached {
  const { paths, complete, indicated, atOnce } = pathsUpTo(pack, FOLLOWED_AT_MOST);
  const ends = paths.map(({ answers }) => answers);
  const walks = ends.map((answers) => walkThrough(pack, answers));
  return {
    ends,
    asked: new Set(walks.flatMap(({ path, offered }) => [...path.map(({ question }) => question), ...offered.map(({ id }) => id)])),
    levels: indicated,
    atOnce,
    complete,
  };
}

export function factsFrom(pack: Pack, given: Given): GrowingFacts {
  const facts = factsOf(pack);
  for (const [id, answer] of Object.entries(given)) facts.add(id, answer);
  return facts;
}

/** The outcome of a set of answers at noon of the day of the check; null where a question is still open. */
export function outcomeAfter({ pack, today }: { pack: Pack; today: string }, answers: Given): Outcome | null {
  const { from, to } = pack.calendar.clock;
  const day = today < from ? from : today > to ? to : today;
  return replay(pack, { reference: null, at: null, content: null, answers }, momentAt(pack.calendar, day, 12 * 60)).outcome;
}
