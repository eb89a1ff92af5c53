/** Run by the build: writes the manual page. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manualPage } from "./manual.ts";
import { wholeProgram } from "./program.ts";
import { version } from "./version.ts";

const [dist] = process.argv.slice(2);
if (dist) {
  mkdirSync(join(dist, "man"), { recursive: true });
  writeFileSync(join(dist, "man", "effective-support.1"), manualPage(wholeProgram(), version));
}
