import { type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/** How texts speak of sections and levels: "§9", "App. 2", "Appendix 2", "level 3", "levels 2 and 3". */
const SECTION = /§\d+|\bApp(?:\.|endix) \d+/g;
const LEVEL = /\blevels? \d+(?:(?:, | and | or | to )\d+)*/gi;

/** A section or a level that a text names is one that the pack has. */
export const namesInTexts: Rule = (checked) => {
  const { levels } = checked.pack.levels;
  const known = {
    sections: new Set(fileOf(checked, "pack.yaml").value.sources.flatMap(({ sections }) => sections)),
    levels: new Set(levels.map(({ level }) => level)),
  };
  return checked.read.files.flatMap((file) => faultsIn(file.value, { file, way: [] }, known));
};

interface Known {
  sections: Set<string>;
  levels: Set<number>;
}

function faultsIn(value: unknown, at: Place, known: Known): Found[] {
  if (typeof value === "string") return at.way.at(-1) === "source" ? [] : faultsOf(value, at, known);
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, position) => faultsIn(entry, within(at, position), known));
  return Object.entries(value).flatMap(([key, part]) => faultsIn(part, within(at, key), known));
}

function faultsOf(text: string, at: Place, { sections, levels }: Known): Found[] {
  // A pack whose documents have no sections of that kind speaks of another document's.
  const kinds = [...sections].map((section) => section.replace(/\d+$/, ""));
  const named = [...text.matchAll(SECTION)].map(([section]) => section.replace("Appendix", "App."));
  const unknown = named.filter((section) => kinds.includes(section.replace(/\d+$/, "")) && !sections.has(section));
  const numbers = [...text.matchAll(LEVEL)].flatMap(([match]) => [...match.matchAll(/\d+/g)].map(Number));
  return [
    ...unknown.map((section) => fault(at, `No document of this pack has a section ${section}.`, `one of ${[...sections].join(", ")}`)),
    ...numbers
      .filter((level) => !levels.has(level))
      .map((level) => fault(at, `There is no level ${level}.`, `one of ${[...levels].join(", ")}`)),
  ];
}
