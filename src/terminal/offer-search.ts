/** The search of a list of indicators: in the person's own words, any of them, typos and all. */
import { wordSearch } from "../search/word-search.ts";
import type { IndicatorOffer } from "./prompter.ts";

/** A function from words to the offers that they mean, best first; digits alone mean none. */
export function offerSearch(offers: readonly IndicatorOffer[]): (words: string) => IndicatorOffer[] {
  const search = wordSearch(
    offers.map(({ label, about, area, said }) => ({
      title: said.join(". "),
      names: said,
      text: label,
      beside: about ?? "",
      subject: area,
    })),
  );
  return (words) => {
    const withLetters = words
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word))
      .join(" ");
    return withLetters === "" ? [] : search(withLetters, () => true).places.flatMap((place) => offers[place] ?? []);
  };
}
