/** `npm run bench -- memory`: the greatest memory of a run over 1,000,000 and over 3,000,000 cases, read from a pipe. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { casesFile } from "./cases.ts";
import type { Setting } from "./setting.ts";

const DISTINCT = 50_000;

export async function benchMemory({ program, work, env, nodes }: Setting): Promise<void> {
  const cases = readFileSync(await casesFile(work, DISTINCT));
  const million = Number(env.BENCH_CASES ?? 1_000_000);
  console.log(`\nMemory: whole outcomes, ${DISTINCT} different cases again and again; at most 150 MiB wanted`);
  for (const { version, executable } of nodes) {
    const peak = (count: number) => peakOf([executable, program, "batch"], cases, count, env);
    const [one, three] = [await peak(million), await peak(3 * million)];
    const ratio = (three / one).toFixed(2);
    console.log(
      `  Node ${version}: ${million} cases ${one.toFixed(0)} MiB, ${3 * million} cases ${three.toFixed(0)} MiB (ratio ${ratio}, at most 1.05 wanted)`,
    );
  }
}

/** The greatest resident memory in MiB, as the system counts it. */
async function peakOf(
  [executable, ...words]: [string, ...string[]],
  cases: Buffer,
  count: number,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(executable, words, { env, stdio: ["pipe", openSync("/dev/null", "w"), "ignore"] });
  let peak = 0;
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  child.on("exit", () => clearInterval(look));
  const ended = once(child, "close");
  if (child.stdin === null) throw new Error("the program has no standard input");
  await pipeline(Readable.from(repeated(cases, count / DISTINCT)), child.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`batch ended with ${code}`);
  return peak;
}

function* repeated(cases: Buffer, times: number): Generator<Buffer> {
  for (let done = 0; done < times; done++) yield cases;
}
