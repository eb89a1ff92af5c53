/** Who to call first at a moment, from the published opening hours. There is never a moment with nobody to call. */
import type { Calendar } from "../deadlines/calendar.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Contact, Contacts } from "../packs/format.ts";
import { whyOtherHours } from "./hours-in-words.ts";
import { isOpen } from "./opening-hours.ts";

export interface Caller {
  contact: Contact;
  openNow: boolean | null;
  note: string | null;
}

type List = Contacts["lists"][number];

/**
 * The contacts to call, first one first, each once. `call` names contacts and calling lists; a list gives its first order
 * whose `whenOpen` contact is open, else its last. Where nobody of a list is open by published hours, the list's own
 * sentence about that is added to the note; so is why its hours are other ones that day, or not known. Throws where an id names nothing;
 * the content check prevents it.
 */
export function whoToCall(
  contacts: Pick<Contacts, "contacts" | "lists" | "terms">,
  call: string[],
  moment: Moment,
  calendar: Calendar,
): Caller[] {
  const contactOf = (id: string): Contact => {
    const contact = contacts.contacts.find((one) => one.id === id);
    if (!contact) throw new Error(`There is no contact or calling list "${id}".`);
    return contact;
  };
  const terms = contacts.terms ?? [];
  const openNow = (contact: Contact) => isOpen(contact, moment, calendar, terms);
  const open = (id: string) => openNow(contactOf(id)) === true;
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
    const isOpenNow = openNow(contact);
    const why = whyOtherHours(contact, moment.date, isOpenNow, calendar, terms);
    const note = [contact.note, ...why, uncovered].filter((part) => part !== null).join(" ");
    callers.set(id, { contact, openNow: isOpenNow, note: note === "" ? null : note });
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
