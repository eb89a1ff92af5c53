import { NOT_COVERED } from "../../answers/answers.ts";
import type { Question } from "../format.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/** The parts that a question may play for the program: the type that it needs, and the options that it has to offer at least. */
const parts: Partial<Record<NonNullable<Question["plays"]>, { type: Question["type"]; options?: string[] }>> = {
  age: { type: "number" },
  consent: { type: "choice", options: ["given", "not-yet-asked", "refused", "unsafe-to-ask"] },
};

/** Of these types the program takes the one question that a flow has, whatever its id. */
const ONCE = ["areas", "indicators", "judgement"] as const;

/** A question has the parts that its type needs and no others, and the questions that the program knows are what it takes them for. */
export const questionShapes: Rule = (checked) => {
  const { value, place } = fileOf(checked, "flow.yaml");
  const each = entriesOf(place, "questions", value.questions).flatMap(({ entry, at }) => [
    ...shapeFaults(entry, at),
    ...partFaults(checked, entry, at),
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

/** The part of a question by its mark; releases from before the marks gave it by a fixed name. */
function partPlayed({ pack }: Checked, { id, plays }: Question) {
  const { age, consent } = pack.lookup.marks;
  return plays ?? (id === age ? "age" : id === consent ? "consent" : undefined);
}

function partFaults(checked: Checked, question: Question, at: Place): Found[] {
  if (question.id === NOT_COVERED && question.type !== "text")
    return [fault(within(at, "type"), `The program reads ${NOT_COVERED} as words that are typed.`, "type text")];
  const type = ONCE.find((one) => one === question.type);
  const first = checked.pack.flow.questions.find((other) => other.type === type);
  if (type && first && first.id !== question.id)
    return [
      fault(within(at, "type"), `This is a second question of type ${type}; the first is ${first.id}.`, `one question of type ${type}`),
    ];
  const played = partPlayed(checked, question);
  const part = played && parts[played];
  if (!part) return [];
  if (question.type !== part.type)
    return [
      fault(
        within(at, "type"),
        `The program reads ${question.id} as the question of ${played}, which has another type.`,
        `type ${part.type}`,
      ),
    ];
  const values = (question.options ?? []).map(({ value }) => value);
  return (part.options ?? [])
    .filter((value) => !values.includes(value))
    .map((value) =>
      fault(within(at, "options"), `The option ${value} is missing; the program acts on it.`, `the options ${part.options?.join(", ")}`),
    );
}

function missingQuestions(checked: Checked): Found[] {
  const { place } = fileOf(checked, "flow.yaml");
  const { indicators, judgement, consent } = checked.pack.lookup.marks;
  const gate = checked.pack.routes.some(({ consent: rule }) => rule === "gate");
  const missing: [boolean, string, string][] = [
    [indicators === null, "No question asks for indicators.", "a question of type indicators"],
    [judgement === null, "No question asks for the judgement.", "a question of type judgement"],
    [gate && consent === null, "No question asks for consent, and some routes need it.", "a question with plays: consent"],
  ];
  return missing.flatMap(([isMissing, message, expected]) => (isMissing ? [fault(within(place, "questions"), message, expected)] : []));
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
