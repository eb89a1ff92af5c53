import type { Guide } from "../guide/guide-format.ts";
import { lookUp } from "../guide/look-up.ts";
import { type ReferenceShelf, shelfOf } from "../guide/shelf.ts";
import type { Pack } from "../packs/pack.ts";
import { EXIT } from "../problems.ts";
import type { Run } from "./command.ts";
import { currentPack } from "./current-content.ts";
import { contentEntry, idsGiven, levelsGiven, queryOf } from "./sought.ts";

interface GuideOptions {
  topic?: string;
  words: string[];
  level?: string[];
  area?: string[];
}

/** The reference shelf: a topic, words in a topic, words anywhere, or the list of topics. */
export const run: Run<GuideOptions> = async (options, surroundings) => {
  const { pack, at } = await currentPack(options, surroundings);
  const shelf = shelfOf(pack);
  const { topic, words } = topicIn(shelf, options.topic === undefined ? [] : [options.topic, ...options.words]);
  const { areas, rest } = areasGiven(pack, options.area, topic, words);
  const levels = levelsGiven(pack, options.level);
  const { topic: shownTopic, query, ...found } = lookUp(shelf, { topic, query: queryOf(rest), levels, areas });
  const guide: Guide = {
    schema: "effective-support/guide@1",
    content: contentEntry(pack, at),
    topic: shownTopic,
    query,
    ...found,
    areas: pack.areas.filter(({ id }) => areas.includes(id)).map(({ id, name }) => ({ id, name })),
  };
  if (options.json) {
    surroundings.out(`${JSON.stringify(guide, null, 2)}\n`);
    return EXIT.done;
  }
  const { guideView } = await import("../terminal/guide-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(guideView(pack, guide, styleFor(options, surroundings)));
  return EXIT.done;
};

/** The topic that the first words name, also one of several words ("family wellbeing service"); what is left is sought. */
export function topicIn({ topics }: ReferenceShelf, operands: string[]): { topic: string | null; words: string[] } {
  for (let length = operands.length; length > 0; length--) {
    const name = operands.slice(0, length).join(" ").trim().toLowerCase().split(/\s+/).join("-");
    const topic = topics.find(({ id }) => id === name);
    if (topic) return { topic: topic.id, words: operands.slice(length) };
  }
  return { topic: null, words: operands };
}

const BY_AREA = ["indicators", "areas"];

/** The areas that are wanted: those of --area, and words that are areas where indicators are sought by area. Other words are sought. */
function areasGiven(pack: Pack, named: string[] | undefined, topic: string | null, words: string[]): { areas: string[]; rest: string[] } {
  const areas = idsGiven(named, "area", pack.areas);
  const byArea = areas.length > 0 || (topic !== null && BY_AREA.includes(topic));
  const isArea = (word: string) => byArea && pack.areas.some(({ id }) => id === word.toLowerCase());
  const asWords = words.filter(isArea).map((word) => word.toLowerCase());
  return { areas: [...new Set([...areas, ...asWords])], rest: words.filter((word) => !isArea(word)) };
}
