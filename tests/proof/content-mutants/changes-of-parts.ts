/** What can go wrong with one part of a document, by the name under which it stands. */
import type { Change } from "./mutant.ts";
import { LEFT_OUT, type Way } from "./pack-in-memory.ts";
import { oneDigitChanged, oneLetterChanged } from "./changes-of-texts.ts";
import type { Chance } from "./seeded.ts";

const ENUMERATIONS: Record<string, readonly string[]> = {
  urgency: ["immediate", "today", "planned"],
  "consent of routes.yaml": ["gate", "not-a-gate", "own-procedures"],
  "consent of scenarios/": ["given", "needed", "refused", "not-a-gate"],
  "unit of deadlines.yaml": ["hours", "working-days", "calendar-days", "weeks", "months", "unspecified-days"],
  "kind of limits.yaml": ["time-limit", "frequency", "duration", "age", "date", "amount"],
  "type of flow.yaml": ["yes-no", "choice", "choices", "number", "text", "areas", "indicators", "judgement"],
  "status of pack.yaml": ["draft", "active", "retired"],
};

/** Lists of which each entry is a fact. Lists that only help to find something (topics, search words, prompts) are not among them. */
const LISTS = new Set([
  ...["options", "questions", "stages", "outcomeAtOnce", "branches", "sayFirst", "blanks", "labels"],
  ...[
    "levels",
    "rules",
    "areas",
    "domains",
    "indicators",
    "steps",
    "duties",
    "call",
    "callFirst",
    "deadlines",
    "requires",
    "first",
    "then",
  ],
  ...["refused", "not-yet-asked", "unsafe-to-ask", "not-covered", "additions", "routes", "contacts", "lists", "orders", "danger", "phones"],
  ...["emails", "urls", "addresses", "hours", "days", "events", "limits", "services", "topics of topics.yaml", "terms of glossary.yaml"],
  ...["sections", "points", "notes", "says", "sources", "family-difficulties"],
]);

/** The scenarios expect "these at least"; the routes of a note say where it is shown, not what holds. */
const JOINING_LISTS = new Set(["duties of scenarios/", "deadlines of scenarios/", "routes of notes.yaml"]);

/** What may be left out by the format, and says something where it stands. */
const FIELDS = new Set([
  ...["source", "when", "borderline", "urgency", "withoutConsent", "refused", "unsafe-to-ask", "requires", "sayNow"],
  ...[
    "notice",
    "review",
    "referral",
    "needsResolved",
    "amount",
    "to",
    "from",
    "unit",
    "every",
    "assumed",
    "whenOpen",
    "email",
    "emailNote",
  ],
  ...["address", "ages", "postcode", "twin", "supersedes", "moved", "form", "note of contacts.yaml", "note of deadlines.yaml"],
]);

export interface Part {
  of: string;
  way: Way;
  value: unknown;
  chance: Chance;
}

export function changesOfPart(part: Part): Change[] {
  const { of, way, value } = part;
  const key = lastName(way);
  const changes: Change[] = [];
  if (typeof way.at(-1) === "number" && isListOfFacts(key, of)) changes.push({ kind: `entry of ${key} left out`, way, becomes: LEFT_OUT });
  if (typeof way.at(-1) === "string" && (FIELDS.has(key) || FIELDS.has(`${key} of ${of}`)) && value !== null)
    changes.push({ kind: `${key} left out`, way, becomes: LEFT_OUT });
  return [...changes, ...changesOfValue(key, part)];
}

function isListOfFacts(list: string, of: string): boolean {
  if (of === "indicators/") return list !== "topics";
  return (LISTS.has(list) && !JOINING_LISTS.has(`${list} of ${of}`)) || LISTS.has(`${list} of ${of}`);
}

function changesOfValue(key: string, { of, way, value, chance }: Part): Change[] {
  const to = (kind: string, becomes: unknown): Change => ({ kind, way, becomes });
  if (typeof value === "boolean") return [to(`${key} turned round`, !value)];
  if (typeof value === "number") return [to(`${key} one up`, value + 1), to(`${key} one down`, value - 1)];
  if (typeof value !== "string") return [];
  const values = ENUMERATIONS[key] ?? ENUMERATIONS[`${key} of ${of}`];
  if (values?.includes(value))
    return swapped(
      key,
      values.filter((other) => other !== value),
      chance,
    ).map((other) => to(`${key} swapped`, other));
  if (/^phones?$|^number$/.test(key)) return [to("digit of a phone number", oneDigitChanged(value, chance))];
  if (/^(emails?|urls|address)$/.test(key) && /[@/]|www/.test(value)) return [to("letter of an address", oneLetterChanged(value, chance))];
  if (key === "postcode") return [to("digit of a postcode", oneDigitChanged(value, chance))];
  if (/^\d\d:\d\d$/.test(value)) return [to("hour of the clock", hourChanged(value, chance))];
  if (/^\d{4}-\d\d-\d\d/.test(value)) return [to("date", dayChanged(value, chance))];
  if (key === "hours" && value === "always") return [to("hours swapped", "not-published")];
  if (key === "hours" && value === "not-published") return [to("hours swapped", "always")];
  return [];
}

/** Urgency, consent and units hurt whatever they become; of the many kinds one other is tried. */
function swapped(key: string, others: string[], chance: Chance): string[] {
  return key === "kind" || key === "type" ? [chance.one(others)] : others;
}

function hourChanged(clock: string, chance: Chance): string {
  const hour = (Number(clock.slice(0, 2)) + chance.one([1, 23])) % 24;
  return `${String(hour).padStart(2, "0")}${clock.slice(2)}`;
}

function dayChanged(date: string, chance: Chance): string {
  const day = 1 + ((Number(date.slice(8, 10)) + chance.below(26)) % 28);
  return `${date.slice(0, 8)}${String(day).padStart(2, "0")}${date.slice(10)}`;
}

/** The name under which a part stands: an entry stands under its list's. */
export function lastName(way: Way): string {
  return String(way.findLast((step) => typeof step === "string") ?? "");
}
