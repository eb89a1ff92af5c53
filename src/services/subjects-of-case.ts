import type { Pack } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import { lookupIn } from "../triage/lookup.ts";

/** What in a case asks for a topic, strongest first. */
export type Reason = "answers" | "indicators" | "route" | "area";

export interface Subject {
  reason: Reason;
  /** How many chosen indicators name it. */
  indicators: number;
}

interface IndicatorTopics {
  /** Topics that the indicator itself names; those of its area where it names none. None at the lowest level: there, needs are met. */
  own: string[];
  ofArea: string[];
}

export const BY_STRENGTH: readonly Reason[] = ["answers", "indicators", "route", "area"];

// Every outcome of a batch asks this of the same few packs.
const indicatorTopics = new WeakMap<Pack, Map<string, IndicatorTopics>>();

/** The topics that a case is about, each with the strongest reason for it. */
export function subjectsOfCase({ pack, answers }: Facts, topics: { route: string[]; answers: string[] }): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  const add = (named: string[], reason: Reason) => {
    for (const topic of named) {
      const known = subjects.get(topic);
      const strongest = known && BY_STRENGTH.indexOf(known.reason) < BY_STRENGTH.indexOf(reason) ? known.reason : reason;
      subjects.set(topic, { reason: strongest, indicators: (known?.indicators ?? 0) + (reason === "indicators" ? 1 : 0) });
    }
  };
  add(topics.answers, "answers");
  for (const id of listIn(answers.indicators)) {
    const indicator = topicsOfIndicator(pack, id);
    add(indicator.own, "indicators");
    add(indicator.ofArea, "area");
  }
  add(topics.route, "route");
  const areas = listIn(answers.areas);
  for (const area of pack.areas) if (areas.includes(area.id)) add(area.topics, "area");
  return subjects;
}

function listIn(answer: Facts["answers"][string] | undefined): string[] {
  return Array.isArray(answer) ? answer : [];
}

/** A compiled indicator carries the topics of its area too: true of many indicators, they say less about this one. */
function topicsOfIndicator(pack: Pack, id: string): IndicatorTopics {
  let known = indicatorTopics.get(pack);
  if (!known) {
    known = new Map();
    indicatorTopics.set(pack, known);
  }
  let topics = known.get(id);
  if (!topics) {
    topics = splitTopics(pack, id);
    known.set(id, topics);
  }
  return topics;
}

function splitTopics(pack: Pack, id: string): IndicatorTopics {
  const indicator = lookupIn(pack).indicators.get(id);
  if (!indicator) return { own: [], ofArea: [] };
  const lowest = Math.min(...pack.levels.levels.map(({ level }) => level));
  if (indicator.level === lowest) return { own: [], ofArea: indicator.topics };
  const ofArea = pack.areas.find((area) => area.id === indicator.area)?.topics ?? [];
  const own = indicator.topics.filter((topic) => !ofArea.includes(topic));
  return { own: own.length > 0 ? own : indicator.topics, ofArea };
}
