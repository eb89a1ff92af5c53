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
type Order = List["orders"][number];

type Directory = Pick<Contacts, "contacts" | "lists" | "terms">;

/**
 * The contacts to call, first one first, each once. `call` names contacts and calling lists; a list gives its orders that are to be
 * taken. Where nobody of a list is open by published hours, the list's own sentence about that is added to the note; so is why its hours
 * are other ones that day, or not known. Throws where an id names nothing; the content check prevents it.
 */
export function whoToCall(directory: Directory, call: string[], moment: Moment, calendar: Calendar): Caller[] {
  const openNow = openAt(directory, moment, calendar);
  const entriesOf = (id: string): { id: string; uncovered: string | null }[] => {
    const list = directory.lists.find((one) => one.id === id);
    if (!list) return [{ id, uncovered: null }];
    const named = list.orders.flatMap(({ whenOpen, call: ids }) => (whenOpen === undefined ? ids : [whenOpen, ...ids]));
    const isCovered = named.some((one) => openNow(one) === true);
    const taken = ordersTaken(directory, id, moment, calendar).flat();
    return taken.map((contact, place) => ({ id: contact, uncovered: isCovered ? null : uncoveredText(list, place) }));
  };

  const callers = new Map<string, Caller>();
  for (const { id, uncovered } of call.flatMap(entriesOf)) {
    if (callers.has(id)) continue;
    const contact = contactOf(directory, id);
    const isOpenNow = openNow(id);
    const why = whyOtherHours(contact, moment.date, isOpenNow, calendar, directory.terms ?? []);
    const note = [contact.note, ...why, uncovered].filter((part) => part !== null).join(" ");
    callers.set(id, { contact, openNow: isOpenNow, note: note === "" ? null : note });
  }
  return [...callers.values()];
}

/**
 * The ids to call of each order of a list that is to be taken. Of orders without a condition it is the first whose `whenOpen` contact is
 * open, else the last. An order with one is for some cases alone, and whether for this one is not known: those above that are open are
 * taken as well, each the door of somebody. A contact stands for itself.
 */
export function ordersTaken(directory: Directory, id: string, moment: Moment, calendar: Calendar): string[][] {
  const orders = directory.lists.find((one) => one.id === id)?.orders;
  if (!orders) return [[id]];
  const openNow = openAt(directory, moment, calendar);
  const isNow = ({ whenOpen }: Order) => whenOpen === undefined || openNow(whenOpen) === true;
  const certain = orders.findIndex((order) => order.when === undefined && isNow(order));
  const perhaps = orders.slice(0, certain).filter((order) => order.when !== undefined && isNow(order));
  return [...perhaps, orders.at(certain)].flatMap((order) => (order ? [order.call] : []));
}

function openAt(directory: Directory, moment: Moment, calendar: Calendar): (id: string) => boolean | null {
  return (id) => isOpen(contactOf(directory, id), moment, calendar, directory.terms ?? []);
}

function contactOf({ contacts }: Directory, id: string): Contact {
  const contact = contacts.find((one) => one.id === id);
  if (!contact) throw new Error(`There is no contact or calling list "${id}".`);
  return contact;
}

function uncoveredText({ uncovered, uncoveredFirst }: List, place: number): string {
  return place === 0 ? (uncoveredFirst ?? uncovered) : uncovered;
}
