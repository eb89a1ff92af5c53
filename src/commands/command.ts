import type { Surroundings } from "../surroundings.ts";

/** An option of the command line. The table of them serves parsing, help, completion and the manual page. */
export interface OptionDefinition {
  name: string;
  /** What its value is, as help shows it; left out where the option takes none. */
  value?: string;
  many?: true;
  help: string;
  /** The values that completion offers. */
  offers?: Offers;
}

/** What completion offers: names of the content, files, or these words. */
export type Offers = NameKind | "files" | readonly string[];

export const nameKinds = ["contents", "routes", "areas", "indicators", "topics", "levels", "scenarios", "guide"] as const;
export type NameKind = (typeof nameKinds)[number];

export interface CommandDefinition {
  name: string;
  summary: string;
  /** What stands after the name, as help shows it. */
  operands: string;
  /** What completion offers for them. */
  offers?: Offers;
  /** How many operands it takes at most. */
  atMost: number;
  options: readonly OptionDefinition[];
  examples: readonly string[];
  /** Loads the command when it is wanted, so that no command pays for another. */
  load(): Promise<{ run: Run }>;
}

export type Run = (given: Given, surroundings: Surroundings) => number | Promise<number>;

/** What the command line said, checked against the table. */
export interface Given {
  operands: string[];
  /** The value of an option; the last one where it was given twice. */
  value(name: string): string | null;
  values(name: string): string[];
  has(name: string): boolean;
}
