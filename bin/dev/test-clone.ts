/**
 * `npm run test:clone`: what the README promises of a fresh copy: cloned into an empty folder, with an empty npm cache, each of the
 * commands is enough by itself. The last of them is the whole suite; `-- --start-only` leaves it out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./checkout.ts";

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function main(words: string[]): number {
  const place = mkdtempSync(join(tmpdir(), "es-clone-"));
  /** Runs npm in a copy of its own, made of what is committed where it is not there yet. */
  const inCopy = (name: string, ...npmWords: string[]): Ended => {
    const copy = join(place, name);
    if (!existsSync(copy)) execFileSync("git", ["clone", "--quiet", root, copy], { stdio: ["ignore", 2, 2] });
    return spawnSync("npm", ["--silent", ...npmWords], {
      cwd: copy,
      env: { ...process.env, npm_config_cache: join(place, "npm-cache"), NO_COLOR: "1" },
      input: "",
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
  };
  try {
    const held = [
      say("npm start shows help where there is no terminal, and exits 2", inCopy("start", "start"), ({ status, stderr }) => {
        return status === 2 && stderr.includes("--answers");
      }),
      say("npm start -- contacts", inCopy("start", "start", "--", "contacts"), ({ status, stdout }) => {
        return status === 0 && stdout.includes("WHO TO CALL");
      }),
      say("npm run build", inCopy("build", "run", "build"), ({ status }) => status === 0),
    ];
    if (!words.includes("--start-only")) held.push(say("npm test", inCopy("test", "test"), ({ status }) => status === 0));
    return held.includes(false) ? 1 : 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function say(what: string, result: Ended, holds: (result: Ended) => boolean): boolean {
  const ok = holds(result);
  process.stdout.write(`${ok ? "ok" : "FAILED"}: ${what}\n`);
  if (!ok) process.stdout.write(`ended with ${result.status}\n${result.stdout.slice(-4000)}\n${result.stderr.slice(-4000)}\n`);
  return ok;
}
