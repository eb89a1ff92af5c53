import type { Kind } from "../../../src/packs/read-folder.ts";
import type { Way } from "./pack-in-memory.ts";

/** The Bexley pack with one fact changed. */
export interface Mutant {
  file: string;
  /** The kind of file it stands in: "guide/", "flow.yaml". */
  of: Kind;
  /** What kind of fact is changed, and how: "number up", "entry of steps left out". */
  kind: string;
  way: Way;
  was: unknown;
  /** What stands there instead; the symbol LEFT_OUT where nothing does. */
  becomes: unknown;
}

/** A change of one part of a document. */
export type Change = Pick<Mutant, "kind" | "way" | "becomes">;

/** The same mutant has the same name in every run; two changes of one part have two names. */
export function nameOf({ file, way, kind, was, becomes }: Mutant): string {
  return `${file} ${way.join(".")}: ${kind}${changeOf(was, becomes)}`;
}

/** The words of a text that are changed: " (9-5 → 7-5)". What is left out or turned round is said by its kind. */
function changeOf(was: unknown, becomes: unknown): string {
  if (typeof becomes !== "string") return "";
  if (typeof was !== "string") return ` (→ ${becomes})`;
  const [before, after] = [was.split(" "), becomes.split(" ")];
  const start = before.findIndex((word, position) => word !== after[position]);
  const ends = before.toReversed().findIndex((word, position) => word !== after.at(-1 - position));
  const changed = (words: string[]) => words.slice(start, words.length - ends).join(" ");
  return ` (${changed(before)} → ${changed(after)})`;
}
