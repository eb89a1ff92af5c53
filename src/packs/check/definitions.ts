/** Everything in a pack that has a name of its own. */
import { type Checked, entriesOf, fileOf, filesOf, type Place, within } from "./finding.ts";

/** What kind of thing a name is of. Names are unique within their family. */
export type Family =
  | "stage"
  | "question"
  | "level"
  | "level rule"
  | "area"
  | "indicator"
  | "domain"
  | "route"
  | "duty"
  | "addition"
  | "contact or calling list"
  | "event or deadline"
  | "limit"
  | "service"
  | "topic"
  | "term"
  | "guide page"
  | "note"
  | "scenario"
  | "source document";

export interface Definition {
  family: Family;
  id: string;
  at: Place;
}

export function definitionsIn(checked: Pick<Checked, "read">): Definition[] {
  const found: Definition[] = [];
  const define = (family: Family, place: Place, key: string, entries: readonly { id: string }[]) => {
    for (const { entry, at } of entriesOf(place, key, entries)) found.push({ family, id: entry.id, at: within(at, "id") });
  };
  const manifest = fileOf(checked, "pack.yaml");
  define("source document", manifest.place, "sources", manifest.value.sources);
  const flow = fileOf(checked, "flow.yaml");
  define("stage", flow.place, "stages", flow.value.stages);
  define("question", flow.place, "questions", flow.value.questions);
  const levels = fileOf(checked, "levels.yaml");
  for (const { entry, at } of entriesOf(levels.place, "levels", levels.value.levels))
    found.push({ family: "level", id: String(entry.level), at: within(at, "level") });
  define("level rule", levels.place, "rules", levels.value.rules);
  const areas = fileOf(checked, "areas.yaml");
  define("area", areas.place, "areas", areas.value.areas);
  for (const { value, place } of filesOf(checked, "indicators/")) {
    for (const [area, entries] of Object.entries(value.areas)) define("indicator", within(place, "areas"), area, entries);
  }
  const domains = fileOf(checked, "domains.yaml");
  define("domain", domains.place, "domains", domains.value.domains);
  const routes = fileOf(checked, "routes.yaml");
  define("route", routes.place, "routes", routes.value.routes);
  const duties = fileOf(checked, "duties.yaml");
  define("duty", duties.place, "duties", duties.value.duties);
  define("addition", duties.place, "additions", duties.value.additions);
  const contacts = fileOf(checked, "contacts.yaml");
  define("contact or calling list", contacts.place, "contacts", contacts.value.contacts);
  define("contact or calling list", contacts.place, "lists", contacts.value.lists);
  const deadlines = fileOf(checked, "deadlines.yaml");
  define("event or deadline", deadlines.place, "events", deadlines.value.events);
  define("event or deadline", deadlines.place, "deadlines", deadlines.value.deadlines);
  const limits = fileOf(checked, "limits.yaml");
  define("limit", limits.place, "limits", limits.value.limits);
  for (const { value, place } of filesOf(checked, "services/")) define("service", place, "services", value.services);
  const topics = fileOf(checked, "topics.yaml");
  define("topic", topics.place, "topics", topics.value.topics);
  const glossary = fileOf(checked, "glossary.yaml");
  define("term", glossary.place, "terms", glossary.value.terms);
  for (const { value, place } of filesOf(checked, "guide/"))
    found.push({ family: "guide page", id: value.topic, at: within(place, "topic") });
  const notes = fileOf(checked, "notes.yaml");
  define("note", notes.place, "notes", notes.value.notes);
  for (const { value, place } of filesOf(checked, "scenarios/")) found.push({ family: "scenario", id: value.id, at: within(place, "id") });
  return found;
}
