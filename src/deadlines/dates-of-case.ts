import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { earliestOf, isDayAlone, type When } from "./day-alone.ts";
import { isoWithOffset, type Moment } from "./moment.ts";
import { type Dated, timeline } from "./timeline.ts";

export interface DatedWithNote {
  dated: Dated;
  /** The content's own note, what is assumed of the start, and whether bank holidays are known; null: nothing to say. */
  note: string | null;
}

/** The words of releases from before the content had its own. */
const WORDS = {
  counted: "Reckoned",
  planned: "Reckoned from a planned date; say when that was really met.",
  eitherReading:
    "The source does not say whether calendar or working days are meant: plan for the first date; the later one reads it as working days.",
};
const FROM_MIDNIGHT = "Counted from 00:00 of the day, since no time is given.";

/**
 * The dates of some deadlines of a pack, reckoned from `at` as if every event happened then, but for what `met` says:
 * when, by event id or deadline id.
 */
export function datesFrom(pack: Pack, ids: string[], at: Moment, met: Readonly<Record<string, When>>): DatedWithNote[] {
  const { events, deadlines } = pack.deadlines;
  const happened: Record<string, Moment> = {};
  for (const { id } of events) happened[id] = met[id] ? earliestOf(pack.calendar, met[id]) : at;
  return timeline(deadlines, ids, happened, met, pack.calendar).map((dated) => ({ dated, note: noteOn(pack, dated, met) }));
}

function noteOn(
  pack: Pack,
  { rule, startedBy, latest, planned, holidaysUnknown }: Dated,
  met: Readonly<Record<string, When>>,
): string | null {
  const started = met[startedBy];
  const event = pack.deadlines.events.find(({ id }) => id === startedBy);
  const { words = WORDS } = pack.deadlines;
  const parts: string[] = [];
  if (rule.note) parts.push(rule.note);
  if (latest) parts.push(words.eitherReading);
  if (event?.assumed && !started) parts.push(`${words.counted} ${event.assumed}.`);
  if (planned) parts.push(words.planned);
  if (started && isDayAlone(started) && rule.unit === "hours") parts.push(FROM_MIDNIGHT);
  if (holidaysUnknown) parts.push(unknownHolidays(pack));
  return parts.length > 0 ? parts.join(" ") : null;
}

/** A dated deadline as outcomes and timelines print it. */
export function deadlineEntry({ dated, note }: DatedWithNote): Outcome["deadlines"][number] {
  const { id, what, who, whose, amount, unit, every, source } = dated.rule;
  return {
    id,
    what,
    who,
    ...(whose ? { whose } : {}),
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
