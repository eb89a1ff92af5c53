/** The ids of questions are the author's: a flow under other ids, with its marks, leads every case to the same outcome. */
import { expect, test } from "vitest";
import { checkAnswers } from "../../src/answers/check.ts";
import type { Question } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { createEngine } from "../../src/triage/engine.ts";
import { replay } from "../../src/triage/replay.ts";
import { each, momentOfScenario } from "../content/replayed-scenarios.ts";
import { bexley } from "./bexley.ts";

const others: Record<string, string> = {
  areas: "parts-of-life",
  indicators: "signs-seen",
  judgement: "own-view",
  "child-age": "years-old",
  consent: "agreement",
  circumstances: "special",
  "immediate-danger": "now",
  "significant-harm": "hurt",
};
const renamed = (id: string) => others[id] ?? id;
const backAgain = (id: string) => Object.keys(others).find((old) => others[old] === id) ?? id;

/** Conditions name questions as the keys of `answers`, wherever they stand; everything else stays. */
function withOtherIds(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withOtherIds);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "answers" && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value as object).map(([id, wanted]) => [renamed(id), wanted]))
        : withOtherIds(value),
    ]),
  );
}

function packUnderOtherIds(): Pack {
  const { flow, levels, routes, duties, consent } = bexley;
  const questions = flow.questions.map((question) => ({ ...(withOtherIds(question) as Question), id: renamed(question.id) }));
  const parts = withOtherIds({ levels, routes, duties, consent, outcomeAtOnce: flow.outcomeAtOnce }) as Pick<
    Pack,
    "levels" | "routes" | "duties" | "consent"
  > &
    Pick<Pack["flow"], "outcomeAtOnce">;
  const { outcomeAtOnce, ...rest } = parts;
  return createEngine({ ...bexley, ...rest, flow: { ...flow, outcomeAtOnce, questions } });
}

const pack = packUnderOtherIds();

test.each(each)("%s", (_, scenario) => {
  const at = momentOfScenario(scenario);
  const outcomeIn = (one: Pack, name: (id: string) => string) => {
    const answers = Object.fromEntries(Object.entries(scenario.answers).map(([id, answer]) => [name(id), answer]));
    const checked = checkAnswers(one, { schema: "effective-support/answers@1", answers });
    if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
    return replay(one, checked.answers, at).outcome;
  };
  const expected = outcomeIn(bexley, (id) => id);
  const found = outcomeIn(pack, renamed);
  expect(found?.path.map(({ question }) => backAgain(question))).toEqual(expected?.path.map(({ question }) => question));
  const besideIds = (outcome: typeof found) => ({
    ...outcome,
    path: null,
    offered: null,
    unused: null,
    unusedAnswers: null,
    notCovered: null,
  });
  expect(besideIds(found)).toEqual(besideIds(expected));
});
