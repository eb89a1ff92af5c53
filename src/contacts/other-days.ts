/** Moments at which dated hours count, for those who try a pack out: the week alone would not show what holds then. */
import { type Calendar, DAYS } from "../deadlines/calendar.ts";
import { minutesOf } from "../deadlines/clock-time.ts";
import { addDays, weekdayOf } from "../deadlines/iso-date.ts";
import type { Contact, Contacts } from "../packs/format.ts";

export interface OtherDay {
  /** What people know the day as. */
  name: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Since midnight: when a door opens then, or would open in an ordinary week. */
  minutes: number;
  /** The last day on which it is the same: `YYYY-MM-DD`. */
  until: string;
}

const MORNING = 11 * 60;

/** The first day of each exception, and the first one after each term but the last for who is open in term only; by date, each moment once. */
export function otherDays({ contacts, terms = [] }: Pick<Contacts, "contacts" | "terms">, { clock }: Calendar): OtherDay[] {
  const dated = contacts.flatMap((contact) =>
    (contact.exceptions ?? []).map(({ label, from, to = from, hours }): OtherDay => {
      const minutes = hours === "closed" ? opening(contact, from) : minutesOf(hours[0]?.from ?? "11:00");
      return { name: label, date: from, minutes, until: to };
    }),
  );
  const breaks = terms.flatMap((term, place) => {
    const next = terms[place + 1];
    return next ? [{ name: `after ${term.name}`, date: addDays(term.to, 1), until: addDays(next.from, -1) }] : [];
  });
  const closed = contacts
    .filter(({ inTermOnly }) => inTermOnly === true)
    .flatMap((contact) => breaks.map((one): OtherDay => ({ ...one, minutes: opening(contact, one.date) })));
  const byMoment = new Map([...dated, ...closed].map((one) => [`${one.date} ${one.minutes}`, one]));
  return [...byMoment]
    .filter(([, { date }]) => date >= clock.from && date <= clock.to)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, day]) => day);
}

function opening({ hours }: Contact, date: string): number {
  if (!Array.isArray(hours)) return MORNING;
  const weekday = DAYS[weekdayOf(date)] ?? "sun";
  const span = hours.find(({ days }) => days.includes(weekday)) ?? hours[0];
  return span ? minutesOf(span.from) : MORNING;
}
