/**
 * The content format: what each file of a pack may hold, as authors write it in YAML.
 *
 * One definition serves three masters: the content check validates with it, `schema pack` prints it as JSON Schema,
 * and the core takes its types from it (types only: no schema library is loaded to run a triage).
 */
import { contactsFile, deadlinesFile } from "./format/contacts-and-deadlines.ts";
import { flowFile } from "./format/flow.ts";
import { areasFile, domainsFile, indicatorsFile, levelsFile } from "./format/levels.ts";
import { manifestFile } from "./format/manifest.ts";
import { glossaryFile, guideFile, limitsFile, notesFile, servicesFile, topicsFile } from "./format/reference.ts";
import { consentFile, dutiesFile, routesFile } from "./format/routes.ts";
import { scenarioFile } from "./format/scenario.ts";

export type { Condition } from "./format/conditions.ts";
export type { CalendarSource, Contact, Contacts, DeadlineRule, Deadlines, DeadlineUnit } from "./format/contacts-and-deadlines.ts";
export type { DayHours, Exception, SchoolTerm } from "./format/opening-hours.ts";
export { calendarFile, deadlineUnits } from "./format/contacts-and-deadlines.ts";
export type { Flow, Option, Question } from "./format/flow.ts";
export type { Area, Domain, Domains, LevelRule, Levels } from "./format/levels.ts";
export type { Manifest } from "./format/manifest.ts";
export type { Person } from "./format/parts.ts";
export type { GuidePage, Limit, Matching, Note, ServiceEntry, Term, Topic } from "./format/reference.ts";
export type { Addition, Consent, Duties, Route, Step } from "./format/routes.ts";
export type { Scenario } from "./format/scenario.ts";

/** Where each kind of file lives in a pack's folder. A folder entry holds any number of files of that kind. */
export const layout = {
  "pack.yaml": manifestFile,
  "flow.yaml": flowFile,
  "levels.yaml": levelsFile,
  "areas.yaml": areasFile,
  "indicators/": indicatorsFile,
  "domains.yaml": domainsFile,
  "routes.yaml": routesFile,
  "duties.yaml": dutiesFile,
  "consent.yaml": consentFile,
  "contacts.yaml": contactsFile,
  "deadlines.yaml": deadlinesFile,
  "limits.yaml": limitsFile,
  "services/": servicesFile,
  "topics.yaml": topicsFile,
  "glossary.yaml": glossaryFile,
  "guide/": guideFile,
  "notes.yaml": notesFile,
  "scenarios/": scenarioFile,
} as const;
