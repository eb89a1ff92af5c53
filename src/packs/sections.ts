/**
 * The form in which compiled packs come with the program: a line with the name and length of each section of the pack and of its outline,
 * then these as JSON, each on a line of its own. The shortest come first, so that what a start needs mostly lies together. A section is
 * read and parsed when it is first looked at, so that asking for contacts reads no glossary; of a long list single entries are.
 */
import type { PartOf } from "../shipped.ts";
import { type LongList, makeOutline, type Outline, type OutlineSource, takeOutlineFrom } from "../triage/outline.ts";
import type { Pack } from "./pack.ts";

interface WrittenOutline {
  outline: Outline;
  /** Where in the JSON of each long list its entries begin, and where one more would. */
  starts: Record<LongList, number[]>;
}

const OUTLINE = "outline";

export function writeSections(pack: Pack): string {
  const starts = { services: startsIn(pack.services), notes: startsIn(pack.notes) };
  const outline: WrittenOutline = { outline: makeOutline(pack), starts };
  const sections = [...Object.entries(pack), [OUTLINE, outline] as const].map(([name, section]) => ({ name, text: json(section) }));
  sections.sort((one, other) => one.text.length - other.text.length);
  return [JSON.stringify(sections.map(({ name, text }) => [name, text.length])), ...sections.map(({ text }) => text), ""].join("\n");
}

function startsIn(list: object[]): number[] {
  const starts = [1];
  // After each entry stands a comma, or the bracket that ends the list.
  for (const entry of list) starts.push((starts.at(-1) ?? 0) + json(entry).length + 1);
  return starts;
}

/** JSON with every other character escaped: plain ASCII is read three times faster, and that is a part of each start. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** More than the first line of any pack. */
const FIRST_LINE_AT_MOST = 2048;

/** Throws a SyntaxError where the file is not in that form or not of that length. */
export function readSections(partOf: PartOf): Pack {
  const [first = ""] = partOf(0, FIRST_LINE_AT_MOST).split("\n", 1);
  const pack = {} as Pack;
  const starts = new Map<string, number>();
  let readOutline: (() => WrittenOutline) | undefined;
  let at = first.length + 1;
  for (const [name, length] of JSON.parse(first) as [name: string, length: number][]) {
    const from = at;
    const read = () => JSON.parse(partOf(from, length));
    if (name === OUTLINE) readOutline = read;
    else putSection(pack, name, read);
    starts.set(name, from);
    at += length + 1;
  }
  if (partOf(at - 1, 2) !== "\n") throw new SyntaxError("it is not as long as its first line says");
  if (!readOutline) throw new SyntaxError("it has no outline");
  takeOutlineFrom(pack, sourceIn(partOf, starts, readOutline));
  return pack;
}

function putSection(pack: Pack, name: string, read: () => unknown): void {
  Object.defineProperty(pack, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = read();
      Object.defineProperty(pack, name, { value, enumerable: true });
      return value;
    },
  });
}

function sourceIn(partOf: PartOf, starts: ReadonlyMap<string, number>, readOutline: () => WrittenOutline): OutlineSource {
  let known: WrittenOutline | undefined;
  const written = () => (known ??= readOutline());
  return {
    outline: () => written().outline,
    entry(list, place) {
      const { [place]: from, [place + 1]: next } = written().starts[list];
      if (from === undefined || next === undefined) return undefined;
      return JSON.parse(partOf((starts.get(list) ?? 0) + from, next - from - 1));
    },
  };
}
