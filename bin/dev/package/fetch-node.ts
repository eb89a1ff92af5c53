/** Takes Node itself from the npm registry, at a pinned version and content, into a cache in node_modules. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../checkout.ts";
import type { PinnedNode } from "./targets.ts";

export const cache = join(root, "node_modules/.cache/effective-support");

/**
 * The paths of a Node's executable and of its licence text, fetched if they are not there. Throws where the package is not the
 * one that was pinned.
 */
export function fetchNode({ from, version, integrity }: PinnedNode): { executable: string; licence: string } {
  const name = `${from}-${version}`;
  const folder = join(cache, "nodes", name);
  const executable = join(folder, "bin", from.startsWith("node-win") ? "node.exe" : "node");
  if (!existsSync(executable)) {
    mkdirSync(dirname(folder), { recursive: true });
    const place = mkdtempSync(join(cache, "nodes", ".fetching-"));
    try {
      process.stderr.write(`Fetching ${from}@${version}…\n`);
      execFileSync("npm", ["pack", "--silent", `${from}@${version}`], {
        cwd: place,
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
      const file = `${name}.tgz`;
      const found = `sha512-${createHash("sha512")
        .update(readFileSync(join(place, file)))
        .digest("base64")}`;
      if (found !== integrity) throw new Error(`${from}@${version} is not what was pinned: its content is ${found}.`);
      execFileSync("tar", ["-xzf", file], { cwd: place });
      rmSync(join(place, file));
      rmSync(join(place, "package/include"), { recursive: true, force: true });
      // In one step, so that nobody finds half of it; another process may have been faster.
      if (!existsSync(folder)) renameSync(join(place, "package"), folder);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
  return { executable, licence: join(folder, "LICENSE") };
}
