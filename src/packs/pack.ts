/** A compiled pack: everything that the program knows about one version of one area's guidance, as plain data. */
import type { Calendar } from "../deadlines/calendar.ts";
import type {
  Area,
  Consent,
  Contacts,
  Deadlines,
  Domains,
  Duties,
  Flow,
  GuidePage,
  Levels,
  Limit,
  Manifest,
  Note,
  Route,
  Scenario,
  ServiceEntry,
  Term,
  Topic,
} from "./format.ts";

export interface Indicator {
  id: string;
  level: number;
  area: string;
  text: string;
  means?: string | undefined;
  /** Its own topics and those of its area. */
  topics: string[];
  note?: string | undefined;
  source: string;
}

export interface Service extends ServiceEntry {
  level: number;
  source: string;
}

export interface Pack {
  format: "effective-support/pack@1";
  id: string;
  version: string;
  /** "sha256-" and the hex digest of everything else in the pack. */
  digest: string;
  manifest: Manifest;
  calendar: Calendar;
  flow: Flow;
  levels: Levels;
  areas: Area[];
  indicators: Indicator[];
  domains: Domains;
  routes: Route[];
  duties: Duties;
  consent: Consent;
  contacts: Contacts;
  deadlines: Deadlines;
  limits: Limit[];
  services: Service[];
  topics: Topic[];
  glossary: Term[];
  guide: GuidePage[];
  notes: Note[];
  scenarios: Scenario[];
}
