/** `npm run bench -- batch`: whole runs of the program against the floor, in pairs. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../ready.mjs";
import { casesOf } from "./cases.mjs";
import { median, runToNowhere, say } from "./measure.mjs";

const CASES = 50_000;
const PAIRS = 5;

export async function benchBatch({ program, work, env }) {
  const file = await casesFile(work, CASES);
  const floor = join(root, "bin/dev/bench/floor.mjs");
  const floorOf = (what) => Number(runToNowhere([floor, file, what], { env }).stderr.split(" ")[0]);
  const batch = (...words) => runToNowhere([program, "batch", file, ...words], { env }).took;
  console.log(
    `\nBatch: ${CASES} cases, all different, each with its own moment; the whole program over the floor, median of ${PAIRS} pairs`,
  );
  say(
    "whole outcomes / JSON.parse + JSON.stringify",
    pairs(() => batch() / floorOf("outcomes")),
    "at most 1.15",
  );
  say(
    "level, route, urgency / JSON.parse",
    pairs(() => batch("--fields", "level,route,urgency") / floorOf("lines")),
    "at most 1.50",
  );
  say(
    "one thread / two workers",
    pairs(() => batch() / batch("--workers", "2")),
    "at least 1.60",
  );
  const once = median(Array.from({ length: 3 }, () => batch()));
  console.log(
    `  ${Math.round(CASES / (once / 1000))} cases a second, ${Math.round(CASES / (median(Array.from({ length: 3 }, () => batch("--fields", "level,route,urgency"))) / 1000))} as slim rows`,
  );
}

export async function casesFile(work, count) {
  const library = createRequire(import.meta.url)(join(root, "dist/library.cjs"));
  const file = join(work, `cases-${count}.ndjson`);
  writeFileSync(file, `${[...casesOf(library, await library.loadPack(), count, 1)].join("\n")}\n`);
  return file;
}

function pairs(ratio) {
  return Array.from({ length: PAIRS }, ratio);
}
