/** What changed between two packs, entry by entry: entries are known by their ids, wherever they stand. */
import { placeOf, workingDayOf } from "../deadlines/old-calendars.ts";
import type { Pack } from "./pack.ts";
import { isObject } from "../answers/answers.ts";

export interface FieldChange {
  id: string;
  /** "hours", "steps.2.text"; "place" where an entry moved among others whose order counts. */
  field: string;
  before: string | null;
  after: string | null;
}

export interface SectionDiff {
  section: string;
  added: { id: string; text: string }[];
  removed: { id: string; text: string }[];
  changed: FieldChange[];
}

export interface PackDiff {
  before: { id: string; version: string; digest: string };
  after: { id: string; version: string; digest: string };
  /** Only sections in which something changed. */
  sections: SectionDiff[];
}

interface Section {
  name: string;
  /** Entries by id. */
  entries(pack: Pack): [id: string, entry: unknown][];
  /** The first that holds is taken, or they are asked or called in this order. */
  ordered?: true;
}

const byId = <T extends { id: string }>(entries: readonly T[]): [string, T][] => entries.map((entry) => [entry.id, entry]);
const numbered = (entries: readonly unknown[]): [string, unknown][] => entries.map((entry, place) => [String(place + 1), entry]);

/** In the order in which a person who signs content off wants to read them: what is acted on first. */
const sections: readonly Section[] = [
  {
    name: "the pack itself",
    entries: ({ manifest }) => Object.entries(manifest).filter(([key]) => !["id", "sources"].includes(key)),
  },
  { name: "sources that may be cited", entries: ({ manifest }) => byId(manifest.sources) },
  { name: "contacts and hours", entries: ({ contacts }) => byId(contacts.contacts) },
  { name: "school terms", entries: ({ contacts }) => (contacts.terms ?? []).map((term) => [term.name, term]) },
  { name: "who is called first", entries: ({ contacts }) => [...byId(contacts.lists), ["in danger", contacts.danger]] },
  { name: "deadlines", entries: ({ deadlines }) => byId(deadlines.deadlines) },
  { name: "what is said with a date", entries: ({ deadlines }) => Object.entries(deadlines.words ?? {}) },
  { name: "what starts a clock", entries: ({ deadlines }) => byId(deadlines.events) },
  { name: "routes", entries: ({ routes }) => byId(routes), ordered: true },
  { name: "duties", entries: ({ duties }) => byId(duties.duties) },
  { name: "what comes with an answer", entries: ({ duties }) => byId(duties.additions), ordered: true },
  { name: "consent", entries: ({ consent }) => Object.entries(consent) },
  { name: "levels", entries: ({ levels }) => levels.levels.map((level) => [String(level.level), level]) },
  { name: "what points to a level", entries: ({ levels }) => byId(levels.rules), ordered: true },
  { name: "indicators", entries: ({ indicators }) => byId(indicators) },
  { name: "areas", entries: ({ areas }) => byId(areas) },
  { name: "the flow: questions", entries: ({ flow }) => byId(flow.questions), ordered: true },
  {
    name: "the flow: outcome at once, review and referral",
    entries: ({ flow }) => [...numbered(flow.outcomeAtOnce), ["review", flow.review], ["referral", flow.referral], ["stages", flow.stages]],
  },
  { name: "domains", entries: ({ domains }) => [...byId(domains.domains), ["about", domains.about]] },
  { name: "services", entries: ({ services }) => byId(services) },
  { name: "limits", entries: ({ limits }) => byId(limits) },
  { name: "notes", entries: ({ notes }) => byId(notes) },
  { name: "glossary", entries: ({ glossary }) => byId(glossary) },
  {
    name: "guide pages",
    entries: ({ guide }) =>
      guide.flatMap(({ topic, sections, ...page }) => [
        [topic, page] as [string, unknown],
        ...sections.map((section) => [`${topic}/${section.id}`, section] as [string, unknown]),
      ]),
  },
  { name: "topics", entries: ({ topics }) => byId(topics) },
  { name: "which services are suggested", entries: ({ matching }) => Object.entries(matching ?? {}) },
  { name: "scenarios", entries: ({ scenarios }) => byId(scenarios) },
  {
    name: "the calendar",
    entries: ({ calendar }) => [
      ...Object.entries(calendar.holidays),
      ["years known", calendar.years],
      ["place", placeOf(calendar)],
      ["working day", workingDayOf(calendar)],
    ],
  },
];

export function diffPacks(before: Pack, after: Pack): PackDiff {
  const named = ({ id, version, digest }: Pack) => ({ id, version, digest });
  const found = sections.map((section) => diffSection(section, before, after));
  return {
    before: named(before),
    after: named(after),
    sections: found.filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0),
  };
}

function diffSection({ name, entries, ordered }: Section, before: Pack, after: Pack): SectionDiff {
  const defined = (pack: Pack) => entries(pack).filter(([, entry]) => entry !== undefined);
  return diffEntries(name, defined(before), defined(after), ordered === true ? "in-order" : "any-order");
}

type Entries = readonly (readonly [id: string, entry: unknown])[];

/** What came, went and changed among entries that are known by their ids. */
export function diffEntries(name: string, before: Entries, after: Entries, order: "in-order" | "any-order"): SectionDiff {
  const [was, is] = [new Map(before), new Map(after)];
  const inShort = ([id, entry]: readonly [string, unknown]) => ({ id, text: shortOf(entry) });
  const changed: FieldChange[] = [];
  for (const [id, entry] of is) if (was.has(id)) changed.push(...fieldChanges(id, was.get(id), entry));
  if (order === "in-order") changed.push(...moved([...was.keys()], [...is.keys()]));
  return {
    section: name,
    added: [...is].filter(([id]) => !was.has(id)).map(inShort),
    removed: [...was].filter(([id]) => !is.has(id)).map(inShort),
    changed,
  };
}

/** Of entries that stand in another order than before, each that now follows another one. */
function moved(before: string[], after: string[]): FieldChange[] {
  const kept = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id));
  const [was, is] = [kept(before, after), kept(after, before)];
  const behind = (ids: string[], id: string) => ids[ids.indexOf(id) - 1] ?? null;
  const words = (id: string | null) => (id === null ? "first" : `behind ${id}`);
  return is.flatMap((id) => {
    const [old, young] = [behind(was, id), behind(is, id)];
    return old === young ? [] : [{ id, field: "place", before: words(old), after: words(young) }];
  });
}

function fieldChanges(id: string, before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, young] = [was.get(field) ?? null, is.get(field) ?? null];
    return old === young ? [] : [{ id, field, before: old, after: young }];
  });
}

/** Everything in a pack, section by section, each entry with its id. What is left out of an entry is not there. */
export function contentSections(pack: Pack): { name: string; entries: [id: string, entry: unknown][] }[] {
  return sections.map(({ name, entries }) => ({ name, entries: entries(pack).filter(([, entry]) => entry !== undefined) }));
}

/** The fields of an entry, each as text: lists of texts in one piece, lists of entries by id or position. */
export function fieldsOf(value: unknown, name = ""): Map<string, string> {
  if (isPlain(value)) return new Map([[name, inWords(value)]]);
  const inner = Array.isArray(value)
    ? value.map((part, place) => [nameOf(part) ?? String(place + 1), part] as const)
    : Object.entries(value as object);
  return new Map(inner.flatMap(([key, part]) => (part === undefined ? [] : [...fieldsOf(part, name === "" ? key : `${name}.${key}`)])));
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) && value.every((part) => typeof part !== "object" || part === null);
}

function nameOf(part: unknown): string | null {
  if (!isObject(part)) return null;
  const { id, value } = part;
  const name = id ?? value;
  return typeof name === "string" ? name : null;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(String).join(", ");
  return value === null ? "none" : String(value);
}

/** The line by which a person knows an entry. */
export function shortOf(entry: unknown): string {
  if (!isObject(entry)) return inWords(entry);
  const { name, title, text, ask, what, term, heading, about, appliesTo, phones } = entry;
  const line = name ?? title ?? text ?? ask ?? what ?? term ?? heading ?? about ?? appliesTo;
  const numbers =
    Array.isArray(phones) && phones.every((phone) => typeof phone === "string") && phones.length > 0 ? ` (${phones.join(", ")})` : "";
  return `${typeof line === "string" ? line : ""}${numbers}`;
}
