/**
 * `npm run test:clone`: what the README promises of a fresh copy: cloned into an empty folder, with an empty npm cache, each of the
 * two commands is enough by itself. The second of them is the whole suite; `-- --start-only` leaves it out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "es-clone-"));
const env = { ...process.env, npm_config_cache: join(place, "npm-cache"), NO_COLOR: "1" };
let failed = 0;
try {
  say(
    "npm start shows help where there is no terminal, and exits 2",
    cloned("start", ["start"]),
    ({ status, stderr }) => status === 2 && stderr.includes("--answers"),
  );
  say(
    "npm start -- contacts",
    again("start", ["start", "--", "contacts"]),
    ({ status, stdout }) => status === 0 && stdout.includes("WHO TO CALL"),
  );
  if (!process.argv.includes("--start-only")) say("npm test", cloned("test", ["test"]), ({ status }) => status === 0);
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/** Runs npm in a new clone of what is committed. */
function cloned(name, words) {
  execFileSync("git", ["clone", "--quiet", root, join(place, name)], { stdio: ["ignore", 2, 2] });
  if (existsSync(join(place, name, "node_modules"))) throw new Error("The clone is not empty.");
  return again(name, words);
}

function again(name, words) {
  return spawnSync("npm", ["--silent", ...words], {
    cwd: join(place, name),
    env,
    input: "",
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
}

function say(what, result, holds) {
  const ok = holds(result);
  if (!ok) failed++;
  process.stdout.write(`${ok ? "ok" : "FAILED"}: ${what}\n`);
  if (!ok) process.stdout.write(`ended with ${result.status}\n${result.stdout.slice(-4000)}\n${result.stderr.slice(-4000)}\n`);
}
