import type { Answer } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Facts } from "./facts.ts";

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
  unused: Answered[];
}
