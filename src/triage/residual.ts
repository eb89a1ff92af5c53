/**
 * What is left of a condition when only the first questions have been decided: true, false, or an expression over the rest.
 * Two sets of answers that leave the same of every condition lead to the same places, so only one of them need be walked.
 */
import type { Answer } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { answerIs, numberIs } from "./conditions.ts";

/** "T", "F", or an expression in a fixed spelling. */
export type Residual = string;

export interface Decided {
  pack: Pack;
  /** Answers to decided questions; a decided question without one was not asked or was left out. */
  answers: Readonly<Record<string, Answer>>;
  /** Questions before this position in the flow are decided. */
  position: number;
}

interface View extends Decided {
  isDecided(question: string): boolean;
  counts: ReadonlyMap<number, number>;
  level: LevelResidual;
}

interface LevelResidual {
  /** The agreed level, where nothing that is still open can change it. */
  agreed: number | null;
  floor: Residual;
  /** What is left of the level rules, in a fixed spelling. */
  rules: string;
}

/** The spelling of everything that still matters: equal for two states exactly where they cannot part any more. */
export function stateKey(decided: Decided): string {
  const { pack, position } = decided;
  const view = viewOf(decided);
  const questions = pack.flow.questions.slice(position).flatMap(({ when, optional }) => [left(when, view), typeof optional === "boolean" ? "" : left(optional, view)]);
  const level = view.level.agreed === null ? view.level.rules : `=${view.level.agreed}`;
  return [position, settledResidual(decided), view.level.floor, level, ...questions, ...routesLeft(view), ...consentLeft(view)].join("|");
}

/** Whether a question is asked, or may be left out: decided, since conditions look back only. */
export function isTrue(condition: Condition | undefined, decided: Decided): boolean {
  return left(condition, viewOf(decided)) === "T";
}

/** What is left of "the outcome is there at once". */
export function settledResidual(decided: Decided): Residual {
  const view = viewOf(decided);
  return either(decided.pack.flow.outcomeAtOnce.map((condition) => left(condition, view)));
}

function left(condition: Condition | undefined, view: View): Residual {
  if (condition === undefined) return "T";
  const parts: Residual[] = [];
  if (condition.all) parts.push(...condition.all.map((part) => left(part, view)));
  if (condition.any) parts.push(either(condition.any.map((part) => left(part, view))));
  if (condition.not) parts.push(opposite(left(condition.not, view)));
  for (const [question, wanted] of Object.entries(condition.answers ?? {})) {
    parts.push(view.isDecided(question) ? truth(answerIs(view.answers[question], wanted)) : `${question}=${JSON.stringify(wanted)}`);
  }
  if (condition.count) {
    const { level, atLeast } = condition.count;
    parts.push(view.isDecided("indicators") ? truth((view.counts.get(level) ?? 0) >= atLeast) : `#${level}>=${atLeast}`);
  }
  if (condition.level !== undefined) {
    const { agreed } = view.level;
    parts.push(agreed === null ? `level${JSON.stringify(condition.level)}` : truth(numberIs(agreed, condition.level)));
  }
  if (condition.floor !== undefined) parts.push(condition.floor ? view.level.floor : opposite(view.level.floor));
  if (condition.consentRule !== undefined) parts.push(consentRuleLeft(condition.consentRule, view));
  for (const key of ["borderline", "judged", "notCovered"] as const) if (condition[key] !== undefined) parts.push(`${key}=${condition[key]}`);
  return both(parts);
}

function consentRuleLeft(wanted: string, view: View): Residual {
  for (const route of view.pack.routes) {
    const when = left(route.when, view);
    if (when === "T") return truth(route.consent === wanted);
    if (when !== "F") break;
  }
  return `consentRule=${wanted}`;
}

/** Routes that may still be taken, and what each requires: those behind one that is sure to hold do not matter. */
function routesLeft(view: View): string[] {
  const open: string[] = [];
  for (const route of view.pack.routes) {
    const when = left(route.when, view);
    if (when === "F") continue;
    open.push(`${route.id}:${when}:${route.requires.map((requirement) => left(requirement.when, view)).join(",")}`);
    if (when === "T") break;
  }
  return open;
}

function consentLeft(view: View): string[] {
  return view.isDecided("consent") ? [`consent=${view.answers.consent ?? ""}`] : [];
}

function viewOf(decided: Decided): View {
  const order = positions(decided.pack);
  const isDecided = (question: string) => (order.get(question) ?? Number.POSITIVE_INFINITY) < decided.position;
  const view: View = { ...decided, isDecided, counts: countsIn(decided), level: { agreed: null, floor: "F", rules: "" } };
  view.level = levelLeft(view);
  return view;
}

function levelLeft(view: View): LevelResidual {
  const rules = view.pack.levels.rules.map((rule) => ({ rule, left: left(rule.when, view) })).filter((entry) => entry.left !== "F");
  const floor = either(rules.filter(({ rule }) => rule.floor).map((entry) => entry.left));
  const sureFloor = Math.max(0, ...rules.filter((entry) => entry.rule.floor && entry.left === "T").map(({ rule }) => rule.level));
  const sure = Math.max(0, ...rules.filter((entry) => entry.left === "T").map(({ rule }) => rule.level));
  const highest = Math.max(...view.pack.levels.levels.map(({ level }) => level));
  if (sureFloor === highest) return { agreed: highest, floor, rules: "" };
  const open = rules.filter((entry) => entry.left !== "T" && (entry.rule.level > sure || (entry.rule.floor && entry.rule.level > sureFloor)));
  const judgement = view.answers.judgement;
  const judged = typeof judgement === "object" && !Array.isArray(judgement) ? judgement.level : null;
  const decided = open.length === 0 && view.isDecided("judgement");
  const spelling = [...new Set(open.map(({ rule, left: rest }) => `${rule.level}${rule.floor ? "!" : ""}:${rest}`))].sort();
  return {
    agreed: decided ? Math.max(judged ?? sure, sureFloor) : null,
    floor,
    rules: `${sure}/${sureFloor}/${judged}/${spelling.join(";")}`,
  };
}

const known = new WeakMap<Pack, { order: Map<string, number>; levels: Map<string, number> }>();

function tablesOf(pack: Pack) {
  const ready = known.get(pack);
  if (ready) return ready;
  const tables = {
    order: new Map(pack.flow.questions.map(({ id }, place) => [id, place])),
    levels: new Map(pack.indicators.map(({ id, level }) => [id, level])),
  };
  known.set(pack, tables);
  return tables;
}

function positions(pack: Pack): Map<string, number> {
  return tablesOf(pack).order;
}

function countsIn({ pack, answers }: Decided): Map<number, number> {
  const counts = new Map<number, number>();
  const { indicators } = answers;
  if (!Array.isArray(indicators)) return counts;
  const { levels } = tablesOf(pack);
  for (const id of indicators) {
    const level = levels.get(id);
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}

function truth(holds: boolean): Residual {
  return holds ? "T" : "F";
}

function opposite(residual: Residual): Residual {
  return residual === "T" ? "F" : residual === "F" ? "T" : `!${residual}`;
}

function both(parts: Residual[]): Residual {
  if (parts.includes("F")) return "F";
  return joined(parts.filter((part) => part !== "T"), "T", "&");
}

function either(parts: Residual[]): Residual {
  if (parts.includes("T")) return "T";
  return joined(parts.filter((part) => part !== "F"), "F", "/");
}

function joined(parts: Residual[], none: Residual, sign: string): Residual {
  const distinct = [...new Set(parts)].sort();
  return distinct.length === 0 ? none : distinct.length === 1 ? (distinct[0] ?? none) : `(${distinct.join(sign)})`;
}
