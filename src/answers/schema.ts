import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { NOT_COVERED } from "./answers.ts";
import { allowedValues } from "./allowed-values.ts";
import { ANSWERS_SCHEMA, REFERENCE_AT_MOST, TEXT_AT_MOST } from "./check.ts";

/** The JSON Schema of answers to the questions of a pack, from the values that the check itself allows. */
export function answersSchema(pack: Pack): object {
  const short = (description: string) => ({ type: ["string", "null"], minLength: 1, maxLength: REFERENCE_AT_MOST, description });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Answers for ${pack.id}@${pack.version}`,
    type: "object",
    required: ["schema", "answers"],
    additionalProperties: false,
    properties: {
      schema: { const: ANSWERS_SCHEMA },
      content: short("The id of a content pack, or id@1.1.0"),
      reference: { ...short("The user's own reference, never a name"), type: ["string", "number", "null"] },
      at: short("The moment to reckon from, on the wall clock of the content's time zone unless it carries an offset; default now"),
      answers: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(pack.flow.questions.map((question) => [question.id, answerSchema(pack, question)])),
      },
    },
  };
}

function answerSchema(pack: Pack, question: Question): object {
  const described = { description: question.ask };
  const text = { type: "string", minLength: 1, maxLength: TEXT_AT_MOST };
  const allowed = allowedValues(pack, question);
  switch (question.type) {
    case "yes-no":
      return { ...described, enum: [...allowed, true, false] };
    case "choice":
      return { ...described, enum: allowed };
    case "choices":
    case "areas":
    case "indicators":
      return { ...described, type: "array", uniqueItems: true, items: { enum: allowed } };
    case "number":
      return {
        ...described,
        anyOf: [{ type: "integer", minimum: question.from ?? 0, maximum: question.to ?? Number.MAX_SAFE_INTEGER }, { const: NOT_COVERED }],
      };
    case "text":
      return { ...described, ...text };
    case "judgement":
      return {
        ...described,
        type: "object",
        required: ["level"],
        additionalProperties: false,
        properties: { level: { enum: pack.levels.levels.map(({ level }) => level) }, reason: { ...text, type: ["string", "null"] } },
      };
    default:
      return question.type satisfies never;
  }
}
