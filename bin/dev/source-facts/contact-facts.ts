/** Finds phone numbers, e-mail addresses, postcodes and web addresses in text whose lines may break in the middle of them. */

export type ContactKind = "phone" | "email" | "postcode" | "url";

export interface ContactFact {
  kind: ContactKind;
  /** As compared. */
  value: string;
  /** The position in the text. */
  at: number;
}

const PHONE = /(?<![\d-])(?:\+44\s?\(0\)\s?|0)(?:\d[ \n]{0,2}){9}\d(?!\d)/g;
// Helplines of the 116 range have six digits.
const HELPLINE = /(?<!\d)116 ?\d{3}(?!\d)/g;
const EXTENSION = /\bext(?:\.|ension) ?(\d{3,5})\b/gi;
// The sources print a letter O for a nought in one postcode; misprints are facts too.
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s[\dO][A-Z]{2}\b/g;
const EMAIL = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g;
const URL_START = /(?:https?:\/\/|\bwww\.)\S*/g;

// What may follow where a line ends with the dot of an e-mail address; anything else begins a new sentence.
const LAST_PARTS = new Set(["com", "co.uk", "net", "org", "uk"]);

/** The digits of a phone number as people dial it inside the country: "+44 (0) 20 8269" is "0208269". */
export function digitsOf(phone: string): string {
  return phone.replace(/^\s*\+44\s?(\(0\))?/, "0").replace(/\D/g, "");
}

/**
 * A web address as compared: lower case, without scheme, without hyphens (a lost hyphen at a line's end must not count), and without
 * a slash or punctuation at its end.
 */
export function comparableUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/-/g, "")
    .replace(/[/.,;:)"'\]]+$/, "");
}

export function comparableEmail(email: string): string {
  return email
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/\.$/, "");
}

export function comparablePostcode(postcode: string): string {
  return postcode.toUpperCase().replace(/\s+/g, "");
}

/** Every contact in a text. */
export function contactsIn(text: string): ContactFact[] {
  const found: ContactFact[] = [];
  const add = (kind: ContactKind, value: string, at: number) => found.push({ kind, value, at });
  for (const match of text.matchAll(PHONE)) add("phone", digitsOf(match[0]), match.index);
  for (const match of text.matchAll(HELPLINE)) add("phone", digitsOf(match[0]), match.index);
  for (const match of text.matchAll(EXTENSION)) add("phone", match[1] ?? "", match.index);
  for (const match of text.matchAll(POSTCODE)) add("postcode", comparablePostcode(match[0]), match.index);
  for (const match of text.matchAll(EMAIL)) add("email", comparableEmail(match[0]), match.index);
  for (const match of text.matchAll(URL_START)) add("url", comparableUrl(match[0]), match.index);
  return found;
}

/** The text with blanks in place of every contact, so that no digit of one is taken for a number. */
export function withoutContacts(text: string): string {
  return [URL_START, EMAIL, PHONE, HELPLINE, EXTENSION, POSTCODE].reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/\S/g, " ")),
    text,
  );
}

/**
 * The text with its broken e-mail and web addresses put back on one line; line breaks inside them move behind them, so that every other line
 * keeps its number. A line is joined to the one before only where that one plainly ends inside an address.
 */
export function rejoin(text: string): string {
  const lines = text.split("\n");
  for (let line = 0; line < lines.length; line++) {
    for (let next = line + 1; next < lines.length; next++) {
      const [here = "", below = ""] = [lines[line], lines[next]];
      if (!breaksInsideAddress(here, below)) break;
      const [first, rest] = firstToken(below);
      lines[line] = here + first;
      lines[next] = rest;
      if (rest !== "") break;
    }
  }
  return lines.join("\n");
}

function firstToken(line: string): [token: string, rest: string] {
  const [token = ""] = line.trim().split(/\s/);
  return [token, line.trim().slice(token.length)];
}

function breaksInsideAddress(line: string, next: string): boolean {
  if (next.trim() === "") return false;
  const last = line.trim().split(/\s/).at(-1) ?? "";
  const [first] = firstToken(next);
  if (/^(?:https?:\/\/|www\.)/.test(first)) return false;
  if (/^"?(?:https?:\/\/|www\.)/.test(last)) return /(?:[/._=&-]|%20)$/.test(last);
  if (last.includes("@")) return last.endsWith("@") || (last.endsWith(".") && LAST_PARTS.has(first));
  // The name before the @ can be broken too: then it stands alone, with a dot in it.
  return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(line.trim()) && /^[a-z]+@/.test(first) && !last.includes("/");
}
