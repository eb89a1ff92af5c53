/**
 * `npm run package [-- LABEL…]`: makes what is handed out, in dist/packages: single executables (all of them where none is
 * named), the npm package, the bill of materials and the sums. Needs the npm registry the first time.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { casesOf } from "./bench/cases.mjs";
import { bundledPackages, SEPARATOR } from "./licences.mjs";
import { billOfMaterials } from "./package/bill-of-materials.mjs";
import { hostTarget, makeExecutables } from "./package/executables.mjs";
import { fetchNode, root } from "./package/fetch-node.mjs";
import { nameOf, NODE, targets } from "./package/targets.mjs";
import { makeReady } from "./ready.mjs";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const packages = process.env.ES_PACKAGES ?? join(root, "dist/packages");
const labels = process.argv.slice(2);
const unknown = labels.filter((label) => !targets.some((target) => target.label === label));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}. There are ${targets.map(({ label }) => label).join(", ")}.`);

await makeReady();
rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });

// A build of its own, so that what is handed out is made of nothing that lay about; always in the same place, because Node
// writes the place into the executable. Only one can be there at a time.
const work = join(tmpdir(), "effective-support-packaging");
const dist = join(work, "dist");
try {
  mkdirSync(work);
} catch {
  throw new Error(`Another packaging is under way in ${work}; if not, delete that folder.`);
}
try {
  const { buildAll } = await import("./build.mjs");
  const inputs = await buildAll(dist);
  const { writeDeclarations } = await import("./declarations.mjs");
  writeDeclarations(root, join(root, "dist"));
  const node = fetchNode({ ...hostTarget(), version: NODE });
  writeFileSync(join(packages, "BUNDLE-DIGEST"), `${digestOf(dist)}\n`);
  const licences = `${readFileSync(join(dist, "licences.txt"), "utf8")}${SEPARATOR}Node.js ${NODE}\n\n${readFileSync(node.licence, "utf8").trim()}\n`;
  writeFileSync(join(packages, "THIRD-PARTY-LICENCES.txt"), licences);
  writeFileSync(join(packages, `effective-support-${version}.cdx.json`), billOfMaterials(root, version, bundledPackages(root, inputs)));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", packages], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
    shell: process.platform === "win32",
  });

  writeFileSync(join(dist, "licences.txt"), licences);
  const warmUp = join(work, "case.json");
  writeFileSync(warmUp, await plausibleCase());
  const wanted = targets
    .filter(({ label }) => labels.length === 0 || labels.includes(label))
    .map((target) => ({ target, output: join(packages, nameOf(target, version)) }));
  makeExecutables({ dist, work: join(work, "executables"), wanted, warmUp });
} finally {
  rmSync(work, { recursive: true, force: true });
}

const names = readdirSync(packages).sort();
const sums = names
  .map(
    (name) =>
      `${createHash("sha256")
        .update(readFileSync(join(packages, name)))
        .digest("hex")}  ${name}\n`,
  )
  .join("");
writeFileSync(join(packages, "SHA256SUMS"), sums);
process.stdout.write(sums);

/** A case that goes a long way: the run whose compiled code is kept. */
async function plausibleCase() {
  const library = createRequire(import.meta.url)(join(dist, "library.cjs"));
  const cases = [...casesOf(library, await library.loadPack(), 200, 1)];
  return cases.reduce((longest, one) => (one.length > longest.length ? one : longest));
}

/** One digest of every file of the build: the same for the same sources, wherever and whenever they are built. */
function digestOf(folder) {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  for (const name of files.map((file) => file.replaceAll("\\", "/")).sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update("\0");
  return `sha256-${hash.digest("hex")}`;
}
