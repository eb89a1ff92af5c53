import { describe, expect, test } from "vitest";
import { differences } from "./compare-contacts.ts";
import { type Contact, contactsInContent, contactsInString, strings } from "./contacts-in-content.ts";
import { bexley, exceptions, facts } from "./fixtures.ts";

const pack = bexley();
const contacts = contactsInContent(pack);
const textAt = new Map(strings(pack));
const compare = (some: Contact[]) => differences(some, facts, exceptions.contacts);

describe("contacts of the content and of the published documents", () => {
  test("are the same numbers, e-mail addresses, postcodes and web addresses, but for the exceptions", () => {
    expect(compare(contacts)).toEqual([]);
  });

  test("were found in number", () => {
    const printed = (kind: "phone" | "email" | "postcode" | "url") => Object.keys(facts[kind]).length;
    expect({ phone: printed("phone"), email: printed("email"), postcode: printed("postcode"), url: printed("url") }).toEqual({
      phone: 81,
      email: 74,
      postcode: 65,
      url: 100,
    });
  });

  test("every exception says why", () => {
    for (const { why } of [...exceptions.contacts.onlyInContent, ...exceptions.contacts.onlyInSources])
      expect(why.length).toBeGreaterThan(20);
  });
});

describe("the comparison notices", () => {
  test("one wrong digit in a copy of the pack", () => {
    const random = seeded(19);
    const copy = structuredClone(pack);
    const withPhone = copy.services.filter(({ phones }) => typeof phones[0] === "string");
    const service = withPhone[Math.floor(random() * withPhone.length)];
    if (!service) throw new Error("no service has a phone");
    const wrong = oneDigitChanged(String(service.phones[0]), random);
    service.phones[0] = wrong;
    expect(compare(contactsInContent(copy))).toContainEqual(expect.stringContaining(`phone ${wrong.replaceAll(" ", "")} (services.`));
  });

  test("one wrong digit, in any phone number, wherever it stands", () => {
    const random = seeded(20);
    const phones = places((_text, where) => /\.phones\.\d+(\.number)?$/.test(where));
    expect(phones.length).toBeGreaterThan(90);
    const unnoticed = phones.filter((where) => compare(withChange(where, (phone) => oneDigitChanged(phone, random))).length === 0);
    expect(unnoticed).toEqual([]);
  });

  test("a digit too many, a digit too few and another first digit in a number that stands in running text", () => {
    const said = (text: string) => compare([...contacts, ...contactsInContent({ ...pack, notes: [{ ...firstNote(), about: text }] })]);
    expect(said("Call 020 3045 54400.")).toContainEqual(
      expect.stringContaining("phone 020304554400 (notes.0.about) is not in the sources"),
    );
    expect(said("Call 020 3045 544.")).toContainEqual(expect.stringContaining("phone 0203045544 (notes.0.about) is not in the sources"));
    expect(said("Call 820 3045 5440.")).toContainEqual(expect.stringContaining("phone 82030455440 (notes.0.about) is not in the sources"));
    expect(said("Call 020 3045 5440.")).toEqual([]);
  });

  test("a wrong letter in an e-mail address, a postcode or a web address", () => {
    const random = seeded(21);
    const others = places((_text, where) => /\.(emails|urls)\.\d+(\.address)?$|\.postcode$|^contacts\..*\.email$/.test(where));
    expect(others.length).toBeGreaterThan(200);
    const unnoticed = others.filter((where) => compare(withChange(where, (text) => oneLetterChanged(text, random))).length === 0);
    expect(unnoticed).toEqual([]);
  });

  test("a slip at the beginning of a web address in running text", () => {
    const said = compare(
      contactsInString("See wwq.bexley.gov.uk/services, or write to Childrenssocialcare.admin@bexley.gov.uk.", "notes.0.about"),
    );
    expect(said).toContainEqual(expect.stringContaining("url wwq.bexley.gov.uk/services (notes.0.about) is not in the sources"));
    expect(said.filter((one) => one.startsWith("url") && one.includes("notes.0.about"))).toHaveLength(1);
  });

  test("a number that is printed and was left out", () => {
    expect(compare(contacts.filter(({ value }) => value !== "02082944600" && value !== "02082946400"))).toEqual([
      expect.stringMatching(/^phone 02082946400 \(guidance:\d+\) is not in the content$/),
    ]);
  });

  test("an exception that nothing needs", () => {
    const onlyInContent = [...exceptions.contacts.onlyInContent, { kind: "phone" as const, value: "02030455440", why: "none" }];
    expect(differences(contacts, facts, { ...exceptions.contacts, onlyInContent })).toEqual([
      "phone 02030455440: this exception is no longer needed",
    ]);
  });
});

function firstNote() {
  const [note] = pack.notes;
  if (!note) throw new Error("the pack has no notes");
  return note;
}

/** The places of a pack's strings that fit. */
function places(fits: (text: string, where: string) => boolean): string[] {
  return [...new Set(contacts.filter(({ value, where }) => fits(value, where)).map(({ where }) => where))];
}

/** The pack's contacts with one of its strings changed. */
function withChange(where: string, change: (text: string) => string): Contact[] {
  return [...contacts.filter((contact) => contact.where !== where), ...contactsInString(change(textAt.get(where) ?? ""), where)];
}

function oneDigitChanged(text: string, random: () => number): string {
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[Math.floor(random() * digits.length)] ?? 0;
  const other = (Number(text[at]) + 1 + Math.floor(random() * 9)) % 10;
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}

function oneLetterChanged(text: string, random: () => number): string {
  const start = text.indexOf("//") + 1;
  const letters = [...text.matchAll(/[a-z]/gi)].map(({ index }) => index).filter((index) => index > start);
  const at = letters[Math.floor(random() * letters.length)] ?? 0;
  const other = text[at]?.toLowerCase() === "q" ? "w" : "q";
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}

/** The same numbers from 0 to 1 at every run (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
