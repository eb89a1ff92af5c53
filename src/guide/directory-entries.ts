/** Who can be called and which services there are, as entries of the reference shelf. */
import { nameWithLabel } from "../contacts/contact-words.ts";
import { hoursInWords } from "../contacts/hours-in-words.ts";
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
    title: nameWithLabel(contact),
    text: contact.for,
    more: [
      ...labelled("Phone", contact.phones),
      ...labelled("Then press", contact.menuOption ? [contact.menuOption] : []),
      ...labelled("Web form", contact.form ? [contact.form] : []),
      ...labelled("E-mail", contact.email ? [contact.email] : []),
      ...labelled("E-mail", contact.emailNote ? [contact.emailNote] : []),
      ...labelled("Address", contact.address ? [contact.address] : []),
      ...labelled("Hours", hoursInWords(contact, contacts.terms ?? [])),
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
