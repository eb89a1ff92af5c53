import { withoutContacts } from "../../bin/dev/source-facts/contact-facts.ts";
import { numbersIn } from "../../bin/dev/source-facts/number-facts.ts";
import type { PackData } from "../../src/packs/pack-data.ts";
import { type CitedText, citedTexts, sectionOf } from "./cited-texts.ts";
import type { Exceptions, Facts } from "./fixtures.ts";

// As for contacts: the columns of the directory were torn apart.
const LINES_BEFORE = 8;
const LINES_AFTER = 48;

type Excused = Exceptions["numbers"];

/** Each number of a text that the sections which the text cites do not print, or print of something else, and each exception that nothing needs. */
export function numberDifferences(pack: PackData, facts: Facts, excused: Excused): string[] {
  const printed = printedIn(facts);
  const missing = citedTexts(pack).flatMap((cited) =>
    numbersOf(cited.text)
      .filter((number) => number.startsWith(TWICE) || !isPrinted(cited, number, facts, printed))
      .map((number) => ({ name: nameIn(pack, cited.where), number, cited })),
  );
  const isExcused = ({ name, number }: { name: string; number: string }) =>
    excused.some((entry) => entry.in === name && (entry.number === number || number.startsWith(`${entry.number} x `)));
  return [
    ...missing
      .filter((one) => !isExcused(one))
      .map(
        ({ name, number, cited }) => `${name}: ${number} is not printed in ${cited.sources.join("; ") || "the documents"} (${cited.text})`,
      ),
    ...excused
      .filter((entry) => !missing.some(({ name, number }) => entry.in === name && entry.number === number))
      .map((entry) => `${entry.in}: the exception ${entry.number} is no longer needed`),
  ];
}

/** Numbers that hold everywhere in the country, and stand in neither document. */
const NATIONAL = ["999", "101"];
const SECTIONS = /§\d+|\bApp(?:\.|endix) \d|\b[Ss]ection (?:10|11|\d)\b/g;

/** "Levels 3 and 3": one of the two is wrong, whatever is printed. One-to-one help is no range. */
const SAME_TWICE =
  /(?<![\d.])\b(?!1\b|one\b)(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:am|pm)?(?:,| to| or| and|-)\s*\1(?:am|pm)?\b(?![.,]\d)/gi;
const TWICE = "twice";

/** Packs that differ in one fact are compared one after another, and all their other texts are the same. */
const known = new Map<string, string[]>();

function numbersOf(text: string): string[] {
  const numbers = known.get(text) ?? readNumbers(text);
  known.set(text, numbers);
  return numbers;
}

/** The numbers of a text, each once: "24 hours" where it has a unit of time, the ends of a time of day, and whatever else stands in digits. */
function readNumbers(text: string): string[] {
  const rest = withoutContacts(text).replaceAll(SECTIONS, (match) => " ".repeat(match.length));
  const digits = [...rest.matchAll(/(?<![\d,])\d{1,3}(?:,\d{3})+|\d+/g)].map(([number]) => number.replaceAll(",", ""));
  const said = numbersIn(rest).flatMap(({ kind, amount, to, of }) => {
    const ends = [amount, ...(to === undefined ? [] : [to])];
    // "One" is as often no number at all.
    if (kind === "counts") return ends.filter((number) => number !== 1).flatMap((number) => [String(number), ...countsOf(number, of)]);
    if (of === "clock") return [amount, ...(to === undefined ? [] : [to])].map((hour) => `${hour} clock`);
    return [`${amount}${to === undefined ? "" : ` to ${to}`} ${of}`];
  });
  const bare = said.some((number) => number.endsWith("clock")) ? [] : digits.map((number) => String(Number(number)));
  const twice = [...text.matchAll(SAME_TWICE)].map(([, number]) => `${TWICE} ${number}`);
  return [...new Set([...said, ...bare, ...twice])].filter((number) => !NATIONAL.includes(number));
}

/** "7 x domain" for each word of what is counted that says something. */
function countsOf(number: number, of: string): string[] {
  return of
    .split(" ")
    .filter((word) => word.length > 3 && word !== "more")
    .map((word) => `${number} x ${word.replace(/s$/, "")}`);
}

function isPrinted(cited: CitedText, number: string, facts: Facts, printed: Map<string, string[]>): boolean {
  const [, counted] = / (x .+)/.exec(number) ?? [];
  // What those sections count nowhere is compared by its number alone.
  if (counted !== undefined && !standsWhereCited(cited, printed.get(counted) ?? [], facts)) return true;
  return standsWhereCited(cited, printed.get(number) ?? [], facts);
}

function standsWhereCited({ sources, where }: CitedText, places: string[], facts: Facts): boolean {
  const service = /^services\.(\d+)\./.exec(where);
  if (service && places.some((place) => isNear(place, facts.services[Number(service[1])]?.line ?? 0))) return true;
  if (service && !where.endsWith(".note")) return false;
  const documents = sources.filter((source) => source !== "national" && source !== "this guide");
  if (documents.length === 0) return places.length > 0;
  return places.some(
    (place) => documents.includes(sectionOf(place, facts.sections)) || (documents.includes("guidance") && place.startsWith("guidance:")),
  );
}

function isNear(place: string, nameLine: number): boolean {
  const [document, line] = place.split(":");
  return document === "guidance" && Number(line) >= nameLine - LINES_BEFORE && Number(line) <= nameLine + LINES_AFTER;
}

/** Where each number is printed. Ends of a time of day count on their own, and a text may leave out that days are working days. */
function printedIn({ times, counts, numbers }: Facts): Map<string, string[]> {
  const printed = new Map(Object.entries(numbers));
  const add = (number: string, places: string[]) => printed.set(number, [...(printed.get(number) ?? []), ...places]);
  const clocks = new Set(Object.entries(times).flatMap(([time, places]) => (time.endsWith(" clock") ? places : [])));
  // The hours of a time of day are no numbers of their own.
  for (const [number, places] of printed)
    printed.set(
      number,
      places.filter((place) => !clocks.has(place)),
    );
  for (const [count, places] of Object.entries(counts)) {
    const [, from = "", to, of = ""] = /^(\d+)(?: to (\d+))? (.+)$/.exec(count) ?? [];
    add(from, places);
    for (const end of [from, ...(to === undefined ? [] : [to])])
      for (const counted of countsOf(Number(end), of)) {
        add(counted, places);
        add(counted.slice(counted.indexOf("x ")), places);
      }
  }
  for (const [time, places] of Object.entries(times)) {
    const [, from = "", to, of = ""] = /^([\d.]+)(?: to ([\d.]+))? (.+)$/.exec(time) ?? [];
    if (of === "clock") for (const hour of [from, to]) add(`${hour} clock`, places);
    else add(time, places);
    if (of === "working-days") add(time.replace("working-", ""), places);
  }
  return printed;
}

/** A place by the id of its entry, so that an exception outlives a new order: "notes.no-emergency-number". */
export function nameIn(pack: PackData, where: string): string {
  const steps = where.split(".");
  let part: unknown = pack;
  const name = steps.flatMap((step) => {
    part = (part as Record<string, unknown> | undefined)?.[step];
    if (!/^\d+$/.test(step)) return [step];
    const { id, topic } = (part ?? {}) as { id?: string; topic?: string };
    return [id ?? topic ?? step];
  });
  return name.join(".");
}
