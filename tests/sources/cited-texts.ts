import type { PackData } from "../../src/packs/pack-data.ts";
import type { Facts } from "./fixtures.ts";

/** A text of the content with what it cites. */
export interface CitedText {
  /** Where in the pack, as "routes.3.steps.0.text". */
  where: string;
  text: string;
  /** The sections that it cites, or its entry does; none where nothing is cited. */
  sources: string[];
}

/** Machine words, and contacts in fields of their own, which are compared on their own. */
const NO_TEXTS = new Set([
  ...[
    "id",
    "source",
    "type",
    "value",
    "topics",
    "terms",
    "also",
    "said",
    "when",
    "optional",
    "stage",
    "urgency",
    "consent",
    "unit",
    "kind",
    "from",
  ],
  ...["phones", "emails", "email", "urls", "postcode", "days", "to", "call", "callFirst", "duties", "deadlines"],
  ...["level", "area", "routes", "digest", "version", "format", "supersedes", "licence", "topic"],
]);

/** Every text of a pack in which a number would be a fact; the invented stories of the scenarios are none. */
export function citedTexts({ calendar: _calendar, scenarios: _scenarios, digest: _digest, manifest, ...rest }: PackData): CitedText[] {
  const { edition, reviewWhy } = manifest;
  // A list of a pack is a part of its own whatever it is called: "routes" is also the name of a list of ids inside of a note.
  const parts = { ...rest, manifest: { edition, reviewWhy } };
  return Object.entries(parts).flatMap(([name, part]) => textsIn(part, name, []));
}

function textsIn(value: unknown, where: string, sources: string[]): CitedText[] {
  if (typeof value === "string") return [{ where, text: value, sources: [...sources, ...namedIn(value)] }];
  if (typeof value !== "object" || value === null) return [];
  const own = sourcesOf(value) ?? sources;
  const isPart = !where.includes(".");
  return Object.entries(value)
    .filter(([key]) => !NO_TEXTS.has(key) || (isPart && key === where))
    .flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`, own));
}

/** What an entry cites; a note on the documents cites what it lets them say. */
function sourcesOf(entry: object): string[] | null {
  const { source, says } = entry as { source?: unknown; says?: { source: string }[] };
  if (typeof source === "string") return source.split(";").map((part) => part.trim());
  return Array.isArray(says) ? says.flatMap((one) => sourcesOf(one) ?? []) : null;
}

/** The sections that a text itself names, as remarks do: "App. 3 says", "the preface speaks of". */
function namedIn(text: string): string[] {
  const named = [...text.matchAll(/§(\d+)|\b(?:App\.|Appendix) (\d)|\bSection (\d+)\b/g)].map(([, section, appendix, other]) =>
    appendix ? `guidance App. ${appendix}` : `guidance §${section ?? other}`,
  );
  const documents: [RegExp, string][] = [
    [/\bweb page\b|\bFWS page\b|\bits page\b/, "FWS page"],
    [/\b[Tt]he guidance (?:says|sets|allows)\b/, "guidance"],
    [/\bpreface\b/i, "guidance Preface"],
    [/\bdirectory\b/i, "guidance App. 1"],
  ];
  return [...named, ...documents.filter(([name]) => name.test(text)).map(([, source]) => source)];
}

/** The section in which "guidance:421" stands, as the content cites it. */
export function sectionOf(place: string, sections: Facts["sections"]): string {
  const [document = "", line] = place.split(":");
  return document === "guidance" ? (sections.findLast((section) => section.line <= Number(line))?.source ?? "") : document;
}
