/** Runs the executables that can run on this machine: beside the built program, and beside an empty run of Node. */
import { spawnSync } from "node:child_process";
import { openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../checkout.ts";
import type { Made, Say } from "./check.ts";
import { hostTarget } from "./executables.ts";
import { fetchNode } from "./fetch-node.ts";
import { NODE } from "./targets.ts";

const RUNS = 30;
const COMMANDS = [
  ["--version"],
  ["contacts", "--at", "2026-12-25T11:00"],
  ["contacts", "--at", "2026-11-23T10:15", "--json"],
  ["triage", "--answers", "case.json", "--json"],
  ["batch", "rows.ndjson", "--workers", "2"],
  ["guide", "consent"],
  ["content", "list", "--at", "2026-11-23"],
  ["schema", "outcome"],
  ["--licences"],
];

interface Output {
  code: number | null;
  text: string;
}

/** Each file that can run here says, byte for byte, what the built program says under Node. */
export function compareRuns(made: Made[], work: string, say: Say): void {
  writeCases(work);
  const compare = (label: string, program: string[]) => {
    const wrong = COMMANDS.filter((words) => differs(words, outputOf(program, words, work), outputOf(BUILT, words, work)));
    const but = wrong.map((words) => `, but for ${words.join(" ")}`).join("");
    say(wrong.length === 0, `${label}: ${COMMANDS.length} commands say what the program says${but}`);
  };
  const fileOf = (label: string) => made.find(({ target }) => target.label === label)?.file;
  const own = fileOf(hostTarget().label);
  if (own) compare(hostTarget().label, [own]);
  const windows = fileOf("windows-x64");
  if (!windows) return;
  const wine = ["wine64", "/usr/lib/wine/wine64"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
  if (!wine) return void process.stdout.write("note: windows-x64: not run, since there is no wine64\n");
  const words = ["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f"];
  spawnSync(wine, words, { stdio: "ignore", env: environment(work) });
  compare("windows-x64 under wine", [wine, windows]);
}

const BUILT = [process.execPath, join(root, "bin/effective-support.cjs")];

/** The executables carry Node's own licence as well. */
function differs(words: string[], one: Output, other: Output): boolean {
  if (words[0] === "--licences") return one.code !== 0 || !one.text.includes("Node.js is licensed");
  return one.text !== other.text || one.code !== other.code;
}

/** To a file and not a pipe: under wine, Node cannot write to pipes. */
function outputOf([program = "", ...first]: string[], words: string[], work: string): Output {
  const file = join(work, "out");
  const out = openSync(file, "w");
  const { status } = spawnSync(program, [...first, ...words], { cwd: work, stdio: ["ignore", out, "ignore"], env: environment(work) });
  return { code: status, text: readFileSync(file, "utf8") };
}

function environment(work: string): NodeJS.ProcessEnv {
  return { ...process.env, WINEPREFIX: join(work, "wine"), WINEDEBUG: "-all", NO_COLOR: "1" };
}

function writeCases(work: string): void {
  const answers = { "immediate-danger": "no", "significant-harm": "yes" };
  const of = (reference: string) => JSON.stringify({ schema: "effective-support/answers@1", reference, at: "2026-11-23T10:15", answers });
  writeFileSync(join(work, "case.json"), of("case-1"));
  writeFileSync(join(work, "rows.ndjson"), ["a", "b", "c"].map((reference) => `${of(reference)}\n`).join(""));
}

/** Whole processes in turn, `node -e 0` of the same Node beside the executable; medians. */
export function measureStart(made: Made[], work: string): void {
  const own = made.find(({ target }) => target === hostTarget());
  if (!own) return;
  const node = fetchNode({ ...own.target, version: NODE }).executable;
  const commands: [string, ...string[]][] = [
    [node, "-e", "0"],
    [own.file, "triage", "--answers", "case.json", "--json"],
  ];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };
  const runs = Array.from({ length: RUNS }, () =>
    commands.map(([program, ...words]) => {
      const from = performance.now();
      spawnSync(program, words, { cwd: work, stdio: "ignore", env });
      return performance.now() - from;
    }),
  );
  const [floor = Number.NaN, started = Number.NaN] = commands.map((_, place) => middleOf(runs.map((times) => times[place] ?? Number.NaN)));
  const ratio = (started / floor).toFixed(2);
  process.stdout.write(
    `note: ${own.target.label}: triage --answers --json starts and ends in ${started.toFixed(0)} ms, ${ratio} of node -e 0 (${RUNS} runs each, medians)\n`,
  );
}

function middleOf(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
