/** What the plain prompts print and understand: numbered offers, lists of numbers, the words that work everywhere. */
import { quoted } from "../answers/check.ts";
import type { Terminal } from "../surroundings.ts";
import type { IndicatorOffer, Offer, Progress, Value } from "./prompter.ts";
import { hang, type Style } from "./style.ts";

const WISHES = new Map([
  ["back", "back"],
  ["help", "help"],
  ["?", "help"],
  ["pause", "pause"],
  ["quit", "pause"],
  ["exit", "pause"],
  ["review", "review"],
] as const);
export const WISH_WORDS = "Or type back, help, pause or review.";

/** The wish that a typed line stands for at every prompt; undefined: none. */
export function wishIn(typed: string) {
  return [...WISHES].find(([word]) => word === typed.toLowerCase())?.[1];
}

/** The place of the one offer that is typed in words: its value, its label, or the label up to its first stop. -1: none, or several. */
export function offerNamed(offers: readonly Offer[], typed: string): number {
  const words = plainly(typed);
  if (words === "") return -1;
  const places = offers.flatMap(({ value, label }, place) =>
    [String(value), label, label.split(/[:,(]/)[0] ?? ""].some((name) => plainly(name) === words) ? [place] : [],
  );
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

function plainly(words: string): string {
  return words
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .replace(/[.!?]+$/, "")
    .trim();
}

/** Offers with their numbers, the area of indicators before its first one. */
export function offerLines(offers: (Offer | IndicatorOffer)[], from: number, style: Style): string {
  let area = "";
  return offers
    .map((offer, place) => {
      const lead = `${String(from + place).padStart(3)}. `;
      const heading = "area" in offer && offer.area !== area ? `${offer.area}:\n` : "";
      if ("area" in offer) area = offer.area;
      const about = offer.about ? `${hang(" ".repeat(lead.length + 2), offer.about, style)}\n` : "";
      return `${heading}${hang(lead, labelled(offer), style)}\n${about}`;
    })
    .join("");
}

export function labelled(offer: Offer | IndicatorOffer): string {
  return "level" in offer && offer.level !== null ? `[L${offer.level}] ${offer.label}` : offer.label;
}

/** What a search finds, each with the number that it has in the whole list. */
export function searchOffers(hits: IndicatorOffer[], all: IndicatorOffer[], words: string, style: Style): string {
  if (hits.length === 0) return hang("", `Nothing is found for ${quoted(words)}. Try fewer or other words.`, style);
  return hits.map((offer) => offerLines([offer], all.indexOf(offer) + 1, style).trimEnd()).join("\n");
}

export type Numbers = { places: number[]; out: number[] } | { fault: string };

/** The 1-based numbers in a typed line; one with a minus before it is to be taken out. */
export function numbersIn(typed: string, atMost: number): Numbers {
  const words = typed.split(/[\s,]+/).filter(Boolean);
  const wrong = words.find((word) => !/^-?\d{1,4}$/.test(word) || Math.abs(Number(word)) < 1 || Math.abs(Number(word)) > atMost);
  if (wrong !== undefined) return { fault: `${quoted(wrong)} is not one of the numbers 1 to ${atMost}. Nothing of this line was taken.` };
  if (words.length === 0) return { fault: `Type numbers from 1 to ${atMost}, or one of the words above.` };
  const numbers = words.map(Number);
  return { places: numbers.filter((n) => n > 0), out: numbers.filter((n) => n < 0).map((n) => -n) };
}

export function valuesAt(offers: Offer[], places: number[]): Value[] {
  return offers.filter((_, place) => places.includes(place + 1)).map(({ value }) => value);
}

export function placesOf(offers: Offer[], values: Value[]): number[] {
  return offers.flatMap(({ value }, place) => (values.includes(value) ? [place + 1] : []));
}

export function isSkip(typed: string, skip: string | null): boolean {
  return skip !== null && typed.toLowerCase() === "skip";
}

export function skipWords(skip: string | null): string {
  return skip === null ? "" : `Type skip to go on without an answer.`;
}

/** Why a line that the terminal cut is not taken, and what to do. */
export function cutLine({ lineAtMost }: Pick<Terminal, "lineAtMost">): string {
  const most = (lineAtMost ?? 0).toLocaleString("en-GB");
  return `A terminal hands on ${most} bytes of one line and drops the rest. A line came that is so long, so nothing of it was taken, nor of what came at once with it. Put it in again in shorter lines.`;
}

/** Why several lines are not taken where one is wanted. */
export function severalLines(texts: readonly string[]): string {
  return `${texts.length} lines came at once, as when a text is pasted. This question takes one line, so nothing of them was taken.`;
}

export function stageNow({ stages, step, about }: Progress): string {
  const now = stages.find(({ state }) => state === "now");
  const done = stages.filter(({ state }) => state === "done").map(({ name }) => name);
  if (!now) return "";
  return `Now: ${now.name}.${done.length > 0 ? ` Done: ${done.join(", ")}.` : ""} Question ${step} of about ${about}.`;
}
