/** Runs a check again each time that a file of a pack's folder is saved, until Ctrl-C. */
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { problemIn, say } from "../../problems.ts";
import type { Surroundings } from "../../surroundings.ts";

/** Often enough to seem at once, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 300;

/** `check` prints what it finds. Gives when the user has stopped it. */
export async function whileSaving(paths: string[], check: () => Promise<void>, { streams, err }: Surroundings): Promise<void> {
  const stopped = new AbortController();
  const ended = (await streams()).onInterrupt(() => stopped.abort());
  let seen = "";
  while (!stopped.signal.aborted) {
    const now = stateOf(paths);
    if (now !== seen) {
      seen = now;
      await checkOnce(check, err);
      err(`Waiting for the next save of ${paths.join(", ")}; Ctrl-C stops.\n`);
    }
    await later(LOOK_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => {});
  }
  ended();
}

/** While somebody writes, a file may be gone or broken for a moment: that is said, and ends nothing. */
async function checkOnce(check: () => Promise<void>, err: Surroundings["err"]): Promise<void> {
  try {
    await check();
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    const { message, hint } = say(problem);
    err(`${message}\n${hint === null ? "" : `${hint}\n`}`);
  }
}

/** The size and the time of the last change of every file, as one text. */
function stateOf(paths: string[]): string {
  return paths.flatMap(filesIn).map(stampOf).join("\n");
}

function filesIn(path: string): string[] {
  try {
    return lstatSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, String(name))) : [path];
  } catch {
    return [path];
  }
}

function stampOf(file: string): string {
  try {
    const { size, mtimeMs } = lstatSync(file);
    return `${file} ${size} ${mtimeMs}`;
  } catch {
    return `${file} is gone`;
  }
}
