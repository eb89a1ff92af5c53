/** The moment of a guided run is settled when it starts: "today" must not become another day when a draft is taken up. */
import { describe, expect, test } from "vitest";
import { problemIn } from "../../src/problems.ts";
import type { Surroundings } from "../../src/surroundings.ts";
import { settledMoment } from "../../src/terminal/guided-run.ts";
import { bexley } from "../triage/bexley.ts";

const surroundings = { now: () => Date.UTC(2026, 10, 23, 10, 15) } as Surroundings;
const settled = (written: string | null) => settledMoment(bexley, written, surroundings);

describe("the moment of a guided run", () => {
  test.each([
    ["tomorrow 9:00", "2026-11-24T09:00:00+00:00"],
    ["14:30", "2026-11-23T14:30:00+00:00"],
    ["3/7/2026", "2026-07-03T00:00:00+01:00"],
  ])("%s is kept as %s", (written, iso) => {
    expect(settled(written)).toBe(iso);
  });

  test("in the form that programs write it stays to the letter", () => {
    for (const written of ["2026-11-23", "2026-11-23T10:15", "2026-11-23T17:00:00.5Z"]) expect(settled(written)).toBe(written);
  });

  test("left out, or now, it is whatever moment an outcome is shown at", () => {
    expect([settled(null), settled("now"), settled(" Now ")]).toEqual([null, null, null]);
  });

  test("one that is none ends the run before its first question", () => {
    const refusal = () => settled("11/23/2026");
    expect(refusal).toThrow();
    try {
      refusal();
    } catch (error) {
      expect(problemIn(error)).toMatchObject({ kind: "usage", message: expect.stringContaining("day 11 of month 23") });
    }
  });
});
