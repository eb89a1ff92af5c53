/** A compiled pack as the files that it was made from: so that one from outside is held to the same format and the same rules as a folder. */
import { Document, LineCounter } from "yaml";
import { z } from "zod";
import { type Calendar, DAYS } from "../deadlines/calendar.ts";
import { compilePack } from "./compile.ts";
import { layout } from "./format.ts";
import { formatFaults } from "./format-faults.ts";
import type { PackParts } from "./load-folder.ts";
import type { Kind, PackFile, PackFolder } from "./read-folder.ts";
import { faultOfFile } from "./yaml-file.ts";
import { isObject } from "../answers/answers.ts";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const year = z.int().min(1900).max(2200);

/** What `compileCalendar` makes. Calendars that were frozen before lack the place and the working day. */
const calendarForm = z.strictObject({
  id: z.string().max(100),
  name: z.string().max(200),
  timeZone: z.string().max(100),
  place: z.string().max(200).optional(),
  workingDay: z.strictObject({ starts: clockTime, ends: clockTime, days: z.array(z.enum(DAYS)).min(1).max(7) }).optional(),
  years: z.strictObject({ from: year, to: year }),
  holidays: z.record(isoDate, z.string().max(200)),
  clock: z.strictObject({
    from: isoDate,
    to: isoDate,
    reckonedTo: isoDate,
    transitions: z
      .array(z.tuple([z.int(), z.int().min(-1440).max(1440)]))
      .min(1)
      .max(1000),
  }),
});

type Values = Record<string, unknown>;

/** The files of what may be a compiled pack, each held to its format; and the pack that they make, null where there are faults. */
export function takeApart(file: string, given: Values): PackParts {
  const read: PackFolder = { folder: file, files: [], unread: [], faults: [] };
  for (const [kind, name, value] of partsOf(given)) {
    const whole = { file: `${file} (${name})`, document: new Document(), lines: new LineCounter() };
    const result = layout[kind].safeParse(value);
    if (!result.success) read.faults.push(...formatFaults(whole, value, result.error.issues, layout[kind]));
    read.files.push({ kind, name, ...whole, value: result.success ? result.data : null });
  }
  const calendar = calendarForm.safeParse(given.calendar);
  if (!calendar.success) read.faults.push(faultOfFile(file, "Its calendar is not one that this program makes.", "a compiled calendar"));
  if (read.faults.length > 0 || !calendar.success) return { pack: null, read, faults: read.faults };
  return { pack: compilePack(read.files as PackFile[], calendar.data as Calendar), read, faults: [] };
}

function partsOf(given: Values): [kind: Kind, name: string, value: unknown][] {
  const whole = (kind: Kind, value: unknown): [Kind, string, unknown] => [kind, kind, value];
  const each = (kind: Kind, list: unknown, nameOf: (entry: Values) => unknown): [Kind, string, unknown][] =>
    entriesIn(list).map((entry) => [kind, `${kind}${String(nameOf(entry)).slice(0, 60)}.yaml`, entry]);
  return [
    whole("pack.yaml", given.manifest),
    whole("flow.yaml", given.flow),
    whole("levels.yaml", given.levels),
    whole("areas.yaml", { areas: given.areas }),
    ...parted("indicators/", given.indicators, indicatorsOf),
    whole("domains.yaml", given.domains),
    whole("routes.yaml", { routes: given.routes }),
    whole("duties.yaml", given.duties),
    whole("consent.yaml", given.consent),
    whole("contacts.yaml", given.contacts),
    whole("deadlines.yaml", given.deadlines),
    whole("limits.yaml", { limits: given.limits }),
    ...parted("services/", given.services, (services) => ({ services: services.map((service) => without(service, "level", "source")) })),
    whole("topics.yaml", { topics: given.topics, ...(given.matching === undefined ? {} : { matching: given.matching }) }),
    whole("glossary.yaml", { terms: given.glossary }),
    ...each("guide/", given.guide, ({ topic }) => topic),
    whole("notes.yaml", { notes: given.notes }),
    ...each("scenarios/", given.scenarios, ({ id }) => id),
  ];
}

/** Entries that stand together with one level and one source came from one file. */
function parted(kind: Kind, list: unknown, valueOf: (entries: Values[]) => Values): [Kind, string, unknown][] {
  const groups: Values[][] = [];
  for (const entry of entriesIn(list)) {
    const first = groups.at(-1)?.[0];
    if (first && first.level === entry.level && first.source === entry.source) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  }
  return groups.map((entries, place) => {
    const { level, source } = entries[0] ?? {};
    return [kind, `${kind}${place + 1}.yaml`, { level, source, ...valueOf(entries) }];
  });
}

function indicatorsOf(indicators: Values[]): Values {
  const areas: Record<string, Values[]> = Object.create(null);
  for (const indicator of indicators) (areas[String(indicator.area)] ??= []).push(without(indicator, "level", "area", "source"));
  return { areas: { ...areas } };
}

function without(entry: Values, ...keys: string[]): Values {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));
}

/** What is no list of entries gives one entry that no format takes, so that a fault is said. */
function entriesIn(list: unknown): Values[] {
  if (!Array.isArray(list)) return [{}];
  return list.map((entry) => (isObject(entry) ? entry : {}));
}
