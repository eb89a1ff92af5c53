/**
 * The form in which compiled packs come with the program: a line of names, then each section of the pack as JSON on a line of
 * its own, in that order. A section is parsed when it is first looked at, so that asking for contacts reads no glossary.
 */
import type { Pack } from "./pack.ts";

export function writeSections(pack: Pack): string {
  const names = Object.keys(pack);
  return [JSON.stringify(names), ...Object.values(pack).map((section) => inAscii(JSON.stringify(section)))].join("\n");
}

/** JSON with every other character escaped: plain ASCII is read three times faster, and that is a part of each start. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Throws a SyntaxError where the text is not in that form. */
export function readSections(text: string): Pack {
  const [first = "", ...lines] = text.split("\n");
  const names = JSON.parse(first) as string[];
  if (names.length !== lines.length) throw new SyntaxError("a section is missing");
  const pack = {};
  for (const [place, name] of names.entries()) {
    Object.defineProperty(pack, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = JSON.parse(lines[place] ?? "");
        Object.defineProperty(pack, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return pack as Pack;
}
