/**
 * Derives the test fixtures from the two published documents: the bare facts in them, and one-way hashes of their word runs. The documents
 * themselves are the council's and are not part of this project; run this again only when the council publishes a new edition.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checkout.ts";
import { contactsIn, rejoin, withoutContacts } from "./source-facts/contact-facts.ts";
import { indicatorsIn, sectionsIn, servicesIn } from "./source-facts/counted.ts";
import { bareNumbersIn, type NumberFact, numbersIn } from "./source-facts/number-facts.ts";
import { HASH_BYTES, runHashes, wordsIn } from "./source-facts/word-runs.ts";

const USAGE = `usage: node bin/dev/bootstrap.mjs bin/dev/derive-source-facts.ts FOLDER

FOLDER holds effective-support-guidance.txt and family-wellbeing-service.txt, the text of the two published documents.
Writes tests/sources/facts.json and tests/sources/word-runs.bin.
`;

const DOCUMENTS = [
  { id: "guidance", file: "effective-support-guidance.txt" },
  { id: "FWS page", file: "family-wellbeing-service.txt" },
];
const ONE_LINE = 140;
const fixtures = join(root, "tests/sources");

interface Document {
  /** As facts name it. */
  id: string;
  text: string;
}

/** By what was found, where it stands: "guidance:17". */
type Found = Record<string, string[]>;

export function main([folder, ...others]: string[]): number {
  if (folder === undefined || folder.startsWith("-") || others.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  derive(folder);
  return 0;
}

function derive(from: string): void {
  const documents = DOCUMENTS.map(({ id, file }) => ({ id, text: readFileSync(join(from, file), "utf8").replaceAll("\r\n", "\n") }));
  const guidance = documents[0]?.text ?? "";
  mkdirSync(fixtures, { recursive: true });
  writeFileSync(join(fixtures, "facts.json"), pretty(factsOf(documents, guidance)));
  writeFileSync(join(fixtures, "word-runs.bin"), wordRunsOf(documents));
}

function factsOf(documents: Document[], guidance: string): object {
  const facts = { phone: {}, email: {}, postcode: {}, url: {}, times: {}, counts: {}, numbers: {} } satisfies Record<string, Found>;
  const add = (kind: keyof typeof facts, value: string, place: string) => {
    const found: Found = facts[kind];
    const places = (found[value] ??= []);
    if (!places.includes(place)) places.push(place);
  };
  for (const { id, text } of documents) {
    const joined = rejoin(text);
    for (const { kind, value, at } of contactsIn(joined)) add(kind, value, place(id, joined, at));
    for (const number of numbersIn(text)) add(number.kind, shown(number), place(id, text, number.at));
    for (const { number, at } of bareNumbersIn(withoutLabels(withoutContacts(joined))))
      add("numbers", String(number), place(id, joined, at));
  }
  return { ...facts, indicators: indicatorsIn(guidance), services: servicesIn(guidance), sections: sectionsIn(guidance) };
}

/** Without the numbers of pages and headings, which state nothing. */
function withoutLabels(text: string): string {
  return text.replace(/^ ?\d+(?=\. [A-Z])|^ ?\d+$/gm, (label) => label.replace(/\d/g, " "));
}

function place(id: string, text: string, at: number): string {
  return `${id}:${text.slice(0, at).split("\n").length}`;
}

function shown({ amount, to, of }: NumberFact): string {
  return `${amount}${to === undefined ? "" : ` to ${to}`} ${of}`;
}

function wordRunsOf(documents: Document[]): Buffer {
  const hashes = new Set(documents.flatMap(({ text }) => runHashes(wordsIn(text))));
  // Sorted, so that the order of the documents cannot be read from the fixture.
  const sorted = [...hashes].map((hash) => Buffer.from(hash, "base64")).sort(Buffer.compare);
  if (sorted.some((hash) => hash.length !== HASH_BYTES)) throw new Error("a hash of another length");
  return Buffer.concat(sorted);
}

/** JSON as the project's formatter leaves it: a fact on one line where it fits. */
function pretty(facts: object): string {
  return `${written(facts, "")}\n`;
}

function written(value: unknown, indent: string, name = ""): string {
  if (typeof value !== "object" || value === null) return `${name}${JSON.stringify(value)}`;
  const list = Array.isArray(value);
  const [open, close] = list ? "[]" : "{}";
  const parts = (inner: string) =>
    Object.entries(value).map(([key, entry]) => written(entry, inner, list ? "" : `${JSON.stringify(key)}: `));
  const line = `${name}${list ? `[${parts("").join(", ")}]` : `{ ${parts("").join(", ")} }`}`;
  const nested = Object.values(value).some((entry) => typeof entry === "object");
  if (!nested && indent.length + line.length < ONE_LINE) return line;
  const inner = parts(`${indent}  `).map((part) => `${indent}  ${part}`);
  return `${name}${open}\n${inner.join(",\n")}\n${indent}${close}`;
}
