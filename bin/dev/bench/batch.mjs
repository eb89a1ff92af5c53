/** `npm run bench -- batch`: whole runs of the program against the floor, in pairs. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../ready.mjs";
import { casesOf } from "./cases.mjs";
import { median, runToNowhere, say } from "./measure.mjs";

const PAIRS = 5;
const FIELDS = ["--fields", "level,route,urgency"];

/** A short run, of which a good part is start-up and the engine getting to know the code, and a long one. */
export async function benchBatch({ program, work, env }) {
  const short = runsOver(await casesFile(work, 50_000), { program, env });
  const long = runsOver(await casesFile(work, 200_000), { program, env });
  console.log(`\nBatch: cases all different, each with its own moment; the whole program over the floor, median of ${PAIRS} pairs`);
  for (const [count, { batch, floorOf }] of [
    ["50,000", short],
    ["200,000", long],
  ]) {
    say(
      `${count} whole outcomes / JSON.parse + JSON.stringify`,
      pairs(() => batch() / floorOf("outcomes")),
      "at most 1.15",
    );
    say(
      `${count} × level, route, urgency / JSON.parse`,
      pairs(() => batch(...FIELDS) / floorOf("lines")),
      "at most 1.50",
    );
  }
  say(
    "200,000 on one thread / on two workers",
    pairs(() => long.batch() / long.batch("--workers", "2")),
    "at least 1.60",
  );
  const aSecond = (...words) => Math.round(200_000 / (median(pairs(() => long.batch(...words))) / 1000));
  console.log(`  ${aSecond()} cases a second, ${aSecond(...FIELDS)} as slim rows`);
}

function runsOver(file, { program, env }) {
  const floor = join(root, "bin/dev/bench/floor.mjs");
  return {
    batch: (...words) => runToNowhere([program, "batch", file, ...words], { env }).took,
    floorOf: (what) => Number(runToNowhere([floor, file, what], { env }).stderr.split(" ")[0]),
  };
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
