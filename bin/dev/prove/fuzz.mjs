/**
 * Throws random and grammar-made answers, command lines and content packs at the program, and command lines at real processes.
 * Words: `--count N` cases in all, `--seed S`; `--kind K --index I` runs one case again.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

/** A document of answers costs least and matters most; a spoiled file of a pack costs ten times as much. */
const SHARES = { answers: 0.97, arguments: 0.02, packs: 0.01 };
/** Cases of one thread: whatever a case leaves behind does not pile up. */
const BLOCK = 5_000;
const NEVER_ENDS = 60_000;
/** Real processes, over and above the cases. */
const PROCESSES_PER_CASE = 300 / 1_000_000;
const SHOWN_FINDS = 40;

export async function prove({ root, words }) {
  const { values } = parseArgs({
    args: words,
    options: {
      count: { type: "string", default: "1000000" },
      seed: { type: "string", default: "10" },
      kind: { type: "string" },
      index: { type: "string" },
    },
  });
  const dist = process.env.ES_DIST ? resolve(process.env.ES_DIST) : join(root, "dist");
  const folder = mkdtempSync(join(tmpdir(), "effective-support-fuzz-"));
  const before = process.cwd();
  try {
    const modules = await bundled(root, dist);
    const { settingIn } = await import(modules.world);
    const { home, world } = await settingIn(folder, dist, join(root, "content"));
    const setting = { home, world, worker: modules.worker };
    const seed = Number(values.seed);
    if (values.kind !== undefined) return await one(setting, values.kind, seed, Number(values.index ?? 0));
    const { processCases } = await import(modules.processes);
    return await all(setting, seed, Number(values.count), (count) => processCases({ home, world, root }, seed, count));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The modules of the tests, made ready for Node. */
async function bundled(root, dist) {
  const names = ["world", "worker", "processes"];
  const outdir = join(dist, "prove");
  await build({
    entryPoints: names.map((name) => join(root, `tests/proof/fuzz/${name}.ts`)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Packages that are CommonJS ask for Node's modules in their own way.
    banner: {
      js: 'import { createRequire as asksFor } from "node:module"; const require = asksFor(import.meta.url); const __dirname = import.meta.dirname;',
    },
    logLevel: "warning",
  });
  return Object.fromEntries(names.map((name) => [name, join(outdir, `${name}.mjs`)]));
}

async function one(setting, kind, seed, index) {
  const figures = await block(setting, kind, seed, index, 1);
  console.log(JSON.stringify(figures, null, 2));
  return figures.finds.length;
}

async function all(setting, seed, count, processes) {
  const begun = performance.now();
  const rows = [];
  for (const [kind, share] of Object.entries(SHARES)) rows.push([kind, await kindOf(setting, kind, seed, Math.round(count * share))]);
  rows.push(["processes", processes(Math.max(10, Math.round(count * PROCESSES_PER_CASE)))]);
  console.log("| what | cases | exit codes | finds | longest |\n| --- | ---: | --- | ---: | ---: |");
  for (const [kind, { cases, exits, finds, longest }] of rows) {
    console.log(`| ${kind} | ${cases} | ${inWords(exits)} | ${finds.length} | ${Math.round(longest.millis)} ms (${longest.index}) |`);
  }
  const finds = rows.flatMap(([, figures]) => figures.finds);
  console.log(`Seed ${seed}, ${Math.round((performance.now() - begun) / 1000)} s.`);
  for (const find of finds.slice(0, SHOWN_FINDS)) console.log(JSON.stringify(find));
  return finds.length;
}

function inWords(exits) {
  return Object.entries(exits)
    .map(([code, times]) => `${code}: ${times}`)
    .join(", ");
}

async function kindOf(setting, kind, seed, count) {
  let figures = { cases: 0, exits: {}, finds: [], longest: { millis: 0, index: 0 } };
  const begun = performance.now();
  for (let from = 0; from < count;) {
    const next = await block(setting, kind, seed, from, Math.min(BLOCK, count - from));
    figures = joined(figures, next);
    from += next.cases;
    const { exits, finds, longest } = figures;
    const so = `${inWords(exits)}; ${finds.length} finds; longest ${Math.round(longest.millis)} ms; ${Math.round((performance.now() - begun) / 1000)} s`;
    process.stderr.write(`${kind}: ${from} of ${count}; ${so}\n`);
    for (const find of next.finds.slice(0, SHOWN_FINDS)) process.stderr.write(`${JSON.stringify(find)}\n`);
  }
  return figures;
}

function joined(one, other) {
  const exits = { ...one.exits };
  for (const [code, times] of Object.entries(other.exits)) exits[code] = (exits[code] ?? 0) + times;
  const longest = other.longest.millis > one.longest.millis ? other.longest : one.longest;
  return { cases: one.cases + other.cases, exits, finds: [...one.finds, ...other.finds], longest };
}

/** Cases on a thread of their own. One that never ends, or brings the thread down, is a find, and the next block starts after it. */
function block({ worker, home, world }, kind, seed, from, count) {
  return new Promise((done) => {
    const under = new SharedArrayBuffer(4);
    const index = new Int32Array(under);
    index[0] = from;
    const thread = new Worker(worker, { workerData: { kind, seed, from, count, home, world, under } });
    let seen = -1;
    let since = performance.now();
    const settle = (figures) => {
      clearTimeout(watch);
      thread.removeAllListeners();
      thread.on("error", () => {});
      void thread.terminate().then(() => done(figures));
    };
    const lost = (why) => {
      const at = index[0];
      const find = { kind, seed, index: at, faults: [why], tried: "", said: "" };
      settle({ cases: at - from + 1, exits: {}, finds: [find], longest: { millis: performance.now() - since, index: at } });
    };
    const look = () => {
      if (index[0] !== seen) [seen, since] = [index[0], performance.now()];
      else if (performance.now() - since > NEVER_ENDS) return lost("never ends");
      watch = setTimeout(look, 500);
    };
    let watch = setTimeout(look, 500);
    thread.on("message", settle);
    thread.on("error", (error) => lost(`brings the thread down: ${String(error.stack ?? error).slice(0, 400)}`));
    thread.on("exit", (code) => lost(`ends the thread with ${code}`));
  });
}
