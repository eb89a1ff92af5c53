/** Who can be called and which services there are, as entries of the reference shelf. */
import type { Contact } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { agesText, contactText, emailsOf, phonesOf, urlsOf } from "../services/contact-texts.ts";
import type { Draft } from "./entry.ts";
import { capital } from "../answers/capital.ts";
import { shortLevel } from "../levels/level-words.ts";

export function contactEntries({ contacts }: Pack): Draft[] {
  return contacts.contacts.map((contact) => ({
    topic: "contacts",
    section: "Who can be called",
    kind: "contact" as const,
    id: contact.id,
    title: contact.name,
    text: contact.for,
    more: [
      ...labelled("Phone", contact.phones),
      ...labelled("E-mail", contact.email ? [contact.email] : []),
      ...labelled("E-mail", contact.emailNote ? [contact.emailNote] : []),
      ...labelled("Address", contact.address ? [contact.address] : []),
      { label: "Hours", text: hoursText(contact.hours) },
      ...labelled("Note", contact.note ? [contact.note] : []),
    ],
    also: contact.phones.map((phone) => phone.replaceAll(" ", "")),
    source: contact.source,
  }));
}

export function serviceEntries(pack: Pack): Draft[] {
  return pack.services.map((service) => ({
    topic: "services",
    section: capital(shortLevel(pack, service.level)),
    kind: "service" as const,
    id: service.id,
    title: service.name,
    text: service.does,
    more: [
      { label: "For", text: service.for },
      ...labelled("Ages", service.ages ? [agesText(service.ages)] : []),
      ...labelled("Phone", phonesOf(service).map(contactText)),
      ...labelled("E-mail", emailsOf(service).map(contactText)),
      ...labelled("Web", urlsOf(service).map(contactText)),
      ...labelled("Hours", service.hours ? [service.hours] : []),
      ...labelled("Note", service.note ? [service.note] : []),
    ],
    level: service.level,
    subjects: service.topics,
    also: phonesOf(service).map(({ number }) => number.replaceAll(" ", "")),
    source: service.source,
  }));
}

function labelled(label: string, texts: string[]): { label: string; text: string }[] {
  return texts.map((text) => ({ label, text }));
}

function hoursText(hours: Contact["hours"]): string {
  if (hours === "always") return "Always";
  if (hours === "not-published") return "Not published";
  return hours
    .map(({ days, from, to }) => `${days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(", ")} ${from} to ${to}`)
    .join("; ");
}
