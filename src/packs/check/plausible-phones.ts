import { quoted } from "../../answers/check.ts";
import { contactDetails, type Detail } from "./contact-details.ts";
import { type Found, fault, type Rule, warning } from "./finding.ts";

/** National three-digit services, and the six-digit ones that begin with 116. */
const SHORT = /^([19]\d\d|116\d{3})$/;
/** A real number that keeps no rule of length: 0800 1111. */
const CHILDLINE = "08001111";
/**
 * Geographic and corporate numbers have eleven digits (a few places still have ten), freephone ten or eleven, mobiles eleven.
 * 070 and 076 (personal numbers and pagers, dear to call), 05 and 09 are no numbers for a family to phone.
 */
const FULL = /^(01\d{8,9}|02[03489]\d{8}|03[0347]\d{8}|07(?:[1-57-9]\d{8}|624\d{6})|0800\d{6,7}|0808\d{7}|08[47]\d{8})$/;

/** A phone number is one that can be dialled in the United Kingdom. One that its own note calls a misprint is only a warning. */
export const plausiblePhones: Rule = (checked) => contactDetails(checked, "phone").flatMap((detail) => findingsOf(detail));

function findingsOf({ text, at, note }: Detail): Found[] {
  if (isPlausible(text)) return [];
  const message = `${quoted(text)} is not a plausible UK phone number.`;
  const expected = "digits and spaces, such as 020 7946 0000, 0800 1111 or 112";
  return [isOwnedUp(note, /phone|number/i) ? warning(at, `${message} The note says so.`, expected) : fault(at, message, expected)];
}

export function isPlausible(written: string): boolean {
  if (!/^\+?\d[\d ]*(?: ?(?:ext\.?|option) ?\d{1,6})?$/.test(written)) return false;
  const digits = written
    .replace(/ ?(?:ext\.?|option).*$/, "")
    .replaceAll(" ", "")
    .replace(/^\+44/, "0");
  return SHORT.test(digits) || digits === CHILDLINE || FULL.test(digits);
}

/** Whether a note says of something (which `about` finds in it) that it is kept as printed, or is a misprint. */
export function isOwnedUp(note: string | null, about: RegExp): boolean {
  return note !== null && /misprint|as printed/i.test(note) && about.test(note);
}
