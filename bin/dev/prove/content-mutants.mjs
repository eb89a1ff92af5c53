/** Content mutation: the Bexley pack with one fact changed, against all that holds it. Words: --count N (2500), --seed S (1). */
import { join } from "node:path";
import { proofModule } from "../proof-module.mjs";

/** @returns {Promise<number>} the number of failures: survivors without a reason, and one where fewer than 99 % were noticed */
export async function prove({ root, words }) {
  // The facts of the sources lie beside the module that reads them, not beside the bundle.
  const define = { "import.meta.dirname": JSON.stringify(join(root, "tests/sources")) };
  const { proveContentMutants } = await proofModule(root, "content-mutants/prove-content-mutants.ts", define);
  return proveContentMutants(root, words);
}
