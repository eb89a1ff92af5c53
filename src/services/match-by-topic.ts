/** How packs match services that say nothing of it: by topics and the child's age, whoever a service works with. */
import type { Pack } from "../packs/pack.ts";
import type { Service } from "../packs/pack-data.ts";
import { isForAge } from "./contact-texts.ts";
import { pickVaried, type Suggestion } from "./pick-varied.ts";
import { certain } from "../answers/certain.ts";

export interface CaseByTopic {
  indicators: string[];
  areas: string[];
  /** The agreed level. */
  level: number;
  childAge: number | null;
  /** Topics of the route, and those that the answers bring. */
  route: string[];
  answers: string[];
}

const AT_MOST = 8;

/** How much a topic counts: what was said of this child counts more than what is true of every case on the route or in the area. */
const WORTH = { answers: 6, indicators: 6, route: 2, area: 1 };

type Reason = keyof typeof WORTH;

interface Subject {
  reason: Reason;
  /** How many chosen indicators name it. */
  indicators: number;
}

/** At most eight services. Those that only suit the route or the area are left out where others suit what was said of the child. */
export function servicesByTopic(pack: Pack, asked: CaseByTopic): Suggestion[] {
  const subjects = subjectsOfCase(pack, asked);
  const suiting = pack.services
    .filter((service) => service.level <= asked.level && (asked.childAge === null || maySuit(pack, service, asked.childAge, subjects)))
    .map((service) => candidateFrom(service, subjects))
    .filter(({ worth }) => worth.size > 0);
  const most = Math.max(...suiting.map(strongest));
  const closest = suiting.filter((candidate) => strongest(candidate) === most);
  return pickVaried(closest, AT_MOST).map(({ service, worth }) => ({ service, why: whyTexts(pack, worth, subjects) }));
}

function subjectsOfCase(pack: Pack, { indicators, areas, route, answers }: CaseByTopic): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  // The strongest reason for a topic is noted first and stays.
  const note = (topics: readonly string[], reason: Reason) => {
    for (const topic of topics) if (!subjects.has(topic)) subjects.set(topic, { reason, indicators: 0 });
  };
  const named = pack.indicators.filter(({ id }) => indicators.includes(id)).map((indicator) => topicsOfIndicator(pack, indicator));
  note(answers, "answers");
  for (const { own } of named) {
    note(own, "indicators");
    for (const topic of own) certain(subjects.get(topic)).indicators++;
  }
  note(route, "route");
  for (const { ofArea } of named) note(ofArea, "area");
  for (const area of pack.areas) if (areas.includes(area.id)) note(area.topics, "area");
  return subjects;
}

/** Topics that the indicator itself names; those of its area where it names none. None at the lowest level: there, needs are met. */
function topicsOfIndicator(pack: Pack, { level, area, topics }: Pack["indicators"][number]) {
  const ofArea = pack.areas.find(({ id }) => id === area)?.topics ?? [];
  const all = [...new Set([...topics, ...ofArea])];
  const lowest = Math.min(...pack.levels.levels.map((entry) => entry.level));
  if (level === lowest) return { own: [], ofArea: all };
  const own = all.filter((topic) => !ofArea.includes(topic));
  return { own: own.length > 0 ? own : all, ofArea };
}

function candidateFrom(service: Service, subjects: ReadonlyMap<string, Subject>) {
  const worth = new Map<string, number>();
  for (const topic of service.topics) {
    const subject = subjects.get(topic);
    if (subject) worth.set(topic, WORTH[subject.reason]);
  }
  return { service, worth };
}

function strongest({ worth }: { worth: ReadonlyMap<string, number> }): number {
  return Math.max(...worth.values());
}

/**
 * Whether a service may suit a child of that age: by its own ages; where the source gives none, by those of its topics. A topic
 * that the case itself is about never stands in the way: a young parent of 15 may need a service for babies.
 */
function maySuit(pack: Pack, service: Service, age: number, subjects: ReadonlyMap<string, Subject>): boolean {
  if (service.ages !== null) return isForAge(service.ages, age);
  return pack.topics.every(({ id, ages }) => {
    if (!ages || !service.topics.includes(id)) return true;
    const reason = subjects.get(id)?.reason;
    return reason === "answers" || reason === "indicators" || isForAge(ages, age);
  });
}

function whyTexts(pack: Pack, worth: ReadonlyMap<string, number>, subjects: ReadonlyMap<string, Subject>): string[] {
  const byWorth = [...worth].sort(([, one], [, other]) => other - one);
  return byWorth.map(([topic]) => `${pack.topics.find(({ id }) => id === topic)?.name} (${reasonText(subjects.get(topic))})`);
}

function reasonText(subject: Subject | undefined): string {
  switch (subject?.reason) {
    case "answers":
      return "your answers";
    case "indicators":
      return subject.indicators === 1 ? "1 indicator" : `${subject.indicators} indicators`;
    case "route":
      return "this route";
    default:
      return "this area of life";
  }
}
