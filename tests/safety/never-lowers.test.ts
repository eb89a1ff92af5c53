/** To any case any answer is added that speaks of harm: nothing is lost. Random cases, from a seed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, NOT_COVERED } from "../../src/answers/answers.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { caseFrom, isAdult, lostBetween, momentsToTry } from "../../src/safety/case.ts";
import { anyAnswers, complete } from "../triage/random-answers.ts";

type Answers = Record<string, Answer>;

interface Added {
  question: string;
  value: string;
}

/** Every option that says danger, harm or doubt, and every indicator that is marked. */
function whatSpeaks({ flow, indicators }: Pack): Added[] {
  const options = flow.questions.flatMap(({ id, options = [] }) =>
    options.filter(({ speaksOf }) => speaksOf !== undefined).map(({ value }) => ({ question: id, value })),
  );
  return [...options, ...indicators.filter(({ speaksOf }) => speaksOf).map(({ id }) => ({ question: "indicators", value: id }))];
}

/** The answers with one more: put into a list, or where there was none, or in place of one that says less of harm. */
function withOneMore(pack: Pack, answers: Answers, { question, value }: Added): Answers | null {
  const asked = pack.flow.questions.find(({ id }) => id === question);
  const given = answers[question];
  if (asked?.type === "choices" || asked?.type === "indicators")
    return { ...answers, [question]: [...new Set([...(Array.isArray(given) ? given : []), value])].filter((one) => one !== NOT_COVERED) };
  const says = (wanted: Answer | undefined) => asked?.options?.find((option) => option.value === wanted)?.speaksOf;
  // One answer that speaks of harm is not changed for another, and doubt is more than none.
  const isMore = says(given) === undefined || (says(given) === "unsure" && says(value) !== "unsure");
  return isMore ? { ...answers, [question]: value } : null;
}

describe.each([
  ["Bexley's content", requirePackFromFolder("content/bexley"), 400],
  ["the starter", requirePackFromFolder("content/starter"), 400],
])("with %s", (_, pack, numRuns) => {
  const ofFamily = new Set(pack.duties.duties.filter(({ withFamily }) => withFamily).map(({ id }) => id));
  const moments = momentsToTry(pack);

  test("no level, urgency, contact or duty is lost", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyAnswers(pack), fc.constantFrom(...moments), fc.constantFrom(...whatSpeaks(pack)), (given, at, added) => {
        const less = complete(pack, given);
        const answers = withOneMore(pack, less, added);
        if (answers === null || isAdult({ pack, answers: given })) return;
        // What the new answer leads to is answered as it would have been.
        const more = complete(pack, { ...given, ...answers });
        if (!(added.question in more)) return;
        const [before, after] = [caseFrom(pack, less, at), caseFrom(pack, more, at)];
        if (!before || !after) throw new Error(`no outcome for ${JSON.stringify(before ? more : less)}`);
        compared++;
        // A duty with "if you are …" ends where an answer takes the place of one that did not fit.
        const keptDuty = (duty: string) => !ofFamily.has(duty) && less[added.question] !== NOT_COVERED;
        expect(lostBetween(before.outcome, after.outcome, keptDuty)).toBeNull();
      }),
      { numRuns, seed: 20_000 },
    );
    expect(compared).toBeGreaterThan(numRuns / 4);
  });
});
