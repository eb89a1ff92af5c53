/**
 * Which content from outside this user's program has found to hold, by digest: it is checked whole once, and a start after that pays
 * nothing. Only digests are kept. Another version of the program checks again, since it may hold content to more.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../data-folder.ts";
import { problemIn } from "../problems.ts";
import { writeWhole } from "../records/write-file.ts";
import type { Surroundings } from "../surroundings.ts";

export interface Memory {
  /** What holds content to its rules: digests that another one noted are worth nothing. */
  program: string;
  env: Surroundings["env"];
}

const FILE = "checked-content.json";
const KEPT_AT_MOST = 100;

/** Whether content of this digest was found to hold before. */
export function wasChecked(digest: string, memory: Memory): boolean {
  return digestsIn(memory).includes(digest);
}

/** Notes that content of this digest holds. Where it cannot be noted, it is checked again the next time. */
export function noteChecked(digest: string, memory: Memory): void {
  try {
    const folder = dataFolder(memory);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const digests = [...digestsIn(memory).filter((known) => known !== digest), digest].slice(-KEPT_AT_MOST);
    writeWhole(join(folder, FILE), `${JSON.stringify({ program: memory.program, digests })}\n`, { over: "replace" });
  } catch (error) {
    if (!problemIn(error) && !(error instanceof Error && "code" in error)) throw error;
  }
}

function digestsIn(memory: Memory): string[] {
  try {
    const { program, digests } = JSON.parse(readFileSync(join(dataFolder(memory), FILE), "utf8"));
    return program === memory.program && Array.isArray(digests) ? digests.filter((digest) => typeof digest === "string") : [];
  } catch {
    return [];
  }
}
