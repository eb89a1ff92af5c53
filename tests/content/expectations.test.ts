import { describe, expect, test } from "vitest";
import { bexley } from "../triage/bexley.ts";
import { casesAtSeventeen, casesOfCircumstances } from "./expected/cases-of-circumstances.ts";
import { casesOfRoutes } from "./expected/cases-of-routes.ts";
import { caseDifferences } from "./expected/expectations.ts";
import { singleDifferences } from "./expected/single-facts.ts";
import { steps } from "./expected/steps.ts";

const cases = [...casesOfRoutes, ...casesOfCircumstances, ...casesAtSeventeen];

describe("what a reader of the documents expects", () => {
  test.each(cases.map((expected) => [expected.name, expected] as const))("of %s", (_name, expected) => {
    expect(caseDifferences(bexley, expected)).toEqual([]);
  });

  test("of each deadline, contact, duty, question, level and end", () => {
    expect(singleDifferences(bexley)).toEqual([]);
  });

  test("is looked for under each name once, and every step by some case", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    const used = new Set(cases.flatMap((expected) => expected.steps));
    expect(Object.keys(steps).filter((name) => !used.has(name as keyof typeof steps))).toEqual([]);
  });
});
