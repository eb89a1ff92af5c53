/** Everything that holds the content of a pack to something, from cheap to dear. */
import { rulesOfBehaviour, rulesOfFiles } from "../../../src/packs/check/check-pack.ts";
import type { Checked, Rule } from "../../../src/packs/check/finding.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import type { Kind } from "../../../src/packs/read-folder.ts";
import { casesAtSeventeen, casesOfCircumstances } from "../../content/expected/cases-of-circumstances.ts";
import { casesOfRoutes } from "../../content/expected/cases-of-routes.ts";
import { caseDifferences } from "../../content/expected/expectations.ts";
import { singleDifferences } from "../../content/expected/single-facts.ts";
import { amountDifferences, amountsInContent } from "../../sources/amounts.ts";
import { differences } from "../../sources/compare-contacts.ts";
import { contactsInContent } from "../../sources/contacts-in-content.ts";
import { exceptions, facts } from "../../sources/fixtures.ts";
import { indicatorDifferences } from "../../sources/indicators-in-content.ts";
import { numberDifferences } from "../../sources/numbers-in-content.ts";
import { completeness } from "../../sources/readme-numbers.ts";
import { ageDifferences, directoryDifferences, lostContacts, strayContacts } from "../../sources/services-in-content.ts";
import { brokenOnAnyPath } from "./safety-on-every-path.ts";

export interface Detector {
  name: string;
  /** What it finds; the same as before where nothing is noticed. */
  finds(checked: Checked): string[];
  /** The kinds of file that it can see a change in; left out: all. */
  sees?: readonly Kind[];
}

/** Files that decide how a case ends. */
const DECIDING: Kind[] = [
  ...(["flow.yaml", "levels.yaml", "routes.yaml", "duties.yaml", "consent.yaml", "contacts.yaml", "deadlines.yaml"] as const),
  ...(["areas.yaml", "indicators/", "pack.yaml"] as const),
];
const EXPECTED: Kind[] = [...DECIDING, "services/", "topics.yaml", "domains.yaml", "limits.yaml", "guide/", "notes.yaml"];

const ofRule = (name: string, rule: Rule, sees?: Kind[]): Detector => ({
  name: `content check: ${name}`,
  finds: (checked) => rule(checked).map(({ weight, file, place, message, expected }) => [weight, file, place, message, expected].join(" ")),
  ...(sees ? { sees } : {}),
});
const ofPack = (name: string, finds: (pack: Pack) => string[], sees?: Kind[]): Detector => ({
  name,
  finds: ({ pack }) => finds(pack),
  ...(sees ? { sees } : {}),
});

const { "scenarios-hold": scenariosHold, ...behaviour } = rulesOfBehaviour;
const services = exceptions.services;
const cases = [...casesOfRoutes, ...casesOfCircumstances, ...casesAtSeventeen];

/** The rules of the content check come first: only where they find nothing may the core be trusted with the pack. */
export const detectors: Detector[] = [
  ...Object.entries(rulesOfFiles).map(([name, rule]) => ofRule(name, rule)),
  ofPack("sources: indicators of section 11", (pack) => indicatorDifferences(pack, facts), ["indicators/", "areas.yaml", "levels.yaml"]),
  ofPack("sources: entries of the directory", (pack) => directoryDifferences(pack, facts), ["services/"]),
  ofPack("sources: ages of the services", (pack) => ageDifferences(pack, facts, services.ages), ["services/"]),
  ofPack("sources: times, ages, deadlines", (pack) => amountDifferences(amountsInContent(pack), facts, exceptions), [
    "limits.yaml",
    "deadlines.yaml",
  ]),
  ofPack("expected: single facts", singleDifferences, EXPECTED),
  ofPack("sources: phones, addresses, postcodes", (pack) => differences(contactsInContent(pack), facts, exceptions.contacts)),
  ofPack(
    "sources: contacts near their service",
    (pack) => [...strayContacts(pack, facts, services.farFromName), ...lostContacts(pack, facts, services.farFromName)],
    ["services/"],
  ),
  ofPack("sources: numbers in the texts", (pack) => numberDifferences(pack, facts, exceptions.numbers)),
  ...(scenariosHold ? [ofRule("scenarios-hold", scenariosHold, [...DECIDING, "scenarios/"])] : []),
  ofPack("expected: cases", (pack) => cases.flatMap((expected) => caseDifferences(pack, expected)), EXPECTED),
  ...Object.entries(behaviour).map(([name, rule]) => ofRule(name, rule, DECIDING)),
  ofPack("safety rules on every path", brokenOnAnyPath, DECIDING),
  ofPack("table of completeness", (pack) => [completeness(pack)]),
];
