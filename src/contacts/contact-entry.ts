import type { Moment } from "../deadlines/moment.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { Directory } from "./who-is-named.ts";
import { whoToCall } from "./who-to-call.ts";

/** Contacts in calling order at a moment, as outcomes and the contacts command print them. */
export function contactEntries({ contacts, calendar }: Directory, call: string[], at: Moment): Outcome["contacts"] {
  return whoToCall(contacts, call, at, calendar).map(({ contact, openNow, note }) => ({
    id: contact.id,
    name: contact.name,
    ...(contact.label !== undefined && { label: contact.label }),
    phones: contact.phones,
    ...(contact.menuOption !== undefined && { menuOption: contact.menuOption }),
    ...(contact.form !== undefined && { form: contact.form }),
    email: contact.email,
    emailNote: contact.emailNote ?? null,
    address: contact.address,
    openNow,
    note,
    source: contact.source,
  }));
}
