import { describe, expect, test } from "vitest";
import { bandsOf, boxesOf, type Chart } from "../../src/flowchart/chart.ts";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { outcomeOf } from "../../src/training/quiz.ts";
import { bexley, chartOfAnswers, chartOfScenario, tiny, withFiveLevels, withFortyQuestions } from "./charts.ts";

const packs = [
  ["Bexley's pack", bexley],
  ["the tiny pack", tiny],
  ["a pack with five levels", withFiveLevels()],
  ["a pack with forty questions", withFortyQuestions()],
] as const;

describe.each(packs)("the chart of %s", (_name, pack) => {
  const chart = chartOfPack(pack);

  test("has every question, every level, every route and every end of a review", () => {
    const stands = (kind: string) =>
      new Set(
        boxesOf(chart)
          .filter((box) => box.kind === kind)
          .flatMap((box) => box.stands),
      );
    expect(stands("question")).toEqual(new Set(pack.flow.questions.map(({ id }) => id)));
    expect(stands("level")).toEqual(new Set(pack.levels.levels.map(({ level }) => String(level))));
    expect(stands("route")).toEqual(new Set(pack.routes.map(({ id }) => id)));
    expect(stands("end")).toEqual(new Set((pack.flow.review?.branches ?? []).map(({ id }) => id)));
  });

  test("calls no two boxes the same, and every arrow joins boxes of its own band", () => {
    const ids = boxesOf(chart).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { boxes, arrows } of bandsOf(chart)) {
      const here = boxes.map(({ id }) => id);
      expect(arrows.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null && !here.includes(id))).toEqual([]);
    }
  });

  test("leads to every box, and on from every box but the ends", () => {
    for (const { boxes, arrows } of bandsOf(chart)) {
      expect(boxes.filter(({ id }) => !arrows.some(({ to }) => to === id)).map(({ id }) => id)).toEqual([]);
      const last = ["at-once", "end"];
      const review = (id: string) => id === "review" && !pack.flow.review;
      expect(
        boxes.filter(({ id, kind }) => !arrows.some(({ from }) => from === id) && !last.includes(kind) && !review(id)).map(({ id }) => id),
      ).toEqual([]);
    }
  });

  test("says for every question, level and route where it comes from", () => {
    const sourced = boxesOf(chart).filter(({ kind }) => ["question", "level", "route", "end"].includes(kind));
    expect(
      sourced.filter(({ details }) => !details.some(({ name, lines }) => name === "Source" && lines.length > 0)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe.each(bexley.scenarios.map((scenario) => [scenario.id, scenario] as const))("the marked chart of %s", (id, scenario) => {
  const chart = chartOfScenario(id);
  const outcome = outcomeOf(bexley, scenario);
  const taken = (kind: string) => boxesOf(chart).filter((box) => box.kind === kind && box.taken);

  test("passes every question that was answered, and the agreed level", () => {
    const passed = taken("question").flatMap(({ stands }) => stands);
    // A judgement keeps some questions of a level on the path of another one only where danger or harm overrules it.
    expect(outcome.path.map(({ question }) => question).filter((question) => !passed.includes(question))).toEqual([]);
    expect(taken("level").map(({ stands }) => stands)).toEqual([[String(outcome.level.agreed)]]);
  });

  test("ends on the route of the outcome, and shows one that consent closed", () => {
    const routes = taken("route").map(({ stands }) => stands[0]);
    expect(routes).toEqual(expect.arrayContaining([outcome.route.id, ...(outcome.route.insteadOf ? [outcome.route.insteadOf] : [])]));
    expect(new Set(routes).size).toBe(outcome.route.insteadOf ? 2 : 1);
  });

  test("marks arrows only between boxes on the path", () => {
    for (const { boxes, arrows } of bandsOf(chart)) {
      const on = new Set<string | null>([null, ...boxes.filter((box) => box.taken).map((box) => box.id)]);
      expect(arrows.filter((arrow) => arrow.taken && !(on.has(arrow.from) && on.has(arrow.to)))).toEqual([]);
    }
  });
});

describe("a case that is not finished", () => {
  const chart: Chart = chartOfAnswers({ "immediate-danger": "no", "significant-harm": "unsure" });

  test("is marked up to the question that is open, and no further", () => {
    const open = boxesOf(chart).filter((box) => box.taken?.open);
    expect(open.map(({ stands }) => stands)).toEqual([["child-age"]]);
    expect(boxesOf(chart).filter((box) => box.taken && box.kind !== "question")).toEqual([]);
    expect(
      bandsOf(chart)
        .flatMap(({ arrows }) => arrows)
        .filter(({ from, taken }) => taken && from === open[0]?.id),
    ).toEqual([]);
  });
});

test("danger alone marks the outcome at once, level 4 and the emergency route, and none of the questions that were not asked", () => {
  const chart = chartOfAnswers({ "immediate-danger": "yes" });
  const taken = boxesOf(chart).filter((box) => box.taken);
  expect(taken.filter(({ kind }) => kind === "question").flatMap(({ stands }) => stands)).toEqual(["immediate-danger"]);
  expect(taken.some(({ kind }) => kind === "at-once")).toBe(true);
  expect(taken.filter(({ kind }) => kind === "route").map(({ stands }) => stands)).toEqual([["emergency"]]);
});

test("the arrow to the outcome at once says which answer leads there", () => {
  const arrows = bandsOf(chartOfPack(bexley)).flatMap((band) => band.arrows.filter(({ to }) => to?.startsWith("at-once")));
  expect(arrows.map(({ from, label }) => [from, label?.slice(0, 3)])).toEqual([
    ["q-immediate-danger", "Yes"],
    ["q-significant-harm", "Yes"],
    ["q-radicalisation-risk", "Yes"],
    ["q-missing-from", "Car"],
  ]);
});
