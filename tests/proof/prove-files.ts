/** Cases written as Excel, LibreOffice, PowerShell, Notepad and Word write them, and read back. Words: `--count N` of each writer of answers. */
import { parseArgs } from "node:util";
import { runVitest } from "../../bin/dev/run-vitest.ts";

const TESTS = ["tests/answers/written-and-read.properties.test.ts", "tests/batch/written-and-read.properties.test.ts"];

/** The number of failures: one where any case was read as another. */
export function proveFiles(words: string[]): number {
  const { values } = parseArgs({ args: words, options: { count: { type: "string", default: "1000" } } });
  return runVitest(TESTS, { env: { ES_FILE_CASES: values.count } }) === 0 ? 0 : 1;
}
