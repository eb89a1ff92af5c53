/**
 * Small packs in which cases that a walk may not join lie close together: they differ only in what a later answer, or the
 * judgement, makes of them. Each is one way in which joining too early would lose cases, or give them to another end.
 */
import { danger, is, type Parts, question, requirement, rest, route, rule } from "./small-packs.ts";

const place = question("place", "choice", { values: ["home", "school"] });
const worries = question("worries", "choices", { values: ["a", "b"] });
const who = question("who", "choice", { values: ["mother", "father"] });
const indicators = question("indicators", "indicators");
const judgement = question("judgement", "judgement");

const circumstances = question("circumstances", "choices", { values: ["caring", "missing"], plays: "circumstances" });
const countingAs = question("countingAs", "choice", {
  options: [
    { value: "carer", label: "carer", countsAs: "l2-0" },
    { value: "alone", label: "alone", countsAs: "l2-1" },
    { value: "neither", label: "neither" },
  ],
});

const byLevel = [route("three", { level: 3 }), route("two", { level: 2 }), rest];
const both = (one: string, other: string) => ({ all: [is("danger", one), is("place", other)] });

export const packsThatJoin: Record<string, Parts> = {
  "levels that hang on two answers together": {
    questions: [danger, place, worries],
    routes: byLevel,
    rules: [rule(3, both("yes", "home")), rule(2, both("no", "home")), rule(2, { all: [is("place", "school"), is("worries", "b")] })],
  },
  "a level of which an earlier answer says what a later one must be": {
    questions: [danger, place, worries],
    routes: byLevel,
    rules: [rule(3, { any: [both("yes", "home"), both("no", "home"), both("no", "school")] }), rule(2, is("worries", "a"))],
  },
  "a floor below the level that is sure": {
    questions: [worries, danger, place, judgement],
    routes: byLevel,
    rules: [rule(3, is("worries", "a")), rule(2, both("yes", "home"), { floor: true })],
  },
  "a floor and a free level that hang on the same answer": {
    questions: [danger, place, judgement],
    routes: byLevel,
    rules: [rule(3, both("yes", "home"), { floor: true }), rule(3, both("no", "home"), { id: "free" })],
  },
  "a floor of the lowest level": {
    questions: [worries, danger, place, judgement],
    routes: byLevel,
    rules: [rule(2, both("yes", "home"), { floor: true }), rule(1, is("worries", "a"), { floor: true })],
  },
  "a floor of a level that is indicated without it": {
    questions: [indicators],
    routes: byLevel,
    rules: [rule(2, { count: { level: 2, atLeast: 2 } }, { floor: true }), rule(2, { count: { level: 2, atLeast: 1 } }, { id: "free" })],
    indicators: { 2: 3 },
  },
  "a judgement before the answers that it is measured by": {
    questions: [judgement, danger, place],
    routes: [route("lower", { judged: "lower" }), route("same", { judged: "same" }), rest],
    rules: [rule(3, is("danger", "yes"), { floor: true }), rule(2, is("place", "home"))],
  },
  "a judgement that may be left out": {
    questions: [danger, { ...judgement, optional: true }],
    routes: [route("same", { judged: "same" }), route("higher", { judged: "higher" }), rest],
    rules: [rule(2, is("danger", "yes"))],
  },
  "a borderline mark before the last answer that moves the level": {
    questions: [danger, place, worries],
    routes: [route("close", { borderline: true }), rest],
    rules: [
      rule(3, is("worries", "a")),
      rule(2, is("danger", "yes"), { borderline: { level: 3, text: "close", when: is("place", "home") } }),
    ],
  },
  "a borderline mark of the rule that always holds": {
    questions: [danger, place],
    routes: [route("close", { borderline: true }), route("two", { level: 2 }), rest],
    rules: [rule(2, is("danger", "yes"))],
    last: rule(1, undefined, { borderline: { level: 2, text: "close", when: is("place", "home") } }),
  },
  "one choice of several that matters": {
    questions: [question("worries", "choices", { values: ["a", "b", "c"] })],
    routes: [route("b", is("worries", "b")), rest],
  },
  "one area of several that matters": {
    questions: [question("areas", "areas", { optional: true })],
    routes: [route("school", is("areas", "school")), rest],
  },
  "lists that may be left out": {
    questions: [
      { ...worries, optional: true },
      { ...indicators, optional: true },
      question("areas", "areas", { optional: true, when: { not: { count: { level: 2, atLeast: 1 } } } }),
    ],
    routes: [
      route("a", is("worries", "a")),
      route("counted", { count: { level: 2, atLeast: 2 } }),
      route("home", is("areas", "home")),
      route("school", is("areas", "school")),
      route("few", { not: { count: { level: 2, atLeast: 1 } } }),
      rest,
    ],
    rules: [rule(2, { not: { count: { level: 2, atLeast: 1 } } })],
    indicators: { 2: 2 },
  },
  "a count of more indicators than there are": {
    questions: [indicators],
    routes: byLevel,
    rules: [rule(3, { count: { level: 2, atLeast: 4 } }), rule(2, { count: { level: 2, atLeast: 1 } })],
    indicators: { 2: 2 },
  },
  "a count over indicators that are named together": {
    questions: [indicators],
    routes: [route("three", { level: 3 }), route("named", is("indicators", ["l2-0", "l2-1"])), rest],
    rules: [rule(3, { count: { level: 2, atLeast: 2 } })],
    indicators: { 2: 3 },
  },
  "a condition on a question that there is not": {
    questions: [danger, place],
    routes: [route("nobody", is("nowhere", "yes")), route("all-but", { all: [{ not: is("nowhere", "yes") }, is("danger", "yes")] }), rest],
    atOnce: [is("nowhere", "yes")],
  },
  "an outcome at once on what only some are asked, and a question after it": {
    questions: [danger, { ...place, when: is("danger", "yes") }, who],
    routes: [route("home", is("place", "home")), route("mother", is("who", "mother")), rest],
    atOnce: [is("place", "home")],
  },
  "an outcome at once on signs, on a circumstance and on a question that an answer leads to": {
    questions: [circumstances, { ...place, when: is("circumstances", "caring") }, indicators, { ...judgement, optional: true }, who],
    routes: [route("mother", is("who", "mother")), ...byLevel],
    rules: [rule(3, { signs: "harm" }, { floor: true }), rule(2, { count: { level: 2, atLeast: 1 } })],
    atOnce: [{ signs: "harm" }, { circumstance: "missing" }, is("place", "home")],
    indicators: { 2: 2, 3: 1 },
    marks: { "l3-0": { speaksOf: "harm" }, "l2-0": { circumstance: "missing" } },
  },
  "answers that count as an indicator, ticked or not": {
    questions: [countingAs, place, indicators, judgement],
    routes: [route("home", is("place", "home")), ...byLevel],
    rules: [rule(3, { count: { level: 2, atLeast: 3 } }), rule(2, { count: { level: 2, atLeast: 1 } })],
    indicators: { 2: 3 },
  },
  "two answers that count as the same indicator": {
    questions: [countingAs, { ...place, options: [{ value: "home", label: "home", countsAs: "l2-0" }] }, indicators],
    routes: byLevel,
    rules: [rule(3, { count: { level: 2, atLeast: 2 } }), rule(2, { count: { level: 2, atLeast: 1 } })],
    indicators: { 2: 2 },
  },
  "a count that leaves an indicator out": {
    questions: [countingAs, indicators],
    routes: [route("others", { count: { level: 2, atLeast: 1, besides: ["l2-0"] } }), ...byLevel],
    rules: [rule(2, { count: { level: 2, atLeast: 2 } })],
    indicators: { 2: 3 },
  },
  "a circumstance that is chosen, ticked or stood in for": {
    questions: [circumstances, countingAs, indicators],
    routes: [route("caring", { circumstance: "caring" }), route("neither", { not: { circumstance: ["caring", "missing"] } }), rest],
    indicators: { 2: 2 },
    marks: { "l2-0": { circumstance: "caring" } },
  },
  "a floor of a level, and what lies below what is indicated": {
    questions: [danger, worries, judgement],
    routes: [route("high", { floor: 3 }), route("some", { floor: 2 }), route("lowered", { lowered: true }), rest],
    rules: [
      rule(3, is("danger", "yes"), { floor: true }),
      rule(3, is("worries", "b"), { id: "free" }),
      rule(2, is("worries", "a"), { floor: true }),
    ],
  },
  "signs of danger that a judgement lowers": {
    questions: [indicators, judgement, { ...who, when: { not: { all: [{ signs: "danger" }, { lowered: true }] } } }],
    routes: [route("talk", { all: [{ signs: "danger" }, { lowered: true }] }), route("mother", is("who", "mother")), ...byLevel],
    rules: [rule(3, { count: { level: 3, atLeast: 1 } })],
    last: rule(1, undefined),
    indicators: { 2: 1, 3: 2 },
    marks: { "l3-0": { speaksOf: "danger" } },
  },
  "an outcome at once that is open until the last question": {
    questions: [who, { ...question("early", "choice", { values: ["x", "y"] }) }, danger],
    routes: [route("x", is("early", "x")), route("mother", is("who", "mother")), rest],
    atOnce: [is("danger", "yes")],
  },
  "a consent that may be left where nothing waits for it": {
    questions: [danger, question("consent", "choice", { values: ["given", "refused"], optional: { consentRule: "not-a-gate" } })],
    routes: [route("needs", is("danger", "yes"), { consent: "gate" }), rest],
  },
  "a requirement of a route that is not taken": {
    questions: [danger, place, who],
    routes: [
      route("danger", is("danger", "yes"), { requires: [requirement("home", is("place", "home"))] }),
      route("father", is("who", "father"), { requires: [requirement("school", is("place", "school"))] }),
      rest,
    ],
  },
};
