/** `npm run test:unit`: the tests that need Node alone. Words choose some of them, as vitest takes them. */
import { makeReady } from "./ready.ts";
import { close, countedTests } from "./run-vitest.ts";

export async function main(words: string[]): Promise<number> {
  await makeReady();
  return close(countedTests(["--project", "unit", ...words]));
}
