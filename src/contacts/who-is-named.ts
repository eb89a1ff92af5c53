/** Steps name who is open at the moment, so that nobody is sent to a closed door. */
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { numbersInWords } from "./contact-words.ts";
import { dangerFirst, emergencyNumber } from "./emergency-number.ts";
import { type Caller, ordersTaken, whoToCall } from "./who-to-call.ts";

/** The contacts of a pack, and the calendar that their hours go by. */
export type Directory = Pick<Pack, "contacts" | "calendar">;

/** A calling list or a contact that a text names, as in "Call {front-door} now." */
export const NAMED = /\{([a-z0-9-]+)\}/g;

/**
 * A text with each calling list or contact in braces put into words: the first who is open then, with the numbers; where nobody of
 * a list is open by published hours, the first two in calling order.
 */
export function withWhoIsOpen(directory: Directory, text: string, at: Moment): string {
  return text.includes("{") ? text.replace(NAMED, (_, id: string) => namedAt(directory, id, at)) : text;
}

/** Whom to call while something else still has to be mended: a case is never held up by a file. */
export function callMeanwhile(pack: Pack, at: Moment): string {
  const [frontDoor] = pack.contacts.lists;
  const danger = dangerFirst(emergencyNumber(pack));
  return frontDoor ? `${danger} If the worry cannot wait until this is mended, call ${namedAt(pack, frontDoor.id, at)}.` : danger;
}

function namedAt({ contacts, calendar }: Directory, id: string, at: Moment): string {
  const doors = ordersTaken(contacts, id, at, calendar).map((call) => whoToCall(contacts, call, at, calendar));
  // Where it is not known which of several doors is the right one, nobody is sent to one that is closed while another is open.
  const open = doors.filter(([first]) => first?.openNow === true);
  const [only, ...others] = open.length > 0 ? open : doors;
  if (!only) throw new Error(`nobody is on the calling list ${id}: the content check should have refused this pack`);
  if (others.length > 0) return [only, ...others].flatMap(([first]) => (first ? withLabel(first) : [])).join(", or ");
  const [first, second] = whoToCall(contacts, [id], at, calendar);
  if (!first) throw new Error(`nobody is on the calling list ${id}: the content check should have refused this pack`);
  if (first.openNow === true || !second) return inWords(first);
  return `${inWords(first)} (if nobody answers, ${inWords(second)})`;
}

function withLabel(caller: Caller): string {
  const { label } = caller.contact;
  return label === undefined ? inWords(caller) : `${inWords(caller)} (${label})`;
}

function inWords({ contact }: Caller): string {
  const { name, called = name, phones } = contact;
  const saysNumbers = phones.length === 0 || phones.some((phone) => called.includes(phone));
  return saysNumbers ? called : `${called} on ${numbersInWords(contact)}`;
}
