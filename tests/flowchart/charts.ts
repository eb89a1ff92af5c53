/** The Bexley content, and packs made of it that are larger than any real one, as charts. */
import { checkAnswers } from "../../src/answers/check.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import type { Chart } from "../../src/flowchart/chart.ts";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { markedChart } from "../../src/flowchart/marked-chart.ts";
import type { Question } from "../../src/packs/format.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { replayScenario, scenarioNamed } from "../../src/training/scenario-case.ts";
import { replay } from "../../src/triage/replay.ts";
import { createEngine } from "../../src/triage/engine.ts";

export const bexley = requirePackFromFolder("content/bexley");
export const tiny = requirePackFromFolder("tests/packs/tiny-pack");

export function chartOfScenario(id: string): Chart {
  const { walk, outcome } = replayScenario(bexley, scenarioNamed(bexley, id));
  return markedChart(bexley, chartOfPack(bexley), { walk, outcome }, id);
}

export function chartOfAnswers(answers: Record<string, unknown>): Chart {
  const checked = checkAnswers(bexley, { schema: "effective-support/answers@1", answers });
  const at = parseMoment(bexley.calendar, "2026-11-23T10:15");
  if ("faults" in checked || "problem" in at) throw new Error("these answers do not hold");
  return markedChart(bexley, chartOfPack(bexley), replay(bexley, checked.answers, at), "these answers");
}

/** A fifth level above the others, with a question and two routes of its own. */
export function withFiveLevels(): Pack {
  const pack = createEngine(structuredClone({ ...bexley }));
  const [top] = pack.levels.levels.slice(-1);
  const [route] = pack.routes.filter(({ id }) => id === "child-in-need");
  if (!top || !route) throw new Error("the content has changed");
  pack.levels.levels.push({ ...top, level: 5, name: "Exceptional and altogether without precedent" });
  pack.flow.questions.splice(-2, 0, {
    ...choice("fifth", "Who decides about a case that no level below is meant for?", 2),
    stage: "help",
    when: { level: 5 },
  });
  pack.routes.unshift(
    { ...route, id: "fifth-one", name: "The first way of the fifth level", when: { all: [{ level: 5 }, { answers: { fifth: "v1" } }] } },
    { ...route, id: "fifth-other", name: "Another way", when: { level: 5 } },
  );
  return pack;
}

/** Forty questions, long and short, some of which open others, and others these in turn. */
export function withFortyQuestions(): Pack {
  const pack = createEngine(structuredClone({ ...bexley }));
  for (let place = pack.flow.questions.length; place < 40; place++) {
    const id = `extra-${place}`;
    const earlier = pack.flow.questions[3];
    const opener = `extra-${place - 1}`;
    const when =
      place % 3 !== 0 && pack.flow.questions.some((question) => question.id === opener) ? { answers: { [opener]: "v1" } } : undefined;
    const ask =
      place % 2 === 0
        ? "Short?"
        : `Is there anything in the history of this family, such as ${"a-very-long-word-without-a-break".repeat(2)}, that you know of?`;
    const question = { ...choice(id, ask, 3), ...(when ? { when } : {}) };
    pack.flow.questions.splice(pack.flow.questions.indexOf(earlier as Question) + 1 + (place - 26), 0, question);
  }
  if (pack.flow.questions.length !== 40) throw new Error("there should be forty questions");
  return pack;
}

function choice(id: string, ask: string, count: number): Question {
  const options = Array.from({ length: count }, (_, place) => ({
    value: `v${place + 1}`,
    label: `Answer ${place + 1} of this question, said at some length`,
  }));
  return { id, stage: "child", ask, type: "choice", options, optional: false, help: "Help.", terms: [], source: "this guide" };
}
