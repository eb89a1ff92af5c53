import { wordsIn } from "../../bin/dev/source-facts/word-runs.ts";
import type { PackData } from "../../src/packs/pack-data.ts";
import { type Contact, contactsInContent } from "./contacts-in-content.ts";
import type { Exceptions, Facts } from "./fixtures.ts";

// Contacts stand in columns beside the text of an entry: on its page, and seldom above its name.
const LINES_BEFORE = 8;
const LINES_AFTER = 48;

/** Each entry of the directory that is not the one printed at its place, level and name. */
export function directoryDifferences(pack: PackData, facts: Facts): string[] {
  const printed = facts.services.map(({ level, name }) => `${level} ${wordsIn(name).join(" ")}`);
  const here = pack.services.map(({ level, name }, index) => `${level} ${wordsIn(name).join(" ")}`.slice(0, printed[index]?.length));
  return Array.from({ length: Math.max(printed.length, here.length) }, (_none, index) => index)
    .filter((index) => printed[index] !== here[index])
    .map((index) => `entry ${index + 1} is ${here[index] ?? "missing"}, printed is ${printed[index] ?? "nothing"}`);
}

/** Each contact that is printed too far from its service's name, and each exception that nothing needs. */
export function strayContacts(of: PackData, facts: Facts, excused: Exceptions["services"]["farFromName"]): string[] {
  const contacts = contactsInContent(of);
  const far = of.services.flatMap((service, index) =>
    unique(contacts.filter(({ where }) => new RegExp(`^services\\.${index}\\.(phones|emails|urls|addresses)\\.`).test(where)))
      .filter(({ where }) => !isUnconfirmed(of, where))
      // What is printed nowhere is held against the documents with all other contacts.
      .filter(({ kind, value }) => value in facts[kind])
      .filter((contact) => !standsNear(contact, facts.services[index]?.line ?? 0, facts))
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

/**
 * Each place of the directory at which a contact is printed, and no service that is printed about there has it: the other side of
 * strayContacts. A contact that some service has in doubt may belong anywhere.
 */
export function lostContacts(of: PackData, facts: Facts, excused: Exceptions["services"]["farFromName"]): string[] {
  const contacts = contactsInContent(of).filter(({ where }) => where.startsWith("services."));
  const inDoubt = new Set(contacts.filter(({ where }) => isUnconfirmed(of, where)).map(({ value }) => value));
  const linesOf = ({ kind, value }: Contact) =>
    contacts
      .filter((contact) => contact.kind === kind && contact.value === value)
      .map(({ where }) => facts.services[Number(where.split(".")[1])]?.line ?? 0);
  const first = facts.services[0]?.line ?? 0;
  const last = (facts.services.at(-1)?.line ?? 0) + LINES_AFTER;
  return (["phone", "email", "postcode", "url"] as const).flatMap((kind) =>
    Object.entries(facts[kind]).flatMap(([value, places]) => {
      const names = linesOf({ kind, value, where: "" });
      return places
        .filter((place) => place.startsWith("guidance:"))
        .map((place) => Number(place.split(":")[1]))
        .filter((line) => line >= first - LINES_BEFORE && line <= last)
        .filter((line) => !names.some((name) => line >= name - LINES_BEFORE && line <= name + LINES_AFTER))
        .filter(() => !inDoubt.has(value) && !excused.some((entry) => entry.value === value))
        .map((line) => `${kind} ${value}, printed in line ${line}, belongs to no service about there`);
    }),
  );
}

/** Each service whose ages are not printed near its name, or near whose name ages are printed that it does not have. */
export function ageDifferences(of: PackData, facts: Facts, excused: Exceptions["services"]["ages"]): string[] {
  const printed = Object.entries(facts.times).filter(([time]) => time.endsWith(" years"));
  const near = (line: number, places: string[]) =>
    places.some(
      (place) =>
        place.startsWith("guidance:") && Number(place.split(":")[1]) >= line - 2 && Number(place.split(":")[1]) <= line + LINES_AFTER,
    );
  const found = of.services.flatMap(({ id, ages }, index) => {
    if (ages === null) return [];
    const line = facts.services[index]?.line ?? 0;
    const said =
      ages.to === null
        ? [`${ages.from} years`]
        : [
            `${ages.from} to ${ages.to} years`,
            ...(ages.from === 0 ? [`${ages.to} years`] : []),
            ...(ages.from === ages.to ? [`${ages.from} years`] : []),
          ];
    return printed.some(([time, places]) => said.includes(time) && near(line, places)) ? [] : [{ id, ages }];
  });
  const isExcused = (id: string, ages: { from: number; to: number | null }) =>
    excused.some((entry) => entry.id === id && entry.from === ages.from && entry.to === ages.to);
  return [
    ...found
      .filter(({ id, ages }) => !isExcused(id, ages))
      .map(({ id, ages }) => `${id}: the ages ${ages.from} to ${ages.to ?? "any"} are not printed near its name`),
    ...excused
      .filter(({ id }) => !found.some((one) => one.id === id))
      .map(({ id }) => `${id}: the exception for its ages is no longer needed`),
  ];
}

function standsNear({ kind, value }: Contact, nameLine: number, facts: Facts): boolean {
  const lines = (facts[kind][value] ?? []).filter((place) => place.startsWith("guidance:")).map((place) => Number(place.split(":")[1]));
  return lines.some((line) => line >= nameLine - LINES_BEFORE && line <= nameLine + LINES_AFTER);
}

function isUnconfirmed(of: PackData, where: string): boolean {
  const [, service, field, entry] = where.split(".");
  const list = (of.services[Number(service)] as unknown as Record<string, unknown[]>)[field ?? ""];
  return (list?.[Number(entry)] as { unconfirmed?: boolean } | undefined)?.unconfirmed === true;
}

function unique(contacts: Contact[]): Contact[] {
  return contacts.filter(
    (contact, index) => contacts.findIndex(({ kind, value }) => kind === contact.kind && value === contact.value) === index,
  );
}
