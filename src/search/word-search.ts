import MiniSearch, { type Query } from "minisearch";
import { nearest } from "../answers/check.ts";
import { compoundsIn, soughtWords, stemOf, wordsOf } from "./words.ts";

/** What is searched: the title weighs most, then the text, then what stands beside it, then words of its subject. */
export interface Searched {
  title: string;
  /** Names that are found before all else where the query is just one of them. */
  names: readonly string[];
  text: string;
  beside: string;
  subject: string;
}

export interface Found {
  /** Places in the list that was searched, best first. */
  places: number[];
  /** Whether what was found holds all of the words, or only some; "none" where nothing was found. */
  matched: "all" | "some" | "none";
  /** Words that stand nowhere, and what they were taken for. */
  readAs: { word: string; as: string }[];
}

/** Finds what a query means among the wanted places. */
export type Search = (query: string, wanted: (place: number) => boolean) => Found;

const WORDS_AT_MOST = 12;
const BOOST = { title: 4, text: 2, beside: 1, subject: 0.5 };

/**
 * A search over a list of entries by words. A word that stands nowhere is taken for the nearest one that does, a word written
 * in two is also sought in one, and the other way round; plurals do not matter. Gives a function from a query to what it finds
 * among the entries that are wanted; how a word is read does not depend on which are.
 */
export function wordSearch(entries: readonly Searched[]): Search {
  const vocabulary = new Map<string, string>();
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: (word) => {
      const stem = stemOf(word);
      if (!vocabulary.has(stem)) vocabulary.set(stem, word);
      return stem;
    },
    searchOptions: { boost: BOOST, tokenize: (word) => [word], processTerm: (word) => word, prefix: startsWords },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const named = placesByName(entries);
  const compounds = new Map(
    entries
      .flatMap((entry) => compoundsIn(`${entry.title} ${entry.text} ${entry.beside} ${entry.subject}`))
      .map((parts) => [parts.join(""), parts]),
  );
  return (query, wanted) => {
    const sought = (words: Query) => index.search(words, { filter: ({ id }) => wanted(id) }).map(({ id }) => Number(id));
    const { stems, readAs } = known(soughtWords(query).slice(0, WORDS_AT_MOST).map(stemOf), vocabulary, index);
    const ways = waysToWrite(stems, vocabulary, compounds);
    const first = (named.get(stems.join(" ")) ?? []).filter(wanted);
    const withAll = new Set([
      ...first,
      ...sought({ combineWith: "OR", queries: ways.map((words) => ({ combineWith: "AND", queries: words })) }),
    ]);
    if (withAll.size > 0) return { places: [...withAll], matched: "all", readAs };
    const withSome = sought({ combineWith: "OR", queries: ways.flat() });
    return { places: withSome, matched: withSome.length > 0 ? "some" : "none", readAs };
  };
}

function placesByName(entries: readonly Searched[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  entries.forEach(({ names }, place) => {
    for (const name of names) {
      const key = soughtWords(name).map(stemOf).join(" ");
      places.set(key, [...(places.get(key) ?? []), place]);
    }
  });
  return places;
}

/** A number is sought as it is: "16" is not the start of "1600". */
function startsWords(word: string): boolean {
  return word.length > 2 && !/^\d/.test(word);
}

function known(words: string[], vocabulary: Map<string, string>, index: MiniSearch): { stems: string[]; readAs: Found["readAs"] } {
  const readAs: Found["readAs"] = [];
  const stems = words.flatMap((word) => {
    if (vocabulary.has(word) || (startsWords(word) && index.search(word).length > 0)) return [word];
    const parts = inTwo(word, vocabulary);
    if (parts) return parts;
    const near = misspelt(word, index);
    if (near === null) return [word];
    readAs.push({ word, as: vocabulary.get(near) ?? near });
    return [near];
  });
  return { stems, readAs };
}

/** The known word nearest to one that stands nowhere; of those equally near the one that most entries hold. */
function misspelt(word: string, index: MiniSearch): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const holds = new Map<string, number>();
  for (const { terms } of index.search(word, { prefix: false, fuzzy: word.length < 5 ? 1 : 2 })) {
    for (const term of terms) holds.set(term, (holds.get(term) ?? 0) + 1);
  }
  const byUse = [...holds].sort(([, one], [, other]) => other - one).map(([term]) => term);
  return nearest(word, byUse);
}

function inTwo(word: string, vocabulary: Map<string, string>): string[] | null {
  for (let split = 3; split <= word.length - 3; split++) {
    const parts = [stemOf(word.slice(0, split)), word.slice(split)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return null;
}

/** The words as they stand; once for each two neighbours that are also known as one word; once for each known compound, apart. */
function waysToWrite(words: string[], vocabulary: Map<string, string>, compounds: Map<string, string[]>): string[][] {
  const joined = words.slice(1).flatMap((second, place) => {
    const one = `${words[place]}${second}`;
    return vocabulary.has(one) ? [[...words.slice(0, place), one, ...words.slice(place + 2)]] : [];
  });
  const apart = words.flatMap((word, place) => {
    const parts = compounds.get(word);
    return parts ? [[...words.slice(0, place), ...parts, ...words.slice(place + 1)]] : [];
  });
  return [words, ...joined, ...apart];
}
