/**
 * `npm run package:check`: holds what `npm run package` made to what it promises: sums, headers, what is inside, size, and, where
 * they can run here, the same answers from the Linux and the Windows file. Start-up is measured and shown, never judged.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hostTarget } from "./executables.mjs";
import { fetchNode, root } from "./fetch-node.mjs";
import { headerOf } from "./headers.mjs";
import { nameOf, NODE, targets } from "./targets.mjs";

const packages = process.env.ES_PACKAGES ?? join(root, "dist/packages");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const SMALLEST_GAIN = 0.9;
const RUNS = 30;
const CASES = [
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

let failed = 0;
const work = mkdtempSync(join(tmpdir(), "es-check-"));
try {
  checkSums();
  const made = targets.map((target) => ({ target, file: join(packages, nameOf(target, version)) })).filter(({ file }) => existsSync(file));
  say(made.length > 0, `${made.length} of ${targets.length} executables are there`);
  for (const { target, file } of made) checkFile(target, file);
  checkRuns(made);
  if (process.platform === "linux") measureStart(made);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

function say(ok, what) {
  if (!ok) failed++;
  process.stdout.write(`${ok ? "ok" : "FAILED"}: ${what}\n`);
}

function checkSums() {
  const lines = readFileSync(join(packages, "SHA256SUMS"), "utf8").trim().split("\n");
  const wrong = lines
    .map((line) => line.split("  "))
    .filter(
      ([sum, name]) =>
        createHash("sha256")
          .update(readFileSync(join(packages, name)))
          .digest("hex") !== sum,
    );
  say(wrong.length === 0, `${lines.length} sums hold${wrong.map(([, name]) => `, but for ${name}`).join("")}`);
}

function checkFile(target, file) {
  const bytes = readFileSync(file);
  const base = statSync(fetchNode({ ...target, version: NODE }).executable).size;
  const { kind, machine, signature } = headerOf(bytes);
  const wanted = { linux: "ELF", win: "PE", macos: "Mach-O" }[target.platform];
  say(kind === wanted && machine === target.arch, `${target.label}: ${kind} for ${machine}`);
  say(bytes.includes("NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1"), `${target.label}: Node looks for the program inside`);
  say(
    bytes.includes('"effective-support/pack@1"') && bytes.includes("function startInside("),
    `${target.label}: program and content are inside`,
  );
  const share = bytes.length / base;
  say(
    target.platform !== "linux" || share <= SMALLEST_GAIN,
    `${target.label}: ${(bytes.length / 1e6).toFixed(1)} MB, ${share.toFixed(3)} of Node as published`,
  );
  if (kind === "Mach-O")
    process.stdout.write(`note: ${target.label}: ${signature ? "signed" : "not signed; a Mac asks for: codesign --sign - FILE"}\n`);
}

/** Each file that can run here says, byte for byte, what the built program says under Node. */
function checkRuns(made) {
  writeCases();
  const program = [process.execPath, join(root, "bin/effective-support.cjs")];
  const fileOf = (label) => made.find(({ target }) => target.label === label)?.file;
  const own = fileOf(hostTarget().label);
  if (own) compare(hostTarget().label, [own], program);
  const windows = fileOf("windows-x64");
  const wine = ["wine64", "/usr/lib/wine/wine64"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
  if (!windows) return;
  if (!wine) return void process.stdout.write("note: windows-x64: not run, since there is no wine64\n");
  spawnSync(wine, ["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f"], { stdio: "ignore", env: wineEnv() });
  compare("windows-x64 under wine", [wine, windows], program);
}

function wineEnv() {
  return { ...process.env, WINEPREFIX: join(work, "wine"), WINEDEBUG: "-all", NO_COLOR: "1" };
}

function compare(label, one, other) {
  const wrong = CASES.filter((words) => {
    const [first, second] = [outputOf(one, words), outputOf(other, words)];
    // The executables carry Node's own licence as well.
    return words[0] === "--licences"
      ? first.code !== 0 || !first.text.includes("Node.js is licensed")
      : first.text !== second.text || first.code !== second.code;
  });
  say(
    wrong.length === 0,
    `${label}: ${CASES.length} commands say what the program says${wrong.map((words) => `, but for ${words.join(" ")}`).join("")}`,
  );
}

/** To a file and not a pipe: under wine, Node cannot write to pipes. */
function outputOf([program, ...first], words) {
  const file = join(work, "out");
  const out = openSync(file, "w");
  const { status } = spawnSync(program, [...first, ...words], { cwd: work, stdio: ["ignore", out, "ignore"], env: wineEnv() });
  return { code: status, text: readFileSync(file, "utf8") };
}

function writeCases() {
  const answers = { "immediate-danger": "no", "significant-harm": "yes" };
  const of = (reference) => JSON.stringify({ schema: "effective-support/answers@1", reference, at: "2026-11-23T10:15", answers });
  writeFileSync(join(work, "case.json"), of("case-1"));
  writeFileSync(join(work, "rows.ndjson"), ["a", "b", "c"].map((reference) => `${of(reference)}\n`).join(""));
}

/** Whole processes in turn, `node -e 0` of the same Node beside the executable; medians. */
function measureStart(made) {
  const own = made.find(({ target }) => target === hostTarget());
  if (!own) return;
  const node = fetchNode({ ...own.target, version: NODE }).executable;
  const commands = [
    [node, "-e", "0"],
    [own.file, "triage", "--answers", "case.json", "--json"],
  ];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };
  const times = commands.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, [program, ...words]] of commands.entries()) {
      const from = performance.now();
      spawnSync(program, words, { cwd: work, stdio: "ignore", env });
      times[index].push(performance.now() - from);
    }
  }
  const [floor, started] = times.map((some) => some.sort((a, b) => a - b)[Math.floor(RUNS / 2)]);
  process.stdout.write(
    `note: ${own.target.label}: triage --answers --json starts and ends in ${started.toFixed(0)} ms, ${(started / floor).toFixed(2)} of node -e 0 (${RUNS} runs each, medians)\n`,
  );
}
