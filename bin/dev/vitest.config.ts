import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { root } from "./checkout.ts";

/** Whole programs are started, packages are made, and proofs walk every path: on a busy computer each is given the time it needs. */
const PATIENCE_MS = 600_000;

/** What drives a real terminal, a browser or the built program, or calls a program that does not come with Node. */
const journeys = [
  "tests/terminal/!(layout|take-up-draft).test.ts",
  "tests/packaging/*.test.ts",
  "tests/library/*.test.ts",
  "tests/batch/pipes.test.ts",
  "tests/commands/{completion,debug-signal,drafts,manual}.test.ts",
  "tests/drafts/age-tool.test.ts",
  "tests/flowchart/{drawn,mermaid}.test.ts",
  "tests/records/{html,referral,save,word-and-pdf}.test.ts",
  "tests/training/{demo-terminal,new-scenario,quiz-terminal}.test.ts",
];

/** The packs and calendars that come with the program: against their sources, their scenarios and what was released. */
const content = [
  "tests/content/*.test.ts",
  "tests/sources/*.test.ts",
  "tests/packs/{compiled-packs,impact,release,released-versions,shipped-packs}.test.ts",
  "tests/packs/check/{bexley,several-edits}.test.ts",
  "tests/records/calendar-rules.test.ts",
];

/** Every path, random cases, hostile input, and kills in the middle of writing. */
const proof = [
  "tests/proof/**/*.test.ts",
  "tests/triage/{every-path,growth,paths-*,*properties}.test.ts",
  "tests/packs/every-path-by-force.test.ts",
  "tests/packs/check/hostile.test.ts",
  "tests/batch/same-as-single.test.ts",
  "tests/{answers,batch}/*.properties.test.ts",
  "tests/deadlines/{computer-zone,*.properties}.test.ts",
  "tests/drafts/interrupted.test.ts",
  "tests/records/write-file.test.ts",
];

/** Fetches four Nodes, so it runs where CI is set and with `npm run test:nodes`. */
const fetching = process.env.CI || process.env.ES_ALL_NODES ? [] : ["tests/packaging/nodes.test.ts"];

export default defineConfig({
  test: {
    root,
    projects: [
      project("unit", ["tests/**/*.test.ts"], ["**/node_modules/**", ...journeys, ...content, ...proof]),
      project("journeys", journeys, fetching),
      project("content", content, []),
      project("proof", proof, []),
    ],
    // One worker for each of two cores: the runner itself only waits for them, and by itself it would take one worker.
    maxWorkers: 2,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    restoreMocks: true,
  },
});

function project(name: string, include: string[], exclude: string[]): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include, exclude } };
}
