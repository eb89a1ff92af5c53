import { describe, expect, test } from "vitest";
import { standInsGiven } from "../../src/triage/facts.ts";
import { marksOf } from "../../src/triage/marks.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { bexley, factsWith } from "./bexley.ts";
import { DANGER_SIGNS, HARM_SIGNS } from "./safety-by-hand.ts";

const marks = marksOf(bexley);

describe("what Bexley's content marks", () => {
  test("the indicators that the documents read as harm, and as danger, are marked so, and no others", () => {
    expect([...marks.signs.harm].sort()).toEqual([...HARM_SIGNS].sort());
    expect([...marks.signs.danger].sort()).toEqual([...DANGER_SIGNS].sort());
  });

  test("every indicator of a circumstance brings it", () => {
    const of = (circumstance: string) => marks.ofCircumstance.get(circumstance);
    expect(of("exploitation")).toEqual(["l4-health-sexual-exploitation"]);
    expect(of("radicalisation")).toEqual(["l3-behavioural-development-radicalised"]);
    expect(of("private-fostering")).toEqual(["l4-other-privately-fostered"]);
    expect(of("young-carer")).toContain("l2-family-functioning-caring-role");
    expect(of("missing")?.length).toBeGreaterThan(0);
    expect(of("youth-justice")?.length).toBeGreaterThan(0);
    expect(of("fgm")).toBeUndefined();
  });

  test("an indicator that more than one answer counts as is one, with all its ways", () => {
    const radicalised = marks.standIns.filter(({ indicator }) => indicator === "l3-behavioural-development-radicalised");
    expect(radicalised).toEqual([
      {
        indicator: "l3-behavioural-development-radicalised",
        level: 3,
        ways: [
          { question: "circumstances", value: "radicalisation" },
          { question: "radicalisation-risk", value: "not-immediate" },
        ],
      },
    ]);
  });

  test("the questions that decide safety, and where signs and circumstances are chosen", () => {
    expect([marks.safety, marks.indicators, marks.circumstances]).toEqual([true, "indicators", "circumstances"]);
    const deciding = bexley.flow.questions.filter(({ decidesSafety }) => decidesSafety).map(({ id }) => id);
    expect(deciding).toEqual(
      expect.arrayContaining(["immediate-danger", "significant-harm", "fgm-concern", "regulated-professional", "allocated-worker"]),
    );
  });
});

test("content without marks has none", () => {
  const bare = {
    flow: {
      ...bexley.flow,
      questions: bexley.flow.questions.map(({ decidesSafety: _, plays: __, options: ___, ...question }) => question),
    },
    indicators: bexley.indicators.map(({ speaksOf: _, circumstance: __, ...indicator }) => indicator),
  };
  expect(marksOf(bare)).toEqual({
    safety: false,
    areas: "areas",
    indicators: "indicators",
    judgement: "judgement",
    circumstances: null,
    age: "child-age",
    consent: "consent",
    signs: { harm: [], danger: [] },
    ofCircumstance: new Map(),
    standIns: [],
    listed: bexley.indicators.map(({ id, level, area }) => ({ id, level, area })),
    ages: [],
  });
});

test("an answer that counts as an indicator that there is not counts as nothing", () => {
  const starter = requirePackFromFolder("content/starter");
  expect(marksOf(starter).standIns.map(({ indicator }) => indicator)).toEqual(["l2-home-caring"]);
  expect(marksOf({ ...starter, indicators: [] }).standIns).toEqual([]);
});

describe("indicators that an answer stands in for", () => {
  test("are given where the answer is, and not where they are ticked themselves", () => {
    const sign = "l2-family-functioning-caring-role";
    expect(standInsGiven(factsWith({ circumstances: ["young-carer"] }), 2)).toEqual([sign]);
    expect(standInsGiven(factsWith({ circumstances: ["young-carer"], indicators: [sign] }), 2)).toEqual([]);
    expect(standInsGiven(factsWith({ circumstances: ["young-carer"] }), 3)).toEqual([]);
    expect(standInsGiven(factsWith({ circumstances: ["send"] }), 2)).toEqual([]);
    expect(standInsGiven(factsWith({ "missing-from": "home" }), 4)).toEqual(["l4-emotional-development-danger"]);
  });
});
