import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { isoWithOffset, type Moment } from "./moment.ts";
import { type Dated, timeline } from "./timeline.ts";

export interface DatedWithNote {
  dated: Dated;
  /** The content's own note, what is assumed of the start, and whether bank holidays are known; null: nothing to say. */
  note: string | null;
}

const EITHER_READING =
  "The source does not say whether calendar or working days are meant: plan for the first date; the later one reads it as working days.";
const PLANNED_START = "Reckoned from a planned date; say when that was really met.";

/**
 * The dates of some deadlines of a pack, reckoned from `at` as if every event happened then, but for what `met` says:
 * moments by event id or deadline id.
 */
export function datesFrom(pack: Pack, ids: string[], at: Moment, met: Record<string, Moment>): DatedWithNote[] {
  const { events, deadlines } = pack.deadlines;
  const happened: Record<string, Moment> = {};
  for (const { id } of events) happened[id] = met[id] ?? at;
  return timeline(deadlines, ids, happened, met, pack.calendar).map((dated) => {
    const event = events.find(({ id }) => id === dated.startedBy);
    const parts: string[] = [];
    if (dated.rule.note) parts.push(dated.rule.note);
    if (dated.latest) parts.push(EITHER_READING);
    if (event?.assumed && !met[event.id]) parts.push(`Reckoned ${event.assumed}.`);
    if (dated.planned) parts.push(PLANNED_START);
    if (dated.holidaysUnknown) parts.push(unknownHolidays(pack));
    return { dated, note: parts.length > 0 ? parts.join(" ") : null };
  });
}

/** A dated deadline as outcomes and timelines print it. */
export function deadlineEntry({ dated, note }: DatedWithNote): Outcome["deadlines"][number] {
  const { id, what, who, amount, unit, every, source } = dated.rule;
  return {
    id,
    what,
    who,
    startedBy: dated.startedBy,
    from: isoWithOffset(dated.from),
    due: isoWithOffset(dated.due),
    latest: dated.latest ? isoWithOffset(dated.latest) : null,
    amount,
    unit,
    every,
    note,
    source,
  };
}

/** Said where a date may be wrong because the calendar does not reach it. */
export function unknownHolidays({ calendar }: Pack): string {
  const { from, to } = calendar.years;
  return `Bank holidays are known for ${from} to ${to} only, so a date outside those years may be too early.`;
}
