/** The tests that a mutant of one room is held against, in the order of their list: the first failure ends a mutant's run. */
import { join, relative } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";
import type { TestSequencer, TestSpecification } from "vitest/node";
import { notLong, rooms } from "./rooms.ts";

const root = join(import.meta.dirname, "../..");
const { MUTATED_ROOM = "" } = process.env;
const room = rooms[MUTATED_ROOM];
if (!room) throw new Error(`There is no room "${MUTATED_ROOM}".`);
const { quick, thorough } = room;
const isQuick = process.env.MUTATION_TESTS === "quick";
const tests = isQuick ? quick : [...quick, ...thorough];

class InOrder implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  sort(files: TestSpecification[]): TestSpecification[] {
    const place = ({ moduleId }: TestSpecification) => tests.indexOf(relative(root, moduleId));
    return [...files].sort((one, other) => place(one) - place(other));
  }
}

/** Reading content from its YAML takes longer than most tests, and nothing of that is mutated: tests are handed it compiled. */
const prepared: Plugin = {
  name: "prepared-content",
  enforce: "pre",
  resolveId(wanted, importer = "") {
    if (!importer.includes("/tests/") || importer.includes("/tests/packs/")) return null;
    if (wanted.endsWith("/packs/load-folder.ts")) return join(import.meta.dirname, "prepared-pack.ts");
    if (isQuick && wanted.endsWith("/england-and-wales.ts")) return join(import.meta.dirname, "prepared-calendar.ts");
    return null;
  },
};

export default defineConfig({
  plugins: [prepared],
  test: {
    include: tests,
    testNamePattern: notLong,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // One worker for all files of a run; it ends with the run, so no mutant meets what another left behind.
    isolate: false,
    setupFiles: [join(import.meta.dirname, "setup.ts")],
    sequence: { sequencer: InOrder },
  },
});
