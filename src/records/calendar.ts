import ical, { ICalAlarmType, type ICalCalendar, ICalEventClass } from "ical-generator";
import { addDays, startOf } from "../deadlines/iso-date.ts";
import { digestOf } from "../packs/digest.ts";
import { shortMoment, wallDate } from "../deadlines/dates-in-words.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { onOneLine } from "./harmless-text.ts";

const HOUR = 3600;
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

/**
 * Every deadline of an outcome and its review as events with alarms. Timed events carry the instant in UTC, so that no clock
 * change and no calendar's own zone can move them; the others are all-day dates. Of the case the file holds nothing but the
 * user's reference, and each event is marked private. `made` is ISO 8601; `place` is where the clock of the dates stands.
 */
export function calendarOf(outcome: Outcome, made: string, place: string): string {
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
  for (const entry of [...outcome.deadlines.map((deadline) => entryOf(deadline, place)), ...review])
    addEvent(calendar, entry, outcome, made);
  return calendar.toString();
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
  { reference, at, content }: Outcome,
  made: string,
): void {
  // Without the date, so that an event which a review moves takes the place of the one before.
  const uid = digestOf({ id, reference, at, content: content.digest }).slice(7, 47);
  const date = wallDate(due);
  const event = calendar.createEvent({
    id: `${uid}@effective-support`,
    stamp: new Date(made),
    start: timed ? new Date(due) : startOf(date),
    ...(timed ? {} : { end: startOf(addDays(date, 1)), allDay: true }),
    summary: onOneLine(reference === null ? title : `${reference}: ${title}`),
    description: about.map(onOneLine).join("\n"),
    class: ICalEventClass.PRIVATE,
  });
  const start = timed ? Date.parse(due) : startOf(date).getTime();
  for (const before of timed ? TIMED_ALARMS : DAY_ALARMS) {
    if (start - before * 1000 > Date.parse(at))
      event.createAlarm({ type: ICalAlarmType.display, trigger: before, description: onOneLine(title) });
  }
}
