/** Facts within a running text: numbers, amounts, telephone numbers, addresses, references to a section. Words are left alone. */
import { contactsIn } from "../../../bin/dev/source-facts/contact-facts.ts";
import { numbersIn } from "../../../bin/dev/source-facts/number-facts.ts";
import type { Change } from "./mutant.ts";
import type { Way } from "./pack-in-memory.ts";
import type { Chance } from "./seeded.ts";

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SECTION = /§\d+|\bApp\. \d/g;

interface Stretch {
  kind: string;
  from: number;
  to: number;
}

export function changesOfText(text: string, way: Way, chance: Chance): Change[] {
  return stretchesIn(text).map((stretch) => ({
    kind: stretch.kind,
    way,
    becomes: `${text.slice(0, stretch.from)}${changedStretch(text.slice(stretch.from, stretch.to), stretch.kind, chance)}${text.slice(stretch.to)}`,
  }));
}

/** Each stretch of a text that states a fact, none inside another. */
function stretchesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  const add = (kind: string, from: number, length: number) => {
    if (!found.some((other) => from < other.to && other.from < from + length)) found.push({ kind, from, to: from + length });
  };
  for (const { kind, at } of contactsIn(text)) {
    const [printed = ""] = /^[^\s"')]+(?:[ \d]*\d[A-Z]{0,2})?/.exec(text.slice(at)) ?? [];
    add(`${kind} in a text`, at, kind === "email" || kind === "url" ? (printed.split(" ")[0]?.length ?? 0) : printed.length);
  }
  for (const match of text.matchAll(SECTION)) add("section in a text", match.index, match[0].length);
  // An amount is what a reader would act on: a number with its unit, or with what it counts.
  for (const { at, kind } of numbersIn(text)) {
    const number = /\d+(?:,\d{3})*|[a-z]+/gi;
    number.lastIndex = at;
    for (let match = number.exec(text); match && match.index < at + 24; match = number.exec(text)) {
      if (!/^\d/.test(match[0]) && !WORDS.includes(match[0].toLowerCase())) continue;
      // "One" is as often no number at all: "one of the signs".
      if (kind === "times" || !/^one$/i.test(match[0])) add("amount in a text", match.index, match[0].length);
      break;
    }
  }
  // A number before a heading only counts the headings.
  for (const match of text.matchAll(/(?!^\d+\. )\d+/g)) add("number in a text", match.index, match[0].length);
  return found;
}

function changedStretch(stretch: string, kind: string, chance: Chance): string {
  if (kind === "section in a text") return stretch.replace(/\d+$/, (number) => String(1 + ((Number(number) + chance.below(3)) % 11)));
  if (kind === "amount in a text") return amountChanged(stretch, chance);
  return stretch.includes("@") || stretch.includes("/") || /^www/.test(stretch)
    ? oneLetterChanged(stretch, chance)
    : oneDigitChanged(stretch, chance);
}

function amountChanged(stretch: string, chance: Chance): string {
  const by = chance.one([1, 2, 3, -1, 5]);
  const word = WORDS.indexOf(stretch.toLowerCase());
  if (word < 0) return String(Math.abs(Number(stretch.replaceAll(",", "")) + by) || 7);
  return WORDS[(word + by + WORDS.length) % WORDS.length] ?? "seven";
}

export function oneDigitChanged(text: string, chance: Chance): string {
  const at = chance.one([...text.matchAll(/\d/g)].map(({ index }) => index));
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + chance.below(9)) % 10}${text.slice(at + 1)}`;
}

export function oneLetterChanged(text: string, chance: Chance): string {
  const start = text.indexOf("//") + 1;
  const at = chance.one([...text.matchAll(/[a-z]/gi)].map(({ index }) => index).filter((index) => index > start));
  return `${text.slice(0, at)}${text[at]?.toLowerCase() === "q" ? "z" : "q"}${text.slice(at + 1)}`;
}
