/** An area calls its levels of need what its guidance calls them: "stage 2", or by their names alone where they have no numbers. */
import { expect, test } from "vitest";
import { answersTemplate } from "../../src/answers/template.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { svgOf } from "../../src/flowchart/svg.ts";
import { shelfOf } from "../../src/guide/shelf.ts";
import { levelNamed } from "../../src/levels/level-named.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { markdownOf } from "../../src/records/markdown.ts";
import { referralSummary } from "../../src/records/referral-summary.ts";
import { reportOf } from "../../src/records/report.ts";
import { actionCard } from "../../src/terminal/action-card.ts";
import { outcomeView } from "../../src/terminal/outcome-view.ts";
import { styleOf } from "../../src/terminal/style.ts";
import { quizAsks } from "../../src/training/quiz-asks.ts";
import { replayScenario } from "../../src/training/scenario-case.ts";
import { createEngine } from "../../src/triage/engine.ts";
import { bexley } from "../triage/bexley.ts";

/** Bexley's content whose every text says "stage" where it says "level". */
function inStages(numbered: boolean): Pack {
  const inOwnWords = (text: string) =>
    (numbered ? text : text.replaceAll(/\b(levels?) [1-4]/gi, "$1 so-and-so")).replaceAll("level", "stage").replaceAll("Level", "Stage");
  const data = JSON.parse(JSON.stringify(bexley), (_key, value: unknown) => (typeof value === "string" ? inOwnWords(value) : value));
  data.levels.called = { one: "stage", many: "stages", numbered };
  return createEngine(data);
}

/** Everything that a practitioner reads of every scenario, and the chart, the shelf and the answers file. */
function everythingSaid(pack: Pack): string[] {
  const style = styleOf(10_000, 0, false);
  const maker = { made: "2026-11-23T10:15:00+00:00", role: null };
  const monday = parseMoment(pack.calendar, "2026-11-23T10:15");
  if ("problem" in monday) throw new Error(monday.problem);
  const ofCases = pack.scenarios.flatMap((scenario) => {
    const { outcome, walk } = replayScenario(pack, scenario);
    return [
      outcomeView(pack, outcome, style),
      actionCard(pack, outcome, style, 60),
      markdownOf(reportOf(pack, outcome, maker)),
      markdownOf(referralSummary(pack, outcome, walk.facts, maker)),
    ];
  });
  const { topics, entries } = shelfOf(pack);
  return [
    ...ofCases,
    svgOf(chartOfPack(pack))
      .replaceAll(/<style>[\s\S]*?<\/style>|<defs>[\s\S]*?<\/defs>/g, "")
      .replaceAll(/<[^>]*>/g, "\n"),
    ...entries.flatMap(({ title, text, section, more }) => [
      title ?? "",
      text,
      section ?? "",
      ...more.map((one) => `${one.label} ${one.text}`),
    ]),
    ...topics.map(({ title, summary }) => `${title} ${summary}`),
    answersTemplate(pack, monday).replaceAll(/\{ level: .*/g, ""),
    ...quizAsks(pack).flatMap(({ ask, offers }) => [ask, ...offers.map(({ label }) => label)]),
  ].flatMap((text) => text.split("\n"));
}

test("stages are called stages everywhere, and no level is spoken of", () => {
  const pack = inStages(true);
  const said = everythingSaid(pack);
  expect(said.filter((line) => /\blevels?\b/i.test(line))).toEqual([]);
  expect(said.filter((line) => /\bstage 3\b/i.test(line)).length).toBeGreaterThan(50);
  expect(levelNamed(pack, "Stage 3")).toBe(3);
});

test("stages without numbers go by their names, and no number of a stage is spoken of", () => {
  const pack = inStages(false);
  const said = everythingSaid(pack);
  expect(said.filter((line) => /\b(?:level|stage)s? [1-4]\b/i.test(line))).toEqual([]);
  expect(said.some((line) => line.startsWith("SPECIALIST "))).toBe(true);
});
