/** Builds the program: its code, the compiled content, the schemas, the manual page and the licences. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { root } from "./checkout.ts";
import { type BundledPackage, bundledPackages, licencesOf } from "./licences.ts";
import { tsxOptions } from "./tsx.ts";

/** Parts of the source that write files of the build, each with the folders that it is told. */
const WRITERS: [file: string, ...folders: ("checkout" | "dist")[]][] = [
  ["src/packs/build-shelf.ts", "checkout", "dist"],
  ["src/commands/build-schemas.ts", "dist"],
  ["src/commands/build-manual.ts", "dist"],
];

/** Replaces the folder `dist` by a build; gives the packages of which a part is in it. */
export async function buildProgram(dist: string): Promise<BundledPackage[]> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const packages = bundledPackages(await bundle(dist));
  writeFileSync(join(dist, "licences.txt"), licencesOf(root, packages));
  for (const [file, ...folders] of WRITERS) {
    const words = folders.map((folder) => (folder === "dist" ? dist : root));
    execFileSync(process.execPath, [...tsxOptions, join(root, file), ...words], { stdio: "inherit" });
  }
  copyFileSync(join(root, "src/library.mjs"), join(dist, "library.mjs"));
  return packages;
}
