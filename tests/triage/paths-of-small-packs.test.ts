/** Small packs, each with one kind of branching, walked by the clever walk and by every single set of answers. */
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { everyPath, variationsOf } from "../../src/triage/paths.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { ends, everySet, type Given, inOrder, one, outcomeIn } from "./by-force.ts";
import { packsThatJoin } from "./packs-that-join.ts";
import { danger, is, packOf, type Parts, question, requirement, rest, route, rule } from "./small-packs.ts";
import { createEngine } from "../../src/triage/engine.ts";

const packs: Record<string, Parts> = {
  "answers of one question": {
    questions: [danger, question("place", "choice", { values: ["home", "school", "club", "street"] })],
    routes: [route("danger", is("danger", "yes")), route("out", is("place", ["club", "street"])), rest],
  },
  "questions asked on a condition": {
    questions: [
      danger,
      question("place", "choice", { values: ["home", "school"], when: is("danger", "no") }),
      question("who", "choice", { values: ["mother", "father"], when: { not: is("place", "home") } }),
      question("note", "text", { optional: true }),
      question("more", "yes-no", { ...danger, id: "more", when: { any: [is("who", "father"), is("place", "home")] } }),
    ],
    routes: [
      route("father", { all: [is("who", "father"), is("danger", "no")] }),
      route("more", is("more", "yes")),
      route("danger", { all: [is("danger", "yes"), { not: is("who", "mother") }] }),
      rest,
    ],
  },
  "an outcome at once": {
    questions: [
      question("place", "choice", { values: ["home", "school"], when: is("danger", "yes") }),
      danger,
      question("who", "choice", { values: ["mother", "father"] }),
      question("later", "choice", { values: ["a", "b"], when: is("danger", "no") }),
    ],
    routes: [route("danger", is("danger", "yes")), route("mother", is("who", "mother")), rest],
    atOnce: [is("danger", "yes"), { all: [is("who", "mother"), { not: is("place", "home") }] }],
  },
  "an outcome at once that looks at what is only asked of some": {
    questions: [danger, question("place", "choice", { values: ["home", "school"], when: is("danger", "yes") })],
    routes: [route("home", is("place", "home")), rest],
    atOnce: [is("place", "home"), is("danger", "no")],
  },
  "a number of indicators over levels and areas": {
    questions: [question("signs", "indicators")],
    routes: [
      route("several", { countOver: { levels: [2, 3], atLeast: 3 } }),
      route("school", { countOver: { areas: ["school"], atLeast: 1 } }),
      route("home", { countOver: { areas: ["home"], levels: [3], atLeast: 2 } }),
      rest,
    ],
    rules: [rule(3, { countOver: { levels: [2, 3], atLeast: 2 } })],
    indicators: { 2: 2, 3: 3 },
    marks: { "l3-2": { area: "school" }, "l2-1": { area: "school" } },
  },
  "an age in the first year": {
    questions: [
      question("age", "number", { from: 0, to: 3, plays: "age" }),
      question("weeks", "number", { from: 0, to: 51, plays: "age-in-weeks", when: is("age", 0) }),
    ],
    routes: [
      route("newborn", { youngerThan: { weeks: 6 } }),
      route("young", { youngerThan: { months: 3 } }),
      route("first-year", { youngerThan: { months: 12 } }),
      rest,
    ],
  },
  numbers: {
    questions: [question("age", "number", { from: 0, to: 9 }), question("months", "number", { from: 3, to: 5, optional: true })],
    routes: [
      route("seven", is("age", 7)),
      route("baby", is("age", { atMost: 2 })),
      route("big", is("age", { atLeast: 8 })),
      route("middle", is("age", { atLeast: 4, atMost: 5 })),
      route("listed", is("months", [3, 5])),
      rest,
    ],
  },
  "numbers without bounds": {
    questions: [question("age", "number"), danger],
    routes: [route("nought", is("age", { atMost: 0 })), rest],
  },
  "several choices at a time": {
    questions: [
      question("worries", "choices", { values: ["a", "b", "c", "d", "e"] }),
      question("which", "choice", { values: ["x", "y"], when: is("worries", "a") }),
    ],
    routes: [route("b-or-c", is("worries", ["b", "c"])), route("c-alone", is("worries", "c")), route("x", is("which", "x")), rest],
  },
  "choices of which none matters": {
    questions: [
      question("worries", "choices", { values: ["a", "b"] }),
      question("also", "choices", { values: ["a"], optional: true }),
      danger,
    ],
    routes: [route("danger", is("danger", "yes")), rest],
  },
  "something that is not covered": {
    questions: [
      danger,
      question("worries", "choices", { values: ["a", "b"] }),
      question("age", "number", { from: 1, to: 2 }),
      question("indicators", "indicators"),
    ],
    routes: [route("uncovered", { notCovered: true, answers: { danger: "no" } }), route("all-covered", { notCovered: false }), rest],
    indicators: { 1: 1 },
  },
  "indicators that are counted": {
    questions: [question("indicators", "indicators")],
    routes: [route("three", { level: 3 }), route("two", { level: { atLeast: 2 } }), rest],
    rules: [rule(3, { count: { level: 3, atLeast: 2 } }), rule(2, { count: { level: 2, atLeast: 1 } })],
    indicators: { 1: 2, 2: 3, 3: 3 },
  },
  "indicators that are named as well": {
    questions: [question("indicators", "indicators")],
    routes: [
      route("named", is("indicators", ["l2-1", "l3-0"])),
      route("other", is("indicators", "l3-0")),
      route("two", { level: [2, 3] }),
      rest,
    ],
    rules: [
      rule(3, { count: { level: 3, atLeast: 2 } }),
      rule(2, { all: [{ count: { level: 2, atLeast: 2 } }, is("indicators", "l2-0")] }),
    ],
    indicators: { 2: 3, 3: 2 },
  },
  "a judgement, a floor and a borderline mark": {
    questions: [
      question("worries", "choices", { values: ["harm", "hunger"] }),
      question("indicators", "indicators"),
      question("judgement", "judgement"),
      question("after", "choice", { values: ["x", "y"], when: { judged: "lower" } }),
    ],
    routes: [
      route("floor", { floor: true, judged: "lower" }),
      route("close", { borderline: true, not: { judged: "same" } }),
      route("higher", { judged: "higher", floor: false }),
      route("x", is("after", "x")),
      route("judged-two", { all: [is("judgement", 2), { borderline: false }] }),
      route("one", { level: { atMost: 1 } }),
      rest,
    ],
    rules: [
      rule(3, is("worries", "harm"), { floor: true }),
      rule(2, { count: { level: 2, atLeast: 1 } }, { borderline: { level: 3, text: "close", when: { count: { level: 2, atLeast: 2 } } } }),
      rule(2, is("worries", "hunger"), { floor: true, id: "hunger" }),
    ],
    indicators: { 2: 2 },
  },
  "a level that hangs on an answer after the judgement": {
    questions: [question("judgement", "judgement", { optional: true }), danger, question("last", "yes-no", { ...danger, id: "last" })],
    routes: [route("top", { level: 3 }), route("last", is("last", "yes")), rest],
    rules: [rule(3, { any: [is("danger", "yes")] }, { floor: true }), rule(2, { not: is("danger", "no") })],
  },
  consent: {
    questions: [
      danger,
      question("consent", "choice", { values: ["given", "refused", "not-yet-asked", "unsafe-to-ask"], when: { consentRule: "gate" } }),
    ],
    routes: [
      route("needs", is("danger", "no"), { consent: "gate", withoutConsent: { refused: "rest" } }),
      route("own", is("danger", "yes"), { consent: "own-procedures" }),
      rest,
    ],
  },
  "what a route requires": {
    questions: [
      danger,
      question("age", "number", { from: 0, to: 3 }),
      question("signed", "yes-no", { ...danger, id: "signed", optional: { answers: { age: 0 } } }),
    ],
    routes: [
      route("form", is("danger", "no"), {
        requires: [
          requirement("age", { any: [is("age", { atMost: 1 }), is("age", "not-covered")] }),
          requirement("signed", is("signed", "yes")),
        ],
      }),
      rest,
    ],
  },
  "areas, looked at or not": {
    questions: [question("areas", "areas"), danger, question("more", "yes-no", { ...danger, id: "more", when: is("areas", "school") })],
    routes: [route("home", is("areas", "home")), route("more", is("more", "yes")), rest],
  },
  "many indicators of one level": {
    questions: [question("indicators", "indicators")],
    routes: [route("three", { level: 3 }), route("two", { level: 2 }), rest],
    rules: [
      rule(3, { count: { level: 2, atLeast: 4 } }),
      rule(2, { count: { level: 2, atLeast: 3 } }),
      rule(2, { count: { level: 3, atLeast: 5 } }),
    ],
    indicators: { 2: 6, 3: 2 },
  },
  "borderline marks at several levels": {
    questions: [
      danger,
      question("worries", "choices", { values: ["a", "b"] }),
      question("indicators", "indicators"),
      question("judgement", "judgement"),
    ],
    routes: [route("close", { borderline: true }), route("lower", { judged: "lower" }), route("same", { judged: "same" }), rest],
    rules: [
      rule(3, is("worries", "a")),
      rule(2, is("danger", "yes"), { borderline: { level: 3, text: "close", when: { count: { level: 2, atLeast: 1 } } } }),
      rule(2, is("worries", "b"), { id: "worried" }),
      rule(1, undefined, { id: "calm", borderline: { level: 2, text: "close", when: { count: { level: 2, atLeast: 1 } } } }),
    ],
    indicators: { 2: 1 },
  },
  "floors at several levels": {
    questions: [
      question("worries", "choices", { values: ["low", "high"] }),
      danger,
      question("indicators", "indicators"),
      question("judgement", "judgement"),
      question("last", "yes-no", { ...danger, id: "last", when: { level: { atLeast: 2 } } }),
    ],
    routes: [route("three", { level: 3 }), route("two", { level: 2 }), route("last", is("last", "yes")), rest],
    rules: [
      rule(3, is("danger", "yes")),
      rule(3, is("worries", "high"), { floor: true, id: "high" }),
      rule(3, { count: { level: 3, atLeast: 1 } }, { floor: true, id: "counted" }),
      rule(2, is("worries", "low"), { floor: true }),
      rule(2, { count: { level: 2, atLeast: 1 } }, { id: "counted-two" }),
    ],
    indicators: { 2: 1, 3: 1 },
  },
  "a consent that only some are asked for, before the rest": {
    questions: [
      question("consent", "choice", { values: ["given", "refused"], optional: true }),
      danger,
      question("who", "choice", { values: ["mother", "father"], optional: is("danger", "yes") }),
    ],
    routes: [route("needs", is("who", "mother"), { consent: "gate" }), rest],
  },
};

const all = Object.entries({ ...packs, ...packsThatJoin });

/** Where the outcome may be there at once, ways on which a required question was left out are walked apart from the others. */
const apart: Record<string, number> = {
  "an outcome at once": 1,
  "an outcome at once that is open until the last question": 3,
  "an outcome at once on signs, on a circumstance and on a question that an answer leads to": 6,
};

/** Every single set of answers of a pack, walked once for all that is held against it. */
const walked = new Map<string, { sets: Set<string>; ends: Record<string, bigint> }>();
function byForce(name: string, pack: Pack) {
  let known = walked.get(name);
  if (!known) {
    const sets = [...everySet(pack)];
    known = { sets: new Set(sets.map(inOrder)), ends: ends(pack, sets.map(one)) };
    walked.set(name, known);
  }
  return known;
}

describe("every path of a small pack", () => {
  test.each(all)("with %s leads where all single sets of answers lead, and stands for as many", (name, parts) => {
    const pack = packOf(parts);
    expect(ends(pack, everyPath(pack))).toEqual(byForce(name, pack).ends);
  });

  test.each(all)("with %s is walked once for every end that differs", (name, parts) => {
    const pack = packOf(parts);
    expect(everyPath(pack)).toHaveLength(Object.keys(byForce(name, pack).ends).length + (apart[name] ?? 0));
  });

  test.each(all)("with %s is one of the sets of answers that can be given", (name, parts) => {
    const pack = packOf(parts);
    expect(everyPath(pack).filter(({ answers }) => !byForce(name, pack).sets.has(inOrder(answers)))).toEqual([]);
  });

  test.each(all)("with %s: no variation of a path leaves a question open or an answer unused", (_, parts) => {
    const pack = packOf(parts);
    const variations = variationsOf(pack);
    for (const path of everyPath(pack)) {
      for (const answers of variations(path)) {
        const { open, unused } = walkThrough(pack, answers);
        expect({ open, unused }).toEqual({ open: null, unused: [] });
        expect(outcomeIn(pack, answers).route.id).not.toBe("");
      }
    }
  });
});

describe("variations of the paths", () => {
  const questions = [
    danger,
    question("place", "choice", { values: ["home", "school", "club"] }),
    question("worries", "choices", { values: ["a", "b", "c"] }),
    question("which", "choice", { values: ["x", "y"], when: is("worries", "b") }),
    question("age", "number", { from: 0, to: 4 }),
    question("indicators", "indicators"),
  ];
  const brings: [id: string, when: Condition][] = [
    ["one answer of several", is("place", "club")],
    ["one choice", is("worries", "c")],
    ["all choices at once", { all: [is("worries", "a"), is("worries", "b"), is("worries", "c"), is("worries", "not-covered")] }],
    ["an answer to a question that another one opens", is("which", "y")],
    ["a number", is("age", 3)],
    ["an indicator", is("indicators", "l2-1")],
    ["a number of indicators", { count: { level: 2, atLeast: 2 } }],
    ["an answer that does not fit", { all: [{ notCovered: true }, is("danger", "not-covered")] }],
    ["a choice that does not fit", { all: [{ notCovered: true }, is("place", "not-covered")] }],
    ["choices that do not fit", { all: [{ notCovered: true }, is("worries", "not-covered")] }],
    ["a number that does not fit", { all: [{ notCovered: true }, is("age", "not-covered")] }],
    ["indicators that do not fit", { all: [{ notCovered: true }, is("indicators", "not-covered")] }],
  ];
  const nothing = { first: [], then: [], callFirst: [], duties: [], call: [], deadlines: [], topics: [] };
  const additions = brings.map(([id, when]) => ({ id, when, urgency: "planned" as const, ...nothing }));
  const pack: Pack = createEngine({
    ...packOf({ questions, routes: [route("danger", is("danger", "yes")), rest], indicators: { 2: 2 } }),
    duties: { duties: [], additions },
  });
  // Walked within the first test that asks, not while the file is read: a walk that fails there would fail no test.
  let known: Given[][] | undefined;
  const walked = () => {
    const variations = variationsOf(pack);
    return everyPath(pack).map((path) => [...variations(path)]);
  };
  const varied = () => (known ??= walked());

  test.each(brings)("bring what %s adds, on every path where it can be answered", (id) => {
    const lacking = varied().filter((variations) => !variations.some((answers) => additionsOf(answers).includes(id)));
    // What hangs on the answer that the paths differ by comes on one of them.
    expect(lacking.length).toBeLessThan(id === "an answer that does not fit" ? varied().length : 1);
  });

  test("are far fewer than all sets of answers", () => {
    const sets = [...everySet(pack)].length;
    expect(varied().flat().length).toBeLessThan(sets / 10);
  });

  function additionsOf(answers: Parameters<typeof walkThrough>[1]): string[] {
    return walkThrough(pack, answers)
      .facts.plan()
      .additions.map(({ id }) => id);
  }
});
