/** A field of text: where the cursor stands and what a key does are readline's; the prompt only draws it. */
import { isBackspaceKey, useEffect, useRef, useState } from "@inquirer/core";
import type { Key, KeyLine } from "./keys.ts";

/** `cursor`: the letters before it. */
export interface Field {
  readonly text: string;
  readonly cursor: number;
}

const MOVING = ["left", "right", "home", "end", "backspace", "delete"];
const WITH_CTRL = ["a", "b", "e", "f", "h", "k", "w"];
const WITH_META = ["b", "f", "d"];
const START = { ctrl: true, name: "a" };
const MARK = "\u001b[7m";
const UNMARK = "\u001b[27m";

export function fieldOf(text: string): Field {
  return { text, cursor: text.length };
}

/** The field now, and what puts another in its place. It is drawn once for all keys that came together, so that a flood of them is no delay. */
export function useField(initial: string): [now: () => Field, put: (next: Field) => void] {
  const field = useRef(fieldOf(initial));
  const [, draw] = useState({});
  const waiting = useRef<NodeJS.Immediate | null>(null);
  useEffect(
    () => () => {
      if (waiting.current) clearImmediate(waiting.current);
    },
    [],
  );
  const put = (next: Field) => {
    field.current = next;
    waiting.current ??= setImmediate(() => {
      waiting.current = null;
      draw({});
    });
  };
  return [() => field.current, put];
}

/** With letters put in at the cursor, and how many of them no longer fit into `most`. */
export function inserted({ text, cursor }: Field, letters: string, most: number): { field: Field; left: number } {
  const fits = letters.slice(0, Math.max(0, most - text.length));
  const field = { text: text.slice(0, cursor) + fits + text.slice(cursor), cursor: cursor + fits.length };
  return { field, left: letters.length - fits.length };
}

export function leftOutNote(left: number, most: number): string {
  return `Only ${most} letters fit here. The last ${left} were left out.`;
}

/** What a key that moves or erases makes of the field; null where it is no such key. */
export function edited(field: Field, key: Key, rl: KeyLine): Field | null {
  const { text, cursor } = field;
  const from = text.lastIndexOf("\n", cursor - 1) + 1;
  const next = text.indexOf("\n", cursor);
  const to = next === -1 ? text.length : next;
  if (key.name === "up") return from === 0 ? field : { text, cursor: inLineBefore(text, from, cursor - from) };
  if (key.name === "down") return next === -1 ? field : { text, cursor: inLineAfter(text, next, cursor - from) };
  if (!isEditing(key)) return null;
  // Readline knows one line only: a break is passed or taken away here.
  if (cursor === from && from > 0 && key.name === "left") return { text, cursor: cursor - 1 };
  if (cursor === from && from > 0 && isBackspaceKey(key)) return { text: text.slice(0, from - 1) + text.slice(from), cursor: from - 1 };
  if (cursor === to && next !== -1 && key.name === "right") return { text, cursor: cursor + 1 };
  if (cursor === to && next !== -1 && key.name === "delete") return { text: text.slice(0, to) + text.slice(to + 1), cursor };
  rl.write(text.slice(cursor, to));
  rl.write(null, START);
  rl.write(text.slice(from, cursor));
  rl.write(null, key);
  const { line, cursor: at } = rl;
  rl.clearLine(0);
  return { text: text.slice(0, from) + line + text.slice(to), cursor: from + at };
}

function isEditing({ name = "", ctrl, meta }: Key): boolean {
  return MOVING.includes(name) || (ctrl && WITH_CTRL.includes(name)) || (meta === true && WITH_META.includes(name));
}

function inLineBefore(text: string, from: number, column: number): number {
  const start = text.lastIndexOf("\n", from - 2) + 1;
  return Math.min(start + column, from - 1);
}

function inLineAfter(text: string, end: number, column: number): number {
  const next = text.indexOf("\n", end + 1);
  return Math.min(end + 1 + column, next === -1 ? text.length : next);
}

/** The text with the letter at the cursor marked; at the end of the text the terminal's own cursor stands. */
export function marked({ text, cursor }: Field): { text: string; inside: boolean } {
  const [at] = text.slice(cursor);
  if (at === undefined) return { text, inside: false };
  const shown = at === "\n" ? `${MARK} ${UNMARK}\n` : `${MARK}${at}${UNMARK}`;
  return { text: text.slice(0, cursor) + shown + text.slice(cursor + at.length), inside: true };
}

/** The line of a laid-out text that the cursor is in. */
export function lineOfCursor(lines: readonly string[]): number {
  const place = lines.findIndex((line) => line.includes(MARK));
  return place === -1 ? lines.length - 1 : place;
}
