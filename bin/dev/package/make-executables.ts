/**
 * Run by the Node that the executables are made of: hands the order on standard input to pkg, in its single-executable mode.
 * pkg finds each Node in its own download cache, which was filled from the npm registry beforehand, so it downloads nothing.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export interface Order {
  /** The folder where pkg is installed. */
  packager: string;
  /** The file that starts the program. */
  main: string;
  targets: { platform: string; arch: string; output: string }[];
  /** By name, the files that are built in. */
  assets: Record<string, string>;
}

/** What is used of pkg, which brings no types. */
interface Packager {
  default(main: string, options: object): Promise<void>;
}

const { packager, main, targets, assets } = JSON.parse(readFileSync(0, "utf8")) as Order;
const { default: makeExecutables }: Packager = createRequire(import.meta.url)(join(packager, "node_modules/@yao-pkg/pkg/lib-es5/sea.js"));

await makeExecutables(main, {
  targets: targets.map((target) => ({ ...target, nodeRange: `node${process.versions.node}` })),
  // Without "none" the executable would take NODE_OPTIONS, and with it code of others.
  seaConfig: { disableExperimentalSEAWarning: true, useSnapshot: false, useCodeCache: false, execArgvExtension: "none", assets },
  signature: true,
});
