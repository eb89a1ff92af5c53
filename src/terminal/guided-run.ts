import type { Answer, Answers } from "../answers/answers.ts";
import type { CommonOptions } from "../commands/command.ts";
import { momentGiven, momentOfComputer } from "../commands/moment-given.ts";
import { isIsoForm, isoWithOffset, type Moment } from "../deadlines/moment.ts";
import type { TakenUp } from "../drafts/store.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Surroundings } from "../surroundings.ts";
import { type Interview, startInterview } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import type { Prompter } from "./prompter.ts";
import { type Style, styleFor } from "./style.ts";

/** What the user has said about notes: nothing yet, or one of the three. */
export type Notes = "not-asked" | "write" | "later" | "skip";

/** One guided run, from the first question to the end. What changes while it runs is the interview and what hangs on it. */
export interface Run {
  readonly pack: Pack;
  readonly options: CommonOptions;
  readonly surroundings: Surroundings;
  readonly prompter: Prompter;
  interview: Interview;
  /** What was chosen or typed at a question that was then left by another key than Enter, by question. */
  soFar: Map<string, Answer>;
  /** What the user wants with the notes. */
  notes: Notes;
  /** The user's own reference, never a name. */
  reference: string | null;
  /** The moment to reckon from, as written; null: the moment at which the outcome is shown. */
  at: string | null;
  /** The outcome shown last, the answers that it was made of, and what a change of answers moved in it. */
  shown: { outcome: Outcome; answers: Interview["answers"]; moved: string | null } | null;
  /** The draft that this run was taken up from. */
  draft: TakenUp | null;
  /** The files that the user had written. */
  saved: string[];
}

/** What a step says about the run: null to go on, or the exit code to end with. */
export type Ending = number | null;

/** A run of which nothing has been answered yet. */
export function newRun(start: Pick<Run, "pack" | "options" | "surroundings" | "prompter" | "at">): Run {
  const { interview } = startInterview(start.pack);
  return { ...start, interview, soFar: new Map(), notes: "not-asked", reference: null, shown: null, draft: null, saved: [] };
}

export function styleNow({ options, surroundings }: Pick<Run, "options" | "surroundings">): Style {
  return styleFor(options, surroundings);
}

/** The moment that everything is reckoned from. Throws the Problem "usage" where the one that was given is none. */
export function momentNow({ pack, at, surroundings }: Pick<Run, "pack" | "at" | "surroundings">): Moment {
  return at === null ? momentOfComputer(pack.calendar, surroundings) : momentGiven(pack, "at", at, surroundings);
}

/** `--at` as a run keeps it: "today" and a time alone are of the day of the start, also where the run is taken up again on another day. */
export function settledMoment(pack: Pack, written: string | null, surroundings: Surroundings): string | null {
  if (written === null || written.trim().toLowerCase() === "now") return null;
  return isIsoForm(written) ? written : isoWithOffset(momentGiven(pack, "at", written, surroundings));
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
