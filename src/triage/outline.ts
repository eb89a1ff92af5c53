/**
 * What the core looks up in the long lists of a pack, without their texts. It follows from the pack alone. The packs that come with the
 * program carry theirs ready, and single entries of a list can be read from them: a start reads a third of what it would have to.
 */
import type { Pack, Service } from "../packs/pack.ts";

export interface Outline {
  /** Each list by the indicator's place in the pack. Areas and topics, each once, are places in the pack too; -1: it has no such area. */
  indicators: { ids: string[]; levels: number[]; areas: number[]; topics: number[][] };
  /** Each list by the service's place in the pack. `ranks`: its place where they stand by level, highest first, and then by name. */
  services: { levels: number[]; ages: Service["ages"][]; topics: number[][]; ranks: number[] };
  /** By the id of a route: the places in the pack of the notes on it. */
  notes: Record<string, number[]>;
}

/** The lists of which the core wants an entry here and there. */
export type LongList = "services" | "notes";

/** Where a pack's outline and the entries of its long lists come from. */
export interface OutlineSource {
  outline(): Outline;
  entry<L extends LongList>(list: L, place: number): Pack[L][number] | undefined;
}

const sources = new WeakMap<Pack, OutlineSource>();
const outlines = new WeakMap<Pack, Outline>();

/** Says where the outline of a pack is to be taken from: it must be the one that `makeOutline` gives. */
export function takeOutlineFrom(pack: Pack, source: OutlineSource): void {
  sources.set(pack, source);
}

export function outlineOf(pack: Pack): Outline {
  let outline = outlines.get(pack);
  if (!outline) outlines.set(pack, (outline = sources.get(pack)?.outline() ?? makeOutline(pack)));
  return outline;
}

/** One entry of a long list; undefined where there is none at that place. */
export function entryAt<L extends LongList>(pack: Pack, list: L, place: number): Pack[L][number] | undefined {
  return sources.get(pack)?.entry(list, place) ?? (pack[list][place] as Pack[L][number] | undefined);
}

export function makeOutline({ areas, topics, indicators, services, notes, routes }: Pack): Outline {
  const placesOfAreas = new Map(areas.map(({ id }, place) => [id, place]));
  const placesOfTopics = new Map(topics.map(({ id }, place) => [id, place]));
  const topicsOf = (entry: { topics: string[] }) => [...new Set(entry.topics)].flatMap((topic) => placesOfTopics.get(topic) ?? []);
  const ordered = [...services].sort((one, other) => other.level - one.level || (one.name < other.name ? -1 : 1));
  const ranks = new Map(ordered.map((service, rank) => [service, rank]));
  return {
    indicators: {
      ids: indicators.map(({ id }) => id),
      levels: indicators.map(({ level }) => level),
      areas: indicators.map(({ area }) => placesOfAreas.get(area) ?? -1),
      topics: indicators.map(topicsOf),
    },
    services: {
      levels: services.map(({ level }) => level),
      ages: services.map(({ ages }) => ages),
      topics: services.map(topicsOf),
      ranks: services.map((service) => ranks.get(service) ?? 0),
    },
    notes: Object.fromEntries(routes.map(({ id }) => [id, notes.flatMap((note, place) => (note.routes.includes(id) ? [place] : []))])),
  };
}
