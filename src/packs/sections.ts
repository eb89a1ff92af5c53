/**
 * The form in which compiled packs come with the program: a line with the name and length of each section of the pack, then the sections
 * as JSON, each on a line of its own. A section is read and parsed when it is first looked at, so that asking for contacts reads no
 * glossary.
 */
import type { PartOf } from "../shipped.ts";
import type { Pack } from "./pack.ts";

export function writeSections(pack: Pack): string {
  const sections = Object.entries(pack).map(([name, section]) => ({ name, json: inAscii(JSON.stringify(section)) }));
  return [JSON.stringify(sections.map(({ name, json }) => [name, json.length])), ...sections.map(({ json }) => json), ""].join("\n");
}

/** JSON with every other character escaped: plain ASCII is read three times faster, and that is a part of each start. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** More than the first line of any pack. */
const FIRST_LINE_AT_MOST = 2048;

/** Throws a SyntaxError where the file is not in that form or not of that length. */
export function readSections(partOf: PartOf): Pack {
  const [first = ""] = partOf(0, FIRST_LINE_AT_MOST).split("\n", 1);
  const sections = JSON.parse(first) as [name: string, length: number][];
  const pack = {};
  let at = first.length + 1;
  for (const [name, length] of sections) {
    const from = at;
    Object.defineProperty(pack, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = JSON.parse(partOf(from, length));
        Object.defineProperty(pack, name, { value, enumerable: true });
        return value;
      },
    });
    at += length + 1;
  }
  if (partOf(at - 1, 2) !== "\n") throw new SyntaxError("it is not as long as its first line says");
  return pack as Pack;
}
