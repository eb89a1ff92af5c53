/**
 * Derives the test fixtures from the two published documents: the bare facts in them, and one-way hashes of their word runs. The documents
 * themselves are the council's and are not part of this project; run this again only when the council publishes a new edition.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { contactsIn, rejoin, withoutContacts } from "./source-facts/contact-facts.mjs";
import { indicatorsIn, sectionsIn, servicesIn } from "./source-facts/counted.mjs";
import { bareNumbersIn, numbersIn } from "./source-facts/number-facts.mjs";
import { HASH_BYTES, runHashes, wordsIn } from "./source-facts/word-runs.mjs";

const USAGE = `usage: node bin/dev/derive-source-facts.mjs FOLDER

FOLDER holds effective-support-guidance.txt and family-wellbeing-service.txt, the text of the two published documents.
Writes tests/sources/facts.json and tests/sources/word-runs.bin.
`;

const DOCUMENTS = [
  { id: "guidance", file: "effective-support-guidance.txt" },
  { id: "FWS page", file: "family-wellbeing-service.txt" },
];
const ONE_LINE = 140;
const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), "../../tests/sources");

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || folder.startsWith("-") || others.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  derive(folder);
}

function derive(from) {
  const documents = DOCUMENTS.map(({ id, file }) => ({ id, text: readFileSync(join(from, file), "utf8").replaceAll("\r\n", "\n") }));
  const [guidance] = documents;
  mkdirSync(fixtures, { recursive: true });
  writeFileSync(join(fixtures, "facts.json"), pretty(factsOf(documents, guidance.text)));
  writeFileSync(join(fixtures, "word-runs.bin"), wordRunsOf(documents));
}

function factsOf(documents, guidance) {
  const facts = { phone: {}, email: {}, postcode: {}, url: {}, times: {}, counts: {}, numbers: {} };
  const add = (kind, value, place) => {
    facts[kind][value] ??= [];
    if (!facts[kind][value].includes(place)) facts[kind][value].push(place);
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
function withoutLabels(text) {
  return text.replace(/^ ?\d+(?=\. [A-Z])|^ ?\d+$/gm, (label) => label.replace(/\d/g, " "));
}

function place(id, text, at) {
  return `${id}:${text.slice(0, at).split("\n").length}`;
}

function shown({ amount, to, of }) {
  return `${amount}${to === undefined ? "" : ` to ${to}`} ${of}`;
}

function wordRunsOf(documents) {
  const hashes = new Set(documents.flatMap(({ text }) => runHashes(wordsIn(text))));
  // Sorted, so that the order of the documents cannot be read from the fixture.
  const sorted = [...hashes].map((hash) => Buffer.from(hash, "base64")).sort(Buffer.compare);
  if (sorted.some((hash) => hash.length !== HASH_BYTES)) throw new Error("a hash of another length");
  return Buffer.concat(sorted);
}

/** JSON as the project's formatter leaves it: a fact on one line where it fits. */
function pretty(facts) {
  return `${written(facts, "")}\n`;
}

function written(value, indent, name = "") {
  if (typeof value !== "object") return `${name}${JSON.stringify(value)}`;
  const list = Array.isArray(value);
  const [open, close] = list ? "[]" : "{}";
  const parts = (inner) => Object.entries(value).map(([key, entry]) => written(entry, inner, list ? "" : `${JSON.stringify(key)}: `));
  const line = `${name}${list ? `[${parts("").join(", ")}]` : `{ ${parts("").join(", ")} }`}`;
  const nested = Object.values(value).some((entry) => typeof entry === "object");
  if (!nested && indent.length + line.length < ONE_LINE) return line;
  const inner = parts(`${indent}  `).map((part) => `${indent}  ${part}`);
  return `${name}${open}\n${inner.join(",\n")}\n${indent}${close}`;
}
