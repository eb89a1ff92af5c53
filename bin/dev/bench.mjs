/**
 * `npm run bench`: what speed costs, in ratios measured side by side in one run. Whole processes in pairs A B A B …, medians.
 * Words after `--` choose parts by name: start, batch, memory, level, impact. With the word "nodes" start and memory are measured
 * under each line of Node that is kept, not under this one only.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { makeReady, root } from "./ready.mjs";

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
  if (wanted("start")) (await import("./bench/start.mjs")).benchStart(setting);
  if (wanted("batch")) await (await import("./bench/batch.mjs")).benchBatch(setting);
  if (wanted("memory")) await (await import("./bench/memory.mjs")).benchMemory(setting);
  if (wanted("level")) await (await import("./bench/level.mjs")).benchLevel();
  if (wanted("impact")) (await import("./bench/impact.mjs")).benchImpact(setting);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function newestOfEachLine() {
  const { fetchNodes } = await import("./package/nodes.mjs");
  return [...new Map(fetchNodes().map((node) => [node.version.split(".")[0], node])).values()];
}
