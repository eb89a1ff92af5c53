/** What all prompts share: the keys that work everywhere, what is typed, and the drawing after the window changed. */
import type { Interface } from "node:readline";
import { type KeypressEvent, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
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
export const SHOW_CURSOR = "\u001b[?25h";

/** Readline's own keypress events carry the letters; the type of @inquirer/core leaves them out. */
export type Key = KeypressEvent & { sequence?: string; meta?: boolean };

/** Node's readline, which has changed its line by the time that a prompt hears of a key. */
export type KeyLine = Pick<Interface, "line" | "cursor" | "write"> & Pick<HandedOver, "clearLine">;
type HandedOver = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** For a paste where nothing can be typed. */
export const IGNORED = (): void => {};

export const PASTE_LEFT_OUT = "What was pasted was left out: this list takes keys.";

export type Wish = Extract<Reply<unknown>, { soFar: unknown }>["kind"];

/** The wish that a key stands for at every prompt; `?` only where nothing is typed, left only where no text is. */
export function wishOf(key: Key, where: { typed: string; leftIsBack: boolean }): Wish | null {
  if (key.name === "escape") return "back";
  if (key.name === "left" && where.leftIsBack) return "back";
  if (key.ctrl && key.name === "r") return "review";
  if (key.sequence === "?" && where.typed === "") return "help";
  return null;
}

/**
 * Hands over each key with the letters that it added. What is pasted comes at once, when its end has come, its line breaks as "\n": a
 * break in it takes no choice. Readline's line is kept empty, since prompts hold their own text.
 */
export function useKeys(onKey: (key: Key, typed: string, rl: KeyLine) => void, onPaste: (text: string) => void): void {
  const pasted = useRef<string[] | null>(null);
  useKeypress((key: Key, rl) => {
    const typed = rl.line;
    rl.clearLine(0);
    if (key.name === "paste-start") pasted.current = [];
    else if (key.name === "paste-end") {
      const text = pasted.current?.join("") ?? "";
      pasted.current = null;
      onPaste(withoutControls(text.replace(/\r\n?/g, "\n")));
    } else if (pasted.current) pasted.current.push(key.sequence ?? "");
    else onKey(key, withoutControls(typed), rl as HandedOver & KeyLine); // It is Node's Interface; @inquirer/core names a part of it.
  });
}

function withoutControls(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "");
}

/** Draws the prompt anew when the window changes, and when the program goes on after Ctrl-Z. */
export function useWindow<T>({ onResize }: PromptSetting<T>): void {
  const [times, setTimes] = useState(0);
  useEffect(() => onResize(() => setTimes(times + 1)), [times]);
}

export function withoutLast(text: string): string {
  return [...text].slice(0, -1).join("");
}
