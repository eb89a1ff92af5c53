import { isRealDate } from "../../deadlines/iso-date.ts";
import type { Contact, Exception, SchoolTerm } from "../format.ts";
import { entriesOf, type Found, fault, fileOf, type Place, type Rule, warning, within } from "./finding.ts";

const BESIDE_THE_WEEK = ["bankHolidays", "exceptions", "inTermOnly"] as const;

/** What a contact says beside the hours of its week and beside its number can hold: its dates are real and in order, and nothing contradicts. */
export const otherHours: Rule = (checked) => {
  const { value, place } = fileOf(checked, "contacts.yaml");
  const terms = value.terms ?? [];
  const ofContacts = entriesOf(place, "contacts", value.contacts).flatMap(({ entry, at }) => [
    ...contradictions(entry, terms, at),
    ...entriesOf(at, "exceptions", entry.exceptions ?? []).flatMap((exception) => [
      ...faultsOfDays(exception.entry, exception.at),
      ...neverTaken(entry.exceptions ?? [], exception.position, exception.at),
    ]),
    ...(entry.menuOption === undefined || entry.phones.length === 1
      ? []
      : [
          fault(
            within(at, "menuOption"),
            `${entry.id} has ${entry.phones.length} numbers, so it is not known at which of them to press ${entry.menuOption}.`,
            "one number beside menuOption; a contact of its own for each other number",
          ),
        ]),
  ]);
  return [...ofContacts, ...faultsOfTerms(terms, place), ...termsThatEnded(value.contacts, terms, checked.today, place)];
};

function contradictions(contact: Contact, terms: readonly SchoolTerm[], at: Place): Found[] {
  const always = BESIDE_THE_WEEK.filter((key) => contact.hours === "always" && contact[key] !== undefined).map((key) =>
    fault(within(at, key), `${contact.id} is always open, and ${key} says otherwise.`, "the hours of its week in place of always"),
  );
  if (contact.inTermOnly !== true || terms.length > 0) return always;
  return [
    ...always,
    fault(
      within(at, "inTermOnly"),
      `${contact.id} is open in term time only, and this file has no terms.`,
      'terms with their days, such as terms: [{ name: Autumn 2026, from: "2026-09-02", to: "2026-12-18" }]',
    ),
  ];
}

function faultsOfDays({ from, to = from }: Pick<Exception, "from" | "to">, at: Place): Found[] {
  const unreal = Object.entries({ from, to }).filter(([key, date]) => !isRealDate(date) && !(key === "to" && to === from));
  if (unreal.length > 0) {
    return unreal.map(([key, date]) => fault(within(at, key), `${date} is not a real date.`, "a date as YYYY-MM-DD"));
  }
  return to < from ? [fault(within(at, "to"), `Its last day (${to}) lies before its first (${from}).`, "a day from the first one on")] : [];
}

function neverTaken(exceptions: readonly Exception[], position: number, at: Place): Found[] {
  const { from, to = from, label } = exceptions[position] ?? { from: "", label: "" };
  const before = exceptions.slice(0, position).find((earlier) => earlier.from <= from && to <= (earlier.to ?? earlier.from));
  return before
    ? [fault(at, `${before.label} holds on every day of ${label}, so ${label} is never taken.`, "the shorter one above the longer one")]
    : [];
}

function faultsOfTerms(terms: readonly SchoolTerm[], place: Place): Found[] {
  return entriesOf(place, "terms", terms).flatMap(({ entry, at, position }) => {
    const before = terms[position - 1];
    return [
      ...faultsOfDays(entry, at),
      ...(before !== undefined && entry.from <= before.to
        ? [fault(within(at, "from"), `${entry.name} begins before ${before.name} is over.`, "terms in order, each after the one before it")]
        : []),
      ...(terms.slice(0, position).some(({ name }) => name === entry.name)
        ? [fault(within(at, "name"), `"${entry.name}" stands here a second time.`, "each term under a name of its own")]
        : []),
    ];
  });
}

/** A warning: content lives longer than the terms of one year. */
function termsThatEnded(contacts: readonly Contact[], terms: readonly SchoolTerm[], today: string, place: Place): Found[] {
  const last = terms.at(-1);
  const waiting = contacts.filter(({ inTermOnly }) => inTermOnly === true).map(({ id }) => id);
  if (last === undefined || last.to >= today || waiting.length === 0) return [];
  return [
    warning(
      within(place, "terms"),
      `The last term ended on ${last.to}; since then it is not known whether ${waiting.join(" or ")} is open.`,
      "the terms of this school year and of the next",
    ),
  ];
}
