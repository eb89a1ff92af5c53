import { Chalk } from "chalk";
import wrapAnsi from "wrap-ansi";
import type { CommonOptions } from "../commands/command.ts";
import type { Surroundings } from "../surroundings.ts";

/** How text is drawn: its width, and paint that adds emphasis but never meaning. */
export interface Style {
  /** Columns to fill, at most. */
  width: number;
  /** Numbered, static, nothing repainted. */
  plain: boolean;
  heading(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  alarm(text: string): string;
  good(text: string): string;
}

const WIDEST = 100;
const NARROWEST = 40;

/** Colour only on a terminal that has it, and not where NO_COLOR, --no-color or TERM=dumb say otherwise. */
export function styleFor(options: Pick<CommonOptions, "plain" | "color">, { env, outIsTerminal, columns }: Surroundings): Style {
  const plain = isPlain(options, env);
  const coloured = outIsTerminal && !plain && !env.NO_COLOR && options.color;
  return styleOf(columns, coloured ? 1 : 0, plain);
}

/** `ACCESSIBLE` may be switched off as many switches are, with 0 or nothing. */
export function isPlain({ plain }: Pick<CommonOptions, "plain">, { TERM, ACCESSIBLE = "" }: Surroundings["env"]): boolean {
  return plain === true || TERM === "dumb" || !["", "0"].includes(ACCESSIBLE);
}

/** A style by hand: for tests and for reports. `depth` is the colour depth, 0 for none. */
export function styleOf(columns: number, depth: 0 | 1, plain: boolean): Style {
  const paint = new Chalk({ level: depth });
  return {
    width: Math.max(NARROWEST, Math.min(columns, WIDEST)),
    plain,
    heading: paint.bold.underline,
    strong: paint.bold,
    faint: paint.dim,
    alarm: paint.bold.red,
    good: paint.green,
  };
}

/** Wraps a text to the width, its first line after `lead` and the others hanging under it. */
export function hang(lead: string, text: string, { width }: Style): string {
  const indent = " ".repeat(lead.length);
  const lines = wrapAnsi(text, Math.max(width - lead.length, 20), { hard: true, trim: true }).split("\n");
  return lines.map((line, place) => (place === 0 ? lead : indent) + line).join("\n");
}
