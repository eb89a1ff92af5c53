import { describe, expect, test } from "vitest";
import type { Question } from "../../src/packs/format.ts";
import { openQuestion, optionsOf } from "../../src/triage/open-question.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley, calm } from "./bexley.ts";

const NONE = { value: "not-covered", label: "None of these fits, or something is not covered" };
const questionOf = (type: Question["type"]) => {
  const question = bexley.flow.questions.find((candidate) => candidate.type === type);
  if (!question) throw new Error(`no question of type ${type}`);
  return question;
};

describe("what a question offers", () => {
  test.each(["yes-no", "choice", "choices"] as const)("%s: the content's options, and that none fits", (type) => {
    const question = questionOf(type);
    expect(question.options?.length).toBeGreaterThan(1);
    expect(optionsOf(bexley, question)).toEqual([...(question.options ?? []), NONE]);
  });

  test("areas: all of them, each with what it is about", () => {
    expect(optionsOf(bexley, questionOf("areas"))).toEqual(
      bexley.areas.map(({ id, name, about }) => ({ value: id, label: name, help: about })),
    );
  });

  test("indicators: all of them, each with its explanation, and that none fits", () => {
    const offered = optionsOf(bexley, questionOf("indicators"));
    expect(offered).toEqual([...bexley.indicators.map(({ id, text, means }) => ({ value: id, label: text, help: means })), NONE]);
  });

  test("the judgement: the levels by number and name", () => {
    expect(optionsOf(bexley, questionOf("judgement"))[1]).toEqual({
      value: 2,
      label: "Level 2: Additional",
      help: bexley.levels.levels[1]?.summary,
    });
  });

  test("a number or a text is typed, not chosen", () => {
    expect(optionsOf(bexley, questionOf("number"))).toEqual([]);
    expect(optionsOf(bexley, questionOf("text"))).toEqual([]);
  });

  test("a question whose content lists nothing offers only that none fits", () => {
    const { options: _options, ...bare } = questionOf("choice");
    expect(optionsOf(bexley, bare)).toEqual([NONE]);
  });
});

describe("the open question, for whoever asks it", () => {
  test("stands there with its options and what was answered before it", () => {
    const walk = walkThrough(bexley, { "immediate-danger": "no" });
    const question = bexley.flow.questions.find(({ id }) => id === "significant-harm");
    expect(openQuestion(bexley, walk)).toEqual({
      schema: "effective-support/question@1",
      question: {
        id: "significant-harm",
        ask: question?.ask,
        type: question?.type,
        options: [...(question?.options ?? []), NONE].map(({ value, label, ...more }) => ({
          value,
          label,
          help: "help" in more ? more.help : null,
        })),
        optional: false,
        help: question?.help,
        source: question?.source,
      },
      answered: [{ question: "immediate-danger", answer: "no" }],
    });
  });

  test("an explanation of an option goes with it", () => {
    const explained = { ...questionOf("choice"), options: [{ value: "a", label: "A", help: "What A means." }] };
    const walk = { ...walkThrough(bexley, {}), open: explained };
    expect(openQuestion(bexley, walk).question.options).toEqual([
      { value: "a", label: "A", help: "What A means." },
      { ...NONE, help: null },
    ]);
  });

  test("there is none where the outcome is there", () => {
    expect(() => openQuestion(bexley, walkThrough(bexley, { ...calm, consent: "given" }))).toThrow("no question is open");
  });
});
