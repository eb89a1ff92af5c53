/** Stands in for `src/packs/load-folder.ts`: the one pack that the tests of the core read, compiled before the first mutant. */
import { readFileSync } from "node:fs";
import type { Pack } from "../../src/packs/pack.ts";

export function requirePackFromFolder(folder: string): Pack {
  if (folder !== "content/bexley") throw new Error(`Only content/bexley is prepared, not ${folder}.`);
  return JSON.parse(readFileSync(process.env.MUTATION_PACK ?? "", "utf8"));
}
