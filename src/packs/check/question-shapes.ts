import { NOT_COVERED } from "../../answers/answers.ts";
import type { Question } from "../format.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/** Questions that the program itself looks at: the type that each has, and the options that it has to offer at least. */
const reserved: Record<string, { type: Question["type"]; options?: string[] }> = {
  areas: { type: "areas" },
  indicators: { type: "indicators" },
  judgement: { type: "judgement" },
  "child-age": { type: "number" },
  consent: { type: "choice", options: ["given", "not-yet-asked", "refused", "unsafe-to-ask"] },
  [NOT_COVERED]: { type: "text" },
};

/** A question has the parts that its type needs and no others, and the questions that the program knows are what it takes them for. */
export const questionShapes: Rule = (checked) => {
  const { value, place } = fileOf(checked, "flow.yaml");
  const each = entriesOf(place, "questions", value.questions).flatMap(({ entry, at }) => [
    ...shapeFaults(entry, at),
    ...reservedFaults(entry, at),
    ...optionFaults(entry, at),
  ]);
  return [...each, ...missingQuestions(checked), ...domainFaults(checked)];
};

function shapeFaults(question: Question, at: Place): Found[] {
  const { type, options, from, to } = question;
  const takesOptions = type === "yes-no" || type === "choice" || type === "choices";
  const found: Found[] = [];
  if (takesOptions && !options)
    found.push(fault(at, `A question of type ${type} needs options.`, "options, each with a value and a label"));
  if (!takesOptions && options)
    found.push(fault(within(at, "options"), `A question of type ${type} has no options of its own.`, "no options here"));
  if (
    type === "yes-no" &&
    options &&
    options
      .map(({ value }) => value)
      .sort()
      .join() !== "no,yes"
  ) {
    found.push(fault(within(at, "options"), "A yes-no question offers something else.", 'the options "yes" and "no"'));
  }
  if (type !== "number" && (from !== undefined || to !== undefined))
    found.push(
      fault(within(at, from === undefined ? "to" : "from"), `A question of type ${type} has no range.`, "from and to at numbers only"),
    );
  if (type === "number" && (from ?? 0) > (to ?? Number.POSITIVE_INFINITY))
    found.push(fault(within(at, "to"), `No number lies between ${from ?? 0} and ${to}.`, "from at most as large as to"));
  return found;
}

function optionFaults({ options }: Question, at: Place): Found[] {
  return entriesOf(at, "options", options ?? [])
    .filter(({ entry }) => entry.value === NOT_COVERED)
    .map((option) => fault(within(option.at, "value"), `The program offers ${NOT_COVERED} by itself.`, "another value"));
}

function reservedFaults(question: Question, at: Place): Found[] {
  const rule = Object.hasOwn(reserved, question.id) ? reserved[question.id] : undefined;
  if (!rule) {
    const belongs = Object.keys(reserved).find(
      (id) => reserved[id]?.type === question.type && ["areas", "indicators", "judgement"].includes(id),
    );
    return belongs
      ? [fault(within(at, "id"), `A question of type ${question.type} has another name.`, `the id ${belongs}, which the program looks for`)]
      : [];
  }
  if (question.type !== rule.type)
    return [fault(within(at, "type"), `The program reads ${question.id} as a question of another type.`, `type ${rule.type}`)];
  const values = (question.options ?? []).map(({ value }) => value);
  return (rule.options ?? [])
    .filter((value) => !values.includes(value))
    .map((value) =>
      fault(within(at, "options"), `The option ${value} is missing; the program acts on it.`, `the options ${rule.options?.join(", ")}`),
    );
}

function missingQuestions(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "flow.yaml");
  const gate = checked.pack.routes.some(({ consent }) => consent === "gate");
  const wanted = ["indicators", "judgement", ...(gate ? ["consent"] : [])];
  return wanted
    .filter((id) => !value.questions.some((question) => question.id === id))
    .map((id) =>
      fault(
        within(place, "questions"),
        `There is no question ${id}.`,
        id === "consent" ? "a question consent, since some routes need it" : `a question ${id}`,
      ),
    );
}

/** What is typed under a domain is carried into the outcome from the text question of the same name. */
function domainFaults(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "domains.yaml");
  return entriesOf(place, "domains", value.domains)
    .filter(({ entry }) => !checked.pack.flow.questions.some(({ id, type }) => id === entry.id && type === "text"))
    .map(({ entry, at }) =>
      fault(within(at, "id"), `No text question asks about the domain ${entry.id}.`, `a question ${entry.id} of type text in flow.yaml`),
    );
}
