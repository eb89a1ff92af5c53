import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/packs/format.ts";
import { bexley, outcomeOfScenario, scenarioNamed, scenarios } from "./replayed-scenarios.ts";

type Answers = Scenario["answers"];

/** Each pair from both its sides, with the fact in which the two differ. */
const pairs = scenarios.flatMap((scenario) => {
  const { twin } = scenario;
  if (!twin) return [];
  const other = scenarioNamed(twin.scenario);
  return [[scenario.id, other.id, { scenario, other, fact: twin.fact }] as const];
});

test("there are at least six pairs that differ in one fact", () => {
  expect(pairs.length / 2).toBeGreaterThanOrEqual(6);
});

describe.each(pairs)("%s and its twin %s", (_id, _twin, { scenario, other, fact }) => {
  test("point to each other", () => {
    expect(other.twin?.scenario).toBe(scenario.id);
  });

  test("happen at the same moment and ask the same agency", () => {
    expect([other.at, other.agency]).toEqual([scenario.at, scenario.agency]);
  });

  test("differ in exactly the answers that the fact names", () => {
    expect(differing(scenario.answers, other.answers).sort()).toEqual(namedIn(fact).sort());
  });

  test("differ by one entry where the fact is about a list", () => {
    for (const question of namedIn(fact)) {
      const [one, another] = [scenario.answers[question], other.answers[question]];
      if (!Array.isArray(one) || !Array.isArray(another)) continue;
      const onlyHere = [...one.filter((entry) => !another.includes(entry)), ...another.filter((entry) => !one.includes(entry))];
      expect(onlyHere, question).toHaveLength(1);
    }
  });

  test("owe nothing to what only one of them answers", () => {
    const borrowed = without(["judgement"], scenario.answers);
    const outcome = outcomeOfScenario(other, { ...borrowed, ...other.answers });
    expect([outcome.level.agreed, outcome.route.id]).toEqual([other.expect.agreed, other.expect.route]);
  });

  test("end at another level or on another route", () => {
    const [one, another] = [outcomeOfScenario(scenario), outcomeOfScenario(other)];
    expect([one.level.agreed, one.route.id]).not.toEqual([another.level.agreed, another.route.id]);
  });
});

/** Questions that both answer, and answer differently; a judgement follows from the fact and is left aside. */
function differing(one: Answers, another: Answers): string[] {
  return Object.keys(without(["judgement"], one)).filter(
    (question) => question in another && JSON.stringify(one[question]) !== JSON.stringify(another[question]),
  );
}

/** The questions that a fact names in brackets. */
function namedIn(fact: string): string[] {
  const named = [...fact.matchAll(/\(([a-z-]+)\)/g)].map(([, id]) => id ?? "");
  const unknown = named.filter((id) => !bexley.flow.questions.some((question) => question.id === id));
  if (unknown.length > 0) throw new Error(`No question is called ${unknown.join(", ")}.`);
  return named;
}

function without(questions: string[], answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !questions.includes(question)));
}
