import { entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";
import type { Limit } from "../format.ts";

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Below three a sentence may have other words than the number. */
const OTHER_WORDS: [RegExp, number][] = [
  [/\b(?:same|that) (?:working )?day\b|\bbirth\b/i, 0],
  [/\b(?:once|single|each|every|next|daily|weekly|monthly|yearly)\b|\ban? (?:working )?(?:hour|week|month|year|\w*day)\b/i, 1],
  [/\btwice\b/i, 2],
];
const SAID_IN_WORDS_FROM = 3;

const NUMBER = `\\d+(?:,\\d{3})*|${WORDS.join("|")}`;
const LEVELS = /\blevels? \d(?:(?:, | and | or | to )\d)*/gi;

/** Units that say nothing without a number. */
const COUNTED = /^(?:working days|calendar days|days|hours|weeks|months|years|decades|o'clock)|(?:or more|more than)$/;

/** The sentence of a limit names the number that the limit is reckoned by, so that neither is changed without the other. */
export const amountsSaid: Rule = (checked) => {
  const { value, place } = fileOf(checked, "limits.yaml");
  return entriesOf(place, "limits", value.limits).flatMap(({ entry, at }) => faultsOf(entry, at));
};

function faultsOf(limit: Limit, at: Place): Found[] {
  const { amount, unit } = limit;
  if (amount !== undefined && unit === undefined)
    return [fault(within(at, "amount"), `The amount of ${limit.id} has no unit.`, "what it is a number of")];
  if (amount === undefined && unit !== undefined && COUNTED.test(unit))
    return [fault(within(at, "unit"), `The unit of ${limit.id} is ${unit}, and there is no amount.`, "a number of them")];
  if (unit === undefined && limit.kind !== "date")
    return [fault(at, `${limit.id} has neither a number nor a unit.`, "a unit, in words where no number is given; a date has none")];
  if (amount !== undefined && limit.to === amount)
    return [fault(within(at, "to"), `${limit.id} goes from ${amount} to ${amount}.`, "another number, or none")];
  const said = numbersSaid(limit);
  return (["amount", "to"] as const).flatMap((key) => {
    const number = limit[key];
    if (number === undefined || spellingsOf(number).some((spelling) => said.has(spelling))) return [];
    if (number < SAID_IN_WORDS_FROM && said.size === 0) return [];
    return [fault(within(at, key), `The text of ${limit.id} does not name ${number}.`, "the same number in the text")];
  });
}

/** The numbers of what the unit counts, where the text counts it: "two practitioners and one call" says two. Else all of its numbers. */
function numbersSaid({ text, appliesTo, unit = "" }: Limit): Set<number> {
  // The level at which a limit holds is none of its numbers.
  const all = [text, appliesTo, unit].join(". ").replaceAll(/\bmore than one\b/gi, "two");
  const whole = /^levels?\b/.test(unit) ? all : all.replaceAll(LEVELS, " ");
  const counted = countedIn(whole, unit);
  const others = OTHER_WORDS.flatMap(([words, number]) => (words.test(whole) ? [number] : []));
  return new Set([...(counted.size > 0 ? counted : numbersIn(whole)), ...others]);
}

function countedIn(text: string, unit: string): Set<number> {
  const [noun = ""] = /^[a-z]+/i.exec(unit) ?? [];
  if (noun === "") return new Set();
  const counts = new RegExp(`\\b(${NUMBER})(?:(?:-| to | or | and )(${NUMBER}))? ${noun.replace(/s$/, "")}s?\\b`, "gi");
  return numbersIn([...text.matchAll(counts)].map(([, from = "", to = ""]) => `${from} ${to}`).join(" "));
}

/** An hour may be said on the 12-hour clock, with its minutes apart; a million in a word. */
function spellingsOf(number: number): number[] {
  return [number, Math.floor(number), Math.floor(number) - 12, number / 1_000_000];
}

/** The numbers of a sentence, in digits or words. */
function numbersIn(text: string): Set<number> {
  const digits = [...text.matchAll(/\d+(?:,\d{3})*/g)].map(([number]) => Number(number.replaceAll(",", "")));
  const words = WORDS.flatMap((word, number) => (new RegExp(`\\b${word}\\b`, "i").test(text) ? [number] : []));
  return new Set([...digits, ...words]);
}
