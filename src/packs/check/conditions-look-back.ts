import { kindNames, ownParts } from "../../triage/condition-kinds.ts";
import { foldCondition } from "../../triage/condition-fold.ts";
import type { Condition } from "../format.ts";
import type { Pack } from "../pack.ts";
import { type ConditionPart, conditionsIn, type PlacedCondition, partsOf, questionsIn } from "./every-condition.ts";
import { type Found, fault, type Rule, within } from "./finding.ts";

/** What follows from answers, rather than being one: known only once the questions behind it have been asked. */
const derived = ["level", "judged", "lowered", "borderline", "floor"] as const;

/**
 * A condition of a question looks only at what was asked before it, and at a level only after the judgement; so the flow
 * cannot run in a circle, and nothing that was asked turns out to be beside the point.
 */
export const conditionsLookBack: Rule = (checked) => {
  const { pack } = checked;
  const order = new Map(pack.flow.questions.map(({ id }, position) => [id, position]));
  return conditionsIn(checked).flatMap((placed) => {
    const parts = partsOf(placed.condition, placed.at);
    if (placed.position !== undefined) return parts.flatMap((part) => questionFaults(pack, order, placed, part));
    if (placed.purpose === "outcome at once") return parts.flatMap((part) => atOnceFaults(pack, part));
    if (placed.purpose === "level rule" || placed.purpose === "borderline mark")
      return parts.flatMap((part) => beforeJudgement(pack, order, part));
    return [];
  });
};

function questionFaults(
  pack: Pack,
  order: Map<string, number>,
  { question, position = 0 }: PlacedCondition,
  { part, at }: ConditionPart,
): Found[] {
  const name = question?.id ?? "";
  const marked = (["signs", "circumstance", ...kindNames] as const).flatMap((key) =>
    part[key] === undefined ? [] : questionsIn({ [key]: part[key] }, pack.lookup.marks).map((id) => ({ id, way: [key] })),
  );
  const later = [...Object.keys(part.answers ?? {}).map((id) => ({ id, way: ["answers", id] })), ...marked]
    .filter(({ id }) => (order.get(id) ?? -1) >= position)
    .map(({ id, way }) =>
      fault(
        { ...within(at, ...way), ofKey: true },
        `${name} looks at ${id}, which ${id === name ? "is itself" : "is asked only later"}.`,
        "a question further up",
      ),
    );
  const { judgement: judging, indicators } = pack.lookup.marks;
  const judgement = order.get(judging ?? "") ?? Number.POSITIVE_INFINITY;
  const early = derived
    .filter((key) => part[key] !== undefined && position <= judgement)
    .map((key) =>
      fault(
        { ...within(at, key), ofKey: true },
        `${name} looks at "${key}", which is settled only with the judgement.`,
        `a question after ${judging ?? "the judgement"}`,
      ),
    );
  const counted = part.count && (order.get(indicators ?? "") ?? Number.POSITIVE_INFINITY) >= position;
  const count = counted
    ? [
        fault(
          { ...within(at, "count"), ofKey: true },
          `${name} counts indicators, which are asked only later.`,
          `a question after ${indicators ?? "the indicators"}`,
        ),
      ]
    : [];
  return [
    ...later,
    ...early,
    ...count,
    ...(part.consentRule === undefined ? [] : routeUnknown(pack, order, name, position, { part, at, negated: false })),
  ];
}

/** The consent rule is that of the route, so every question that a route depends on has to be asked before. */
function routeUnknown(pack: Pack, order: Map<string, number>, name: string, position: number, { at }: ConditionPart): Found[] {
  const behind = new Set([...pack.routes.flatMap(({ when }) => questionsIn(when, pack.lookup.marks)), pack.lookup.marks.judgement ?? ""]);
  const late = [...behind].filter((id) => (order.get(id) ?? -1) >= position);
  if (late.length === 0) return [];
  return [
    fault(
      { ...within(at, "consentRule"), ofKey: true },
      `${name} looks at the consent rule of the route, which still depends on ${late.join(", ")}.`,
      "a question after all that routes depend on",
    ),
  ];
}

/** The user judges with the indicated level in view, so nothing asked later may change it. */
function beforeJudgement(pack: Pack, order: Map<string, number>, { part, at }: ConditionPart): Found[] {
  const marks = pack.lookup.marks;
  const judgement = order.get(marks.judgement ?? "") ?? Number.POSITIVE_INFINITY;
  const own = ownParts(part).flatMap(({ name }) => questionsIn({ [name]: part[name] }, marks).map((id) => ({ id, way: [name] })));
  return [...Object.keys(part.answers ?? {}).map((id) => ({ id, way: ["answers", id] })), ...own]
    .filter(({ id }) => id !== marks.judgement && (order.get(id) ?? -1) > judgement)
    .map(({ id, way }) =>
      fault(
        { ...within(at, ...way), ofKey: true },
        `The level depends on ${id}, which is asked only after the judgement.`,
        `a question before ${marks.judgement ?? "the judgement"}`,
      ),
    );
}

/** Nobody waits for these, so they rest on answers and signs alone, and on questions that answers lead to. */
function atOnceFaults(pack: Pack, { part, at }: ConditionPart): Found[] {
  const allowed = ["answers", "all", "any", "signs", "circumstance"];
  const others = Object.keys(part)
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      fault({ ...within(at, key), ofKey: true }, `An outcome at once cannot rest on "${key}".`, "answers, signs, circumstance, all or any"),
    );
  const derivedOnes = Object.keys(part.answers ?? {})
    .filter((id) => pack.flow.questions.some(({ id: own, when }) => own === id && restsOnMore(pack, when)))
    .map((id) =>
      fault(
        { ...within(at, "answers", id), ofKey: true },
        `Whether ${id} is asked rests on more than answers, so no outcome at once can rest on it.`,
        "a question that is asked of everybody, or because of answers alone",
      ),
    );
  return [...others, ...derivedOnes];
}

/** Something that follows from answers, rather than being one, decides whether a question is asked. */
function restsOnMore(pack: Pack, when: Condition | undefined): boolean {
  if (when === undefined) return false;
  const marks = pack.lookup.marks;
  const rests = foldCondition<boolean>(when, marks, {
    all: (parts) => parts.some(Boolean),
    any: (parts) => parts.some(Boolean),
    not: (part) => part,
    leaf: ({ fact }) => fact !== "answer",
  });
  return (
    rests || questionsIn(when, marks).some((id) => restsOnMore(pack, pack.flow.questions.find((question) => question.id === id)?.when))
  );
}
