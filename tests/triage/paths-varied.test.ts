/** The variations of a path, written out: which answers are tried, and what is answered on the way to an outcome again. */
import { describe, expect, test } from "vitest";
import { type Answer, isJudgement } from "../../src/answers/answers.ts";
import type { Condition } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { everyPath, variationsOf } from "../../src/triage/paths.ts";
import type { Given } from "./by-force.ts";
import { danger, is, packOf, type Parts, question, rest, route } from "./small-packs.ts";
import { createEngine } from "../../src/triage/engine.ts";

const withAdditions = (parts: Parts, conditions: Condition[]): Pack => {
  const nothing = { first: [], then: [], callFirst: [], duties: [], call: [], deadlines: [], topics: [] };
  const additions = conditions.map((when, place) => ({ id: `adds-${place}`, when, urgency: "planned" as const, ...nothing }));
  return createEngine({ ...packOf(parts), duties: { duties: [], additions } });
};

function inWords(answers: Given): string {
  const word = (answer: Answer) => (isJudgement(answer) ? `${answer.level}, for ${answer.reason}` : answer);
  return Object.entries(answers)
    .map(([id, answer]) => `${id}: ${Array.isArray(answer) ? `[${answer.join(" ")}]` : word(answer)}`)
    .join(", ");
}

function variationsIn(pack: Pack, answers: Given): string[] {
  return [...variationsOf(pack)({ answers, standsFor: 1n })].map(inWords);
}

const notCovered: Condition = { notCovered: true };
const values = ["a", "b", "c"];

describe("one question is varied by every answer that a condition tells apart", () => {
  test.each<[kind: string, parts: Partial<Parts>, conditions: Condition[], given: Given, varied: string[]]>([
    [
      "a choice: one answer for all that nothing tells apart",
      { questions: [question("place", "choice", { values: ["home", "school", "club", "street"] })] },
      [is("place", ["club", "street"])],
      { place: "school" },
      ["place: home", "place: club"],
    ],
    [
      "a choice, where it matters that nothing fits",
      { questions: [question("place", "choice", { values: ["home", "school"] })] },
      [is("place", "school"), notCovered],
      { place: "school" },
      ["place: home", "place: school", "place: not-covered"],
    ],
    [
      "yes or no, where it matters that nothing fits",
      { questions: [danger] },
      [notCovered],
      { danger: "no" },
      ["danger: yes", "danger: not-covered"],
    ],
    [
      "a number",
      { questions: [question("age", "number", { from: 3, to: 9 })] },
      [is("age", { atLeast: 5 }), is("age", { atMost: 6 }), is("age", 8)],
      { age: 9 },
      ["age: 3", "age: 5", "age: 7", "age: 8", "age: not-covered"],
    ],
    [
      "a number, where it matters that nothing fits",
      { questions: [question("age", "number", { from: 3, to: 4 })] },
      [notCovered],
      { age: 4 },
      ["age: 3", "age: not-covered"],
    ],
    [
      "several choices: each put in or taken out, and all together",
      { questions: [question("worries", "choices", { values })] },
      [is("worries", "c")],
      { worries: ["b", "c"] },
      ["worries: [b c a]", "worries: [c]", "worries: [b]", "worries: [b c not-covered]", "worries: [a b c not-covered]"],
    ],
    [
      "several choices that were not given yet, where it matters that nothing fits",
      { questions: [question("worries", "choices", { values: ["a"], optional: true })] },
      [notCovered],
      {},
      ["worries: [a]", "worries: [not-covered]", "worries: [a not-covered]", "worries: [not-covered]"],
    ],
    [
      "indicators: those that are named, and how many of a level",
      { questions: [question("indicators", "indicators")], indicators: { 2: 3, 3: 2 } },
      [{ count: { level: 2, atLeast: 2 } }, is("indicators", "l3-1")],
      { indicators: ["l3-0"] },
      [
        "indicators: []",
        "indicators: [l3-1]",
        "indicators: [l2-0]",
        "indicators: [l2-0 l3-1]",
        "indicators: [l2-0 l2-1]",
        "indicators: [l2-0 l2-1 l3-1]",
      ],
    ],
    [
      "indicators of which a condition wants more than there are",
      { questions: [question("indicators", "indicators")], indicators: { 2: 2 } },
      [{ count: { level: 2, atLeast: 4 } }],
      { indicators: [] },
      ["indicators: []", "indicators: [l2-0]", "indicators: [l2-0 l2-1]"],
    ],
    [
      "indicators, where it matters that nothing fits",
      { questions: [question("indicators", "indicators")], indicators: { 2: 1 } },
      [notCovered],
      { indicators: [] },
      ["indicators: []", "indicators: [not-covered]"],
    ],
    [
      "areas: those that a condition looks at",
      { questions: [question("areas", "areas")] },
      [is("areas", "school")],
      { areas: [] },
      ["areas: []", "areas: [school]"],
    ],
    ["areas that nothing looks at: not at all", { questions: [question("areas", "areas")] }, [notCovered], { areas: ["home"] }, []],
    [
      "the judgement: every level",
      { questions: [question("judgement", "judgement")] },
      [],
      { judgement: { level: 2, reason: null } },
      ["judgement: 1, for a reason", "judgement: 2, for a reason", "judgement: 3, for a reason"],
    ],
    ["words of one's own: not at all", { questions: [question("note", "text")] }, [notCovered], { note: "something" }, []],
  ])("%s", (_, parts, conditions, given, varied) => {
    expect(variationsIn(withAdditions({ questions: [], routes: [rest], ...parts }, conditions), given)).toEqual(varied);
  });
});

describe("where a varied answer opens another question", () => {
  const given = { danger: "no" };
  const pack = (second: ReturnType<typeof question>, conditions: Condition[]) =>
    withAdditions({ questions: [danger, { ...second, when: is("danger", "yes") }], routes: [rest] }, conditions);
  const opened = (second: ReturnType<typeof question>, conditions: Condition[] = []) => [
    ...new Set(variationsIn(pack(second, conditions), given)),
  ];

  test("each of its answers that a condition tells apart is tried", () => {
    expect(opened(question("who", "choice", { values }), [is("who", "c")])).toEqual([
      "danger: yes, who: a",
      "danger: yes, who: c",
      "danger: no",
    ]);
  });

  test("one answer is enough where no condition tells them apart, and any words or none will do", () => {
    expect(opened(question("who", "choice", { values }))).toEqual(["danger: yes, who: a", "danger: no"]);
    expect(opened(question("worries", "choices", { values }))).toEqual(["danger: yes, worries: []", "danger: no"]);
    expect(opened(question("areas", "areas"))).toEqual(["danger: yes, areas: []", "danger: no"]);
    expect(opened(question("note", "text"))).toEqual(["danger: yes, note: …", "danger: no"]);
  });

  test("it is left open where it may be", () => {
    expect(opened(question("note", "text", { optional: true }))).toEqual(["danger: yes", "danger: no"]);
  });

  test("an answer that this closes again falls away", () => {
    const second = question("who", "choice", { values });
    expect(variationsIn(pack(second, [is("who", "c")]), { danger: "yes", who: "b" })).toEqual([
      "danger: yes, who: b",
      "danger: no",
      "danger: yes, who: a",
      "danger: yes, who: c",
    ]);
  });
});

test("the paths themselves differ by what decides where a case goes, their variations by the rest as well", () => {
  const pack = withAdditions(
    { questions: [danger, question("place", "choice", { values })], routes: [route("danger", is("danger", "yes")), rest] },
    [is("place", "b")],
  );
  const paths = everyPath(pack);
  expect(paths.map(({ answers }) => inWords(answers))).toEqual(["danger: yes, place: a", "danger: no, place: a"]);
  expect(paths.flatMap((path) => variationsIn(pack, path.answers))).toEqual([
    "danger: yes, place: a",
    "danger: no, place: a",
    "danger: yes, place: a",
    "danger: yes, place: b",
    "danger: yes, place: a",
    "danger: no, place: a",
    "danger: no, place: a",
    "danger: no, place: b",
  ]);
});
