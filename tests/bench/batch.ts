/** `npm run bench -- batch`: whole runs of the program against the floor, in pairs. */
import { join } from "node:path";
import { tsxOptions } from "../../bin/dev/tsx.ts";
import { casesFile } from "./cases.ts";
import { median, runToNowhere, say } from "./measure.ts";
import type { Setting } from "./setting.ts";

const PAIRS = 5;
const FIELDS = ["--fields", "level,route,urgency"];
const FLOOR = join(import.meta.dirname, "floor.ts");

/** A short run, of which a good part is start-up and the engine getting to know the code, and a long one. */
export async function benchBatch(setting: Setting): Promise<void> {
  const short = runsOver(await casesFile(setting.work, 50_000), setting);
  const long = runsOver(await casesFile(setting.work, 200_000), setting);
  console.log(`\nBatch: cases all different, each with its own moment; the whole program over the floor, median of ${PAIRS} pairs`);
  for (const [count, { batch, floorOf }] of Object.entries({ "50,000": short, "200,000": long })) {
    say(
      `${count} whole outcomes / JSON.parse + JSON.stringify`,
      pairs(() => batch() / floorOf("outcomes")),
      "at most 2.60",
    );
    say(
      `${count} × level, route, urgency / JSON.parse`,
      pairs(() => batch(...FIELDS) / floorOf("lines")),
      "at most 7.00",
    );
  }
  say(
    "200,000 on one thread / on two workers",
    pairs(() => long.batch() / long.batch("--workers", "2")),
    "at least 1.60",
  );
  const aSecond = (...words: string[]) => Math.round(200_000 / (median(pairs(() => long.batch(...words))) / 1000));
  console.log(`  ${aSecond()} cases a second (at least 6000 wanted), ${aSecond(...FIELDS)} as slim rows`);
}

function runsOver(file: string, { program, env }: Setting) {
  return {
    batch: (...words: string[]) => runToNowhere([program, "batch", file, ...words], { env }).took,
    floorOf: (what: string) => Number(runToNowhere([...tsxOptions, FLOOR, file, what], { env }).stderr.split(" ")[0]),
  };
}

function pairs(ratio: () => number): number[] {
  return Array.from({ length: PAIRS }, ratio);
}
