/** Packs that do not say how services are matched, as bexley@1.1.0: what it suggested when it was released it suggests always. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { servicesByTopic } from "../../src/services/match-by-topic.ts";
import { replay } from "../../src/triage/replay.ts";
import { calm, MONDAY_MORNING } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const bexley = createEngine(JSON.parse(readFileSync("content/releases/bexley@1.1.0.json", "utf8")));

function outcomeOf(answers: Record<string, Answer>) {
  const { outcome } = replay(bexley, { reference: null, at: null, content: null, answers }, MONDAY_MORNING);
  if (!outcome) throw new Error(`not complete: ${JSON.stringify(answers)}`);
  return outcome;
}

const planned: Record<string, Answer> = { ...calm, "who-can-help": "joint", consent: "given" };

/** The services that an outcome suggests, by id, with the reasons. */
function suggested(answers: Record<string, Answer>): Record<string, string[]> {
  return Object.fromEntries(outcomeOf({ ...planned, ...answers }).services.map(({ id, why }) => [id, why]));
}

const level2 = { judgement: { level: 2, reason: null } };

describe("an outcome suggests services for what was said of this child", () => {
  test("debt and poor housing: advice on money and housing, and why", () => {
    const found = suggested({ ...level2, indicators: ["l2-housing-debt", "l2-housing-poor-housing"] });
    expect(Object.keys(found)[0]).toBe("citizens-advice-bureau");
    expect(found["citizens-advice-bureau"]).toEqual(["Money and debt (2 indicators)", "Housing and homelessness (2 indicators)"]);
  });

  test("a young carer in debt: each need has its service", () => {
    const found = suggested({ ...level2, "child-age": 12, circumstances: ["young-carer"], indicators: ["l2-housing-debt"] });
    expect(found["imago-community"]).toEqual(["Young carers (your answers)"]);
    expect(found).toHaveProperty("citizens-advice-bureau");
  });

  test("a bereaved child: bereavement first", () => {
    expect(Object.keys(suggested({ ...level2, indicators: ["l2-family-relationships-unresolved"] }))[0]).toBe("cruse-bereavement");
  });

  test("a teenager who drinks: help with that, and no midwife", () => {
    const found = suggested({ ...level2, "child-age": 15, indicators: ["l2-health-experimenting", "l2-learning-exclusions"] });
    expect(found).toHaveProperty("cornerstone");
    const forBabies = bexley.services.filter(({ topics, ages }) => ages === null && topics.includes("early-years")).map(({ id }) => id);
    expect(Object.keys(found).filter((id) => forBabies.includes(id))).toEqual([]);
  });

  test("domestic abuse in a family at level 3: the service for it is not hidden by those for many things", () => {
    const found = suggested({
      "child-age": 10,
      indicators: ["l3-health-self-harm", "l3-behavioural-development-exclusion"],
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["domestic-abuse", "drugs-or-alcohol"],
    });
    expect(found["solace-womens-aid"]).toEqual(["Domestic abuse (your answers)"]);
    expect(found).toHaveProperty("family-wellbeing-service");
  });

  test("self-harm in a child in need: mental health, and no hospice", () => {
    const found = suggested({
      indicators: ["l3-health-self-harm"],
      judgement: { level: 4, reason: "it gets worse" },
      "specialist-need": "child-in-need",
    });
    expect(found).toHaveProperty("camhs-oxleas");
    expect(found).not.toHaveProperty("demelza");
  });
});

test("a strength that was ticked beside a need leads to nothing: only the need does", () => {
  const need = suggested({ ...level2, indicators: ["l2-housing-debt"] });
  const withStrengths = suggested({ ...level2, indicators: ["l2-housing-debt", "l1-learning-home-school-links"] });
  expect(Object.keys(withStrengths)).toEqual(Object.keys(need));
});

describe("what is never suggested", () => {
  test("anything, where the case is urgent: then there is somebody to call", () => {
    expect(suggested({ "immediate-danger": "yes", indicators: ["l2-housing-debt"] })).toEqual({});
    expect(suggested({ circumstances: ["exploitation"], indicators: ["l2-housing-debt"] })).toEqual({});
  });

  test("services where nothing was said that they could be for", () => {
    expect(suggested({})).toEqual({});
  });

  test("a service of a higher level, or for another age: for any one indicator, at any age", () => {
    const levels = new Map(bexley.services.map(({ id, level }) => [id, level]));
    const ages = new Map(bexley.services.map((service) => [service.id, service.ages]));
    for (const { id: indicator, level } of bexley.indicators.filter((candidate) => candidate.level === 2)) {
      for (const age of [0, 2, 7, 13, 17]) {
        const found = Object.keys(suggested({ "child-age": age, indicators: [indicator], judgement: { level, reason: null } }));
        expect(found.filter((id) => (levels.get(id) ?? 9) > level)).toEqual([]);
        expect(found.filter((id) => age < (ages.get(id)?.from ?? 0) || age > (ages.get(id)?.to ?? 99))).toEqual([]);
      }
    }
  });
});

test("an unconfirmed contact stays marked, and every suggestion has a source and a reason", () => {
  const { services } = outcomeOf({ ...planned, ...level2, indicators: ["l2-housing-poor-housing", "l2-housing-asylum"] });
  expect(services.find(({ id }) => id === "insight-bexley")?.unconfirmed).toEqual(["07824 999581"]);
  expect(services.filter(({ why, source }) => why.length === 0 || source === "")).toEqual([]);
});

test("the order in which a service's topics are written changes no suggestion: what is worth the same goes by level and name", () => {
  const backwards: Pack = createEngine({
    ...bexley,
    services: bexley.services.map((service) => ({ ...service, topics: [...service.topics].reverse() })),
  });
  const ids = (pack: Pack, indicators: string[]) => {
    const answers = { ...planned, ...level2, indicators };
    const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, MONDAY_MORNING);
    return outcome?.services.map(({ id }) => id);
  };
  const ofLevel2 = bexley.indicators.filter(({ level }) => level === 2).map(({ id }) => id);
  for (const [place, first] of ofLevel2.entries()) {
    for (const second of ofLevel2.slice(place)) {
      const chosen = [...new Set([first, second, ...ofLevel2.slice(0, 2)])];
      expect(ids(backwards, chosen)).toEqual(ids(bexley, chosen));
    }
  }
});

test("what it suggests for each pair of indicators is what it suggested when it was released", () => {
  const hash = createHash("sha256");
  for (const [place, { id, area, level }] of bexley.indicators.entries()) {
    const other = bexley.indicators[(place * 7 + 3) % bexley.indicators.length]?.id ?? "";
    for (const childAge of [null, 0, 4, 9, 15, 19]) {
      const asked = {
        indicators: [id, other],
        areas: [area],
        level: Math.max(2, level),
        childAge,
        route: ["parenting"],
        answers: ["school"],
      };
      hash.update(JSON.stringify(servicesByTopic(bexley, asked).map(({ service, why }) => [service.id, why])));
    }
  }
  expect(hash.digest("hex")).toBe("33cced2f84af3cd9f23be730c1cfa234cdc89860b57c979ab680f122d2977c33");
});
