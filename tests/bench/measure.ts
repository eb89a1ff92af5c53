/** What the parts of the benchmark measure with. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";

export interface Runner {
  env: NodeJS.ProcessEnv;
  /** The Node that runs it; this one where none is named. */
  executable?: string;
}

/** Runs a Node program to its end with nothing read of its output; milliseconds, and what it wrote to standard error. */
export function runToNowhere(words: string[], { env, executable = process.execPath }: Runner): { took: number; stderr: string } {
  const nowhere = openSync("/dev/null", "w");
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(executable, words, {
    env,
    stdio: ["ignore", nowhere, "pipe"],
    encoding: "utf8",
  });
  const took = Number(process.hrtime.bigint() - from) / 1e6;
  closeSync(nowhere);
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  return { took, stderr };
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** One line of a table: what, the ratio, its spread, and the bound. */
export function say(what: string, ratios: number[], bound: string): void {
  const [middle, least, greatest] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  console.log(`  ${what.padEnd(56)} ${middle}  (${least} to ${greatest}), ${bound} wanted`);
}
