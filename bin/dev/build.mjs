/** Builds dist: one CommonJS bundle per entry, the compiled content and the schemas. */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
// Where to build; another folder keeps two builds apart.
const dist = process.env.ES_DIST ? resolve(process.env.ES_DIST) : join(root, "dist");

/**
 * Bundles an entry, and each module that it imports lazily as a bundle of its own: esbuild splits only ES modules, and those
 * start more slowly than CommonJS.
 */
async function bundle(entries) {
  const waiting = [...entries];
  const done = new Set();
  while (waiting.length > 0) {
    const entry = waiting.pop();
    if (done.has(entry)) continue;
    done.add(entry);
    await build({
      entryPoints: [join(root, entry)],
      outfile: join(dist, fileOf(entry)),
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      minify: true,
      legalComments: "none",
      logLevel: "warning",
      logOverride: { "empty-import-meta": "silent" },
      plugins: [{ name: "lazy", setup: (setup) => setup.onResolve({ filter: /^\.\.?\// }, (args) => lazily(args, waiting)) }],
    });
  }
  return done;
}

function lazily({ kind, path, resolveDir }, waiting) {
  if (kind !== "dynamic-import") return null;
  const entry = resolve(resolveDir, path).slice(root.length + 1);
  if (!entry.startsWith("src/")) return null;
  waiting.push(entry);
  return { path: `./${fileOf(entry)}`, external: true };
}

function fileOf(entry) {
  return `${entry.replace(/^src\//, "").replace(/\.ts$/, "").replaceAll("/", "-")}.cjs`;
}

export async function buildAll() {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  // The start of a worker thread is a file of its own, which nothing imports.
  await bundle(["src/entry.ts", "src/batch/worker.ts", "src/library.ts", "src/packs/build-shelf.ts"]);
  execFileSync(process.execPath, [join(dist, "packs-build-shelf.cjs"), root, dist], { stdio: "inherit" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
