/** `npm test`: makes the checkout ready, then checks types, lint and format, content, and runs every test. Closes with the totals. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installDebianPackages } from "./debian-packages.mjs";
import { makeReady, root } from "./ready.mjs";

await makeReady();
// Loaded only now: before, what it needs may not be installed.
const { writeDeclarations } = await import("./declarations.mjs");
writeDeclarations(root, join(root, "dist"));
installDebianPackages();

const results = join(root, "dist", "test-results.json");
rmSync(results, { force: true });

const checks = [
  ["types", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "."],
  ["lint", "node_modules/eslint/bin/eslint.js", "--config", ".eslint.config.mjs", "--max-warnings", "0", "."],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  ["content", "bin/effective-support.cjs", "content", "check"],
];
let passed = 0;
let failed = 0;
for (const [name, ...command] of checks) {
  const ok = run(command) === 0;
  process.stdout.write(`${ok ? "ok" : "FAILED"}: ${name}\n`);
  if (ok) passed++;
  else failed++;
}

const vitest = run([
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "bin/dev/vitest.config.mjs",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
const totals = totalsIn(results);
passed += totals.passed;
// A run that ended badly without a failed test (a file that does not load, an error after the end) is a failure as well.
failed += totals.failed + (vitest !== 0 && totals.failed === 0 ? 1 : 0);
process.stdout.write(`\n${passed} passed, ${failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}\n`);
process.exitCode = failed > 0 ? 1 : 0;

function run(command) {
  return spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NO_COLOR: "1" },
  }).status;
}

function totalsIn(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
