/** Brings a checkout to where the program can run: a build of what is there now. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { distFolder, root } from "./checkout.ts";

const TOOLS = ["build-program", "bundle", "licences"].map((name) => `bin/dev/${name}.ts`);

/** Builds where dist is not a build of the files of now: the second time costs a look at them. */
export async function makeReady(): Promise<void> {
  const dist = distFolder();
  const stamp = join(dist, ".built-from");
  const files = ["package.json", "package-lock.json", ...TOOLS, ...filesIn("src"), ...filesIn("content")];
  const wanted = process.version + hashOf(files);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Building (once)…\n");
  const { buildProgram } = await import("./build-program.ts");
  await buildProgram(dist);
  writeFileSync(stamp, wanted);
}

function hashOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}
