/** `npm run bench -- level`: the level decision of this program and of other rule engines, in one process, on the same cases. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../ready.mjs";
import { randomFrom } from "./cases.mjs";

const CASES = 100_000;
const MILLISECONDS_AT_MOST = 20_000;

export async function benchLevel() {
  const folder = join(root, "tests/bench");
  if (!existsSync(join(folder, "node_modules"))) {
    // Not `npm ci`: the lock file lacks what one engine wants on computers of another kind, and that refuses it on all.
    const { status } = spawnSync("npm", ["install", "--no-save", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
    if (status !== 0) throw new Error("the other rule engines could not be installed");
  }
  const library = createRequire(import.meta.url)(join(root, "dist/library.cjs"));
  const pack = await library.loadPack();
  const { deciders } = await import(pathToFileURL(join(folder, "deciders.mjs")).href);
  const cases = chosenBy(randomFrom(3), pack);
  console.log(
    `\nLevel decision: ${CASES} random cases of ${pack.indicators.length} indicators; microseconds for one, and times as long as here`,
  );
  let here = 0;
  const levels = [];
  for (const [name, prepare] of deciders) {
    const decide = await prepare(pack, library);
    const { each, count } = await timed(decide, cases, levels);
    if (here === 0) here = each;
    console.log(
      `  ${name.padEnd(48)} ${each.toFixed(2).padStart(9)} µs ${(each / here).toFixed(1).padStart(8)} ×${count < CASES ? `  (first ${count} cases)` : ""}`,
    );
  }
}

async function timed(decide, cases, levels) {
  for (const chosen of cases.slice(0, 200)) await decide(chosen);
  const from = process.hrtime.bigint();
  let count = 0;
  let took = 0;
  for (const chosen of cases) {
    const answer = decide(chosen);
    const level = answer instanceof Promise ? await answer : answer;
    // The first decider sets the level that all others must find.
    levels[count] ??= level;
    if (levels[count] !== level) throw new Error(`case ${count}: ${level} instead of ${levels[count]}`);
    count++;
    if (count % 100 === 0) {
      took = Number(process.hrtime.bigint() - from) / 1e3;
      if (took > MILLISECONDS_AT_MOST * 1e3) break;
    }
  }
  return { each: took / count, count };
}

function chosenBy(random, { indicators }) {
  return Array.from({ length: CASES }, () => [
    ...new Set(Array.from({ length: random(8) }, () => indicators[random(indicators.length)].id)),
  ]);
}
