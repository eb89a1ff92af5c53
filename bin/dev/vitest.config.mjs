import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    // Fetches four Nodes, so it runs where CI is set and with `npm run test:nodes`.
    exclude: process.env.CI || process.env.ES_ALL_NODES ? [] : ["tests/packaging/nodes.test.ts"],
    // One worker for each of two cores: the runner itself only waits for them, and by itself it would take one worker.
    maxWorkers: 2,
    // Whole programs are started, and proofs walk every path: slow machines need the room.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
