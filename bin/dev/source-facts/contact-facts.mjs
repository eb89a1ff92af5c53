/** Finds phone numbers, e-mail addresses, postcodes and web addresses in text whose lines may break in the middle of them. */

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
export function digitsOf(phone) {
  return phone.replace(/^\s*\+44\s?(\(0\))?/, "0").replace(/\D/g, "");
}

/**
 * A web address as compared: lower case, without scheme, without hyphens (a lost hyphen at a line's end must not count), and without
 * a slash or punctuation at its end.
 */
export function comparableUrl(url) {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/-/g, "")
    .replace(/[/.,;:)"'\]]+$/, "");
}

export const comparableEmail = (email) =>
  email
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/\.$/, "");
export const comparablePostcode = (postcode) => postcode.toUpperCase().replace(/\s+/g, "");

/** Every contact in a text: `[{ kind, value, at }]`, the value as compared and `at` the position in the text. */
export function contactsIn(text) {
  const found = [];
  const add = (kind, value, at) => found.push({ kind, value, at });
  for (const match of text.matchAll(PHONE)) add("phone", digitsOf(match[0]), match.index);
  for (const match of text.matchAll(HELPLINE)) add("phone", digitsOf(match[0]), match.index);
  for (const match of text.matchAll(EXTENSION)) add("phone", match[1], match.index);
  for (const match of text.matchAll(POSTCODE)) add("postcode", comparablePostcode(match[0]), match.index);
  for (const match of text.matchAll(EMAIL)) add("email", comparableEmail(match[0]), match.index);
  for (const match of text.matchAll(URL_START)) add("url", comparableUrl(match[0]), match.index);
  return found;
}

/** The text with blanks in place of every contact, so that no digit of one is taken for a number. */
export function withoutContacts(text) {
  return [URL_START, EMAIL, PHONE, HELPLINE, EXTENSION, POSTCODE].reduce(
    (rest, pattern) => rest.replace(pattern, (match) => match.replace(/\S/g, " ")),
    text,
  );
}

/**
 * The text with its broken e-mail and web addresses put back on one line; line breaks inside them move behind them, so that every other line
 * keeps its number. A line is joined to the one before only where that one plainly ends inside an address.
 */
export function rejoin(text) {
  const lines = text.split("\n");
  for (let line = 0; line < lines.length; line++) {
    let next = line + 1;
    while (next < lines.length && breaksInsideAddress(lines[line], lines[next])) {
      const [first, rest] = firstToken(lines[next]);
      lines[line] += first;
      lines[next] = rest;
      if (rest !== "") break;
      next++;
    }
  }
  return lines.join("\n");
}

function firstToken(line) {
  const [token] = line.trim().split(/\s/);
  return [token, line.trim().slice(token.length)];
}

function breaksInsideAddress(line, next) {
  if (next.trim() === "") return false;
  const last = line.trim().split(/\s/).at(-1) ?? "";
  const [first] = firstToken(next);
  if (/^(?:https?:\/\/|www\.)/.test(first)) return false;
  if (/^"?(?:https?:\/\/|www\.)/.test(last)) return /(?:[/._=&-]|%20)$/.test(last);
  if (last.includes("@")) return last.endsWith("@") || (last.endsWith(".") && LAST_PARTS.has(first));
  // The name before the @ can be broken too: then it stands alone, with a dot in it.
  return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(line.trim()) && /^[a-z]+@/.test(first) && !last.includes("/");
}
