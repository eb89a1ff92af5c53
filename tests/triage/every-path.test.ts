import { describe, expect, test } from "vitest";
import { everyPath, variationsOf } from "../../src/triage/paths.ts";
import { bexley, london, MONDAY_MORNING, outcomeOf } from "./bexley.ts";
import { brokenRules } from "./safety-by-hand.ts";

const MOMENTS = ["2026-11-23T10:15", "2026-11-27T17:30", "2026-12-25T03:00", "2027-03-28T01:30", "2028-12-29T16:59"].map(london);

describe("every path of the flow", () => {
  const paths = everyPath(bexley);

  test("obeys the safety rules, at five moments of the clock", () => {
    const broken: string[] = [];
    for (const { answers } of paths) {
      for (const at of MOMENTS)
        for (const rule of brokenRules({ pack: bexley, answers, at, outcome: outcomeOf(answers, at) }))
          broken.push(`${rule}: ${JSON.stringify(answers)}`);
    }
    expect(broken).toEqual([]);
    const standsFor = paths.reduce((total, path) => total + path.standsFor, 0n);
    console.info(
      `${paths.length} paths of the flow, which stand for ${Number(standsFor).toExponential(2)} sets of answers, each at ${MOMENTS.length} moments`,
    );
  });

  test("still obeys them with every answer that only adds to an outcome, and asks every question on the way", () => {
    const broken: string[] = [];
    const asked = new Set<string>();
    let tried = 0;
    const variations = variationsOf(bexley);
    for (const path of paths) {
      for (const answers of variations(path)) {
        tried++;
        for (const id of Object.keys(answers)) asked.add(id);
        for (const rule of brokenRules({ pack: bexley, answers, at: MONDAY_MORNING, outcome: outcomeOf(answers) }))
          broken.push(`${rule}: ${JSON.stringify(answers)}`);
      }
    }
    expect(broken).toEqual([]);
    expect(bexley.flow.questions.filter(({ id, type }) => !asked.has(id) && type !== "text" && type !== "areas")).toEqual([]);
    console.info(`${tried} variations of these paths`);
  });

  test("reaches every route and every level", () => {
    const outcomes = paths.map(({ answers }) => outcomeOf(answers));
    expect(new Set(outcomes.map(({ route }) => route.id))).toEqual(new Set(bexley.routes.map(({ id }) => id)));
    expect(new Set(outcomes.map(({ level }) => level.agreed))).toEqual(new Set([1, 2, 3, 4]));
  });
});
