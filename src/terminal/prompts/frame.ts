/** Lays a prompt out so that it never grows taller than the screen: what is drawn over must still be there. */
import { hang, type Style } from "../style.ts";
import type { Asking, Progress } from "../prompter.ts";

export interface Look {
  style: Style;
  rows: number;
}

/** The same at every prompt. */
const KEYS = "Esc back · ? help · Ctrl-C pause · Ctrl-R all answers";
const BODY_AT_LEAST = 10;

export interface Body {
  lines: string[];
  /** The lines that have to be in sight: from, and up to but not including. */
  marked: [from: number, to: number];
}

export interface Fitted {
  head: string[];
  body: string[];
  foot: string[];
}

/** `own`: lines of the prompt itself between its head and its body; `keys`: what its own keys do. */
export function fitted(asking: Asking, { style, rows }: Look, body: Body, own: string[], keys: string): Fitted {
  const foot = ["", ...laid(keys, style), style.faint(KEYS)];
  const pinned = asking.context.flatMap(({ text, weight }) =>
    weight === "pinned" ? hang("!! ", style.alarm(text), style).split("\n") : [],
  );
  const needed = [...(asking.progress ? [progressLine(asking.progress, style)] : []), ...laid(asking.ask, style, style.strong)];
  const room = rows - 1 - foot.length - own.length - needed.length - pinned.length;
  const least = Math.min(body.lines.length, Math.max(3, Math.min(BODY_AT_LEAST, room)));
  let spare = Math.max(0, room - least);
  const take = (lines: string[]) => {
    const taken = lines.length <= spare ? lines : [];
    spare -= taken.length;
    return taken;
  };
  const context = asking.context.flatMap(({ text, weight }) => {
    if (weight === "pinned") return [];
    const paint = weight === "ordinary" ? (plain: string) => plain : weight === "alarm" ? style.alarm : style.strong;
    return take(hang(weight === "alarm" ? "!! " : "", paint(text), style).split("\n"));
  });
  const hint = asking.hint ? take(laid(asking.hint, style, style.faint)) : [];
  const gap = spare > 2 ? [""] : [];
  const [progress, ...ask] = asking.progress ? needed : ["", ...needed];
  const head = [...pinned, ...(asking.progress ? [progress ?? ""] : []), ...gap, ...context, ...ask, ...hint, ...gap];
  const height = Math.max(1, rows - 1 - foot.length - own.length - head.length);
  return { head, body: inSight(body, height), foot };
}

function laid(text: string, style: Style, paint: (text: string) => string = (plain) => plain): string[] {
  return hang("", paint(text), style).split("\n");
}

/** The part of a body that fits, with what is out of sight said in words. */
export function inSight({ lines, marked: [from, to] }: Body, height: number): string[] {
  if (lines.length <= height) return lines;
  const inner = Math.max(1, height - 2);
  const middle = from - Math.max(0, Math.floor((inner - (to - from)) / 2));
  if (middle <= 1) return [...lines.slice(0, inner + 1), more("↓", lines.length - inner - 1)];
  if (middle >= lines.length - inner - 1) return [more("↑", lines.length - inner - 1), ...lines.slice(lines.length - inner - 1)];
  return [more("↑", middle), ...lines.slice(middle, middle + inner), more("↓", lines.length - middle - inner)];
}

function more(arrow: string, count: number): string {
  return `  ${arrow} ${count} more ${count === 1 ? "line" : "lines"}`;
}

/** The stages around the present one, as many as fit on one line. How many there are is not promised: answers change it. */
export function progressLine({ stages, step, about }: Progress, style: Style): string {
  const tail = `  ${step} of about ${about}`;
  const words = stages.map(({ name, state }) => (state === "done" ? `${name} ✓` : state === "now" ? `${name} ●` : name));
  const now = Math.max(
    0,
    stages.findIndex(({ state }) => state === "now"),
  );
  let [first, last] = [now, now];
  const line = (from: number, to: number) =>
    `${from > 0 ? `${from} ✓ · ` : ""}${words.slice(from, to + 1).join(" · ")}${to < words.length - 1 ? " · …" : ""}`;
  for (let grown = true; grown;) {
    grown = false;
    if (last < words.length - 1 && line(first, last + 1).length + tail.length <= style.width) [last, grown] = [last + 1, true];
    if (first > 0 && line(first - 1, last).length + tail.length <= style.width) [first, grown] = [first - 1, true];
  }
  return style.faint(line(first, last) + tail);
}
