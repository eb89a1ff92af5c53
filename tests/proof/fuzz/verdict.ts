/** What may never happen, whatever goes in. */
import type { Pack } from "../../../src/packs/pack.ts";
import { EXIT } from "../../../src/problems.ts";

export interface Setting {
  /** The built content and schemas. */
  home: string;
  /** The content that comes with the program, the newest last. */
  packs: readonly Pack[];
  /** The folder that file names are looked for in; it is the working folder. */
  world: string;
}

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Verdict extends Ran {
  /** What is wrong, in a word or two each; none: all is well. */
  faults: string[];
  /** What went in, as somebody may read it who has to mend it. */
  tried: string;
}

export interface Allowed {
  /** Colour on standard output was asked for: marks of colour may stand there, and nothing else. */
  coloured: boolean;
  exits: readonly number[];
}

/** Everywhere: 5 and 6 need an option, 130 a person, and 1 is never right. */
export const USUAL_EXITS: readonly number[] = [EXIT.done, EXIT.usage, EXIT.badInput, EXIT.moreAnswers];

const COLOUR = /\u001b\[\d{1,3}(?:;\d{1,3}){0,4}m/g;
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\r(?!\n)|\p{Surrogate}/u;
const STACK = /\n\s+at .+:\d+:\d+/;

export function faultsOf({ code, out, err }: Ran, { coloured, exits }: Allowed): string[] {
  const faults: string[] = [];
  if (!exits.includes(code)) faults.push(`exit ${code}`);
  if (code !== EXIT.done && code !== EXIT.moreAnswers && code !== EXIT.changed && err === "" && out === "") faults.push("says nothing");
  if (STACK.test(`\n${err}`) || STACK.test(`\n${out}`)) faults.push("a stack trace");
  const unsafe = UNSAFE.exec(coloured ? out.replace(COLOUR, "") : out) ?? UNSAFE.exec(coloured ? err.replace(COLOUR, "") : err);
  if (unsafe) faults.push(`lets U+${unsafe[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")} through`);
  return faults;
}
