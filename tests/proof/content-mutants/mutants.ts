/** Every fact of a pack, changed: one mutant for each fact and each way in which it can be wrong. */
import type { Condition } from "../../../src/packs/format.ts";
import { changesOfCondition } from "./changes-of-conditions.ts";
import { changesOfPart, lastName } from "./changes-of-parts.ts";
import { mutantsOfIds, mutantsOfReferences } from "./changes-of-references.ts";
import { changesOfText } from "./changes-of-texts.ts";
import type { Change, Mutant } from "./mutant.ts";
import type { AuthoredFile, PackInMemory, Way } from "./pack-in-memory.ts";
import { chanceFor } from "./seeded.ts";

const CONDITIONS = new Set(["when", "optional", "outcomeAtOnce"]);
/** Machine words, and lists that only help to find something. */
const NO_TEXTS = new Set([
  "id",
  "source",
  "value",
  "type",
  "topics",
  "terms",
  "also",
  "schema",
  "format",
  "version",
  "licence",
  "supersedes",
]);
const CITATIONS = /^(guidance|FWS page|national|this guide)/;

export function allMutants(pack: PackInMemory, seed: number): Mutant[] {
  const { questions } = pack.unchanged.pack.flow;
  const valuesOf = (id: string) => (questions.find((question) => question.id === id)?.options ?? []).map(({ value }) => value);
  const sections = sectionsOf(pack);
  const ofFiles = pack.files.flatMap((file) =>
    partsOf(file.document).flatMap(({ way, value }) => {
      if (isStory(file, way)) return [];
      const chance = chanceFor(seed, file.name, ...way);
      const changes: Change[] = changesOfPart({ of: file.kind, way, value, chance });
      if (isCondition(way, value)) changes.push(...changesOfCondition(value as Condition, way, { chance, valuesOf }));
      if (typeof value === "string" && lastName(way) === "source" && CITATIONS.test(value)) {
        const other = chance.one(sections.filter((section) => !value.includes(section)));
        changes.push({ kind: "another section cited", way, becomes: value.replace(/[^;]+/, other) });
      }
      if (typeof value === "string" && file.kind !== "scenarios/" && isText(way)) changes.push(...changesOfText(value, way, chance));
      return changes.map((change) => ({ ...change, file: file.name, of: file.kind, was: value }));
    }),
  );
  return [...ofFiles, ...mutantsOfReferences(pack.unchanged, seed), ...mutantsOfIds(pack.unchanged)].map((mutant) => ({
    ...mutant,
    way: [...mutant.way],
  }));
}

function isCondition(way: Way, value: unknown): boolean {
  const inAnother = way.slice(0, -1).some((step) => CONDITIONS.has(String(step)) && step !== "outcomeAtOnce");
  const isEntry =
    typeof way.at(-1) === "number" ? way.at(-2) === "outcomeAtOnce" : way.at(-1) !== "outcomeAtOnce" && CONDITIONS.has(String(way.at(-1)));
  return isEntry && !inAnother && typeof value === "object" && value !== null;
}

function isText(way: Way): boolean {
  return (
    !way.some((step) => NO_TEXTS.has(String(step)) || CONDITIONS.has(String(step))) &&
    !/^(phones|emails|urls|postcode|at)$/.test(lastName(way))
  );
}

/** An invented story: with another answer, moment or word it is another story and no wrong fact. What it claims is the outcome. */
function isStory(file: AuthoredFile, way: Way): boolean {
  return file.kind === "scenarios/" && way[0] !== "expect" && way[0] !== "twin";
}

function sectionsOf({ unchanged }: PackInMemory): string[] {
  return unchanged.pack.manifest.sources.flatMap(({ id, sections }) =>
    sections.length === 0 ? [id] : sections.map((section) => `${id} ${section}`),
  );
}

/** Every part of a document with the way to it. */
function partsOf(value: unknown, way: Way = []): { way: Way; value: unknown }[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const step = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return [...(way.length === 0 ? [] : [{ way, value }]), ...inner.flatMap(([key, part]) => partsOf(part, [...way, step(key)]))];
}

/**
 * Changes by which less is said or another section is cited, while all that is said stays true. They are tried apart: what a text without a
 * number cites, and how many places a note on a contradiction quotes, only a reader of the documents can judge.
 */
const APART = new Set(["another section cited", "section in a text", "entry of says left out"]);

export function facts(mutants: Mutant[]): Mutant[] {
  return mutants.filter(({ kind }) => !APART.has(kind));
}

export function apart(mutants: Mutant[]): Mutant[] {
  return mutants.filter(({ kind }) => APART.has(kind));
}

/** A share of them that is spread evenly over the kinds of fact and, within each, over the files. */
export function spread(mutants: Mutant[], count: number, seed: number): Mutant[] {
  const kinds = [...grouped(mutants, ({ kind, of }) => `${kind} ${of}`).values()].map((ofKind) =>
    inTurn([...grouped(ofKind, ({ file }) => file).values()].map((ofFile) => shuffled(ofFile, seed))),
  );
  return inTurn(kinds).slice(0, count);
}

function grouped<T>(entries: T[], by: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) groups.set(by(entry), [...(groups.get(by(entry)) ?? []), entry]);
  return groups;
}

function inTurn<T>(lists: T[][]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_unused, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}

function shuffled(mutants: Mutant[], seed: number): Mutant[] {
  const rank = (mutant: Mutant) => chanceFor(seed, "order", mutant.file, mutant.kind, ...mutant.way).below(1_000_000);
  return mutants
    .map((mutant) => ({ mutant, at: rank(mutant) }))
    .sort((one, other) => one.at - other.at)
    .map(({ mutant }) => mutant);
}
