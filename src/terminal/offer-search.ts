import type { IndicatorOffer } from "./prompter.ts";

/** The offers that hold every word of a search, at the start of some word of theirs, in the order in which they stand. */
export function found<T extends IndicatorOffer>(offers: T[], search: string): T[] {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return [...offers];
  return offers.filter((offer) => {
    const words = wordsOf(`${offer.label} ${offer.about ?? ""} ${offer.area} ${offer.level === null ? "" : `l${offer.level}`}`);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
