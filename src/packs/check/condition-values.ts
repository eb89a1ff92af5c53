import { nearest, quoted } from "../../answers/check.ts";
import { NOT_COVERED } from "../../answers/answers.ts";
import type { Question } from "../format.ts";
import type { Pack } from "../pack.ts";
import { conditionsIn, partsOf } from "./every-condition.ts";
import { type Found, fault, type Place, type Rule, within } from "./finding.ts";

/** A condition compares a question with answers that can be given to it. */
export const conditionValues: Rule = (checked) => {
  const { pack } = checked;
  const parts = conditionsIn(checked).flatMap(({ condition, at }) => partsOf(condition, at));
  return parts.flatMap(({ part, at }) =>
    Object.entries(part.answers ?? {}).flatMap(([id, wanted]) => {
      const question = pack.flow.questions.find((candidate) => candidate.id === id);
      return question && isWhole(question) ? valueFaults(pack, question, wanted, within(at, "answers", id)) : [];
    }),
  );
};

/** A choice without options is said by another rule. */
function isWhole({ type, options }: Question): boolean {
  return options !== undefined || !["yes-no", "choice", "choices"].includes(type);
}

type Wanted = string | number | boolean | (string | number | boolean)[] | object;

function valueFaults(pack: Pack, question: Question, wanted: Wanted, at: Place): Found[] {
  if (Array.isArray(wanted)) return wanted.flatMap((one, position) => valueFaults(pack, question, one, within(at, position)));
  if (typeof wanted === "object") {
    return question.type === "number"
      ? []
      : [fault(at, `The answer to ${question.id} is not a number, so it has no range.`, expectedOf(pack, question))];
  }
  if (typeof wanted === "boolean") {
    return [
      fault(
        at,
        `${wanted} is never an answer: answers are words.`,
        question.type === "yes-no" ? '"yes" or "no"' : expectedOf(pack, question),
      ),
    ];
  }
  return valuesOf(pack, question).includes(wanted) || isInRange(question, wanted) ? [] : [notAnAnswer(pack, question, wanted, at)];
}

function notAnAnswer(pack: Pack, question: Question, wanted: string | number, at: Place): Found {
  const near = typeof wanted === "string" ? nearest(wanted, valuesOf(pack, question).map(String)) : null;
  return fault(
    at,
    `${quoted(wanted)} is never an answer to ${question.id}.${near ? ` Did you mean ${near}?` : ""}`,
    expectedOf(pack, question),
  );
}

function isInRange({ type, from = 0, to = Number.POSITIVE_INFINITY }: Question, wanted: string | number): boolean {
  return type === "number" && typeof wanted === "number" && Number.isInteger(wanted) && wanted >= from && wanted <= to;
}

function valuesOf(pack: Pack, question: Question): (string | number)[] {
  switch (question.type) {
    case "areas":
      return pack.areas.map(({ id }) => id);
    case "indicators":
      return [...pack.indicators.map(({ id }) => id), NOT_COVERED];
    case "judgement":
      return pack.levels.levels.map(({ level }) => level);
    case "number":
      return [NOT_COVERED];
    case "text":
      return [];
    default:
      return [...(question.options ?? []).map(({ value }) => value), NOT_COVERED];
  }
}

function expectedOf(pack: Pack, question: Question): string {
  if (question.type === "text") return "no condition on what somebody writes in their own words";
  if (question.type === "number")
    return `a whole number from ${question.from ?? 0}${question.to === undefined ? "" : ` to ${question.to}`}, or ${NOT_COVERED}`;
  const values = valuesOf(pack, question);
  return values.length > 20 ? `an id of the pack's ${question.type}` : `one of ${values.join(", ")}`;
}
