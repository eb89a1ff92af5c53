import type { Pack } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";

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
  const ofIndicators = topicsByIndicator(pack);
  for (const id of listIn(answers.indicators)) {
    const indicator = ofIndicators.get(id);
    add(indicator?.own ?? [], "indicators");
    add(indicator?.ofArea ?? [], "area");
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
function topicsByIndicator(pack: Pack): Map<string, IndicatorTopics> {
  const known = indicatorTopics.get(pack);
  if (known) return known;
  const areas = new Map(pack.areas.map(({ id, topics }) => [id, topics]));
  const lowest = Math.min(...pack.levels.levels.map(({ level }) => level));
  const made = new Map<string, IndicatorTopics>(
    pack.indicators.map(({ id, level, area, topics }): [string, IndicatorTopics] => {
      if (level === lowest) return [id, { own: [], ofArea: topics }];
      const ofArea = areas.get(area) ?? [];
      const own = topics.filter((topic) => !ofArea.includes(topic));
      return [id, { own: own.length > 0 ? own : topics, ofArea }];
    }),
  );
  indicatorTopics.set(pack, made);
  return made;
}
