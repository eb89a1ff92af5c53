/**
 * `npm run bench`: what speed costs, in ratios measured side by side in one run. Whole processes in pairs A B A B …, medians.
 * Words after `--` choose parts by name: start, batch, memory, level, impact. With the word "nodes" start and memory are measured
 * under each line of Node that is kept, not under this one only.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/dev/checkout.ts";
import { type FetchedNode, fetchNodes } from "../../bin/dev/package/nodes.ts";
import { makeReady } from "../../bin/dev/ready.ts";
import { benchBatch } from "./batch.ts";
import { benchImpact } from "./impact.ts";
import { benchLevel } from "./level.ts";
import { benchMemory } from "./memory.ts";
import type { Setting } from "./setting.ts";
import { benchStart } from "./start.ts";

const PARTS: Record<string, (setting: Setting) => void | Promise<void>> = {
  start: benchStart,
  batch: benchBatch,
  memory: benchMemory,
  level: benchLevel,
  impact: benchImpact,
};

export async function main(words: string[]): Promise<number> {
  const chosen = words.filter((word) => word !== "nodes");
  const unknown = chosen.filter((word) => !(word in PARTS));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. There are ${Object.keys(PARTS).join(", ")}.`);
  await makeReady();
  // Where it is set, Node reads that file at every start and every ratio looks better than it is.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const here = { version: process.versions.node, executable: process.execPath };
  const nodes = words.includes("nodes") ? newestOfEachLine() : [here];
  const work = mkdtempSync(join(tmpdir(), "effective-support-bench-"));
  try {
    console.log(`Node ${here.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
    for (const [name, bench] of Object.entries(PARTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      await bench({ program: join(root, "bin/effective-support.cjs"), work, env, nodes });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
}

function newestOfEachLine(): FetchedNode[] {
  return [...new Map(fetchNodes().map((node) => [node.version.split(".")[0], node])).values()];
}
