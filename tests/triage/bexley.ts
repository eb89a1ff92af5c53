/** The Bexley pack as the build compiles it, read once for all tests of a file. */
import type { Answer } from "../../src/answers/answers.ts";
import { type Moment, parseMoment } from "../../src/deadlines/moment.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { GrowingFacts } from "../../src/triage/facts.ts";
import { factsOf } from "../../src/triage/growing-facts.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { replay } from "../../src/triage/replay.ts";

export const bexley = requirePackFromFolder("content/bexley");

/** A moment in London. */
export function london(text: string): Moment {
  const moment = parseMoment(bexley.calendar, text);
  if ("problem" in moment) throw new Error(moment.problem);
  return moment;
}

export const MONDAY_MORNING = london("2026-11-23T10:15");

export function replayed(answers: Record<string, Answer>, at: Moment = MONDAY_MORNING) {
  return replay(bexley, { reference: null, at: null, content: null, answers }, at);
}

/** The outcome of a complete set of answers; fails, naming the open question, where it is not complete. */
export function outcomeOf(answers: Record<string, Answer>, at: Moment = MONDAY_MORNING): Outcome {
  const { walk, outcome } = replayed(answers, at);
  if (!outcome) throw new Error(`not complete: ${walk.open?.id} is open for ${JSON.stringify(answers)}`);
  return outcome;
}

/** A case in which nothing but what a test adds is worrying. */
export const calm: Record<string, Answer> = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 8,
  circumstances: [],
  "previous-assessment": "none",
  indicators: [],
  judgement: { level: 1, reason: "the family copes well" },
  "who-can-help": "own-agency",
};

/** What is known once these answers are given, in this order, asked or not. */
export function factsWith(answers: Record<string, Answer>, pack: Pack = bexley): GrowingFacts {
  const facts = factsOf(pack);
  for (const [question, answer] of Object.entries(answers)) facts.add(question, answer);
  return facts;
}

/** Some indicators of a level of Bexley's, the first ones of the content. */
export function indicatorsOf(level: number, howMany: number): string[] {
  return bexley.indicators
    .filter((indicator) => indicator.level === level)
    .slice(0, howMany)
    .map(({ id }) => id);
}
