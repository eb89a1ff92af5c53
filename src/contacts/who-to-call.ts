/** Who to call first at a moment, from the published opening hours. There is never a moment with nobody to call. */
import { getYear } from "date-fns/getYear";
import { type Calendar, DAYS, holidayName } from "../deadlines/calendar.ts";
import { minutesOf } from "../deadlines/clock-time.ts";
import { startOf } from "../deadlines/iso-date.ts";
import type { Moment } from "../deadlines/moment.ts";
import { isSurelyOrdinary } from "../deadlines/old-calendars.ts";
import type { Contact, Contacts } from "../packs/format.ts";

export interface Caller {
  contact: Contact;
  openNow: boolean | null;
  note: string | null;
}

type List = Contacts["lists"][number];
type Span = Exclude<Contact["hours"], string>[number];

/**
 * Whether a contact is open by its published hours. A span holds from its first minute up to, not including, its end;
 * one that ends at or before it starts runs past midnight. Null where the published hours do not say: none are
 * published, or the day is a bank holiday, of which listed hours say nothing, or may be one that is not known.
 */
export function isOpen(contact: Contact, moment: Moment, calendar: Calendar): boolean | null {
  if (contact.hours === "always") return true;
  if (contact.hours === "not-published") return null;
  if (holidayName(calendar, moment.date) !== null || !isSurelyOrdinary(calendar, moment.date)) return null;
  return contact.hours.some((span) => covers(span, moment));
}

/**
 * The contacts to call, first one first, each once. `call` names contacts and calling lists; a list gives its first order
 * whose `whenOpen` contact is open, else its last. Where nobody of a list is open by published hours, the list's own
 * sentence about that is added to the note; so is that the day may be a bank holiday, where that is not known. Throws where an id names nothing; the content check prevents it.
 */
export function whoToCall(contacts: Pick<Contacts, "contacts" | "lists">, call: string[], moment: Moment, calendar: Calendar): Caller[] {
  const contactOf = (id: string): Contact => {
    const contact = contacts.contacts.find((one) => one.id === id);
    if (!contact) throw new Error(`There is no contact or calling list "${id}".`);
    return contact;
  };
  const open = (id: string) => isOpen(contactOf(id), moment, calendar) === true;
  const entriesOf = (id: string): { id: string; uncovered: string | null }[] => {
    const list = contacts.lists.find((one) => one.id === id);
    if (!list) return [{ id, uncovered: null }];
    const named = list.orders.flatMap(({ whenOpen, call }) => (whenOpen === undefined ? call : [whenOpen, ...call]));
    const isCovered = named.some(open);
    return orderOf(list, open).map((contact, place) => ({ id: contact, uncovered: isCovered ? null : uncoveredText(list, place) }));
  };

  const callers = new Map<string, Caller>();
  for (const { id, uncovered } of call.flatMap(entriesOf)) {
    if (callers.has(id)) continue;
    const contact = contactOf(id);
    const unknown = Array.isArray(contact.hours) && !isSurelyOrdinary(calendar, moment.date) ? unknownDay(moment) : null;
    const note = [contact.note, unknown, uncovered].filter((part) => part !== null).join(" ");
    callers.set(id, { contact, openNow: isOpen(contact, moment, calendar), note: note === "" ? null : note });
  }
  return [...callers.values()];
}

function uncoveredText({ uncovered, uncoveredFirst }: List, place: number): string {
  return place === 0 ? (uncoveredFirst ?? uncovered) : uncovered;
}

function orderOf(list: List, open: (id: string) => boolean): string[] {
  const order = list.orders.find(({ whenOpen }) => whenOpen === undefined || open(whenOpen));
  return (order ?? list.orders.at(-1))?.call ?? [];
}

function covers(span: Span, { weekday, minutes }: Moment): boolean {
  const on = (day: number) => span.days.includes(DAYS[(day + 7) % 7] ?? "sun");
  const from = minutesOf(span.from);
  const to = minutesOf(span.to);
  if (to > from) return on(weekday) && minutes >= from && minutes < to;
  return (on(weekday) && minutes >= from) || (on(weekday - 1) && minutes < to);
}

function unknownDay({ date }: Moment): string {
  return `This day may be a bank holiday: those of ${getYear(startOf(date))} are not known.`;
}
