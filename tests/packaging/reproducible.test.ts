/** The same sources give the same files, wherever and whenever they are built. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { done, folderForThisFile } from "./run.ts";

const folder = folderForThisFile();

test("two builds, in other folders, time zones and languages, are the same to the byte", () => {
  const one = builtIn("one", { TZ: "Pacific/Auckland", LC_ALL: "C" });
  const other = builtIn("another/deeper", { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8" });
  expect(Object.keys(one)).toContain("entry.cjs");
  expect(other).toEqual(one);
});

function builtIn(name: string, env: Record<string, string>): Record<string, string> {
  const dist = join(folder, name);
  done([process.execPath, resolve("bin/dev/bootstrap.mjs"), "bin/dev/build.ts"], { cwd: folder, env: { ...env, ES_DIST: dist } });
  const files = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(dist, file)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(dist, file)))
        .digest("hex"),
    ]),
  );
}
