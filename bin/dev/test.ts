/** `npm test`: makes the checkout ready, then checks types, lint and format, content, and runs every test. Closes with the totals. */
import { spawnSync } from "node:child_process";
import { distFolder, root } from "./checkout.ts";
import { writeDeclarations } from "./declarations.ts";
import { makeReady } from "./ready.ts";
import { close, countedTests } from "./run-vitest.ts";
import { provideTestPrograms } from "./test-programs.ts";

const CHECKS: [name: string, ...command: string[]][] = [
  ["types", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."],
  ["lint", "node_modules/eslint/bin/eslint.js", "--config", ".eslint.config.mjs", "--max-warnings", "0", "."],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  ["content", "bin/effective-support.cjs", "content", "check"],
];

/** Words choose tests, as vitest takes them; the checks run all the same. */
export async function main(words: string[]): Promise<number> {
  await makeReady();
  writeDeclarations(root, distFolder());
  provideTestPrograms();
  const checks = CHECKS.map((check) => holds(check));
  const passed = checks.filter(Boolean).length;
  const tests = countedTests(words);
  return close({ ...tests, passed: tests.passed + passed, failed: tests.failed + checks.length - passed });
}

function holds([name, ...command]: [name: string, ...command: string[]]): boolean {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  process.stdout.write(`${status === 0 ? "ok" : "FAILED"}: ${name}\n`);
  return status === 0;
}
