/** What of a pack's conditions is still open while the questions are gone through in order: the rest cannot make a difference. */
import { NOT_COVERED } from "../../answers/answers.ts";
import { holds } from "../../triage/lookup.ts";
import type { Facts } from "../../triage/facts.ts";
import type { Condition, LevelRule } from "../format.ts";
import type { Pack } from "../pack.ts";
import { questionsIn } from "./every-condition.ts";

/** "1" holds, "0" does not, and anything else is what it still depends on. */
type Rest = string;

const fromLevel = ["level", "judged", "floor", "borderline"] as const;

/** The conditions that decide what is asked, which level and route a case has, and whether it is urgent. */
export function decidingConditions({ flow, levels, routes, duties }: Pack): Condition[] {
  return [
    ...flow.outcomeAtOnce,
    ...flow.questions.flatMap(({ when, optional }) => [when, typeof optional === "object" ? optional : undefined]),
    ...levels.rules.flatMap(({ when, borderline }) => [when, borderline?.when]),
    ...routes.map(({ when }) => when),
    ...urgentOnes({ duties }),
  ].filter((condition) => condition !== undefined);
}

function urgentOnes({ duties }: Pick<Pack, "duties">): Condition[] {
  return duties.additions.filter(({ urgency }) => urgency === "immediate").map(({ when }) => when);
}

/**
 * A function that says, after the question at `position`, in what the facts of a case still matter: two cases of which it says
 * the same can only go the same way from there.
 */
export function whatMattersAfter(pack: Pack, position: number): (facts: Facts) => string {
  const past = new Set(pack.flow.questions.slice(0, position + 1).map(({ id }) => id));
  const later = pack.flow.questions.slice(position + 1);
  const levelKnown = [
    "indicators",
    "judgement",
    ...pack.levels.rules.flatMap(({ when, borderline }) => [...questionsIn(when), ...questionsIn(borderline?.when)]),
  ].every((id) => past.has(id));
  return (facts) => {
    const rest = (condition: Condition | undefined) => restOf(condition, facts, past, levelKnown);
    const atOnce = pack.flow.outcomeAtOnce.map(rest);
    return [
      levelKnown ? "" : levelRest(pack.levels.rules, rest),
      ...atOnce,
      atOnce.includes("1") ? facts.level().floor : "",
      ...later.map(({ when }) => rest(when)),
      ...later.map(({ optional }) => (typeof optional === "object" ? rest(optional) : "")),
      routeRest(pack, rest),
      someOf(urgentOnes(pack).map(rest)),
      facts.answer("consent") ?? "",
    ].join("|");
  };
}

/** Levels go by the highest rule that holds: what is open below the highest one so far changes nothing. */
function levelRest(rules: LevelRule[], rest: (condition: Condition | undefined) => Rest): string {
  const all = rules.map((rule) => ({ ...rule, rest: rest(rule.when), mark: rule.borderline ? rest(rule.borderline.when) : "" }));
  const sure = all.filter((rule) => rule.rest === "1");
  const level = Math.max(0, ...sure.map((rule) => rule.level));
  const floor = Math.max(0, ...sure.filter((rule) => rule.floor).map((rule) => rule.level));
  const open = all.filter(
    (rule) =>
      rule.rest !== "0" &&
      rule.rest !== "1" &&
      (rule.level > level || (rule.level === level && rule.mark !== "") || (rule.floor && rule.level > floor)),
  );
  const marks = sure.filter((rule) => rule.level === level && rule.mark !== "").map(({ mark }) => mark);
  return [level, floor, ...marks, ...open.map((rule) => `${rule.id}:${rule.rest}:${rule.mark}`)].join(",");
}

/** The first route that holds is taken: what is open behind one that surely holds changes nothing. */
function routeRest(pack: Pack, rest: (condition: Condition | undefined) => Rest): string {
  const parts: string[] = [];
  for (const { id, when } of pack.routes) {
    const open = rest(when);
    if (open !== "0") parts.push(`${id}:${open}`);
    if (open === "1") break;
  }
  return parts.join(",");
}

function someOf(rests: Rest[]): Rest {
  if (rests.includes("1")) return "1";
  return rests.filter((rest) => rest !== "0").join(" or ") || "0";
}

function allOf(rests: Rest[]): Rest {
  if (rests.includes("0")) return "0";
  return rests.filter((rest) => rest !== "1").join(" and ") || "1";
}

function restOf(condition: Condition | undefined, facts: Facts, past: ReadonlySet<string>, levelKnown: boolean): Rest {
  if (condition === undefined) return "1";
  const rest = (part: Condition) => restOf(part, facts, past, levelKnown);
  const { all, any, not, answers = {}, ...others } = condition;
  const known = (leaf: Condition, isKnown: boolean): Rest => (isKnown ? (holds(leaf, facts) ? "1" : "0") : JSON.stringify(leaf));
  return allOf([
    ...Object.entries(answers).map(([id, wanted]) => known({ answers: { [id]: wanted } }, past.has(id))),
    ...(others.count ? [known({ count: others.count }, past.has("indicators"))] : []),
    ...fromLevel.flatMap((key) => (others[key] === undefined ? [] : [known({ [key]: others[key] }, levelKnown)])),
    ...(others.consentRule === undefined ? [] : [known({ consentRule: others.consentRule }, levelKnown && routeKnown(facts.pack, rest))]),
    // What fits no answer can still come up, but once said it stays said.
    ...(others.notCovered === undefined ? [] : [known({ notCovered: others.notCovered }, facts.notCovered() || past.has(NOT_COVERED))]),
    ...(all ?? []).map(rest),
    ...(any ? [`${bracketed(someOf(any.map(rest)))}`] : []),
    ...(not ? [negated(rest(not))] : []),
  ]);
}

function routeKnown(pack: Pack, rest: (part: Condition) => Rest): boolean {
  return /^[^,]*:1$/.test(routeRest(pack, (when) => (when === undefined ? "1" : rest(when))));
}

function bracketed(rest: Rest): Rest {
  return rest === "1" || rest === "0" ? rest : `(${rest})`;
}

function negated(rest: Rest): Rest {
  return rest === "1" ? "0" : rest === "0" ? "1" : `not (${rest})`;
}
