/** Builds dist: one CommonJS bundle per entry, the compiled content and the schemas. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundledPackages, licencesOf } from "./licences.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
// Where to build; another folder keeps two builds apart.
const usual = process.env.ES_DIST ? resolve(process.env.ES_DIST) : join(root, "dist");

/**
 * Bundles an entry, and each module that it imports lazily as a bundle of its own: esbuild splits only ES modules, and those
 * start more slowly than CommonJS. Gives the files that went in.
 */
async function bundle(entries, dist) {
  const waiting = [...entries];
  const done = new Set();
  const inputs = new Set();
  while (waiting.length > 0) {
    const entry = waiting.pop();
    if (done.has(entry)) continue;
    done.add(entry);
    const { metafile } = await build({
      entryPoints: [join(root, entry)],
      outfile: join(dist, fileOf(entry)),
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      // As `require`, lazy bundles load faster, and load inside the single executable, where there are no files. Patterns with classes
      // of Unicode, which Node 20 has, stay as they are written: else they are made anew each time.
      supported: { "dynamic-import": false, "regexp-unicode-property-escapes": true },
      metafile: true,
      absWorkingDir: root,
      minify: true,
      legalComments: "none",
      logLevel: "warning",
      logOverride: { "empty-import-meta": "silent" },
      plugins: [{ name: "lazy", setup: (setup) => setup.onResolve({ filter: /^\.\.?\// }, (args) => lazily(args, waiting)) }],
    });
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  }
  return inputs;
}

function lazily({ kind, path, resolveDir }, waiting) {
  if (kind !== "dynamic-import") return null;
  const entry = resolve(resolveDir, path).slice(root.length + 1);
  if (!entry.startsWith("src/")) return null;
  waiting.push(entry);
  return { path: `./${fileOf(entry)}`, external: true };
}

function fileOf(entry) {
  return `${entry
    .replace(/^src\//, "")
    .replace(/\.ts$/, "")
    .replaceAll("/", "-")}.cjs`;
}

/** Gives the files that went into the bundles, relative to the checkout. */
export async function buildAll(dist = usual) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  // The start of a worker thread is a file of its own, which nothing imports.
  const inputs = await bundle(
    [
      "src/entry.ts",
      "src/batch/worker.ts",
      "src/library.ts",
      "src/packs/build-shelf.ts",
      "src/commands/build-schemas.ts",
      "src/commands/build-manual.ts",
    ],
    dist,
  );
  writeFileSync(join(dist, "licences.txt"), licencesOf(root, bundledPackages(root, inputs)));
  execFileSync(process.execPath, [join(dist, "packs-build-shelf.cjs"), root, dist], { stdio: "inherit" });
  for (const step of ["commands-build-schemas.cjs", "commands-build-manual.cjs"]) {
    execFileSync(process.execPath, [join(dist, step), dist], { stdio: "inherit" });
  }
  copyFileSync(join(root, "src/library.mjs"), join(dist, "library.mjs"));
  return inputs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
