import type { Found } from "../search/word-search.ts";
import { soughtWords, stemOf, wordsOf } from "../search/words.ts";
import type { Entry, Guide, TopicShown } from "./guide-format.ts";
import { isOfQuestion, QUESTIONS, type ReferenceShelf } from "./shelf.ts";

export interface LookUp {
  /** A topic of the shelf; null: all of it. */
  topic: string | null;
  query: string | null;
  /** Empty: every level. */
  levels: number[];
  /** Area ids; empty: every area. */
  areas: string[];
}

type Answer = Omit<Guide, "schema" | "content" | "areas">;

/** What the shelf holds on a topic, or on words, of certain levels and areas. Without any of them it gives the list of topics. */
export function lookUp(shelf: ReferenceShelf, { topic, query, levels, areas }: LookUp): Answer {
  const ofTopic = shelf.topics.find(({ id }) => id === topic) ?? null;
  const everything = ofTopic === null && query === null && levels.length === 0 && areas.length === 0;
  const isWanted = (entry: Entry) =>
    (ofTopic === null || entry.topic === ofTopic.id || (ofTopic.id === QUESTIONS.id && isOfQuestion(entry))) &&
    (levels.length === 0 || (entry.level !== null && levels.includes(entry.level))) &&
    (areas.length === 0 || (entry.area !== null && areas.includes(entry.area)));
  if (everything) return { topic: null, query, matched: "all", readAs: [], levels, topics: shelf.topics, entries: [] };
  if (query === null) {
    const entries = shelf.entries.filter(isWanted);
    return { topic: ofTopic, query, matched: entries.length > 0 ? "all" : "none", readAs: [], levels, topics: [], entries };
  }
  const found = shelf.search(query, (place) => shelf.entries.slice(place, place + 1).some(isWanted));
  return {
    topic: ofTopic,
    query,
    matched: found.matched,
    readAs: found.readAs,
    levels,
    topics: ofTopic === null ? topicsNamed(shelf.topics, query, found.readAs) : [],
    entries: found.places.flatMap((place) => shelf.entries[place] ?? []),
  };
}

/** Topics whose own name holds every word, as it was read. */
function topicsNamed(topics: TopicShown[], query: string, readAs: Found["readAs"]): TopicShown[] {
  const stems = soughtWords(query).map((word) => stemOf(readAs.find((read) => read.word === stemOf(word))?.as ?? word));
  return topics.filter(({ id, title }) => {
    const name = new Set(wordsOf(`${id} ${title}`).map(stemOf));
    return stems.length > 0 && stems.every((stem) => name.has(stem));
  });
}
