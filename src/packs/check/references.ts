/** Every place in a pack that names something defined elsewhere in it. */
import { NAMED } from "../../contacts/who-is-named.ts";
import type { Step } from "../format.ts";
import type { Family } from "./definitions.ts";
import { ownParts } from "../../triage/condition-kinds.ts";
import { conditionsIn, partsOf } from "./every-condition.ts";
import { type Checked, entriesOf, fileOf, filesOf, type Place, within } from "./finding.ts";

export interface Reference {
  /** What kind of thing is named; narrower than a family where only one part of it will do. */
  to: Family | "contact" | "event" | "deadline" | "circumstance";
  id: string;
  at: Place;
}

type Target = Reference["to"];

export function referencesIn(checked: Pick<Checked, "read">): Reference[] {
  return [
    ...inFlow(checked),
    ...inConditions(checked),
    ...inLevels(checked),
    ...inRoutesAndDuties(checked),
    ...inContacts(checked),
    ...inDeadlines(checked),
    ...inReference(checked),
    ...inScenarios(checked),
  ];
}

function each(to: Target, place: Place, key: string, ids: readonly string[]): Reference[] {
  return entriesOf(place, key, ids).map(({ entry, at }) => ({ to, id: entry, at }));
}

function keysOf(to: Target, place: Place, ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ to, id, at: { ...within(place, id), ofKey: true as const } }));
}

function inFlow(checked: Pick<Checked, "read">): Reference[] {
  const { value, place } = fileOf(checked, "flow.yaml");
  return entriesOf(place, "questions", value.questions).flatMap(({ entry, at }) => [
    { to: "stage" as const, id: entry.stage, at: within(at, "stage") },
    ...entriesOf(at, "options", entry.options ?? []).flatMap(({ entry: option, at: place }) => [
      ...(option.countsAs === undefined ? [] : [{ to: "indicator" as const, id: option.countsAs, at: within(place, "countsAs") }]),
      ...named(option.sayNow?.text ?? "", within(place, "sayNow", "text")),
    ]),
    ...each("term", at, "terms", entry.terms),
  ]);
}

function inConditions(checked: Pick<Checked, "read">): Reference[] {
  const parts = conditionsIn(checked).flatMap(({ condition, at }) => partsOf(condition, at));
  return parts.flatMap(({ part, at }) => [
    ...keysOf("question", within(at, "answers"), Object.keys(part.answers ?? {})),
    ...(part.count ? [{ to: "level" as const, id: String(part.count.level), at: within(at, "count", "level") }] : []),
    ...each("indicator", within(at, "count"), "besides", part.count?.besides ?? []),
    ...ownParts(part).flatMap(({ name, names }) => names.map(({ to, id, way }) => ({ to, id, at: within(at, name, ...way) }))),
    ...(typeof part.circumstance === "string"
      ? [{ to: "circumstance" as const, id: part.circumstance, at: within(at, "circumstance") }]
      : each("circumstance", at, "circumstance", part.circumstance ?? [])),
    ...levelsNamed(part.level, within(at, "level")),
  ]);
}

function levelsNamed(level: number | number[] | object | undefined, at: Place): Reference[] {
  if (typeof level === "number") return [{ to: "level", id: String(level), at }];
  if (!Array.isArray(level)) return [];
  return level.map((one: number, position) => ({ to: "level", id: String(one), at: within(at, position) }));
}

function inLevels(checked: Pick<Checked, "read">): Reference[] {
  const { value, place } = fileOf(checked, "levels.yaml");
  const rules = entriesOf(place, "rules", value.rules).flatMap(({ entry, at }) => [
    ...levelsNamed(entry.level, within(at, "level")),
    ...levelsNamed(entry.borderline?.level, within(at, "borderline", "level")),
  ]);
  const areas = fileOf(checked, "areas.yaml");
  const ofAreas = entriesOf(areas.place, "areas", areas.value.areas).flatMap(({ entry, at }) => each("topic", at, "topics", entry.topics));
  const indicators = filesOf(checked, "indicators/").flatMap((file) => [
    ...levelsNamed(file.value.level, within(file.place, "level")),
    ...keysOf("area", within(file.place, "areas"), Object.keys(file.value.areas)),
    ...Object.entries(file.value.areas).flatMap(([area, entries]) =>
      entriesOf(within(file.place, "areas"), area, entries).flatMap(({ entry, at }) => [
        ...each("topic", at, "topics", entry.topics),
        ...(entry.circumstance === undefined
          ? []
          : [{ to: "circumstance" as const, id: entry.circumstance, at: within(at, "circumstance") }]),
      ]),
    ),
  ]);
  return [...rules, ...ofAreas, ...indicators];
}

interface Payload {
  duties: string[];
  call: string[];
  deadlines: string[];
  topics: string[];
  pages?: string[] | undefined;
}

function payload(at: Place, { duties, call, deadlines, topics, pages }: Payload): Reference[] {
  return [
    ...each("guide page", at, "pages", pages ?? []),
    ...each("duty", at, "duties", duties),
    ...each("contact or calling list", at, "call", call),
    ...each("deadline", at, "deadlines", deadlines),
    ...each("topic", at, "topics", topics),
  ];
}

function inRoutesAndDuties(checked: Pick<Checked, "read">): Reference[] {
  const routes = fileOf(checked, "routes.yaml");
  const duties = fileOf(checked, "duties.yaml");
  return [
    ...entriesOf(routes.place, "routes", routes.value.routes).flatMap(({ entry, at }) => [
      ...payload(at, entry),
      ...each("addition", at, "additions", entry.additions ?? []),
      ...inSteps(at, "steps", entry.steps),
      ...entriesOf(at, "requires", entry.requires).flatMap((required) => inSteps(required.at, "instead", required.entry.instead)),
      ...Object.entries(entry.withoutConsent ?? {}).map(([answer, id]) => ({
        to: "route" as const,
        id: id ?? "",
        at: within(at, "withoutConsent", answer),
      })),
      ...(entry.review.deadline === null
        ? []
        : [{ to: "deadline" as const, id: entry.review.deadline, at: within(at, "review", "deadline") }]),
    ]),
    ...entriesOf(duties.place, "additions", duties.value.additions).flatMap(({ entry, at }) => [
      ...payload(at, entry),
      ...each("contact or calling list", at, "callFirst", entry.callFirst),
      ...inSteps(at, "first", entry.first),
      ...inSteps(at, "then", entry.then),
    ]),
    ...inConsent(checked),
  ];
}

function inConsent(checked: Pick<Checked, "read">): Reference[] {
  const { value, place } = fileOf(checked, "consent.yaml");
  const instead = within(place, "instead");
  return [
    ...Object.entries(value.instead).flatMap(([answer, steps]) => inSteps(instead, answer, steps)),
    ...inSteps(within(place, "unsafeToTell"), "steps", value.unsafeToTell?.steps ?? []),
    ...each("duty", within(place, "unsafeToTell"), "duties", value.unsafeToTell?.duties ?? []),
    ...inSteps(within(place, "nobodyToAsk"), "steps", value.nobodyToAsk?.steps ?? []),
  ];
}

function inSteps(place: Place, key: string, steps: readonly Step[]): Reference[] {
  return entriesOf(place, key, steps).flatMap(({ entry, at }) => named(entry.text, within(at, "text")));
}

/** The calling lists and contacts that a text names in braces. */
function named(text: string, at: Place): Reference[] {
  return [...text.matchAll(NAMED)].map(([, id = ""]) => ({ to: "contact or calling list" as const, id, at }));
}

function inContacts(checked: Pick<Checked, "read">): Reference[] {
  const { value, place } = fileOf(checked, "contacts.yaml");
  const lists = entriesOf(place, "lists", value.lists).flatMap(({ entry: list, at }) =>
    entriesOf(at, "orders", list.orders).flatMap(({ entry: order, at: atOrder }) => [
      ...(order.whenOpen === undefined ? [] : [{ to: "contact" as const, id: order.whenOpen, at: within(atOrder, "whenOpen") }]),
      ...each("contact", atOrder, "call", order.call),
    ]),
  );
  return [...lists, ...each("contact or calling list", place, "danger", value.danger)];
}

function inDeadlines(checked: Pick<Checked, "read">): Reference[] {
  const { value, place } = fileOf(checked, "deadlines.yaml");
  return entriesOf(place, "deadlines", value.deadlines).flatMap(({ entry: { from, whileWorkingDayRuns }, at }): Reference[] => [
    typeof from === "string"
      ? { to: "event", id: from, at: within(at, "from") }
      : { to: "deadline", id: from.after, at: within(at, "from", "after") },
    ...named(whileWorkingDayRuns?.otherwise.text ?? "", within(at, "whileWorkingDayRuns", "otherwise", "text")),
  ]);
}

function inReference(checked: Pick<Checked, "read">): Reference[] {
  const limits = fileOf(checked, "limits.yaml");
  const notes = fileOf(checked, "notes.yaml");
  const topics = fileOf(checked, "topics.yaml");
  return [
    ...each("service", within(topics.place, "matching"), "atOnce", topics.value.matching?.atOnce ?? []),
    ...entriesOf(limits.place, "limits", limits.value.limits).flatMap(({ entry, at }) => [
      ...each("topic", at, "topics", entry.topics),
      ...(entry.deadline === undefined ? [] : [{ to: "deadline" as const, id: entry.deadline, at: within(at, "deadline") }]),
    ]),
    ...filesOf(checked, "services/").flatMap(({ value, place }) => [
      ...levelsNamed(value.level, within(place, "level")),
      ...entriesOf(place, "services", value.services).flatMap(({ entry, at }) => each("topic", at, "topics", entry.topics)),
    ]),
    ...filesOf(checked, "guide/").flatMap(({ value, place }) => each("topic", place, "topics", value.topics)),
    ...entriesOf(notes.place, "notes", notes.value.notes).flatMap(({ entry, at }) => [
      ...each("route", at, "routes", entry.routes),
      ...each("topic", at, "topics", entry.topics),
    ]),
  ];
}

function inScenarios(checked: Pick<Checked, "read">): Reference[] {
  return filesOf(checked, "scenarios/").flatMap(({ value, place }) => {
    const expect = within(place, "expect");
    return [
      ...each("topic", place, "topics", value.topics),
      ...levelsNamed(value.expect.indicated, within(expect, "indicated")),
      ...levelsNamed(value.expect.agreed, within(expect, "agreed")),
      { to: "route" as const, id: value.expect.route, at: within(expect, "route") },
      { to: "contact" as const, id: value.expect.firstContact, at: within(expect, "firstContact") },
      ...each("duty", expect, "duties", value.expect.duties),
      ...each("deadline", expect, "deadlines", value.expect.deadlines),
      ...keysOf("question", within(place, "trainerNotes"), Object.keys(value.trainerNotes)),
      ...(value.twin ? [{ to: "scenario" as const, id: value.twin.scenario, at: within(place, "twin", "scenario") }] : []),
    ];
  });
}
