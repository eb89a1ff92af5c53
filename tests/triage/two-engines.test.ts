/** Engines of two packs with the same ids and other rules, used in turn in one process: neither sees anything of the other. */
import { expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { checkAnswers } from "../../src/answers/check.ts";
import { momentAt } from "../../src/deadlines/moment.ts";
import { findServices } from "../../src/services/find-services.ts";
import { createEngine } from "../../src/triage/engine.ts";
import { everyPath } from "../../src/triage/paths.ts";
import { replay, walkThrough } from "../../src/triage/replay.ts";
import { bexley, calm, indicatorsOf } from "./bexley.ts";
import { danger, is, packOf, question, requirement, rest, route, rule } from "./small-packs.ts";

const colour = question("colour", "choice", { values: ["red", "blue"] });
const first = packOf({
  questions: [danger, colour],
  rules: [rule(3, is("danger", "yes"))],
  atOnce: [is("danger", "yes")],
  routes: [route("warm", is("colour", "red"), { requires: [requirement("safe", is("danger", "no"))] }), rest],
});
const second = packOf({
  questions: [colour, danger],
  rules: [rule(2, is("colour", "red"))],
  atOnce: [],
  routes: [route("cold", is("colour", "blue"), { requires: [requirement("safe", is("danger", "yes"))] }), rest],
});
const cases: Record<string, Answer>[] = [
  { danger: "no", colour: "red" },
  { danger: "yes", colour: "red" },
  { danger: "yes", colour: "blue" },
  { danger: "no", colour: "blue" },
  { danger: "yes" },
];

function said(pack: typeof first, answers: Record<string, Answer>) {
  const { walk, outcome } = replay(pack, { reference: null, at: null, content: null, answers }, momentAt(pack.calendar, "2026-11-23", 600));
  return { path: walk.path, open: walk.open?.id, atOnce: walk.atOnce, level: outcome?.level.indicated, route: outcome?.route };
}

test("two engines taken in turn say what each says alone", () => {
  const alone = [first, second].map((pack) => cases.map((answers) => said(createEngine({ ...pack }), answers)));
  const inTurn = cases.map((answers) => [said(first, answers), said(second, answers), said(first, answers)]);
  expect(inTurn.map(([one]) => one)).toEqual(alone[0]);
  expect(inTurn.map(([, other]) => other)).toEqual(alone[1]);
  expect(inTurn.map(([, , again]) => again)).toEqual(alone[0]);
  expect(alone[0]).not.toEqual(alone[1]);
});

test("walks of two engines that have begun go on side by side", () => {
  const [one, other] = [walkThrough(first, { colour: "red" }), walkThrough(second, { colour: "red" })];
  expect([one.open?.id, other.open?.id]).toEqual(["danger", "danger"]);
  expect([one.facts.level().indicated, other.facts.level().indicated]).toEqual([1, 2]);
  expect([walkThrough(first, { danger: "yes" }).atOnce, walkThrough(second, { danger: "yes" }).atOnce]).toEqual([true, false]);
});

test("answers, paths and the directory are those of the pack that is asked", () => {
  const fewer = createEngine({ ...bexley, indicators: bexley.indicators.slice(0, 1), services: bexley.services.slice(0, 1) });
  const document = { schema: "effective-support/answers@1", answers: { ...calm, indicators: indicatorsOf(4, 1) } };
  const services = { query: "support", levels: [], topics: [], age: null };
  for (const _ of [1, 2]) {
    expect("answers" in checkAnswers(bexley, document)).toBe(true);
    expect("faults" in checkAnswers(fewer, document)).toBe(true);
    expect(findServices(bexley, services).services.length).toBeGreaterThan(1);
    expect(findServices(fewer, services).services.length).toBeLessThan(2);
    expect(everyPath(first).length).not.toBe(everyPath(second).length);
  }
});

test("a copy of an engine's data has no tables until it is made an engine of its own", () => {
  expect("lookup" in { ...first }).toBe(false);
  const turned = createEngine({ ...first, levels: { ...first.levels, rules: second.levels.rules } });
  expect([said(first, cases[0] ?? {}).level, said(turned, cases[0] ?? {}).level]).toEqual([1, 2]);
});
