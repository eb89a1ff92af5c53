/**
 * `npm run bench`: what speed costs, in ratios measured side by side in one run. Whole processes in pairs A B A B …, medians.
 * Words after `--` choose parts by name: start, batch, memory, level, impact.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { makeReady, plausibleCase, root } from "./ready.mjs";

await makeReady();
// Where it is set, Node reads that file at every start and every ratio looks better than it is.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
const work = mkdtempSync(join(tmpdir(), "effective-support-bench-"));
const program = join(root, "bin/effective-support.cjs");
const chosen = process.argv.slice(2);

try {
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
  const wanted = (part) => chosen.length === 0 || chosen.includes(part);
  const setting = { program, work, env };
  if (wanted("start")) benchStart();
  if (wanted("batch")) await (await import("./bench/batch.mjs")).benchBatch(setting);
  if (wanted("memory")) await (await import("./bench/memory.mjs")).benchMemory(setting);
  if (wanted("level")) await (await import("./bench/level.mjs")).benchLevel();
  if (wanted("impact")) (await import("./bench/impact.mjs")).benchImpact(setting);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function benchStart() {
  const answers = join(work, "case.json");
  writeFileSync(answers, JSON.stringify(plausibleCase()));
  const rows = [
    ["triage --answers case.json --json", [program, "triage", "--answers", answers, "--json"], 1.3],
    ["contacts --json", [program, "contacts", "--json"], 1.3],
    ["--version", [program, "--version"], 1.3],
    ["--help", [program, "--help"], 1.5],
  ];
  console.log("\nStart-up: time of the command over time of `node -e 0`, median of 30 pairs (least to greatest)");
  for (const [name, command, bound] of rows) {
    const ratios = pairs(30, command, ["-e", "0"]);
    console.log(
      `  ${name.padEnd(36)} ${median(ratios).toFixed(2)}  (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}), at most ${bound.toFixed(2)} wanted`,
    );
  }
}

function pairs(count, one, other) {
  timeOf(one);
  timeOf(other);
  return Array.from({ length: count }, () => timeOf(one) / timeOf(other)).sort((a, b) => a - b);
}

function timeOf(words) {
  const from = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - from);
}

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}
