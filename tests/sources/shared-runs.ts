import { RUN_LENGTH, runHashes, wordsIn } from "../../bin/dev/source-facts/word-runs.ts";
import type { Text } from "./texts.ts";

export interface Shared {
  file: string;
  /** The longest stretch of words that also stands in a source. */
  words: string[];
}

/** Every stretch of eight words or more that a text has in common with the sources. */
export function sharedWith(sources: Set<string>, texts: Text[]): Shared[] {
  return texts.flatMap(({ file, text }) => {
    const words = wordsIn(text);
    const shared = runHashes(words).map((hash) => sources.has(hash));
    const found: Shared[] = [];
    for (let start = shared.indexOf(true); start >= 0; start = shared.indexOf(true, start)) {
      let end = start;
      while (shared[end + 1]) end++;
      found.push({ file, words: words.slice(start, end + RUN_LENGTH) });
      start = end + 1;
    }
    return found;
  });
}

/** Those of which eight words or more are left once the names in them are taken out. */
export function copied(shared: Shared[], names: string[]): Shared[] {
  return shared.filter(({ words }) => wordsLeft(words, names) >= RUN_LENGTH);
}

function wordsLeft(words: string[], names: string[]): number {
  const named = new Set<number>();
  for (const name of names.map(wordsIn)) {
    for (let start = 0; start + name.length <= words.length; start++) {
      if (!name.every((word, index) => words[start + index] === word)) continue;
      for (const index of name.keys()) named.add(start + index);
    }
  }
  return words.length - named.size;
}
