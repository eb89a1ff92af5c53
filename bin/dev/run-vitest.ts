/** Runs vitest in a process of its own, and counts what became of the tests. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { distFolder, root } from "./checkout.ts";

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export interface RunOptions {
  /** The Node that runs it; this one where none is named. */
  node?: string;
  env?: Record<string, string>;
}

/** Words are vitest's own: files, `--project NAME` … Gives its exit code; null: it was ended by a signal. */
export function runVitest(words: string[], { node = process.execPath, env = {} }: RunOptions = {}): number | null {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(node, [program, "run", "--config", "bin/dev/vitest.config.ts", ...words], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return status;
}

/** Runs the tests that the words choose; a run that ended badly without a failed test is one failure. */
export function countedTests(words: string[]): Totals {
  const results = join(distFolder(), "test-results.json");
  rmSync(results, { force: true });
  const status = runVitest(["--reporter=default", "--reporter=json", `--outputFile.json=${results}`, ...words]);
  const totals = totalsIn(results);
  // A file that does not load, or an error after the end.
  const isBad = status !== 0 && totals.failed === 0;
  return { ...totals, failed: totals.failed + (isBad ? 1 : 0) };
}

/** The closing line of a run; gives its exit code. */
export function close({ passed, failed, skipped }: Totals): number {
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  return failed > 0 ? 1 : 0;
}

function totalsIn(file: string): Totals {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
