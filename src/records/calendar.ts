import ical, { ICalAlarmType, type ICalCalendar, ICalEventClass } from "ical-generator";
import { addDays, startOf } from "../deadlines/iso-date.ts";
import { digestOf } from "../packs/digest.ts";
import { shortMoment, wallDate } from "../deadlines/dates-in-words.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { onOneLine } from "./harmless-text.ts";

const HOUR = 3600;
// Long enough to be seen in a calendar; without an end, each program makes up one of its own.
const TIMED_LASTS = 15 * 60;
const TIMED_ALARMS = [24 * HOUR, 2 * HOUR];
// Before the midnight that begins the day: 9:00 on the day before.
const DAY_ALARMS = [15 * HOUR];
// Limits in hours and in working days end at a time of day; the others are days.
const TIMED_UNITS = ["hours", "working-days"];

interface Entry {
  id: string;
  title: string;
  about: string[];
  due: string;
  timed: boolean;
}

/** How a calendar file is made. */
export interface CalendarSetting {
  /** When the file was made, ISO 8601. */
  made: string;
  /** Where the clock of the dates stands, as people name it. */
  place: string;
  /** "own": the dates on which the referrer acts, and those of content that does not say whose they are; "all": those of others too. */
  whose: "own" | "all";
  /** How often these events were written anew: a calendar takes an event only where this is above what it has (RFC 5545, 3.8.7.4). */
  sequence: number;
}

/**
 * The deadlines of an outcome and its review as events with alarms (RFC 5545); null where there is none, since a calendar without an
 * event is none. Timed events carry the instant in UTC, so that no clock change and no calendar's own zone can move them; the others
 * are all-day dates. Of the case the file holds nothing but the user's reference, and each event is marked private.
 */
export function calendarOf(outcome: Outcome, setting: CalendarSetting): string | null {
  const calendar = ical({ name: "Dates to keep", prodId: { company: "effective-support", product: "record", language: "EN" } });
  const review: Entry[] =
    outcome.review.due === null
      ? []
      : [
          {
            id: "review",
            title: "Review",
            about: [outcome.review.text, `Source: ${outcome.review.source}.`],
            due: outcome.review.due,
            timed: isTimed(outcome, outcome.review.due),
          },
        ];
  const deadlines = outcome.deadlines.filter(({ whose }) => setting.whose === "all" || whose !== "others");
  const entries = [...deadlines.map((deadline) => entryOf(deadline, setting.place)), ...review];
  for (const entry of entries) addEvent(calendar, entry, outcome, setting);
  return entries.length === 0 ? null : alarmsLast(`${calendar.toString().trimEnd()}\r\n`);
}

/** The same file with the alarms of each event behind all its properties, where the standard has them. A folded line begins with a space. */
function alarmsLast(file: string): string {
  return file.replace(/^BEGIN:VEVENT\r\n[^]*?^(?=END:VEVENT\r\n)/gm, (event) => {
    const alarm = /^BEGIN:VALARM\r\n[^]*?^END:VALARM\r\n/gm;
    return event.replace(alarm, "") + (event.match(alarm) ?? []).join("");
  });
}

function entryOf({ id, what, who, due, latest, unit, every, note, source }: Outcome["deadlines"][number], place: string): Entry {
  const later = latest !== null && latest !== due ? [`On the later reading of the source: ${shortMoment(latest)}.`] : [];
  const about = [
    `Who: ${who}.`,
    `Due ${shortMoment(due)}, ${place}.`,
    ...later,
    ...(every ? ["It comes again; this is the first date."] : []),
    ...(note === null ? [] : [note]),
    `Source: ${source}.`,
  ];
  return { id, title: what, about, due, timed: TIMED_UNITS.includes(unit) };
}

/** The review falls on one of the deadlines and is timed as that one is. */
function isTimed({ deadlines }: Outcome, due: string): boolean {
  const same = deadlines.filter((deadline) => deadline.due === due);
  return same.length === 0 || same.some(({ unit }) => TIMED_UNITS.includes(unit));
}

function addEvent(
  calendar: ICalCalendar,
  { id, title, about, due, timed }: Entry,
  { reference, at, content, path }: Outcome,
  { made, sequence }: CalendarSetting,
): void {
  // Without the date, so that an event which a review moves takes the place of the one before. Without a reference the answers tell two
  // cases of the same minute apart.
  const named = { id, reference, at, content: content.digest, ...(reference === null ? { path } : {}) };
  const uid = digestOf(named).slice(7, 47);
  const begins = new Date(due);
  const date = wallDate(due);
  const event = calendar.createEvent({
    id: `${uid}@effective-support`,
    stamp: new Date(made),
    sequence,
    ...(timed
      ? { start: begins, end: new Date(begins.getTime() + TIMED_LASTS * 1000) }
      : { start: startOf(date), end: startOf(addDays(date, 1)), allDay: true }),
    summary: onOneLine(reference === null ? title : `${reference}: ${title}`),
    description: about.map(onOneLine).join("\n"),
    class: ICalEventClass.PRIVATE,
  });
  const start = (timed ? begins : startOf(date)).getTime();
  for (const before of timed ? TIMED_ALARMS : DAY_ALARMS) {
    if (start - before * 1000 > Date.parse(at))
      event.createAlarm({ type: ICalAlarmType.display, trigger: before, description: onOneLine(title) });
  }
}
