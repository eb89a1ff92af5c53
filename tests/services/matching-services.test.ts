/** The services of an outcome of Bexley's, where the pack says how they are matched. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { calm, outcomeOf } from "../triage/bexley.ts";

const planned: Record<string, Answer> = {
  ...calm,
  "who-can-help": "joint",
  consent: "given",
  judgement: { level: 2, reason: "talked through with the family" },
};

function suggested(answers: Record<string, Answer>): string[] {
  return outcomeOf({ ...planned, ...answers }).services.map(({ id }) => id);
}

describe("an outcome suggests services for what was said", () => {
  test("debt and poor housing: advice on both, and why", () => {
    const { services } = outcomeOf({ ...planned, indicators: ["l2-housing-debt", "l2-housing-poor-housing"] });
    expect(services.map(({ id, why }) => [id, why])).toEqual([
      ["citizens-advice-bureau", ["Money and debt (1 indicator about an adult)", "Housing and homelessness (1 indicator about an adult)"]],
    ]);
  });

  test("a young carer in debt: each need has its service", () => {
    const found = suggested({ "child-age": 12, circumstances: ["young-carer"], indicators: ["l2-housing-debt"] });
    expect(found).toEqual(expect.arrayContaining(["imago-community", "citizens-advice-bureau"]));
  });

  test("at level 3 the services of levels 1 to 3", () => {
    const found = suggested({
      "child-age": 13,
      indicators: ["l3-health-self-harm", "l3-behavioural-development-exclusion"],
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["exclusion-or-attendance"],
    });
    expect(found).toEqual(expect.arrayContaining(["camhs-oxleas", "family-wellbeing-service"]));
  });
});

describe("an outcome suggests nothing", () => {
  test("where the case is urgent: then there is somebody to call", () => {
    expect(suggested({ "immediate-danger": "yes", indicators: ["l2-housing-debt"] })).toEqual([]);
    expect(suggested({ circumstances: ["exploitation"], indicators: ["l2-housing-debt"] })).toEqual([]);
  });

  test("where the family has refused", () => {
    expect(suggested({ indicators: ["l2-housing-debt"] })).not.toEqual([]);
    expect(suggested({ indicators: ["l2-housing-debt"], consent: "refused" })).toEqual([]);
    const level3 = {
      indicators: ["l3-health-self-harm", "l3-learning-attendance"],
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["exclusion-or-attendance"],
    };
    expect(suggested({ ...level3, consent: "refused" })).toEqual([]);
  });

  test("where nothing was said that a service is for, whatever areas were looked at", () => {
    expect(suggested({ areas: ["health", "housing"] })).toEqual([]);
  });

  test("of a route that speaks of carers, where a child is privately fostered", () => {
    expect(suggested({ circumstances: ["private-fostering"] })).toEqual([]);
  });
});

test("an unconfirmed contact stays marked, and every suggestion has a source and a reason", () => {
  const { services } = outcomeOf({ ...planned, indicators: ["l2-housing-poor-housing", "l2-housing-asylum"] });
  expect(services.find(({ id }) => id === "insight-bexley")?.unconfirmed).toEqual(["07824 999581"]);
  expect(services.filter(({ why, source }) => why.length === 0 || source === "")).toEqual([]);
});
