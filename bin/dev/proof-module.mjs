/** Modules of tests/proof for a script: they are TypeScript, which the oldest Node that we run on cannot read. */
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles one of them into dist and loads it; packages stay where they are.
 * @param {string} root the checkout
 * @param {string} file below tests/proof
 * @param {Record<string, string>} define what stands for what in the bundle, as esbuild takes it
 */
export async function proofModule(root, file, define = {}) {
  // Inside the checkout, where its packages are found.
  const outfile = join(root, "dist/prove", basename(file).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [join(root, "tests/proof", file)],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
    define,
  });
  return import(pathToFileURL(outfile).href);
}
