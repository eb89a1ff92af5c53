import { quoted } from "../../answers/check.ts";
import { contactDetails, type Detail } from "./contact-details.ts";
import { type Checked, type Found, fault, type Rule, warning } from "./finding.ts";
import { isOwnedUp } from "./plausible-phones.ts";

const EMAIL = /^[A-Za-z0-9._%+'-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/;

const ABOUT = { email: /e-?mail/i, url: /web/i, postcode: /postcode/i };

/** E-mail addresses, web addresses and postcodes are in the form that they have. One that its own note doubts is only a warning. */
export const plausibleAddresses: Rule = (checked) => [
  ...doubts(checked, "email", (text) => EMAIL.test(text) && !text.includes(".."), "e-mail address", "one such as help@example.org"),
  ...doubts(checked, "url", isWebAddress, "web address", "one such as www.example.org/help or https://example.org"),
  ...doubts(checked, "postcode", (text) => POSTCODE.test(text), "UK postcode", "one such as SW1A 1AA, in capitals, with one space"),
];

function doubts(
  checked: Checked,
  kind: "email" | "url" | "postcode",
  holds: (text: string) => boolean,
  name: string,
  expected: string,
): Found[] {
  return contactDetails(checked, kind).flatMap(({ text, at, note }: Detail) => {
    if (holds(text)) return [];
    const message = `${quoted(text)} is not a plausible ${name}.`;
    return [isOwnedUp(note, ABOUT[kind]) ? warning(at, `${message} The note says so.`, expected) : fault(at, message, expected)];
  });
}

function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    const named = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/i.test(url.hostname);
    return named && ["http:", "https:"].includes(url.protocol) && url.username === "" && url.port === "";
  } catch {
    return false;
  }
}
