/**
 * Mutation testing of the core: each small change of its code must be noticed by some test, or stand in the table of
 * `tests/mutation/survivors.md` with the reason why it does no harm. Words choose rooms: deadlines, levels, triage, paths …
 */
import { execFileSync, type SpawnSyncOptions, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../bin/dev/checkout.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { type Room, rooms } from "./rooms.ts";
import { explainedIn, type Mutant, nameOf } from "./survivors.ts";

const SCORE_AT_LEAST = 90;
const DETECTED = ["Killed", "Timeout"];
// A mutant that does not compile, or that the tester could not start, says nothing about the tests.
const COUNTED = [...DETECTED, "Survived", "NoCoverage"];

interface Scratch {
  /** A copy of the checkout. */
  scratch: string;
  /** The environment of the tester. */
  env: NodeJS.ProcessEnv;
}

/** The number of failures: folders with too low a score, and survivors without a reason. */
export function proveMutants(words: string[]): number {
  const chosen = Object.entries(rooms).filter(([name]) => words.length === 0 || words.includes(name));
  const scratch = mkdtempSync(join(tmpdir(), "effective-support-mutants-"));
  try {
    const env = makeScratch(scratch);
    const mutants = chosen.flatMap(([name, room]) => mutantsOf(name, room, { scratch, env }));
    const survivors = mutants.filter(({ status }) => !DETECTED.includes(status));
    const explained = explainedIn(readFileSync(join(root, "tests/mutation/survivors.md"), "utf8"));
    return tellScores(mutants) + tellUnexplained(survivors, (mutant) => explained.has(nameOf(mutant)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A copy of the checkout with the tester beside it, built, and with the content compiled. Gives the environment of its runs. */
function makeScratch(scratch: string): NodeJS.ProcessEnv {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  for (const file of list.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    cpSync(join(root, file), join(scratch, file));
  }
  // The tester stands below the checkout's own packages, so that it and the tests find one and the same vitest there.
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: join(scratch, "tests/mutation") });
  const pack = join(scratch, "dist/prepared-pack.json");
  const env = { ...process.env, NO_COLOR: "1", ES_DIST: join(scratch, "dist"), MUTATION_PACK: pack };
  run(process.execPath, ["bin/dev/bootstrap.mjs", "bin/dev/build.ts"], { cwd: scratch, env });
  writeFileSync(pack, JSON.stringify(requirePackFromFolder(join(root, "content/bexley"))));
  return env;
}

/** Every mutant of a room with what became of it, after the quick tests and, where those left it, the thorough ones. */
function mutantsOf(name: string, { mutate = [`src/${name}/**/*.ts`] }: Room, where: Scratch): Mutant[] {
  const after = round(name, "quick", { mutate, ignoreStatic: true, timeoutMS: 5000 }, where);
  const left = after.filter((mutant) => !isSettled(mutant));
  if (left.length === 0) return after;
  const again = round(name, "thorough", { mutate: [...new Set(left.map(rangeOf))], ignoreStatic: false, timeoutMS: 60_000 }, where);
  const place = (mutant: Mutant) => `${rangeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;
  const later = new Map(again.map((mutant) => [place(mutant), mutant]));
  return after.map((mutant) => (isSettled(mutant) ? mutant : (later.get(place(mutant)) ?? mutant)));
}

/** A test failed, or a loop went on beyond all bounds. Who only took long is tried again: the computer may have been busy. */
function isSettled({ status, statusReason }: Mutant): boolean {
  return status === "Killed" || (status === "Timeout" && statusReason?.startsWith("Hit limit") === true);
}

function round(room: string, tests: "quick" | "thorough", options: object, { scratch, env }: Scratch): Mutant[] {
  const report = `reports/${room}-${tests}.json`;
  const config = {
    ...options,
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    concurrency: 2,
    timeoutFactor: 1.5,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    ignorePatterns: ["dist", "reports"],
    warnings: false,
    logLevel: "error",
  };
  const file = join(scratch, `stryker-${room}-${tests}.json`);
  writeFileSync(file, JSON.stringify(config));
  process.stderr.write(`${room}: ${tests} tests…\n`);
  run(process.execPath, ["tests/mutation/node_modules/@stryker-mutator/core/bin/stryker.js", "run", file], {
    cwd: scratch,
    env: { ...env, MUTATED_ROOM: room, MUTATION_TESTS: tests },
  });
  const { files }: { files: Record<string, { source: string; mutants: Omit<Mutant, "file" | "source">[] }> } = JSON.parse(
    readFileSync(join(scratch, report), "utf8"),
  );
  return Object.entries(files).flatMap(([name, { source, mutants }]) => mutants.map((mutant) => ({ ...mutant, file: name, source })));
}

/** The place of a mutant as the tester takes it: lines from 1, columns from 0. */
function rangeOf({ file, location: { start, end } }: Mutant): string {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function tellScores(mutants: Mutant[]): number {
  let failures = 0;
  const folderOf = ({ file }: Mutant) => file.split("/")[1] ?? "";
  console.log("room        mutants  killed  timeout  survived  not covered  score");
  for (const folder of [...new Set(mutants.map(folderOf))].sort()) {
    const all = mutants.filter((one) => folderOf(one) === folder);
    const count = (status: string) => all.filter((mutant) => mutant.status === status).length;
    const counted = all.filter(({ status }) => COUNTED.includes(status)).length;
    const score = counted === 0 ? 0 : (100 * (count("Killed") + count("Timeout"))) / counted;
    const widths = [7, 8, 9, 12];
    const counts = COUNTED.map((status, place) => String(count(status)).padStart(widths[place] ?? 0)).join(" ");
    console.log(`${folder.padEnd(10)} ${String(counted).padStart(8)} ${counts}  ${score.toFixed(1)} %`);
    if (score < SCORE_AT_LEAST) failures++;
  }
  return failures;
}

function tellUnexplained(survivors: Mutant[], isExplained: (mutant: Mutant) => boolean): number {
  const unexplained = survivors.filter((mutant) => COUNTED.includes(mutant.status) && !isExplained(mutant));
  for (const { file, location, mutatorName, replacement } of unexplained) {
    console.log(`not noticed, and not in tests/mutation/survivors.md: ${file}:${location.start.line} ${mutatorName} => ${replacement}`);
  }
  console.log(`${survivors.length} not noticed, ${unexplained.length} of them without a reason`);
  return unexplained.length;
}

function run(command: string, words: string[], options: SpawnSyncOptions): void {
  const { status, error } = spawnSync(command, words, { stdio: ["ignore", 2, 2], ...options });
  if (status !== 0) throw error ?? new Error(`${command} ${words[0]} ended with ${status}`);
}
