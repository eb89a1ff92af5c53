/** `npm run bench -- memory`: the greatest memory of a run over 1,000,000 and over 3,000,000 cases, read from a pipe. */
import { spawn } from "node:child_process";
import { clearInterval, setInterval } from "node:timers";
import { openSync, readFileSync } from "node:fs";
import { casesFile } from "./batch.mjs";

const DISTINCT = 50_000;

export async function benchMemory({ program, work, env, nodes }) {
  const cases = readFileSync(await casesFile(work, DISTINCT));
  const million = Number(env.BENCH_CASES ?? 1_000_000);
  console.log(`\nMemory: whole outcomes, ${DISTINCT} different cases again and again; at most 110 MiB wanted on Node 20 and 22, 150 on 24`);
  for (const { version, executable } of nodes) {
    const peak = (count) => peakOf([executable, program, "batch"], cases, count, env);
    const [one, three] = [await peak(million), await peak(3 * million)];
    const ratio = (three / one).toFixed(2);
    console.log(
      `  Node ${version}: ${million} cases ${one.toFixed(0)} MiB, ${3 * million} cases ${three.toFixed(0)} MiB (ratio ${ratio}, at most 1.05 wanted)`,
    );
  }
}

/** The greatest resident memory in MiB, as the system counts it. */
async function peakOf([executable, ...words], cases, count, env) {
  const child = spawn(executable, words, { env, stdio: ["pipe", openSync("/dev/null", "w"), "ignore"] });
  let peak = 0;
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  for (let done = 0; done < count; done += DISTINCT) {
    if (!child.stdin.write(cases)) await new Promise((resume) => child.stdin.once("drain", resume));
  }
  const ended = new Promise((resume) => child.on("close", resume));
  child.stdin.end();
  child.on("exit", () => clearInterval(look));
  const code = await ended;
  if (code !== 0) throw new Error(`batch ended with ${code}`);
  return peak;
}
