/**
 * `npm run test:nodes`: the built program under every Node that it must run on, the oldest included. With `-- --all`, the whole
 * test suite under each of them: a quarter of an hour for each, so not a part of every check.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fetchNodes } from "./package/nodes.mjs";
import { makeReady, root } from "./ready.mjs";

await makeReady();
const words = process.argv.slice(2);
const whole = words.includes("--all");
const nodes = whole ? fetchNodes() : [{ version: process.versions.node, executable: process.execPath }];
let failed = false;
for (const { version, executable } of nodes) {
  if (whole) process.stdout.write(`\nThe whole suite under Node ${version}\n`);
  const files = whole ? [] : ["tests/packaging/nodes.test.ts"];
  const { status } = spawnSync(
    executable,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "bin/dev/vitest.config.mjs", ...files],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ES_ALL_NODES: "1" },
    },
  );
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
