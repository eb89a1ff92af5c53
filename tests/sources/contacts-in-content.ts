import { type ContactKind, comparableUrl, contactsIn, digitsOf } from "../../bin/dev/source-facts/contact-facts.ts";
import type { PackData } from "../../src/packs/pack-data.ts";

export interface Contact {
  kind: ContactKind;
  value: string;
  /** Where in the pack, as "services.3.phones.0". */
  where: string;
}

// Looser than what counts as a number in the sources, so that one with a digit too many or too few, or another first digit, is compared too.
const DIALLED = /(?<![\d-])(?:(?:\+44|0)[\d ()]{6,}\d|\d(?:[ ()]{0,2}\d){9,})/g;

// An address of the web whose beginning has a slip of the finger: three parts or more with dots between them.
const DOTTED = /(?<![\w@/.:-])[a-z][\w-]+(?:\.[a-z][\w-]+){2,}(?![\w.-]*@)(?:\/\S*)?/gi;

/** Every phone number, e-mail address, postcode and web address of a pack, in fields of their own and in running text. */
export function contactsInContent(pack: PackData): Contact[] {
  // The manifest, the holidays and the clock hold no contacts; the digest is made of digits.
  const { manifest: _manifest, calendar: _calendar, digest: _digest, ...rest } = pack;
  return strings(rest).flatMap(([where, text]) => contactsInString(text, where));
}

/** Those of one string of a pack; `where` says whether it is a field made for a contact. */
export function contactsInString(text: string, where: string): Contact[] {
  return [...inText(text, where), ...inField(text, where)];
}

/** Every string of a value, with its place. */
export function strings(value: unknown, where = ""): [string, string][] {
  if (typeof value === "string") return [[where, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, where === "" ? key : `${where}.${key}`));
}

/** Packs that differ in one fact are compared one after another, and all their other texts are the same. */
const known = new Map<string, Omit<Contact, "where">[]>();

function inText(text: string, where: string): Contact[] {
  const contacts = known.get(text) ?? readContacts(text);
  known.set(text, contacts);
  return contacts.map((contact) => ({ ...contact, where }));
}

function readContacts(text: string): Omit<Contact, "where">[] {
  const dialled = [...text.matchAll(DIALLED)].map(([number]) => ({ kind: "phone" as const, value: digitsOf(number) }));
  const dotted = [...text.matchAll(DOTTED)].map(([address]) => ({ kind: "url" as const, value: comparableUrl(address) }));
  return [...dialled, ...dotted, ...contactsIn(text).map(({ kind, value }) => ({ kind, value }))];
}

/** A field made for a contact counts whole, even where it does not look like one. */
function inField(text: string, where: string): Contact[] {
  if (/\.phones\.\d+(\.number)?$/.test(where)) return [{ kind: "phone", value: digitsOf(text), where }];
  if (/\.postcode$/.test(where)) return [{ kind: "postcode", value: text.replace(/\s/g, "").toUpperCase(), where }];
  if (/\.emails\.\d+(\.address)?$/.test(where) || /^contacts\..*\.email$/.test(where))
    return [{ kind: "email", value: text.toLowerCase(), where }];
  if (/\.urls\.\d+(\.address)?$/.test(where)) return [{ kind: "url", value: comparableUrl(text), where }];
  return [];
}
