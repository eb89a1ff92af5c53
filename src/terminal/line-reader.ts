import { StringDecoder } from "node:string_decoder";
import { setTimeout as pause } from "node:timers/promises";
import type { Terminal } from "../surroundings.ts";

/**
 * What comes from the keyboard: a line; several that came at once, as when a text is pasted; a line that the terminal cut, with what came
 * at once with it; Ctrl-C; the end of all input.
 */
export type Line =
  { kind: "text"; text: string } | { kind: "several"; texts: string[] } | { kind: "cut" } | { kind: "interrupt" } | { kind: "end" };

export interface LineReader {
  /** For a question that takes one line: what is pasted behind it belongs to it, even without an end of its last line. */
  next(): Promise<Line>;
  /** For a text of many lines: a line whose end has not come yet may still be edited, unless an empty line stands before it. */
  nextOfText(): Promise<Line>;
  /** A line that is not shown while it is typed. */
  nextHidden(): Promise<Line>;
  close(): void;
}

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
/** Lines of a paste follow each other within a millisecond; nobody types one in this time. */
const AT_ONCE_MS = 50;
/** How long a terminal takes to hand over the line that is being typed. */
const HALF_LINE_MS = 10;

/** Reads whole lines as the terminal itself edits them: nothing is drawn, no cursor is moved, what is typed ahead waits. */
export function lineReader({ input, onInterrupt, lineAtMost }: Terminal): LineReader {
  const decoder = new StringDecoder("utf8");
  const waiting: string[] = [];
  let half = "";
  let asked = false;
  let stop: "interrupt" | "end" | null = null;
  let isOver = false;
  let raw = false;
  let wake = () => {};

  /** Ctrl-C and Ctrl-D as keys: they count for the question that is being asked, and what was typed for it does not. */
  const stopBy = (key: "interrupt" | "end") => {
    if (!asked) return;
    stop = key;
    waiting.length = 0;
    half = "";
    wake();
  };
  const end = () => {
    if (half !== "") waiting.push(half);
    half = "";
    isOver = true;
    wake();
  };
  const hear = (data: Buffer | string) => {
    const heard = half + (typeof data === "string" ? data : decoder.write(data));
    const lines = heard.split(/\r\n|[\r\n]/);
    half = lines.pop() ?? "";
    waiting.push(...lines);
    // In raw mode the keys that stop a program come as letters.
    if (raw && heard.includes(CTRL_D)) stopBy("end");
    else if (raw && heard.includes(CTRL_C)) stopBy("interrupt");
    else if (lines.length > 0) wake();
  };
  input.on("data", hear);
  input.on("end", end);
  // A prompter before this one gave the keyboard back.
  input.resume();
  const stopListening = onInterrupt(() => stopBy("interrupt"));

  async function firstLine(): Promise<void> {
    if (waiting.length > 0 || isOver) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }

  function stopped(): Line | null {
    if (stop !== null) return { kind: stop };
    return waiting.length === 0 ? { kind: "end" } : null;
  }

  /** Asks; what stops a question stops this one alone. */
  async function asking(ask: () => Promise<Line>): Promise<Line> {
    asked = true;
    stop = null;
    try {
      return await ask();
    } finally {
      asked = false;
    }
  }

  async function allAtOnce(): Promise<void> {
    for (let count = 0; count !== waiting.length;) {
      count = waiting.length;
      await pause(AT_ONCE_MS);
    }
  }

  /** Whether a line without its end stands in the terminal: it is handed over where the terminal stops editing lines. */
  async function takeHalfLine(): Promise<void> {
    if (lineAtMost === null || isOver || stop !== null) return;
    setRaw(true);
    await pause(HALF_LINE_MS);
    setRaw(false);
    if (half !== "") waiting.push(half);
    half = "";
  }

  function setRaw(on: boolean): void {
    raw = on;
    input.setRawMode?.(on);
  }

  async function nextWhere(mayHaveHalf: (texts: string[]) => boolean): Promise<Line> {
    await firstLine();
    await allAtOnce();
    if (mayHaveHalf(waiting)) await takeHalfLine();
    const stopNow = stopped();
    if (stopNow) return stopNow;
    const texts = waiting.splice(0);
    if (lineAtMost !== null && texts.some((text) => Buffer.byteLength(text) >= lineAtMost)) return { kind: "cut" };
    // Enter held down is Enter.
    if (texts.every((text) => text.trim() === "")) return { kind: "text", text: "" };
    const [text = "", ...more] = texts;
    return more.length > 0 ? { kind: "several", texts } : { kind: "text", text };
  }

  return {
    next: () => asking(() => nextWhere(() => true)),
    nextOfText: () => asking(() => nextWhere((texts) => texts.length > 1 || texts[0]?.trim() === "")),
    nextHidden: () =>
      asking(async () => {
        // Raw mode is the only way to keep the terminal from showing the letters.
        setRaw(true);
        try {
          await firstLine();
          return stopped() ?? { kind: "text", text: edited(waiting.shift() ?? "") };
        } finally {
          setRaw(false);
        }
      }),
    close: () => {
      stopListening();
      input.removeListener("data", hear);
      input.removeListener("end", end);
      input.pause();
    },
  };
}

/** A line typed in raw mode, with the keys that erase taken at their word. */
function edited(typed: string): string {
  let text: string[] = [];
  for (const letter of typed) {
    if (letter === "\u007f" || letter === "\b") text.pop();
    else if (letter === "\u0015") text = [];
    else text.push(letter);
  }
  return text.join("");
}
