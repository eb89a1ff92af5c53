/** Path enumeration copes with packs that grow: its work grows with the cases that differ, not with the combinations. */
import { describe, expect, test } from "vitest";
import { everyPath } from "../../src/triage/paths.ts";
import { replay } from "../../src/triage/replay.ts";
import { multiplied } from "../packs/multiplied.ts";
import { bexley, MONDAY_MORNING } from "./bexley.ts";

describe("a pack of ten times the questions and indicators", () => {
  const large = multiplied(bexley, 10);
  const paths = everyPath(large);
  const outcomesOf = (pack: typeof bexley, all: ReturnType<typeof everyPath>) =>
    new Set(
      all.map(({ answers }) => {
        const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, MONDAY_MORNING);
        return [outcome?.route.id, outcome?.route.ready, outcome?.level.agreed, outcome?.consent.status].join();
      }),
    );

  test("has ten times as many, and every path to an outcome is still found", () => {
    expect([large.flow.questions.length, large.indicators.length]).toEqual([
      bexley.flow.questions.length * 10,
      bexley.indicators.length * 10,
    ]);
    expect(outcomesOf(large, paths)).toEqual(outcomesOf(bexley, everyPath(bexley)));
  });

  test("its paths stand for a number of cases that nobody could walk one by one", () => {
    const standsFor = paths.reduce((total, path) => total + path.standsFor, 0n);
    expect(paths.length).toBeLessThan(2000);
    expect(String(standsFor).length).toBeGreaterThan(500);
    console.info(
      `${paths.length} paths stand for about 10^${String(standsFor).length - 1} sets of answers to ${large.flow.questions.length} questions`,
    );
  });
});
