/** What the tests of this folder hold the content against: facts and hashes that a script derived from the two published documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { HASH_BYTES } from "../../bin/dev/source-facts/word-runs.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";

/** What each fact says, and where it stands: "guidance:421" is line 421 of the guidance's text. */
type Places = Record<string, string[]>;

export interface Facts {
  phone: Places;
  email: Places;
  postcode: Places;
  url: Places;
  /** "24 hours", "0 to 25 years", "13.5 to 15.5 clock". */
  times: Places;
  /** "4 hubs in": a number and what it counts. */
  counts: Places;
  /** "45": every number outside of contacts, in digits or in a word up to twelve. */
  numbers: Places;
  indicators: Record<string, Record<string, number>>;
  services: { level: number; name: string; line: number }[];
  /** Where each section of the guidance begins, in order. */
  sections: { source: string; line: number }[];
}

export interface Exceptions {
  contacts: Record<"onlyInSources" | "onlyInContent", { kind: "phone" | "email" | "postcode" | "url"; value: string; why: string }[]>;
  times: { onlyInSources: { value: string; in: string; why: string }[] };
  amounts: { onlyInContent: { id: string; why: string }[] };
  numbers: { in: string; number: string; why: string }[];
  services: {
    farFromName: { id: string; value: string; why: string }[];
    ages: { id: string; from: number; to: number | null; why: string }[];
  };
  names: { phrase: string; why: string }[];
}

const here = import.meta.dirname;
export const root = join(here, "../..");
export const facts: Facts = JSON.parse(readFileSync(join(here, "facts.json"), "utf8"));
export const exceptions: Exceptions = parse(readFileSync(join(here, "exceptions.yaml"), "utf8"));

export const bexley = () => requirePackFromFolder(join(root, "content/bexley"));

export function sourceRuns(): Set<string> {
  const bytes = readFileSync(join(here, "word-runs.bin"));
  const runs = new Set<string>();
  for (let at = 0; at < bytes.length; at += HASH_BYTES) runs.add(bytes.subarray(at, at + HASH_BYTES).toString("base64"));
  return runs;
}
