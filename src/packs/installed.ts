/** Content that this user installed, and which content runs where nobody names one. Kept in the user's data folder, nowhere else. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "../data-folder.ts";
import { fail, problemIn } from "../problems.ts";
import { INSIDE } from "../shipped.ts";
import { codeOf } from "../surroundings.ts";
import { type Finder, kindOfPath } from "./finder.ts";
import type { ShelfEntry } from "./pack-data.ts";

/** An entry of the shelf whose file is a compiled pack in the user's data folder. */
export type Installed = Omit<ShelfEntry, "bytes">;

export interface Kept {
  installed: Installed[];
  /** An id or id@version; null: nothing was chosen. */
  use: string | null;
}

/** Which content runs where nobody names one, and why that. */
export interface Usual {
  name: string;
  why: string;
}

export const INDEX = "index.json";
const NOTHING: Kept = { installed: [], use: null };
/** What an agency puts beside the single executable: a compiled pack. */
const BESIDE = "effective-support-content.json";
export const VARIABLE = "EFFECTIVE_SUPPORT_CONTENT";

/** By id and rising version; none where nothing was installed, or where there is no data folder. */
export function installedFor(finder: Finder): Installed[] {
  return keptIn(finder).installed;
}

/** In this order: the environment, the user's choice, what lies beside the executable, what came with the program. */
export function usualContent(finder: Finder, standard: string): Usual {
  const named = finder.env?.[VARIABLE];
  if (named) return { name: named, why: `${VARIABLE} names it` };
  const { use } = keptIn(finder);
  if (use !== null) return { name: use, why: "chosen with content use" };
  const beside = finder.home === INSIDE ? join(dirname(process.execPath), BESIDE) : null;
  if (beside !== null && kindOfPath(beside) === "file") return { name: beside, why: "it lies beside the program" };
  return { name: standard, why: "it came with the program" };
}

/** Where installed content lies. */
export function folderOf({ env = {} }: Finder): string {
  return join(dataFolder({ env }), "content");
}

export function keptIn(finder: Finder): Kept {
  let text: string;
  try {
    text = readFileSync(join(folderOf(finder), INDEX), "utf8");
  } catch (error) {
    // No data folder, or nothing was ever installed; where the home is a file, nothing can be.
    if (problemIn(error) || codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return NOTHING;
    return broken(finder, "it cannot be read");
  }
  try {
    const { installed, use }: Kept = JSON.parse(text);
    if (Array.isArray(installed) && installed.every(isEntry) && (use === null || typeof use === "string")) return { installed, use };
  } catch {
    return broken(finder, "it is not JSON");
  }
  return broken(finder, "it is not the list that this program keeps");
}

function isEntry(entry: Partial<Installed>): boolean {
  return [entry.id, entry.version, entry.status, entry.file, entry.digest].every((part) => typeof part === "string");
}

function broken(finder: Finder, reason: string): never {
  return fail({ kind: "broken-content", file: join(folderOf(finder), INDEX), reason });
}
