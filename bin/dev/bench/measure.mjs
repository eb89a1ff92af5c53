/** What the parts of the benchmark measure with. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";

/** Runs a Node program to its end with nothing read of its output; milliseconds, and what it wrote to standard error. */
export function runToNowhere(words, { env, executable = process.execPath }) {
  const nowhere = openSync("/dev/null", "w");
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(executable, words, {
    env,
    stdio: ["ignore", nowhere, "pipe"],
    encoding: "utf8",
  });
  const took = Number(process.hrtime.bigint() - from) / 1e6;
  closeSync(nowhere);
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  return { took, stderr };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** One line of a table: what, the ratio, its spread, and the bound. */
export function say(what, ratios, bound) {
  const sorted = [...ratios].sort((a, b) => a - b);
  console.log(
    `  ${what.padEnd(56)} ${median(sorted).toFixed(2)}  (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})${bound ? `, ${bound} wanted` : ""}`,
  );
}
