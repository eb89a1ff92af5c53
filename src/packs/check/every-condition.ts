/** Every condition of a pack and what it belongs to, since where a condition stands decides what it may look at. */
import { type Algebra, foldCondition } from "../../triage/condition-fold.ts";
import type { Marks } from "../../triage/marks.ts";
import type { Condition, Question } from "../format.ts";
import { type Checked, entriesOf, fileOf, type Place, within } from "./finding.ts";

/** What a condition decides; the words are those of a message. */
export type Purpose =
  | "when of a question"
  | "optional of a question"
  | "outcome at once"
  | "level rule"
  | "borderline mark"
  | "route"
  | "requirement"
  | "addition"
  | "consent"
  | "calling order"
  | "review or referral";

export interface PlacedCondition {
  condition: Condition;
  at: Place;
  purpose: Purpose;
  /** The question that it belongs to, and its position in the flow. */
  question?: Question;
  position?: number;
}

export function conditionsIn(checked: Pick<Checked, "read">): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (purpose: Purpose, condition: Condition | undefined, at: Place, of: Pick<PlacedCondition, "question" | "position"> = {}) => {
    if (condition !== undefined) found.push({ purpose, condition, at, ...of });
  };
  const flow = fileOf(checked, "flow.yaml");
  for (const { entry, at } of entriesOf(flow.place, "outcomeAtOnce", flow.value.outcomeAtOnce)) add("outcome at once", entry, at);
  for (const { entry: question, at, position } of entriesOf(flow.place, "questions", flow.value.questions)) {
    add("when of a question", question.when, within(at, "when"), { question, position });
    if (typeof question.optional === "object")
      add("optional of a question", question.optional, within(at, "optional"), { question, position });
  }
  const levels = fileOf(checked, "levels.yaml");
  for (const { entry: rule, at } of entriesOf(levels.place, "rules", levels.value.rules)) {
    add("level rule", rule.when, within(at, "when"));
    add("borderline mark", rule.borderline?.when, within(at, "borderline", "when"));
  }
  const routes = fileOf(checked, "routes.yaml");
  for (const { entry: route, at } of entriesOf(routes.place, "routes", routes.value.routes)) {
    add("route", route.when, within(at, "when"));
    for (const requirement of entriesOf(at, "requires", route.requires))
      add("requirement", requirement.entry.when, within(requirement.at, "when"));
  }
  const duties = fileOf(checked, "duties.yaml");
  for (const { entry, at } of entriesOf(duties.place, "additions", duties.value.additions)) add("addition", entry.when, within(at, "when"));
  const consent = fileOf(checked, "consent.yaml");
  for (const key of ["unsafeToTell", "nobodyToAsk"] as const) add("consent", consent.value[key]?.when, within(consent.place, key, "when"));
  const contacts = fileOf(checked, "contacts.yaml");
  for (const list of entriesOf(contacts.place, "lists", contacts.value.lists))
    for (const { entry, at } of entriesOf(list.at, "orders", list.entry.orders)) add("calling order", entry.when, within(at, "when"));
  const { review, referral } = flow.value;
  for (const { entry, at } of entriesOf(within(flow.place, "review"), "branches", review?.branches ?? []))
    add("review or referral", entry.when, within(at, "when"));
  for (const { entry, at } of entriesOf(within(flow.place, "referral"), "sayFirst", referral?.sayFirst ?? []))
    add("review or referral", entry.when, within(at, "when"));
  return found;
}

export interface ConditionPart {
  part: Condition;
  at: Place;
  /** It stands under a "not". */
  negated: boolean;
}

/** A condition and every condition inside it. */
export function partsOf(condition: Condition, at: Place, negated = false): ConditionPart[] {
  const inner = (["all", "any"] as const).flatMap((key) =>
    entriesOf(at, key, condition[key] ?? []).flatMap(({ entry, at: place }) => partsOf(entry, place, negated)),
  );
  const not = condition.not ? partsOf(condition.not, within(at, "not"), true) : [];
  return [{ part: condition, at, negated }, ...inner, ...not];
}

/** The ids of all questions whose answers a condition looks at. */
export function questionsIn(condition: Condition | undefined, marks: Marks): string[] {
  if (condition === undefined) return [];
  const asked: Algebra<string[]> = {
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    leaf: (leaf) => (leaf.fact === "answer" ? [leaf.question] : leaf.fact === "count" ? [marks.indicators ?? []].flat() : []),
  };
  return [...new Set(foldCondition(condition, marks, asked))];
}
