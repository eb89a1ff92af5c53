/** `npm run bench -- impact`: how many paths a second `content impact` compares, over every path of the flow. */
import { spawnSync } from "node:child_process";

export function benchImpact({ program, env }) {
  const list = JSON.parse(run(program, ["content", "list", "--json"], env)).contents.filter(({ id }) => id === "bexley");
  const [before, after] = [list[0], list.at(-1)].map(({ id, version }) => `${id}@${version}`);
  const { cases, casesPerSecond } = JSON.parse(run(program, ["content", "impact", before, after, "--json"], env));
  console.log(`\nImpact: ${before} against ${after}\n  ${cases} paths, ${casesPerSecond} a second, each replayed under both`);
}

function run(program, words, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env, encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
