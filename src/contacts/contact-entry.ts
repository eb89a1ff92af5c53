import { holidayName } from "../deadlines/calendar.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { sharedParts } from "../triage/shared-parts.ts";
import { isOpen, whoToCall } from "./who-to-call.ts";

const MINUTES_OF_DAY = 24 * 60;
const entriesOf = sharedParts<Outcome["contacts"]>();
const openByMinute = sharedParts<Map<number, string>>();

/** Contacts in calling order at a moment, as outcomes and the contacts command print them. */
export function contactEntries(pack: Pack, call: string[], at: Moment): Outcome["contacts"] {
  return entriesOf(pack, call, whoIsOpen(pack, at), () =>
    whoToCall(pack.contacts, call, at, pack.calendar).map(({ contact, openNow, note }) => ({
      id: contact.id,
      name: contact.name,
      phones: contact.phones,
      email: contact.email,
      emailNote: contact.emailNote ?? null,
      address: contact.address,
      openNow,
      note,
      source: contact.source,
    })),
  );
}

/** Which contacts with listed hours are open: all of a moment that the entries depend on. The same words for the same minute of a week. */
function whoIsOpen(pack: Pack, at: Moment): string {
  const { contacts, calendar } = pack;
  const ofDay = openByMinute(pack, contacts, holidayName(calendar, at.date) === null ? "usual" : "holiday", () => new Map());
  const minute = at.weekday * MINUTES_OF_DAY + at.minutes;
  let open = ofDay.get(minute);
  if (open === undefined) {
    const listed = contacts.contacts.filter(({ hours }) => Array.isArray(hours));
    open = listed.map((contact) => String(isOpen(contact, at, calendar))).join();
    ofDay.set(minute, open);
  }
  return open;
}
