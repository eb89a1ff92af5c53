/** Content mutation: the Bexley pack with one fact changed, against all that holds it. Words: --count N (2500), --seed S (1). */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @returns {Promise<number>} the number of failures: survivors without a reason, and one where fewer than 99 % were noticed */
export async function prove({ root, words }) {
  const outfile = join(root, "dist", "prove", "content-mutants.mjs");
  await build({
    entryPoints: [join(root, "tests/proof/content-mutants/prove-content-mutants.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "warning",
    // The facts of the sources lie beside the module that reads them, not beside the bundle.
    define: { "import.meta.dirname": JSON.stringify(join(root, "tests/sources")) },
  });
  const { proveContentMutants } = await import(pathToFileURL(outfile).href);
  return proveContentMutants(root, words);
}
