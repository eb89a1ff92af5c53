import { describe, expect, test } from "vitest";
import { wordsIn } from "../../bin/dev/source-facts/word-runs.mjs";
import type { Pack } from "../../src/packs/pack.ts";
import { type Contact, contactsInContent } from "./contacts-in-content.ts";
import { bexley, exceptions, facts } from "./fixtures.ts";

// Contacts stand in columns beside the text of an entry: on its page, and seldom above its name.
const LINES_BEFORE = 8;
const LINES_AFTER = 48;

const pack = bexley();

describe("the directory and Appendix 1", () => {
  test("has its 60, 11, 14 and 6 entries in four blocks", () => {
    const perLevel = [1, 2, 3, 4].map((level) => pack.services.filter((service) => service.level === level).length);
    expect(perLevel).toEqual([60, 11, 14, 6]);
    expect(perLevel).toEqual([1, 2, 3, 4].map((level) => facts.services.filter((service) => service.level === level).length));
  });

  test("has them in the printed order under the printed names", () => {
    const printed = facts.services.map(({ level, name }) => `${level} ${wordsIn(name).join(" ")}`);
    const here = pack.services.map(({ level, name }, index) => `${level} ${wordsIn(name).join(" ")}`.slice(0, printed[index]?.length));
    expect(here).toEqual(printed);
  });

  test("has each contact near the name of its service, is in doubt about it, or knows why it stands elsewhere", () => {
    expect(strayContacts(pack)).toEqual([]);
  });

  test("would not have a number under another service", () => {
    const swapped = structuredClone(pack);
    const [first, last] = [swapped.services[0], swapped.services[40]];
    if (!first || !last) throw new Error("the directory is too short");
    [first.phones, last.phones] = [last.phones, first.phones];
    expect(strayContacts(swapped)).toEqual([expect.stringContaining(`${first.id}: phone`), expect.stringContaining(`${last.id}: phone`)]);
  });
});

/** Each contact that is printed too far from its service's name, and each exception that nothing needs. */
function strayContacts(of: Pack): string[] {
  const contacts = contactsInContent(of);
  const excused = exceptions.services.farFromName;
  const far = of.services.flatMap((service, index) =>
    unique(contacts.filter(({ where }) => new RegExp(`^services\\.${index}\\.(phones|emails|urls|addresses)\\.`).test(where)))
      .filter(({ where }) => !isUnconfirmed(of, where))
      // What is printed nowhere is held against the documents in contacts.test.ts.
      .filter(({ kind, value }) => value in facts[kind])
      .filter((contact) => !standsNear(contact, facts.services[index]?.line ?? 0))
      .map((contact) => ({ id: service.id, ...contact })),
  );
  const isExcused = ({ id, value }: { id: string; value: string }) => excused.some((entry) => entry.id === id && entry.value === value);
  return [
    ...far.filter((contact) => !isExcused(contact)).map(({ id, kind, value }) => `${id}: ${kind} ${value} is printed far from its name`),
    ...excused
      .filter(({ id, value }) => !far.some((contact) => contact.id === id && contact.value === value))
      .map(({ id, value }) => `${id}: the exception ${value} is no longer needed`),
  ];
}

function standsNear({ kind, value }: Contact, nameLine: number): boolean {
  const lines = (facts[kind][value] ?? []).filter((place) => place.startsWith("guidance:")).map((place) => Number(place.split(":")[1]));
  return lines.some((line) => line >= nameLine - LINES_BEFORE && line <= nameLine + LINES_AFTER);
}

function isUnconfirmed(of: Pack, where: string): boolean {
  const [, service, field, entry] = where.split(".");
  const list = (of.services[Number(service)] as unknown as Record<string, unknown[]>)[field ?? ""];
  return (list?.[Number(entry)] as { unconfirmed?: boolean } | undefined)?.unconfirmed === true;
}

function unique(contacts: Contact[]): Contact[] {
  return contacts.filter(
    (contact, index) => contacts.findIndex(({ kind, value }) => kind === contact.kind && value === contact.value) === index,
  );
}
