/**
 * `npm run package [-- LABEL…]`: makes what is handed out, in dist/packages: single executables (all of them where none is
 * named), the npm package, the bill of materials and the sums. Needs the npm registry the first time.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildProgram } from "./build-program.ts";
import { root } from "./checkout.ts";
import { writeDeclarations } from "./declarations.ts";
import { SEPARATOR } from "./licences.ts";
import { billOfMaterials } from "./package/bill-of-materials.ts";
import { hostTarget, makeExecutables } from "./package/executables.ts";
import { fetchNode } from "./package/fetch-node.ts";
import { nameOf, NODE, targets } from "./package/targets.ts";
import { makeReady } from "./ready.ts";

export async function main(labels: string[]): Promise<number> {
  const known = targets.map(({ label }) => label);
  const unknown = labels.filter((label) => !known.includes(label));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. There are ${known.join(", ")}.`);
  const packages = process.env.ES_PACKAGES ?? join(root, "dist/packages");
  await makeReady();
  // A build of its own, so that what is handed out is made of nothing that lay about; always in the same place, because Node
  // writes the place into the executable. Only one can be there at a time.
  const work = join(tmpdir(), "effective-support-packaging");
  await waitFor(work);
  // Made beside the place, and put there once it is whole: whoever reads what was made before is never without it.
  mkdirSync(dirname(packages), { recursive: true });
  const made = mkdtempSync(`${packages}-`);
  try {
    await fill(made, work, labels);
    const sums = sumsOf(made);
    writeFileSync(join(made, "SHA256SUMS"), sums);
    swap(made, packages);
    process.stdout.write(sums);
    return 0;
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

/** Puts a folder in the place of another one, which then is gone. */
function swap(made: string, place: string): void {
  const old = `${made}-before`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

function sumsOf(folder: string): string {
  const names = readdirSync(folder).sort();
  return names.map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`).join("");
}

/** Makes the folder, once no other packaging that still runs has it. */
async function waitFor(work: string): Promise<void> {
  const owner = join(work, "process-id");
  const mine = mkdtempSync(`${work}-`);
  writeFileSync(join(mine, "process-id"), String(process.pid));
  for (let waited = false; ; waited = true) {
    try {
      // In one step, so that the folder never stands there without its owner.
      renameSync(mine, work);
      return;
    } catch {
      if (!isRunning(owner)) rmSync(work, { recursive: true, force: true });
      else if (!waited) process.stderr.write(`Waiting for another packaging in ${work}…\n`);
      await wait(500);
    }
  }
}

function isRunning(owner: string): boolean {
  try {
    return process.kill(Number(readFileSync(owner, "utf8")), 0);
  } catch (error) {
    // A process of another user runs as well.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Makes everything but the sums; executables for the labels, for all targets where there are none. */
async function fill(packages: string, work: string, labels: string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const dist = join(work, "dist");
  const bundled = await buildProgram(dist);
  writeDeclarations(root, join(root, "dist"));
  const node = fetchNode({ ...hostTarget(), version: NODE });
  writeFileSync(join(packages, "BUNDLE-DIGEST"), `${digestOf(dist)}\n`);
  const licences = `${readFileSync(join(dist, "licences.txt"), "utf8")}${SEPARATOR}Node.js ${NODE}\n\n${readFileSync(node.licence, "utf8").trim()}\n`;
  writeFileSync(join(packages, "THIRD-PARTY-LICENCES.txt"), licences);
  writeFileSync(join(packages, `effective-support-${version}.cdx.json`), billOfMaterials(root, version, bundled));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", packages], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
    shell: process.platform === "win32",
  });
  writeFileSync(join(dist, "licences.txt"), licences);
  const wanted = targets
    .filter(({ label }) => labels.length === 0 || labels.includes(label))
    .map((target) => ({ target, output: join(packages, nameOf(target, version)) }));
  makeExecutables(dist, join(work, "executables"), wanted);
}

/** One digest of every file of the build: the same for the same sources, wherever and whenever they are built. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
  for (const name of files.map((file) => file.replaceAll("\\", "/")).sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update("\0");
  return `sha256-${hash.digest("hex")}`;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
