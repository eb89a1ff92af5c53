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
  const phones = contact.phones.length > 0 ? contact.phones.map((phone) => style.strong(phone)).join(" or ") : "";
  const lines = [hang(lead, `${phones}${phones ? "  " : ""}${contact.name} ${style.faint(`(${openness(contact)})`)}`, style)];
  if (contact.email) lines.push(hang(indent, contact.email, style));
  for (const line of [contact.emailNote, contact.address, contact.note]) if (line) lines.push(hang(indent, style.faint(line), style));
  return lines;
}

function openness({ openNow }: Contact): string {
  if (openNow === null) return "published hours do not say whether open now";
  return openNow ? "open now" : "outside its published hours now";
}
