/** Random complete sets of answers: random values, then whatever question is open is answered until there is an outcome. */
import fc from "fast-check";
import type { Answer } from "../../src/answers/answers.ts";
import { allowedValues } from "../../src/answers/allowed-values.ts";
import type { Question } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { walkThrough } from "../../src/triage/replay.ts";

function answerTo(pack: Pack, question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case "yes-no":
    case "choice":
      return fc.constantFrom(...allowedValues(pack, question));
    case "choices":
    case "areas":
      return fc.subarray(allowedValues(pack, question));
    case "indicators":
      return fc.subarray(allowedValues(pack, question), { maxLength: 5 });
    case "number":
      return fc.oneof(fc.integer({ min: question.from ?? 0, max: question.to ?? 99 }), fc.constant("not-covered"));
    case "text":
      return fc.constantFrom("Something worrying.", "Two\nlines.");
    case "judgement":
      return fc.constantFrom(...pack.levels.levels.map(({ level }) => ({ level, reason: "what the family told us" })));
    default:
      return question.type satisfies never;
  }
}

/** One answer to every question, asked or not; `complete` keeps those on the path. */
export function anyAnswers(pack: Pack): fc.Arbitrary<Record<string, Answer>> {
  return fc.record(Object.fromEntries(pack.flow.questions.map((question) => [question.id, answerTo(pack, question)])), {
    requiredKeys: pack.flow.questions.filter(({ type }) => type !== "text" && type !== "areas").map(({ id }) => id),
  }) as fc.Arbitrary<Record<string, Answer>>;
}

/** The given answers without those that are not on the path. */
export function complete(pack: Pack, given: Record<string, Answer>): Record<string, Answer> {
  const { path } = walkThrough(pack, given);
  return Object.fromEntries(path.map(({ question, answer }) => [question, answer]));
}
