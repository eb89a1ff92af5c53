/** Faults: every command where something is withheld, and kills in the middle of saving. Words: how many kills (500), the seed (1). */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @returns {Promise<number>} the number of failures */
export async function prove({ root, words }) {
  // Always inside the checkout, where its packages are found.
  const outfile = join(root, "dist", "prove", "faults.mjs");
  await build({
    entryPoints: [join(root, "tests/proof/faults/prove-faults.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  const { proveFaults } = await import(pathToFileURL(outfile).href);
  return proveFaults(words);
}
