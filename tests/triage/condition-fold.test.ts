import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/packs/format.ts";
import { type Algebra, foldCondition } from "../../src/triage/condition-fold.ts";
import { inWords } from "../../src/triage/condition-words.ts";
import { holds } from "../../src/triage/engine.ts";
import type { Marks } from "../../src/triage/marks.ts";
import { bexley, factsWith, indicatorsOf } from "./bexley.ts";

const reason = "what the family told us";
const RADICALISED = "l3-behavioural-development-radicalised";
const holdsFor = (condition: Condition, answers: Parameters<typeof factsWith>[0]) => holds(condition, factsWith(answers));

describe("a condition is read part by part", () => {
  const marks: Marks = {
    safety: true,
    age: null,
    consent: "consent",
    areas: null,
    indicators: "signs",
    judgement: "judgement",
    circumstances: "special",
    listed: [
      { id: "cook", level: 2, area: "home" },
      { id: "carer", level: 2, area: "school" },
      { id: "hurt", level: 3, area: "home" },
    ],
    ages: [
      { question: "age", unit: "years" },
      { question: "weeks", unit: "weeks" },
      { question: "months", unit: "months" },
    ],
    signs: { harm: ["hurt"], danger: [] },
    ofCircumstance: new Map([["caring", ["carer", "cook"]]]),
    standIns: [
      { indicator: "carer", level: 2, ways: [{ question: "special", value: "caring" }] },
      {
        indicator: "hurt",
        level: 3,
        ways: [
          { question: "seen", value: "bruise" },
          { question: "told", value: "yes" },
        ],
      },
    ],
  };
  const spelled: Algebra<string> = {
    all: (parts) => (parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" & ")})`),
    any: (parts) => (parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" | ")})`),
    not: (part) => `!${part}`,
    leaf: (leaf) => {
      if (leaf.fact === "answer") return `${leaf.question}=${JSON.stringify(leaf.wanted)}`;
      if (leaf.fact === "count") return [`${leaf.atLeast}xL${leaf.level}`, ...leaf.besides].join("-");
      return `${leaf.fact}=${JSON.stringify(leaf.wanted)}`;
    },
  };
  const read = (condition: Condition, more: Partial<Algebra<string>> = {}) => foldCondition(condition, marks, { ...spelled, ...more });

  test.each<[string, Condition, string]>([
    ["nothing", {}, "()"],
    ["answers", { answers: { danger: "yes", age: { atMost: 3 } } }, '(danger="yes" & age={"atMost":3})'],
    [
      "parts in their order",
      { all: [{ level: 2 }], any: [{ floor: true }, { floor: 3 }], not: { judged: "lower" } },
      '(level=2 & (floor=true | floor=3) & !judged="lower")',
    ],
    [
      "what follows from answers",
      { borderline: true, lowered: false, consentRule: "gate", notCovered: true },
      '(borderline=true & lowered=false & consentRule="gate" & notCovered=true)',
    ],
    ["signs, with the answers that count as one", { signs: "harm" }, '(signs=["hurt"] | seen="bruise" | told="yes")'],
    [
      "a count over levels, shared out among them",
      { countOver: { levels: [2, 3], atLeast: 3 } },
      '((2xL2 | (special="caring" & 1xL2-carer)) & (1xL3 | (seen="bruise" | told="yes")))',
    ],
    [
      "an age in weeks, in the other unit as soon as the child may be younger",
      { youngerThan: { weeks: 6 } },
      '(weeks={"atMost":5} | months={"atMost":1})',
    ],
    [
      "a whole year, by the age in years as well",
      { youngerThan: { months: 12 } },
      '(age={"atMost":0} | weeks={"atMost":52} | months={"atMost":11})',
    ],
    ["signs of which there are none", { signs: "danger" }, "()"],
    [
      "a circumstance, chosen or brought by an indicator",
      { circumstance: "caring" },
      '(special=["caring"] | (signs=["carer","cook"] | special="caring"))',
    ],
    ["a circumstance that no indicator brings", { circumstance: ["away"] }, '(special=["away"] | ())'],
    [
      "a number of indicators that answers may stand in for",
      { count: { level: 2, atLeast: 2 } },
      '(2xL2 | (special="caring" & 1xL2-carer))',
    ],
    ["one indicator, or an answer that counts as it", { count: { level: 3, atLeast: 1 } }, '(1xL3 | (seen="bruise" | told="yes"))'],
    ["a number that leaves one out", { count: { level: 2, atLeast: 1, besides: ["carer"] } }, "1xL2-carer"],
    ["a number of a level without any such answer", { count: { level: 4, atLeast: 1 } }, "1xL4"],
  ])("%s", (_, condition, expected) => {
    expect(read(condition)).toBe(expected);
  });

  test("what one word abbreviates is handed on as it was written, where that is wanted", () => {
    const asWritten = { asWritten: ({ fact }: { fact: string }) => `<${fact}>` };
    expect(read({ all: [{ signs: "harm" }, { circumstance: "caring" }], not: { count: { level: 2, atLeast: 1 } } }, asWritten)).toBe(
      "(<signs> & <circumstance> & !<count>)",
    );
  });
});

describe("a condition on what the content marks", () => {
  test("signs: a ticked indicator that is marked so", () => {
    expect(holdsFor({ signs: "harm" }, { indicators: ["l4-health-injuries"] })).toBe(true);
    expect(holdsFor({ signs: "harm" }, { indicators: ["l4-health-dental"] })).toBe(false);
    expect(holdsFor({ signs: "danger" }, { indicators: ["l4-health-dental"] })).toBe(true);
    expect(holdsFor({ signs: "danger" }, { indicators: ["l4-health-severe-illness"] })).toBe(false);
    expect(holdsFor({ signs: "harm" }, {})).toBe(false);
  });

  test("signs: an answer that counts as the indicator, without ticking it", () => {
    const home = { circumstances: ["missing"], "missing-from": "home" };
    expect(holdsFor({ signs: "danger" }, home)).toBe(true);
    expect(holdsFor({ signs: "danger" }, { ...home, "missing-from": "education" })).toBe(false);
  });

  test("a circumstance: chosen, ticked, or one of several", () => {
    const either: Condition = { circumstance: ["exploitation", "missing"] };
    expect(holdsFor({ circumstance: "exploitation" }, { circumstances: ["exploitation"] })).toBe(true);
    expect(holdsFor({ circumstance: "exploitation" }, { indicators: ["l4-health-sexual-exploitation"] })).toBe(true);
    expect(holdsFor({ circumstance: "exploitation" }, { circumstances: ["missing"] })).toBe(false);
    expect(holdsFor(either, { circumstances: ["missing"] })).toBe(true);
    expect(holdsFor(either, { indicators: ["l4-health-sexual-exploitation"] })).toBe(true);
    expect(holdsFor(either, { circumstances: ["send"], indicators: indicatorsOf(2, 1) })).toBe(false);
  });

  test("a number of indicators: an answer that counts as one adds to those ticked, and once only", () => {
    const two: Condition = { count: { level: 3, atLeast: 2 } };
    const radicalised = { circumstances: ["radicalisation"], "radicalisation-risk": "not-immediate" };
    const [other = ""] = indicatorsOf(3, 1);
    expect(holdsFor(two, radicalised)).toBe(false);
    expect(holdsFor(two, { ...radicalised, indicators: [RADICALISED] })).toBe(false);
    expect(holdsFor(two, { ...radicalised, indicators: [other] })).toBe(true);
    expect(holdsFor(two, { ...radicalised, indicators: [RADICALISED, other] })).toBe(true);
    expect(holdsFor(two, { indicators: [RADICALISED] })).toBe(false);
  });

  test("two answers that count as two indicators of a level count twice", () => {
    const two: Condition = { count: { level: 3, atLeast: 2 } };
    expect(holdsFor(two, { circumstances: ["radicalisation", "missing"], "missing-from": "education" })).toBe(true);
    expect(holdsFor(two, { circumstances: ["radicalisation", "missing"], "missing-from": "home" })).toBe(false);
  });

  test("a number that leaves an indicator out, ticked or stood in for", () => {
    const others: Condition = { count: { level: 4, atLeast: 1, besides: ["l4-other-privately-fostered"] } };
    expect(holdsFor(others, { circumstances: ["private-fostering"] })).toBe(false);
    expect(holdsFor(others, { indicators: ["l4-other-privately-fostered"] })).toBe(false);
    expect(holdsFor(others, { circumstances: ["private-fostering"], indicators: ["l4-health-severe-illness"] })).toBe(true);
    expect(holdsFor(others, { circumstances: ["private-fostering", "missing"], "missing-from": "home" })).toBe(true);
  });

  test("a floor of a level, or of a higher one", () => {
    const fgm = { circumstances: ["fgm"] };
    const send = { circumstances: ["send"] };
    expect([4, 2, 1].map((floor) => holdsFor({ floor }, fgm))).toEqual([true, true, true]);
    expect([4, 3, 2].map((floor) => holdsFor({ floor }, send))).toEqual([false, false, true]);
    expect([holdsFor({ floor: true }, send), holdsFor({ floor: false }, send), holdsFor({ floor: false }, {})]).toEqual([
      true,
      false,
      true,
    ]);
    expect(holdsFor({ floor: 1 }, {})).toBe(false);
  });

  test("lowered: what is acted on lies below what is indicated, not merely a judgement that a floor overrules", () => {
    const judgement = { level: 1, reason };
    expect(holdsFor({ lowered: true }, { indicators: indicatorsOf(2, 1), judgement })).toBe(true);
    expect(holdsFor({ lowered: true }, { "significant-harm": "yes", judgement })).toBe(false);
    expect(holdsFor({ judged: "lower" }, { "significant-harm": "yes", judgement })).toBe(true);
    expect(holdsFor({ lowered: true }, { circumstances: ["private-fostering"], judgement })).toBe(true);
    expect(holdsFor({ lowered: true }, { indicators: indicatorsOf(2, 1), judgement: { level: 3, reason } })).toBe(false);
    expect(holdsFor({ lowered: false }, {})).toBe(true);
  });
});

describe("a condition in words", () => {
  const level = bexley.levels.levels.length;

  test.each<[Condition, RegExp]>([
    [{}, /^always$/],
    [{ answers: { "significant-harm": ["unsure", "not-covered"] } }, /significant harm.*I am not sure.*or.*/],
    [{ not: { answers: { "immediate-danger": "yes" } } }, /^not where /],
    [{ any: [{ lowered: true }, { borderline: true }] }, /, or /],
    [{ level }, /4/],
    [{ floor: 4 }, /4/],
    [{ judged: "lower" }, /judged lower/],
    [{ signs: "danger" }, /indicator of danger/],
    [{ circumstance: "private-fostering" }, /Private fostering.*chosen.*ticked/],
    [{ count: { level: 3, atLeast: 2 } }, /2.*level 3|two.*level 3/i],
    [{ consentRule: "gate" }, /needs the family's consent/],
    [{ notCovered: true }, /\w/],
  ])("%j names what it asks", (condition, expected) => {
    expect(inWords(bexley, condition)).toMatch(expected);
  });

  test("every condition of the content has words, and no mark is forgotten in them", () => {
    const words = bexley.duties.additions.map(({ when }) => inWords(bexley, when));
    expect(words.filter((said) => said === "" || said === "always" || /undefined|\[object/.test(said))).toEqual([]);
  });
});
