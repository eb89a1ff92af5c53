/** The dated deadlines of a case: which are met, which are open, and which still hang on a date that is only planned. */
import type { DeadlineRule } from "../packs/format.ts";
import type { Calendar } from "./calendar.ts";
import { type DueDate, dueDate } from "./due-date.ts";
import type { Moment } from "./moment.ts";

export interface Dated {
  rule: DeadlineRule;
  /** The event, or the other deadline, that starts the clock. */
  startedBy: string;
  /** The start is itself a planned date: the other deadline is not yet met. */
  planned: boolean;
  from: Moment;
  due: Moment;
  latest: Moment | null;
  holidaysUnknown: boolean;
  metAt: Moment | null;
  /** Late is after `due`, or after `latest` where the source leaves two readings: only then is it surely late. */
  status: "met" | "met-late" | "open";
}

type Start = Pick<Dated, "startedBy" | "planned" | "from" | "latest" | "holidaysUnknown">;

/**
 * The deadlines named by `ids`, by due date and then in the order of `rules`; each once, a recurring one with its first
 * date. A rule that starts after another one starts when that was met or, until then, on its due date; where both say only
 * "days", the one's `latest` is reckoned from the other's. A rule without a start is left out: its event has not happened.
 * `events` and `met` give moments by event id and by deadline id. Neither `rules` nor `ids` may change after their first use.
 * Throws where an id has no rule, or where rules wait for each other in a circle; the content check prevents both.
 */
export function timeline(
  rules: DeadlineRule[],
  ids: string[],
  events: Record<string, Moment>,
  met: Record<string, Moment>,
  calendar: Calendar,
): Dated[] {
  const known = knownAmong(rules);
  const { byId } = known;

  const startOf = (rule: DeadlineRule): Start | null => {
    if (typeof rule.from === "string") {
      const from = events[rule.from];
      return from ? { startedBy: rule.from, planned: false, from, latest: null, holidaysUnknown: false } : null;
    }
    const startedBy = rule.from.after;
    const metAt = met[startedBy];
    if (metAt) return { startedBy, planned: false, from: metAt, latest: null, holidaysUnknown: false };
    const before = reckon(ruleOf(byId, startedBy));
    if (!before) return null;
    const { due, latest, holidaysUnknown } = before;
    return { startedBy, planned: true, from: due, latest, holidaysUnknown };
  };
  const reckon = (rule: DeadlineRule): Dated | null => {
    const start = startOf(rule);
    if (!start) return null;
    const early = dueDate(calendar, rule, start.from);
    // Two open readings in a row: the later one of this limit runs from the later one of its planned start.
    const late = early.latest && start.latest ? dueDate(calendar, rule, start.latest) : early;
    const { due } = early;
    const { latest } = late;
    const holidaysUnknown = start.holidaysUnknown || early.holidaysUnknown || late.holidaysUnknown;
    const metAt = met[rule.id] ?? null;
    const { startedBy, planned, from } = start;
    return { rule, startedBy, planned, from, due, latest, holidaysUnknown, metAt, status: statusOf(due, latest, metAt) };
  };

  const dated: Dated[] = [];
  for (const rule of rulesNamed(rules, known, ids)) {
    const entry = reckon(rule);
    if (entry) dated.push(entry);
  }
  return dated.sort((one, other) => one.due.epoch - other.due.epoch);
}

interface KnownRules {
  byId: Map<string, DeadlineRule>;
  /** The rules that a list of ids names, in their own order; no circle is found from them. */
  named: WeakMap<string[], DeadlineRule[]>;
}

// Every case of a batch asks this of the same rules and of the same few lists.
const knownRules = new WeakMap<DeadlineRule[], KnownRules>();

function knownAmong(rules: DeadlineRule[]): KnownRules {
  let known = knownRules.get(rules);
  if (!known) {
    known = { byId: new Map(rules.map((rule) => [rule.id, rule])), named: new WeakMap() };
    knownRules.set(rules, known);
  }
  return known;
}

function rulesNamed(rules: DeadlineRule[], { byId, named }: KnownRules, ids: string[]): DeadlineRule[] {
  let wanted = named.get(ids);
  if (!wanted) {
    for (const id of ids) refuseCircle(byId, id);
    wanted = rules.filter((rule) => ids.includes(rule.id));
    named.set(ids, wanted);
  }
  return wanted;
}

function statusOf(due: DueDate["due"], latest: DueDate["latest"], metAt: Moment | null): Dated["status"] {
  if (!metAt) return "open";
  return metAt.epoch <= (latest ?? due).epoch ? "met" : "met-late";
}

function ruleOf(byId: Map<string, DeadlineRule>, id: string): DeadlineRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`There is no deadline "${id}".`);
  return rule;
}

function refuseCircle(byId: Map<string, DeadlineRule>, id: string): void {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null) {
    const repeat = chain.indexOf(next);
    if (repeat >= 0) throw new Error(`Deadlines wait for each other in a circle: ${[...chain.slice(repeat), next].join(" after ")}.`);
    chain.push(next);
    const { from }: DeadlineRule = ruleOf(byId, next);
    next = typeof from === "string" ? null : from.after;
  }
}
