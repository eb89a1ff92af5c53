/** Every condition of a pack and what it belongs to, since where a condition stands decides what it may look at. */
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
  | "addition";

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
export function questionsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  const parts = [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])];
  return [...Object.keys(condition.answers ?? {}), ...(condition.count ? ["indicators"] : []), ...parts.flatMap(questionsIn)];
}
