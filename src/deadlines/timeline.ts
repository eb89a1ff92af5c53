/** The dated deadlines of a case: which are met, which are open, and which still hang on a date that is only planned. */
import type { DeadlineRule } from "../packs/format.ts";
import type { Calendar } from "./calendar.ts";
import { earliestOf, type When } from "./day-alone.ts";
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
  metAt: When | null;
  /**
   * Late is after `due`, or after `latest` where the source leaves two readings: only then is it surely late. A day without a
   * time is in time where any time of it would be.
   */
  status: "met" | "met-late" | "open";
}

type Start = Pick<Dated, "startedBy" | "planned" | "from" | "latest" | "holidaysUnknown">;

/**
 * The deadlines named by `ids`, by due date and then in the order of `rules`; each once, a recurring one with its first
 * date. A rule that starts after another one starts when that was met or, until then, on its due date; where both say only
 * "days", the one's `latest` is reckoned from the other's. A rule without a start is left out: its event has not happened.
 * `events` gives moments by event id, `met` what was met by deadline id; of a day without a time its 00:00 starts a rule.
 * Throws where an id has no rule, or where rules wait for each other in a circle; the content check prevents both.
 */
export function timeline(
  rules: DeadlineRule[],
  ids: string[],
  events: Record<string, Moment>,
  met: Readonly<Record<string, When>>,
  calendar: Calendar,
): Dated[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  refuseCircles(byId, ids);
  const reckoned = new Map<DeadlineRule, Dated | null>();

  const startOf = (rule: DeadlineRule): Start | null => {
    if (typeof rule.from === "string") {
      const from = events[rule.from];
      return from ? { startedBy: rule.from, planned: false, from, latest: null, holidaysUnknown: false } : null;
    }
    const startedBy = rule.from.after;
    const metAt = met[startedBy];
    if (metAt) return { startedBy, planned: false, from: earliestOf(calendar, metAt), latest: null, holidaysUnknown: false };
    const before = reckonOnce(ruleOf(byId, startedBy));
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
    const status = metAt ? statusOf(latest ?? due, earliestOf(calendar, metAt)) : "open";
    return { rule, startedBy, planned, from, due, latest, holidaysUnknown, metAt, status };
  };
  const reckonOnce = (rule: DeadlineRule): Dated | null => {
    const known = reckoned.get(rule);
    if (known !== undefined) return known;
    const dated = reckon(rule);
    reckoned.set(rule, dated);
    return dated;
  };

  const wanted = new Set(ids);
  return rules
    .filter(({ id }) => wanted.has(id))
    .flatMap((rule) => reckonOnce(rule) ?? [])
    .sort((one, other) => one.due.epoch - other.due.epoch);
}

function statusOf(last: DueDate["due"], metAt: Moment): Dated["status"] {
  return metAt.epoch <= last.epoch ? "met" : "met-late";
}

function ruleOf(byId: ReadonlyMap<string, DeadlineRule>, id: string): DeadlineRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`There is no deadline "${id}".`);
  return rule;
}

function refuseCircles(byId: ReadonlyMap<string, DeadlineRule>, ids: string[]): void {
  const sound = new Set<string>();
  for (const id of ids) {
    const chain: string[] = [];
    for (let next: string | null = id; next !== null && !sound.has(next);) {
      const repeat = chain.indexOf(next);
      if (repeat >= 0) throw new Error(`Deadlines wait for each other in a circle: ${[...chain.slice(repeat), next].join(" after ")}.`);
      chain.push(next);
      const { from }: DeadlineRule = ruleOf(byId, next);
      next = typeof from === "string" ? null : from.after;
    }
    for (const link of chain) sound.add(link);
  }
}
