import { quoted } from "../../answers/check.ts";
import { contactDetails } from "./contact-details.ts";
import { type Found, fault, fileOf, type Rule } from "./finding.ts";

/** What Ofcom keeps for stories ("Telephone numbers for use in TV and radio drama programmes"): nobody ever has one of these. */
const DRAMA =
  /^(01632960\d{3}|01(1[345678]|[2-6]1)4960\d{3}|01914980\d{3}|02079460\d{3}|02896496\d{3}|02920180\d{3}|07700900\d{3}|08081570\d{3}|0909879\d{4}|03069{3}0\d{3})$/;
/** Domains that RFC 2606 and RFC 6761 keep for examples. */
const EXAMPLE = /(^|[@./])((.+\.)?example(\.(com|net|org))?|.+\.(test|invalid))(\/|$)/i;

/** Content that is used holds no number and no address of nobody. A draft may, as the starter does. */
export const inventedDetails: Rule = (checked) => {
  if (fileOf(checked, "pack.yaml").value.status !== "active") return [];
  const phones = contactDetails(checked, "phone").filter(({ text }) => isForStories(text));
  const addresses = [...contactDetails(checked, "email"), ...contactDetails(checked, "url")].filter(({ text }) => EXAMPLE.test(text));
  return [
    ...phones.map(({ text, at }): Found =>
      fault(at, `${quoted(text)} is a number for stories: nobody answers it.`, "a number that is published, or status: draft"),
    ),
    ...addresses.map(({ text, at }): Found =>
      fault(at, `${quoted(text)} is an address for examples: nobody reads it.`, "one that is published, or status: draft"),
    ),
  ];
};

function isForStories(written: string): boolean {
  return DRAMA.test(written.replaceAll(/\D/g, "").replace(/^44/, "0"));
}
