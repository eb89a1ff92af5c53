/** A compiled pack: everything that the program knows about one version of one area's guidance. */
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
  Matching,
  Note,
  Person,
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
  /** Words that people say for it, for the search. */
  said?: string[] | undefined;
  /** Its own topics. In packs released before they said how services are matched, those of its area as well. */
  topics: string[];
  /** Whose need it shows; the child's where it does not say. */
  about?: Person | undefined;
  /** What it states of the child: harm, or a danger. */
  speaksOf?: "harm" | "danger" | undefined;
  /** The special circumstance that it brings. */
  circumstance?: string | undefined;
  note?: string | undefined;
  source: string;
}

export interface Service extends ServiceEntry {
  level: number;
  source: string;
}

/** An Ed25519 signature: the public key (32 bytes) and the signature (64 bytes), both as base64url. */
export interface Signature {
  key: string;
  value: string;
}

/**
 * Who stands behind a pack: "vouched", it came with the program or is signed with a key that the user trusts; "not-trusted", it is signed
 * with another key; "unsigned".
 */
export type Standing = "vouched" | "not-trusted" | "unsigned";

/** Where a pack came from: no part of the pack, which is the same for everybody. */
export interface Origin {
  standing: Standing;
  /** What has to be said of it wherever something of it is shown; each goes on after "This version of the content". */
  remarks: readonly string[];
}

/** A pack as plain data: what the build writes and a file holds. */
export interface PackData {
  format: "effective-support/pack@1";
  id: string;
  version: string;
  /** "sha256-" and the hex digest of everything else in the pack but the signature. */
  digest: string;
  signature?: Signature | undefined;
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
  /** How services are matched to a case; in packs without it, by topics and the child's age alone. */
  matching?: Matching | undefined;
  glossary: Term[];
  guide: GuidePage[];
  notes: Note[];
  scenarios: Scenario[];
}

export interface ShelfEntry {
  id: string;
  version: string;
  status: string;
  file: string;
  digest: string;
  /** What `hashOf` says of the file's bytes. */
  bytes: string;
  /** Frozen for good; false: the content of the checkout, whose version is still to come. */
  released: boolean;
  /** Its content carries the marks that all safety rules look at. */
  safety: boolean;
  /** The number to call first in danger. */
  emergency: string;
  /** `YYYY-MM-DD`. */
  effectiveFrom: string;
  withdraws: NonNullable<Manifest["withdraws"]>;
}

export const FORMAT = "effective-support/pack@1";

/** What to say of a pack in a format that this program does not read. */
export function anotherFormat(format: unknown): string {
  const known = Number(FORMAT.split("@")[1]);
  const version = typeof format === "string" ? Number(/^effective-support\/pack@(\d{1,6})$/.exec(format)?.[1]) : Number.NaN;
  return version > known
    ? `it is written in version ${version} of the pack format, and this program reads version ${known}: use a newer program`
    : `it does not say that its format is ${FORMAT}`;
}
