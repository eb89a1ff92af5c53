import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { shared } from "../triage/shared-parts.ts";
import { isOpen, whoToCall } from "./who-to-call.ts";

/** Contacts in calling order at a moment, as outcomes and the contacts command print them. */
export function contactEntries(pack: Pack, call: string[], at: Moment): Outcome["contacts"] {
  // Only listed hours depend on the moment.
  const listed = shared(pack, "listed hours", "", () => pack.contacts.contacts.filter(({ hours }) => Array.isArray(hours)));
  let key = nameOf(call);
  for (const contact of listed) key += `|${isOpen(contact, at, pack.calendar)}`;
  return shared(pack, "contacts", key, () =>
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

// The list of a plan is one object for all cases that have the plan.
const names = new WeakMap<string[], string>();

function nameOf(call: string[]): string {
  let name = names.get(call);
  if (name === undefined) {
    name = call.join();
    names.set(call, name);
  }
  return name;
}
