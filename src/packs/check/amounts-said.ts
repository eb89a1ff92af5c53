import { entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";
import type { Limit } from "../format.ts";

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Below three a sentence has other words than the number: "the same day", "weekly", "more than one". */
const SAID_FROM = 3;

/** Units that say nothing without a number. */
const COUNTED = /^(?:working days|calendar days|days|hours|weeks|months|years|decades|o'clock)/;

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
  const said = numbersIn(`${limit.text} ${limit.appliesTo} ${limit.unit ?? ""}`);
  return (["amount", "to"] as const).flatMap((key) => {
    const number = limit[key];
    if (number === undefined || number < SAID_FROM || spellingsOf(number).some((spelling) => said.has(spelling))) return [];
    return [fault(within(at, key), `The text of ${limit.id} does not name ${number}.`, "the same number in the text")];
  });
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
