import type { Answer, Answers } from "../answers/answers.ts";
import { quoted } from "../answers/check.ts";
import type { Given } from "../commands/command.ts";
import { momentOfComputer } from "../commands/moment-given.ts";
import { type Moment, parseMoment } from "../deadlines/moment.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { type Interview, startInterview } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import type { Prompter } from "./prompter.ts";
import { type Style, styleFor } from "./style.ts";

/** One guided run, from the first question to the end. What changes while it runs is the interview and what hangs on it. */
export interface Run {
  readonly pack: Pack;
  readonly given: Given;
  readonly surroundings: Surroundings;
  readonly prompter: Prompter;
  interview: Interview;
  /** What was chosen or typed at a question that was then left by another key than Enter, by question. */
  soFar: Map<string, Answer>;
  /** The user's own reference, never a name. */
  reference: string | null;
  /** The moment to reckon from, as written; null: the moment at which the outcome is shown. */
  at: string | null;
  /** The outcome shown last, and the answers that it was made of. */
  shown: { outcome: Outcome; answers: Interview["answers"] } | null;
  /** The draft that this run was taken up from. */
  draft: string | null;
  /** The files that the user had written. */
  saved: string[];
}

/** A run of which nothing has been answered yet. */
export function newRun(start: Pick<Run, "pack" | "given" | "surroundings" | "prompter" | "at">): Run {
  const { interview } = startInterview(start.pack);
  return { ...start, interview, soFar: new Map(), reference: null, shown: null, draft: null, saved: [] };
}

export function styleNow({ given, surroundings }: Pick<Run, "given" | "surroundings">): Style {
  return styleFor(given, surroundings);
}

/** The moment that everything is reckoned from. Throws the Problem "usage" where the one that was given is none. */
export function momentNow({ pack, at, surroundings }: Pick<Run, "pack" | "at" | "surroundings">): Moment {
  if (at === null) return momentOfComputer(pack.calendar, surroundings);
  const moment = parseMoment(pack.calendar, at);
  if (!("problem" in moment)) return moment;
  return fail({ kind: "usage", message: `${quoted(at)} is not a moment. ${moment.problem}`, hint: "Write it as 2026-11-23T10:15." });
}

export function answersOf({ pack, reference, at, interview }: Pick<Run, "pack" | "reference" | "at" | "interview">): Answers {
  return { reference, at, content: `${pack.id}@${pack.version}`, answers: interview.answers };
}

/** The outcome of the answers so far, reckoned from now; null where an answer is still missing. */
export function outcomeNow(run: Run): Outcome | null {
  return replay(run.pack, answersOf(run), momentNow(run)).outcome;
}

export function questionNamed(pack: Pack, id: string): Question {
  const question = pack.flow.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`there is no question ${id}`);
  return question;
}
