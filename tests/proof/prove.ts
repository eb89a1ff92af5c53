/** `npm run prove -- PART …`: the proofs that take too long for every test run. Without a part, what there is. Exit code 1: one failed. */
import { makeReady } from "../../bin/dev/ready.ts";

/** Of the words that follow the part; gives the number of failures. */
type Prove = (words: string[]) => number | Promise<number>;

const PARTS: Record<string, () => Promise<Prove>> = {
  "content-mutants": async () => (await import("./content-mutants/prove-content-mutants.ts")).proveContentMutants,
  faults: async () => (await import("./faults/prove-faults.ts")).proveFaults,
  files: async () => (await import("./prove-files.ts")).proveFiles,
  fuzz: async () => (await import("./fuzz/prove-fuzz.ts")).proveFuzz,
  mutants: async () => (await import("../mutation/prove-mutants.ts")).proveMutants,
  shapes: async () => (await import("./shapes/prove-shapes.ts")).proveShapes,
  supply: async () => (await import("./prove-supply.ts")).proveSupply,
};

export async function main([part = "", ...words]: string[]): Promise<number> {
  const load = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (load === undefined) {
    process.stderr.write(`npm run prove -- PART, where PART is one of: ${Object.keys(PARTS).join(", ")}\n`);
    return 2;
  }
  await makeReady();
  const prove = await load();
  const failures = await prove(words);
  process.stdout.write(`${part}: ${failures === 0 ? "held" : `${failures} failed`}\n`);
  return failures > 0 ? 1 : 0;
}
