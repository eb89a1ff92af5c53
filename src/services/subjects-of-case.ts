import type { Pack } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import { outlineOf } from "../triage/outline.ts";

/** What in a case asks for a topic, weakest first. */
export const REASONS = ["area", "route", "indicators", "answers"] as const;

export type Reason = (typeof REASONS)[number];

/** How much a topic counts: what was said of this child counts more than what is true of every case on the route or in the area. */
const WORTH: Record<Reason, number> = { area: 1, route: 2, indicators: 6, answers: 6 };

export const WORTHS_DOWN = [...new Set(Object.values(WORTH))].sort((a, b) => b - a);

/** What the worth of a topic is where the answers or the indicators themselves name it. */
export const OF_THE_CASE = WORTH.answers;

/** What a case is about; every list is by the topic's place in the pack. */
export interface Subjects {
  /** The strongest reason for a topic, by its place in REASONS; -1 where nothing asks for it. */
  reason: number[];
  /** How many chosen indicators name it. */
  indicators: number[];
  /** 0 where nothing asks for it. */
  worth: number[];
}

interface IndicatorTopics {
  /** Topics that the indicator itself names; those of its area where it names none. None at the lowest level: there, needs are met. */
  own: number[];
  ofArea: number[];
}

interface TopicTables {
  /** The places in the pack of the topics of those ids; an id that names none is left out. The list must not change after its first use. */
  placesOf(topics: string[]): number[];
  ofIndicator: Map<string, IndicatorTopics>;
}

const REASON: Record<Reason, number> = { area: 0, route: 1, indicators: 2, answers: 3 };
const WORTH_OF_REASON = REASONS.map((reason) => WORTH[reason]);

/** The topics that a case is about. */
export function subjectsOfCase(facts: Facts, topics: { route: string[]; answers: string[] }): Subjects {
  const { pack } = facts;
  const { placesOf, ofIndicator } = tablesOf(pack);
  const count = pack.topics.length;
  const subjects = { reason: zeros(count).fill(-1), indicators: zeros(count), worth: zeros(count) };
  add(subjects, placesOf(topics.answers), REASON.answers);
  for (const id of listIn(facts.answer("indicators"))) {
    let named = ofIndicator.get(id);
    if (!named) ofIndicator.set(id, (named = topicsOfIndicator(pack, id)));
    for (const topic of named.own) subjects.indicators[topic] = (subjects.indicators[topic] ?? 0) + 1;
    add(subjects, named.own, REASON.indicators);
    add(subjects, named.ofArea, REASON.area);
  }
  add(subjects, placesOf(topics.route), REASON.route);
  const areas = listIn(facts.answer("areas"));
  if (areas.length > 0) for (const area of pack.areas) if (areas.includes(area.id)) add(subjects, placesOf(area.topics), REASON.area);
  return subjects;
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function add({ reason, worth }: Subjects, topics: number[], why: number): void {
  for (const topic of topics) {
    if ((reason[topic] ?? -1) >= why) continue;
    reason[topic] = why;
    worth[topic] = WORTH_OF_REASON[why] ?? 0;
  }
}

function listIn(answer: ReturnType<Facts["answer"]>): string[] {
  return Array.isArray(answer) ? answer : NONE;
}

const NONE: string[] = [];

// Every outcome of a batch asks this of the same few packs.
const tables = new WeakMap<Pack, TopicTables>();

function tablesOf(pack: Pack): TopicTables {
  let known = tables.get(pack);
  if (!known) {
    const place = new Map(pack.topics.map(({ id }, number) => [id, number]));
    const lists = new WeakMap<string[], number[]>();
    const placesOf = (topics: string[]) => {
      let places = lists.get(topics);
      if (!places) {
        places = topics.flatMap((topic) => place.get(topic) ?? []);
        lists.set(topics, places);
      }
      return places;
    };
    known = { placesOf, ofIndicator: new Map() };
    tables.set(pack, known);
  }
  return known;
}

/** A compiled indicator carries the topics of its area too: true of many indicators, they say less about this one. */
function topicsOfIndicator(pack: Pack, id: string): IndicatorTopics {
  const { placesOf } = tablesOf(pack);
  const { ids, levels, areas, topics } = outlineOf(pack).indicators;
  const place = ids.indexOf(id);
  const all = topics[place];
  if (!all) return { own: [], ofArea: [] };
  const lowest = Math.min(...pack.levels.levels.map(({ level }) => level));
  if (levels[place] === lowest) return { own: [], ofArea: all };
  const ofArea = placesOf(pack.areas[areas[place] ?? -1]?.topics ?? []);
  const own = all.filter((topic) => !ofArea.includes(topic));
  return { own: own.length > 0 ? own : all, ofArea };
}
