/** `npm run bench -- impact`: how many paths a second `content impact` compares, over every path of the flow. */
import { spawnSync } from "node:child_process";
import type { Setting } from "./setting.ts";

export function benchImpact({ program, env }: Setting): void {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env, encoding: "utf8", maxBuffer: 1e9 });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const { contents }: { contents: { id: string; version: string }[] } = run("content", "list", "--json");
  const versions = contents.filter(({ id }) => id === "bexley").map(({ id, version }) => `${id}@${version}`);
  const [before = "", after = ""] = [versions[0], versions.at(-1)];
  const { cases, casesPerSecond } = run("content", "impact", before, after, "--json");
  console.log(`\nImpact: ${before} against ${after}\n  ${cases} paths, ${casesPerSecond} a second, each replayed under both`);
}
