/** Every indicator of harm and of danger, and every circumstance, beside every answer that could talk it down. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { lostBetween } from "../../src/safety/case.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { bexley, calm, MONDAY_MORNING, outcomeOf } from "../triage/bexley.ts";
import { complete } from "../triage/random-answers.ts";
import { brokenRules, DANGER_SIGNS, HARM_SIGNS } from "../triage/safety-by-hand.ts";

type Answers = Record<string, Answer>;
const reason = "what the family told us";

/** An answer to whatever the others may lead to. */
const whateverIsAsked: Answers = {
  ...calm,
  "allocated-worker": "no",
  "complex-disability": "no",
  "family-difficulties": [],
  "specialist-need": "other-specialist",
};

const HARM = ["yes", "unsure", "no", "not-covered"];
const CONSENT = ["given", "not-yet-asked", "refused", "unsafe-to-ask", "not-covered"];
const JUDGED = bexley.levels.levels.map(({ level }) => ({ level, reason }));

/** The outcome with an indicator, or none, beside each answer to harm, judgement and consent, all together. */
function besideEach(more: Answers): { answers: Answers; outcome: Outcome }[] {
  return HARM.flatMap((harm) =>
    JUDGED.flatMap((judgement) =>
      CONSENT.map((consent) => {
        const answers = complete(bexley, { ...whateverIsAsked, ...more, "significant-harm": harm, judgement, consent });
        return { answers, outcome: outcomeOf(answers) };
      }),
    ),
  );
}

const wrongIn = (cases: { answers: Answers; outcome: Outcome }[]) =>
  cases.flatMap(({ answers, outcome }) =>
    brokenRules({ pack: bexley, answers, at: MONDAY_MORNING, outcome }).map((broken) => `${broken}: ${JSON.stringify(answers)}`),
  );

describe("an indicator of harm", () => {
  test.each(HARM_SIGNS)("%s alone is an outcome at once: child protection", (id) => {
    const { level, route, urgency, consent, offered } = outcomeOf({ indicators: [id] });
    expect([level.agreed, route.id, route.ready, urgency, consent.status]).toEqual([
      4,
      "child-protection",
      true,
      "immediate",
      "not-a-gate",
    ]);
    expect(level.because.find(({ rule }) => rule === "harm-indicator")?.indicators).toEqual([id]);
    expect(route.steps[0]?.now).toBe(true);
    expect(offered).toContain("immediate-danger");
  });

  test.each(HARM_SIGNS)("%s is child protection beside every answer to harm, judgement and consent", (id) => {
    const cases = besideEach({ indicators: [id] });
    expect(new Set(cases.map(({ outcome: { level, route } }) => `${level.agreed} ${route.id} ${route.ready}`))).toEqual(
      new Set(["4 child-protection true"]),
    );
    expect(cases.some(({ outcome }) => outcome.route.steps.some(({ text }) => /before you act on the lower level/.test(text)))).toBe(false);
    expect(wrongIn(cases)).toEqual([]);
  });
});

describe("an indicator of danger", () => {
  test.each(DANGER_SIGNS)("%s is at least a consultation today beside every answer to harm, judgement and consent", (id) => {
    const cases = besideEach({ indicators: [id] });
    expect(cases.filter(({ outcome }) => outcome.urgency === "planned")).toEqual([]);
    expect(wrongIn(cases)).toEqual([]);
    for (const { answers, outcome } of cases) {
      const unsure = outcomeOf(complete(bexley, { ...whateverIsAsked, ...answers, "significant-harm": "unsure", indicators: [] }));
      if (answers["significant-harm"] !== "yes") expect([answers, lostBetween(unsure, outcome, isNotOfFamily)]).toEqual([answers, null]);
    }
  });

  test.each(DANGER_SIGNS)("%s, judged lower, is first talked through with the MASH", (id) => {
    const { route, level } = outcomeOf(complete(bexley, { ...whateverIsAsked, indicators: [id], judgement: { level: 2, reason } }));
    expect([level.agreed, route.id]).toEqual([2, "consult-mash"]);
  });
});

describe("a circumstance", () => {
  const indicatorsOf = (circumstance: string) =>
    bexley.indicators.filter((indicator) => indicator.circumstance === circumstance).map(({ id }) => id);
  const options = bexley.flow.questions.find(({ plays }) => plays === "circumstances")?.options ?? [];
  /** What a circumstance leads to: one answer to each question that it opens, the least pressing one. */
  const least: Answers = { "fgm-concern": "at-risk", "radicalisation-risk": "not-immediate", "missing-from": "education" };

  test.each(options.map(({ value }) => value))("%s is never universal, with its indicators and without", (value) => {
    for (const indicators of [[], ...indicatorsOf(value).map((id) => [id])]) {
      const cases = besideEach({ ...least, circumstances: [value], indicators });
      expect(cases.filter(({ outcome }) => outcome.level.agreed < 2)).toEqual([]);
      expect(wrongIn(cases)).toEqual([]);
    }
  });

  test.each(options.flatMap(({ value }) => indicatorsOf(value).map((id) => [id, value] as const)))(
    "%s alone brings what choosing %s brings",
    (id, value) => {
      const ticked = besideEach({ indicators: [id] });
      const both = besideEach({ ...least, circumstances: [value], indicators: [id] });
      ticked.forEach(({ answers, outcome }, place) => {
        expect([answers, lostBetween(both[place]?.outcome ?? outcome, outcome)]).toEqual([answers, null]);
      });
    },
  );

  test.each([
    ["young-carer", 2],
    ["radicalisation", 2],
    ["private-fostering", 4],
    ["send", 2],
  ])("%s is at least level %i without any indicator", (value, level) => {
    expect(outcomeOf(complete(bexley, { ...whateverIsAsked, ...least, circumstances: [value] })).level.indicated).toBe(level);
  });

  test("a child missing from home is level 4 as its indicator is, and a judgement may lower that", () => {
    const home = { ...whateverIsAsked, circumstances: ["missing"], "missing-from": "home" };
    const { level } = outcomeOf(complete(bexley, { ...home, judgement: { level: 2, reason } }));
    expect([level.indicated, level.agreed]).toEqual([4, 2]);
    expect(level.because.map(({ rule, indicators }) => [rule, indicators])).toEqual([["level-4-indicator", []]]);
  });
});

/** What says to tell the family is left out where that is not safe, so it may be lost. */
function isNotOfFamily(id: string): boolean {
  return !bexley.duties.duties.some((duty) => duty.id === id && duty.withFamily);
}
