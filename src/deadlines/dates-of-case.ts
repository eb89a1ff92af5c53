import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { isoWithOffset, type Moment } from "./moment.ts";
import { sharedParts } from "../triage/shared-parts.ts";
import { type Dated, timeline } from "./timeline.ts";

export interface DatedWithNote {
  dated: Dated;
  /** The content's own note, what is assumed of the start, and whether bank holidays are known; null: nothing to say. */
  note: string | null;
}

const EITHER_READING =
  "The source does not say whether calendar or working days are meant: plan for the first date; the later one reads it as working days.";
const notes = sharedParts<{ note: string | null }>();
const PLANNED_START = "Reckoned from a planned date; say when that was really met.";

/**
 * The dates of some deadlines of a pack, reckoned from `at` as if every event happened then, but for what `met` says:
 * moments by event id or deadline id.
 */
export function datesFrom(pack: Pack, ids: string[], at: Moment, met: Record<string, Moment>): DatedWithNote[] {
  const { events, deadlines } = pack.deadlines;
  const happened: Record<string, Moment> = {};
  for (const { id } of events) happened[id] = met[id] ?? at;
  return timeline(deadlines, ids, happened, met, pack.calendar).map((dated) => ({ dated, note: noteOn(pack, dated, met) }));
}

function noteOn(pack: Pack, { rule, startedBy, latest, planned, holidaysUnknown }: Dated, met: Record<string, Moment>): string | null {
  const isMet = met[startedBy] !== undefined;
  // All that the note depends on besides the rule: what starts a rule is its own.
  const key = `${latest ? "later" : ""}${isMet ? "met" : ""}${planned ? "planned" : ""}${holidaysUnknown ? "unknown" : ""}`;
  return notes(pack, rule, key, () => {
    const event = pack.deadlines.events.find(({ id }) => id === startedBy);
    const parts: string[] = [];
    if (rule.note) parts.push(rule.note);
    if (latest) parts.push(EITHER_READING);
    if (event?.assumed && !isMet) parts.push(`Reckoned ${event.assumed}.`);
    if (planned) parts.push(PLANNED_START);
    if (holidaysUnknown) parts.push(unknownHolidays(pack));
    return { note: parts.length > 0 ? parts.join(" ") : null };
  }).note;
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
