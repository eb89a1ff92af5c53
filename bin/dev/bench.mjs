/**
 * `npm run bench`: what speed costs, in ratios measured side by side in one run. Whole processes in pairs A B A B …, medians.
 * Words after `--` choose parts by name: start, batch, memory, level, impact. With the word "nodes" start and memory are measured
 * under each line of Node that is kept, not under this one only.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { keepCode, makeReady, plausibleCase, root } from "./ready.mjs";

await makeReady();
// Where it is set, Node reads that file at every start and every ratio looks better than it is.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
const work = mkdtempSync(join(tmpdir(), "effective-support-bench-"));
const program = join(root, "bin/effective-support.cjs");
const chosen = process.argv.slice(2).filter((word) => word !== "nodes");
const here = { version: process.versions.node, executable: process.execPath };
const nodes = process.argv.includes("nodes") ? await newestOfEachLine() : [here];

try {
  console.log(`Node ${here.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
  const wanted = (part) => chosen.length === 0 || chosen.includes(part);
  const setting = { program, work, env, nodes };
  if (wanted("start")) for (const node of nodes) benchStart(node);
  if (wanted("batch")) await (await import("./bench/batch.mjs")).benchBatch(setting);
  if (wanted("memory")) await (await import("./bench/memory.mjs")).benchMemory(setting);
  if (wanted("level")) await (await import("./bench/level.mjs")).benchLevel();
  if (wanted("impact")) (await import("./bench/impact.mjs")).benchImpact(setting);
} finally {
  rmSync(work, { recursive: true, force: true });
  if (nodes.length > 1) keepCode(here.executable);
}

async function newestOfEachLine() {
  const { fetchNodes } = await import("./package/nodes.mjs");
  return [...new Map(fetchNodes().map((node) => [node.version.split(".")[0], node])).values()];
}

function benchStart({ version, executable }) {
  const answers = join(work, "case.json");
  writeFileSync(answers, JSON.stringify(plausibleCase()));
  const rows = [
    ["triage --answers case.json --json", [program, "triage", "--answers", answers, "--json"], 1.3],
    ["contacts --json", [program, "contacts", "--json"], 1.3],
    ["--version", [program, "--version"], 1.3],
    ["--help", [program, "--help"], 1.5],
  ];
  console.log(`\nStart-up on Node ${version}: time of the command over time of \`node -e 0\`, median of 30 pairs (least to greatest)`);
  if (executable !== here.executable) keepCode(executable);
  for (const [name, command, bound] of rows) {
    const ratios = pairs(30, executable, command, ["-e", "0"]);
    console.log(
      `  ${name.padEnd(36)} ${median(ratios).toFixed(2)}  (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}), at most ${bound.toFixed(2)} wanted`,
    );
  }
}

function pairs(count, executable, one, other) {
  timeOf(executable, one);
  timeOf(executable, other);
  return Array.from({ length: count }, () => timeOf(executable, one) / timeOf(executable, other)).sort((a, b) => a - b);
}

function timeOf(executable, words) {
  const from = process.hrtime.bigint();
  const { status } = spawnSync(executable, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - from);
}

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}
