/** What all prompts share: the keys that work everywhere, what is typed, and the drawing after the window changed. */
import { type KeypressEvent, useEffect, useState } from "@inquirer/core";
import type { Asking, Reply } from "../prompter.ts";
import type { Look } from "./frame.ts";

export interface PromptSetting<T> {
  /** The screen as it is now; it changes with the window. */
  look(): Look;
  /** Told of every change of what is chosen or typed, so that Ctrl-C does not lose it. */
  keep(soFar: T | null): void;
  /** Calls back when the window changed; gives what ends that. */
  onResize(act: () => void): () => void;
}

export type PromptOf<A extends Asking, T> = { asking: A; setting: PromptSetting<T> };

export const HIDE_CURSOR = "\u001b[?25l";

/** Readline's own keypress events carry the letters; the type of @inquirer/core leaves them out. */
export type Key = KeypressEvent & { sequence?: string };

export type Wish = Extract<Reply<unknown>, { soFar: unknown }>["kind"];

/** The wish that a key stands for at every prompt; `?` only where nothing is typed, left only where no text is. */
export function wishOf(key: Key, where: { typed: string; leftIsBack: boolean }): Wish | null {
  if (key.name === "escape") return "back";
  if (key.name === "left" && where.leftIsBack) return "back";
  if (key.ctrl && key.name === "r") return "review";
  if (key.sequence === "?" && where.typed === "") return "help";
  return null;
}

/** The letters that a key added, taken out of readline's line, which is kept empty: prompts hold their own text. */
export function takeTyped(rl: { readonly line: string; clearLine(direction: 0): void }): string {
  const typed = rl.line;
  rl.clearLine(0);
  return typed.replace(/\t/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
}

/** Draws the prompt anew when the window changes. */
export function useWindow<T>({ onResize }: PromptSetting<T>): void {
  const [times, setTimes] = useState(0);
  useEffect(() => onResize(() => setTimes(times + 1)), [times]);
}

export function withoutLast(text: string): string {
  return [...text].slice(0, -1).join("");
}
