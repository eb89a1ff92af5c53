/** The screen of a demonstration: what is shown at its top, the prompt below it, and the presenter's lines at its foot. */
import type { Surroundings, Terminal } from "../surroundings.ts";
import type { Style } from "../terminal/style.ts";

export interface DemoScreen {
  /** Clears the screen and shows lines from its top; what does not fit above the foot is left out at the end. */
  show(lines: string[], foot: string[]): void;
  /** Draws the foot again, where the cursor is left where it was. */
  drawFoot(foot: string[]): void;
  /** Lines that are left for a prompt under `lines`. */
  room(lines: string[], foot: string[]): number;
  /** Leaves the cursor under everything. */
  leave(): void;
}

const CLEAR = "\u001b[2J\u001b[H";
const KEEP_PLACE = "\u001b7";
const TO_PLACE = "\u001b8";
const CLEAR_LINE = "\u001b[2K";
const SHOW_CURSOR = "\u001b[?25h";
const to = (row: number) => `\u001b[${row};1H`;

export function demoScreen({ rows }: Terminal, { out }: Pick<Surroundings, "out">): DemoScreen {
  const room = (lines: string[], foot: string[]) => Math.max(3, rows() - lines.length - foot.length - 1);
  const drawFoot = (foot: string[]) => {
    const first = rows() - foot.length + 1;
    out(`${KEEP_PLACE}${foot.map((line, place) => `${to(Math.max(1, first + place))}${CLEAR_LINE}${line}`).join("")}${TO_PLACE}`);
  };
  return {
    show: (lines, foot) => {
      out(
        `${CLEAR}${lines
          .slice(0, Math.max(1, rows() - foot.length - 1))
          .map((line) => `${line}\r\n`)
          .join("")}`,
      );
      drawFoot(foot);
    },
    drawFoot,
    room,
    leave: () => out(`${to(rows())}\r\n${SHOW_CURSOR}`),
  };
}

/** A text in pages that fit on the screen, cut at empty lines where one is near. */
export function inPages(text: string, height: number): string[][] {
  const lines = text.trimEnd().split("\n");
  const pages: string[][] = [];
  for (let from = 0; from < lines.length;) {
    const whole = lines.slice(from, from + height);
    const gap = from + height < lines.length ? whole.findLastIndex((line) => line.trim() === "") : -1;
    const page = gap > height / 2 ? whole.slice(0, gap) : whole;
    pages.push(page);
    from += page.length;
    while (from < lines.length && lines[from]?.trim() === "") from++;
  }
  return pages;
}

/** The presenter's line of keys. */
export function keysLine(place: string, state: "playing" | "paused" | "holding", style: Style): string {
  const now = { playing: "playing", paused: "PAUSED", holding: "waiting" }[state];
  const space = { playing: "Space pauses", paused: "Space goes on", holding: "Space goes on" }[state];
  return style.strong(`Demo ${place}, ${now} · ${space} · → next · ← back · q stops`.slice(0, Math.max(10, style.width - 1)));
}
