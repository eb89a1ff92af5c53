import type { FetchedNode } from "../../bin/dev/package/nodes.ts";

/** What every part of the benchmark is told. */
export interface Setting {
  /** The file that starts the program. */
  program: string;
  /** A folder to work in. */
  work: string;
  env: NodeJS.ProcessEnv;
  /** Start-up and memory are measured under each of them. */
  nodes: FetchedNode[];
}
