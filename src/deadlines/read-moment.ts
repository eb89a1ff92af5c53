/** Reads when something is or was, as people, spreadsheets and programs write it: for options, answers and CSV alike. */
import { quoted } from "../answers/check.ts";
import type { Calendar } from "./calendar.ts";
import { longMoment } from "./dates-in-words.ts";
import { isoOfWhen, type When } from "./day-alone.ts";
import { isoDateOf } from "./iso-date.ts";
import { isIsoForm, type Moment, momentOfWall, readIsoMoment, type Unreadable } from "./moment.ts";
import { readWritten } from "./written-forms.ts";

export interface ReadMoment {
  /** What the text says: a moment, or a day alone. */
  when: When;
  /** The moment to reckon from; of a day alone its 00:00. */
  moment: Moment;
  /** How a text was understood that is not of the ISO form, in words; null where it is of that form. */
  understood: string | null;
}

/**
 * Reads `now`, `10:15`, `9am`, `today 14:30`, `tomorrow 9:00`, `23/11/2026`, `23.11.2026 10:15`, `Mon 23 Nov 2026, 10:15`,
 * `2026-11-23 9:15`, and what `parseMoment` reads. The day stands before the month. A text that names no moment, or may name
 * two, comes back as what was understood and what was expected. `now` is asked only where the text is about it.
 */
export function readMoment(calendar: Calendar, text: string, now: () => Moment): ReadMoment | Unreadable {
  if (text.trim().toLowerCase() === "now") {
    const moment = now();
    return { when: moment, moment, understood: inWords(moment) };
  }
  if (isIsoForm(text)) {
    const moment = readIsoMoment(calendar, text);
    if ("problem" in moment) return moment;
    // In that form a time always has a colon, and nothing else has.
    return { when: text.includes(":") ? moment : { date: moment.date, time: null }, moment, understood: null };
  }
  const read = readWritten(text, now);
  if ("problem" in read) return read;
  const { from, to } = calendar.clock;
  const date = isoDateOf(read.wall);
  if (date < from || date > to) {
    return {
      problem: `${quoted(text)} was understood as ${longMoment(date)}, outside the years that can be reckoned.`,
      expected: `a date from ${from} to ${to}`,
    };
  }
  const moment = momentOfWall(calendar, read.wall);
  const when: When = read.hasTime ? moment : { date, time: null };
  return { when, moment, understood: inWords(when) };
}

/** A read moment in words: "Monday 23 November 2026, 10:15". */
function inWords(when: When): string {
  return longMoment(isoOfWhen(when));
}
