/** What the guided triage asks of a terminal. Two implementations: redrawn prompts, and plain ones that only ever append. */

import type { Style } from "./style.ts";

/** What every question comes with. Texts are plain, one paragraph each; the prompter wraps and paints them. */
export interface Asking {
  ask: string;
  hint: string | null;
  /** Where the run stands, or null outside of it. */
  progress: Progress | null;
  /** To be read before answering: reasons, or what comes first. */
  context: ContextLine[];
}

export interface ContextLine {
  text: string;
  /** "pinned" is never pushed off the screen. */
  weight: "pinned" | "alarm" | "strong" | "ordinary";
}

export interface Progress {
  stages: { name: string; state: "done" | "now" | "to-come" }[];
  /** The question now shown, counted from 1, and about how many there are. */
  step: number;
  about: number;
}

export type Value = string | number;

export interface Offer {
  value: Value;
  label: string;
  /** What it means, in a sentence. */
  about: string | null;
  /** What has to be said at once where it is chosen. */
  sayNow: string | null;
}

export interface IndicatorOffer extends Offer {
  /** Words that people say for it; found, and not shown. */
  said: readonly string[];
  level: number | null;
  area: string;
}

export interface AskOne extends Asking {
  offers: Offer[];
  chosen: Value | null;
  /** What leaving the question out is called; null where it has to be answered. */
  skip: string | null;
}

export interface AskSeveral extends Asking {
  offers: Offer[];
  chosen: Value[];
  skip: string | null;
}

export interface AskIndicators extends Asking {
  /** Those of the chosen areas. */
  first: IndicatorOffer[];
  /** Those found only by searching. */
  others: IndicatorOffer[];
  /** What is meant by some words, of all of them, best first. */
  find(words: string): IndicatorOffer[];
  chosen: Value[];
  skip: string | null;
}

export interface AskLine extends Asking {
  initial: string;
  /** What is wrong with what was typed, in a sentence; null: nothing. */
  fault(typed: string): string | null;
  skip: string | null;
}

export interface AskText extends Asking {
  initial: string;
  /** Questions that help to write. */
  prompts: string[];
  fault(typed: string): string | null;
  skip: string | null;
}

/** The outcome, and one key each for what else there is to see or do. */
export interface AskCard {
  /** The card for a screen of so many rows, of which `besides` are taken. */
  card(style: Style, rows: number, besides: number): string;
  more: { key: string; label: string; value: Value }[];
  /** What Enter does, in a word or two. */
  done: string;
}

/** What came back: an answer, or a wish that is the same at every prompt. `soFar` is what was chosen or typed but not yet given. */
export type Reply<T> = { kind: "given"; value: T } | { kind: "skip" } | { kind: "back" | "help" | "pause" | "review"; soFar: T | null };

export interface Prompter {
  /** Prints text that stays. */
  say(text: string): void;
  /** Lets the user read what was printed before something else takes its place. */
  letRead(): Promise<void>;
  askOne(asking: AskOne): Promise<Reply<Value>>;
  /** "skip": done. */
  askCard(asking: AskCard): Promise<Reply<Value>>;
  askSeveral(asking: AskSeveral): Promise<Reply<Value[]>>;
  askIndicators(asking: AskIndicators): Promise<Reply<Value[]>>;
  askLine(asking: AskLine): Promise<Reply<string>>;
  askText(asking: AskText): Promise<Reply<string>>;
  /** A passphrase, never shown; null where the user does not want to go on. */
  askSecret(ask: string): Promise<string | null>;
  /** Shows that something takes time while it does. */
  whileWorking<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Gives the keyboard back. */
  close(): void;
}
