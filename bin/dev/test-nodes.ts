/**
 * `npm run test:nodes`: the built program under every Node that it must run on, the oldest included. With `-- --all`, the whole
 * test suite under each of them: a quarter of an hour for each, so not a part of every check.
 */
import { runVitest } from "./run-vitest.ts";
import { fetchNodes } from "./package/nodes.ts";
import { makeReady } from "./ready.ts";

export async function main(words: string[]): Promise<number> {
  await makeReady();
  const isWhole = words.includes("--all");
  const nodes = isWhole ? fetchNodes() : [{ version: process.versions.node, executable: process.execPath }];
  const failed = nodes.filter(({ version, executable }) => {
    if (isWhole) process.stdout.write(`\nThe whole suite under Node ${version}\n`);
    return runVitest(isWhole ? [] : ["tests/packaging/nodes.test.ts"], { node: executable, env: { ES_ALL_NODES: "1" } }) !== 0;
  });
  return failed.length > 0 ? 1 : 0;
}
