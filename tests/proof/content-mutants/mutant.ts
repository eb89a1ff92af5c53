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

/** The same mutant has the same name in every run. */
export function nameOf({ file, way, kind }: Mutant): string {
  return `${file} ${way.join(".")}: ${kind}`;
}
