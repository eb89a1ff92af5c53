import { createInterface } from "node:readline";
import type { Terminal } from "../surroundings.ts";

/** What a line of the keyboard can be: text, Ctrl-C, or the end of all input. */
export type Line = { kind: "text"; text: string } | { kind: "interrupt" } | { kind: "end" };

export interface LineReader {
  next(): Promise<Line>;
  /** A line that is not shown while it is typed. */
  nextHidden(): Promise<Line>;
  close(): void;
}

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** Reads whole lines as the terminal itself edits them: nothing is drawn, no cursor is moved, what is typed ahead waits. */
export function lineReader({ input, onInterrupt }: Terminal): LineReader {
  const waiting: Line[] = [];
  let wanted: ((line: Line) => void) | null = null;
  let ended = false;
  const arrive = (line: Line) => {
    const take = wanted;
    wanted = null;
    if (take) take(line);
    else if (line.kind !== "interrupt") waiting.push(line);
  };
  const lines = createInterface({ input, terminal: false });
  lines.on("line", (text) => arrive({ kind: "text", text }));
  lines.on("close", () => {
    ended = true;
    arrive({ kind: "end" });
  });
  const stopListening = onInterrupt(() => arrive({ kind: "interrupt" }));
  const next = () => {
    const line = waiting.shift();
    if (line) return Promise.resolve(line);
    if (ended) return Promise.resolve<Line>({ kind: "end" });
    return new Promise<Line>((resolve) => {
      wanted = resolve;
    });
  };
  return {
    next,
    nextHidden: async () => {
      // Raw mode is the only way to keep the terminal from showing the letters; Ctrl-C then comes as a letter too.
      const onData = (data: Buffer | string) => {
        if (/[\u0003\u0004]/.test(String(data))) arrive({ kind: String(data).includes(CTRL_D) ? "end" : "interrupt" });
      };
      input.setRawMode?.(true);
      input.on("data", onData);
      try {
        const line = await next();
        return line.kind === "text" ? { kind: "text", text: edited(line.text) } : line;
      } finally {
        input.removeListener("data", onData);
        input.setRawMode?.(false);
      }
    },
    close: () => {
      stopListening();
      lines.removeAllListeners("close");
      lines.close();
    },
  };
}

/** A line typed in raw mode, with the keys that erase taken at their word. */
function edited(typed: string): string {
  let text: string[] = [];
  for (const letter of typed.slice(typed.lastIndexOf(CTRL_C) + 1)) {
    if (letter === "\u007f" || letter === "\b") text.pop();
    else if (letter === "\u0015") text = [];
    else text.push(letter);
  }
  return text.join("");
}
