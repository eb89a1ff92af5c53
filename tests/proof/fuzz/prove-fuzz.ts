/**
 * Throws random and grammar-made answers, command lines and content packs at the program, and command lines at real processes.
 * Words: `--count N` cases in all, `--seed S`; `--kind K --index I` runs one case again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { distFolder, root } from "../../../bin/dev/checkout.ts";
import { typeScriptThread } from "../../../bin/dev/tsx.ts";
import type { Figures, Kind } from "./fuzz.ts";
import { processCases } from "./processes.ts";
import type { Setting } from "./verdict.ts";
import { settingIn } from "./world.ts";

/** A document of answers costs least and matters most; a spoiled file of a pack costs ten times as much. */
const SHARES: Record<Kind, number> = { answers: 0.97, arguments: 0.02, packs: 0.01 };
/** Cases of one thread: whatever a case leaves behind does not pile up. */
const BLOCK = 5_000;
const NEVER_ENDS = 60_000;
/** Real processes, over and above the cases. */
const PROCESSES_PER_CASE = 300 / 1_000_000;
const SHOWN_FINDS = 40;

type Place = Pick<Setting, "home" | "world">;

/** The number of finds. */
export async function proveFuzz(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      count: { type: "string", default: "1000000" },
      seed: { type: "string", default: "10" },
      kind: { type: "string" },
      index: { type: "string" },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "effective-support-fuzz-"));
  const before = process.cwd();
  try {
    const place: Place = await settingIn(folder, distFolder(), join(root, "content"));
    const seed = Number(values.seed);
    if (values.kind === undefined) return await all(place, seed, Number(values.count));
    if (!isKind(values.kind)) throw new Error(`Unknown kind: ${values.kind}. There are ${Object.keys(SHARES).join(", ")}.`);
    return await one(place, values.kind, seed, Number(values.index ?? 0));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(SHARES, name);
}

async function one(place: Place, kind: Kind, seed: number, index: number): Promise<number> {
  const figures = await block(place, kind, seed, index, 1);
  console.log(JSON.stringify(figures, null, 2));
  return figures.finds.length;
}

async function all(place: Place, seed: number, count: number): Promise<number> {
  const begun = performance.now();
  const rows: [what: string, figures: Figures][] = [];
  for (const kind of Object.keys(SHARES).filter(isKind)) {
    rows.push([kind, await kindOf(place, kind, seed, Math.round(count * SHARES[kind]))]);
  }
  rows.push(["processes", processCases(place, seed, Math.max(10, Math.round(count * PROCESSES_PER_CASE)))]);
  console.log("| what | cases | exit codes | finds | longest |\n| --- | ---: | --- | ---: | ---: |");
  for (const [kind, { cases, exits, finds, longest }] of rows) {
    console.log(`| ${kind} | ${cases} | ${inWords(exits)} | ${finds.length} | ${Math.round(longest.millis)} ms (${longest.index}) |`);
  }
  const finds = rows.flatMap(([, figures]) => figures.finds);
  console.log(`Seed ${seed}, ${Math.round((performance.now() - begun) / 1000)} s.`);
  for (const find of finds.slice(0, SHOWN_FINDS)) console.log(JSON.stringify(find));
  return finds.length;
}

function inWords(exits: Figures["exits"]): string {
  return Object.entries(exits)
    .map(([code, times]) => `${code}: ${times}`)
    .join(", ");
}

async function kindOf(place: Place, kind: Kind, seed: number, count: number): Promise<Figures> {
  let figures: Figures = { cases: 0, exits: {}, finds: [], longest: { millis: 0, index: 0 } };
  const begun = performance.now();
  for (let from = 0; from < count;) {
    const next = await block(place, kind, seed, from, Math.min(BLOCK, count - from));
    figures = joined(figures, next);
    from += next.cases;
    const { exits, finds, longest } = figures;
    const so = `${inWords(exits)}; ${finds.length} finds; longest ${Math.round(longest.millis)} ms; ${Math.round((performance.now() - begun) / 1000)} s`;
    process.stderr.write(`${kind}: ${from} of ${count}; ${so}\n`);
    for (const find of next.finds.slice(0, SHOWN_FINDS)) process.stderr.write(`${JSON.stringify(find)}\n`);
  }
  return figures;
}

function joined(one: Figures, other: Figures): Figures {
  const exits: Figures["exits"] = { ...one.exits };
  for (const [code, times] of Object.entries(other.exits)) exits[Number(code)] = (exits[Number(code)] ?? 0) + times;
  const longest = other.longest.millis > one.longest.millis ? other.longest : one.longest;
  return { cases: one.cases + other.cases, exits, finds: [...one.finds, ...other.finds], longest };
}

/** Cases on a thread of their own. One that never ends, or brings the thread down, is a find, and the next block starts after it. */
function block({ home, world }: Place, kind: Kind, seed: number, from: number, count: number): Promise<Figures> {
  return new Promise((done) => {
    const under = new SharedArrayBuffer(4);
    const index = new Int32Array(under);
    index[0] = from;
    const workerData = { kind, seed, from, count, home, world, under };
    const thread = typeScriptThread(new URL("worker.ts", import.meta.url), { workerData });
    const underWay = () => index[0] ?? from;
    let seen = -1;
    let since = performance.now();
    const settle = (figures: Figures) => {
      clearTimeout(watch);
      thread.removeAllListeners();
      thread.on("error", () => {});
      void thread.terminate().then(() => done(figures));
    };
    const lost = (why: string) => {
      const at = underWay();
      const find = { kind, seed, index: at, faults: [why], tried: "", said: "" };
      settle({ cases: at - from + 1, exits: {}, finds: [find], longest: { millis: performance.now() - since, index: at } });
    };
    const look = () => {
      if (underWay() !== seen) [seen, since] = [underWay(), performance.now()];
      else if (performance.now() - since > NEVER_ENDS) return lost("never ends");
      watch = setTimeout(look, 500);
    };
    let watch = setTimeout(look, 500);
    thread.on("message", settle);
    thread.on("error", (error) => lost(`brings the thread down: ${String(error.stack ?? error).slice(0, 400)}`));
    thread.on("exit", (code) => lost(`ends the thread with ${code}`));
  });
}
