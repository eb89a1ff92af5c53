import { nameWithLabel, numbersInWords } from "../contacts/contact-words.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { hang, type Style } from "./style.ts";

type Contact = Outcome["contacts"][number];

/** Contacts in calling order, each with its number first to the eye: the one thing that a person in a hurry looks for. */
export function contactLines(contacts: Contact[], style: Style): string[] {
  return contacts.flatMap((contact, place) => contactBlock(contact, place + 1, style));
}

function contactBlock(contact: Contact, place: number, style: Style): string[] {
  const lead = `  ${place}. `;
  const indent = " ".repeat(lead.length);
  const phones = numbersInWords(contact, style.strong);
  const lines = [hang(lead, `${phones}${phones ? "  " : ""}${nameWithLabel(contact)} ${style.faint(`(${openness(contact)})`)}`, style)];
  for (const line of [contact.form, contact.email]) if (line) lines.push(hang(indent, line, style));
  for (const line of [contact.emailNote, contact.address, contact.note]) if (line) lines.push(hang(indent, style.faint(line), style));
  return lines;
}

function openness({ openNow }: Contact): string {
  if (openNow === null) return "published hours do not say whether open now";
  return openNow ? "open now" : "outside its published hours now";
}
