/**
 * `node bin/dev/bootstrap.mjs TOOL [WORD…]`: installs what the lock file names, where that is not done, then runs a tool of the checkout.
 * A tool is a TypeScript file whose `main(words)` gives the exit code. This file is plain JavaScript, with Node's own modules only:
 * nothing is installed before it has run.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST = [20, 17];
const root = fileURLToPath(new URL("../..", import.meta.url));
const [tool, ...words] = process.argv.slice(2);

if (tool === undefined) stop("usage: node bin/dev/bootstrap.mjs TOOL [WORD…], where TOOL is a file such as bin/dev/build.ts");
requireNode();
install();
// Loaded only now: before, it may not have been installed.
const { register } = await import("tsx/esm/api");
register();
const { main } = await import(pathToFileURL(join(root, tool)).href);
process.exitCode = await main(words);

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  stop(`This needs Node ${OLDEST.join(".")} or later; this is Node ${process.versions.node}.`);
}

/** Installs once for each state of the lock file: the second time costs a look at it. */
function install() {
  const stamp = join(root, "node_modules/.installed-lock");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing what it needs (once)…\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) stop("The dependencies could not be installed; npm says why above.");
  writeFileSync(stamp, wanted);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
