/** `npm run bench -- level`: the level decision of this program and of other rule engines, in one process, on the same cases. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { builtLibrary } from "./built-library.ts";
import { type Random, randomFrom } from "./cases.ts";
import { type Decide, deciders } from "./deciders.ts";
import type { Pack } from "../../src/library.ts";

const CASES = 100_000;
const MILLISECONDS_AT_MOST = 20_000;

export async function benchLevel(): Promise<void> {
  installEngines();
  const library = builtLibrary();
  const pack = await library.loadPack();
  const cases = chosenBy(randomFrom(3), pack);
  console.log(
    `\nLevel decision: ${CASES} random cases of ${pack.indicators.length} indicators; microseconds for one, and times as long as here`,
  );
  let here = 0;
  const levels: number[] = [];
  for (const [name, prepare] of deciders) {
    const { each, count } = await timed(await prepare(pack, library), cases, levels);
    if (here === 0) here = each;
    const asLong = `${each.toFixed(2).padStart(9)} µs ${(each / here).toFixed(1).padStart(8)} ×`;
    console.log(`  ${name.padEnd(48)} ${asLong}${count < CASES ? `  (first ${count} cases)` : ""}`);
  }
}

function installEngines(): void {
  if (existsSync(join(import.meta.dirname, "node_modules"))) return;
  // Not `npm ci`: the lock file lacks what one engine wants on computers of another kind, and that refuses it on all.
  const words = ["install", "--no-save", "--loglevel=error"];
  const { status } = spawnSync("npm", words, { cwd: import.meta.dirname, stdio: "inherit" });
  if (status !== 0) throw new Error("the other rule engines could not be installed");
}

/** Microseconds for one decision, and how many were timed. The first decider sets the levels that all others must find. */
async function timed(decide: Decide, cases: string[][], levels: number[]): Promise<{ each: number; count: number }> {
  for (const chosen of cases.slice(0, 200)) await decide(chosen);
  const from = process.hrtime.bigint();
  let count = 0;
  let took = 0;
  for (const chosen of cases) {
    const answer = decide(chosen);
    const level = answer instanceof Promise ? await answer : answer;
    const right = (levels[count] ??= level);
    if (right !== level) throw new Error(`case ${count}: ${level} instead of ${right}`);
    count++;
    if (count % 100 === 0) {
      took = Number(process.hrtime.bigint() - from) / 1e3;
      if (took > MILLISECONDS_AT_MOST * 1e3) break;
    }
  }
  return { each: took / count, count };
}

function chosenBy(random: Random, { indicators }: Pack): string[][] {
  const anyOf = () => indicators[random(indicators.length)]?.id ?? "";
  return Array.from({ length: CASES }, () => [...new Set(Array.from({ length: random(8) }, anyOf))]);
}
