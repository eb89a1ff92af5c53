/** Faults: every command where something is withheld, and kills in the middle of saving. Words: how many kills (500), the seed (1). */
import { proofModule } from "../proof-module.mjs";

/** @returns {Promise<number>} the number of failures */
export async function prove({ root, words }) {
  const { proveFaults } = await proofModule(root, "faults/prove-faults.ts");
  return proveFaults(words);
}
