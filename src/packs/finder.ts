/** The shelf of content packs that came with the program, and what finding one takes. */
import { statSync } from "node:fs";
import type { Surroundings } from "../surroundings.ts";
import type { ShelfEntry } from "./pack-data.ts";

/** `standard` is used where nobody names another pack: its newest active released version. Versions stand in rising order. */
export interface Shelf {
  standard: string;
  packs: ShelfEntry[];
}

/**
 * What finding content takes: where the compiled packs are; to remember what was checked before, the user's environment; and the clock (ms
 * UTC), since content is in force from a day on.
 */
export interface Finder extends Pick<Surroundings, "home">, Partial<Pick<Surroundings, "env">> {
  now?: (() => number) | number;
}

/** What a path leads to; null: to nothing that can be read, or it is no path at all. */
export function kindOfPath(name: string): "file" | "folder" | null {
  try {
    const stat = statSync(name);
    return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : null;
  } catch {
    return null;
  }
}
