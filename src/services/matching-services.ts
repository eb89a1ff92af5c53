import type { Pack, Service } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { shared } from "../triage/shared-parts.ts";
import { emailsOf, isForAge, phonesOf, urlsOf } from "./contact-texts.ts";
import { BY_STRENGTH, type Reason, type Subject, subjectsOfCase } from "./subjects-of-case.ts";

const SHOWN_AT_MOST = 8;

/** How much a topic counts: what was said of this child counts more than what is true of every case on the route or in the area. */
const WORTH: Record<Reason, number> = { answers: 6, indicators: 6, route: 2, area: 1 };

const WORTHS_DOWN = [...new Set(Object.values(WORTH))].sort((a, b) => b - a);

/** What the worth of a topic is where the answers or the indicators themselves name it. */
const OF_THE_CASE = WORTH.answers;

interface Match {
  placed: Placed;
  /** Topics that the case is about, those worth most first. */
  matched: number[];
  worth: number;
}

type Entry = Outcome["services"][number];

/**
 * Services of the directory that match a case: of the agreed level or below, for a child of that age, about something that
 * the indicators, answers or route are about. Each next one is the one that adds most to those before it, so that several
 * services for one need do not hide the only one for another. None where the case is urgent: then there is somebody to call.
 */
export function matchingServices(
  facts: Facts,
  plan: { urgency: string; topics: { route: string[]; answers: string[] } },
): Outcome["services"] {
  if (plan.urgency === "immediate") return [];
  const subjects = subjectsOfCase(facts, plan.topics);
  const { agreed } = facts.level();
  const answered = facts.answers["child-age"];
  const age = typeof answered === "number" ? answered : null;
  const { pack } = facts;
  const { topics } = indexOf(pack);
  return match(pack, subjects, agreed, age).map(({ placed, matched }) => {
    // Short, since it is looked up for every service of every row: the service, and why each of its topics is asked for.
    let key = placed.service.id;
    for (const topic of matched) {
      const subject = subjects.get(topics[topic]?.id ?? "");
      if (subject) key += String.fromCharCode(topic, (subject.indicators + 1) * BY_STRENGTH.length + BY_STRENGTH.indexOf(subject.reason));
    }
    return shared(pack, "service", key, () =>
      entryOf(
        pack,
        placed.service,
        matched.map((topic) => topics[topic]?.id ?? ""),
        subjects,
      ),
    );
  });
}

function entryOf(pack: Pack, service: Service, matched: string[], subjects: Map<string, Subject>): Entry {
  return { ...serviceEntry(service), why: matched.map((topic) => `${nameOfTopic(pack, topic)} (${whyText(subjects.get(topic))})`) };
}

/** Topics and services by number, since every row of a batch asks for a match of its own. */
interface Index {
  place: ReadonlyMap<string, number>;
  topics: readonly { id: string; ages: Ages | undefined; services: readonly Placed[] }[];
}

type Ages = { from: number; to: number | null };

interface Placed {
  service: Service;
  topics: readonly number[];
}

const indexes = new WeakMap<Pack, Index>();

function indexOf(pack: Pack): Index {
  let index = indexes.get(pack);
  if (!index) {
    const place = new Map(pack.topics.map(({ id }, number) => [id, number]));
    const placed = pack.services.map((service) => ({ service, topics: service.topics.flatMap((topic) => place.get(topic) ?? []) }));
    const topics = pack.topics.map(({ id, ages }) => ({ id, ages, services: [] as Placed[] }));
    for (const one of placed) for (const topic of new Set(one.topics)) topics[topic]?.services.push(one);
    index = { place, topics };
    indexes.set(pack, index);
  }
  return index;
}

function match(pack: Pack, subjects: Map<string, Subject>, level: number, age: number | null): Match[] {
  const { place, topics } = indexOf(pack);
  const worths = new Array<number>(topics.length).fill(0);
  for (const [topic, { reason }] of subjects) {
    const number = place.get(topic);
    if (number !== undefined) worths[number] = WORTH[reason];
  }
  const near = new Set<Placed>();
  // A service that only suits the route is no use where others suit what was said of this child.
  for (const closest of WORTHS_DOWN) {
    for (let topic = 0; topic < worths.length; topic++) {
      if (worths[topic] !== closest) continue;
      for (const placed of topics[topic]?.services ?? []) {
        if (placed.service.level <= level && (age === null || maySuit(topics, placed, age, worths))) near.add(placed);
      }
    }
    if (near.size > 0) break;
  }
  return varied(
    [...near].map((placed) => matchOf(placed, worths)),
    worths,
  );
}

function matchOf(placed: Placed, worths: readonly number[]): Match {
  const matched: number[] = [];
  let worth = 0;
  for (const closest of WORTHS_DOWN) {
    for (const topic of placed.topics) {
      if (worths[topic] !== closest) continue;
      matched.push(topic);
      worth += closest;
    }
  }
  return { placed, matched, worth };
}

/**
 * Picks one after the other. A topic counts less the more it is cared for already: by a service for that alone fully, by one for
 * many things in part. Then the nearest level, then the name.
 */
function varied(matches: Match[], worths: readonly number[]): Match[] {
  const left = matches.sort(byWorth);
  const cared = new Array<number>(worths.length).fill(0);
  const chosen: Match[] = [];
  while (chosen.length < SHOWN_AT_MOST && left.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < left.length; place++) {
      let adds = 0;
      for (const topic of left[place]?.matched ?? []) adds += (worths[topic] ?? 0) / (1 + (cared[topic] ?? 0));
      if (adds > most) {
        best = place;
        most = adds;
      }
    }
    const [next] = left.splice(best, 1);
    if (!next) break;
    chosen.push(next);
    for (const topic of next.matched) cared[topic] = (cared[topic] ?? 0) + Math.min(1, 2 / next.placed.topics.length);
  }
  return chosen;
}

function byWorth(a: Match, b: Match): number {
  const [one, other] = [a.placed.service, b.placed.service];
  return b.worth - a.worth || other.level - one.level || (one.name < other.name ? -1 : 1);
}

/**
 * Whether a service may suit a child of that age: by its own ages; where the source gives none, by those of its topics. A topic
 * that the case itself is about never stands in the way: a young parent of 15 may need a service for babies.
 */
function maySuit(topics: Index["topics"], { service, topics: own }: Placed, age: number, worths: readonly number[]): boolean {
  if (service.ages !== null) return isForAge(service, age);
  for (const topic of own) {
    const ages = topics[topic]?.ages;
    if (ages && worths[topic] !== OF_THE_CASE && !(age >= ages.from && age <= (ages.to ?? Number.POSITIVE_INFINITY))) return false;
  }
  return true;
}

function whyText(subject: Subject | undefined): string {
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

function nameOfTopic(pack: Pack, topic: string): string {
  return pack.topics.find(({ id }) => id === topic)?.name ?? topic;
}

function serviceEntry(service: Service) {
  const { id, name, level, source } = service;
  const phones = phonesOf(service).map(({ number, unconfirmed }) => ({ text: number, unconfirmed }));
  const [emails, urls] = [emailsOf(service), urlsOf(service)].map((list) =>
    list.map(({ address, unconfirmed }) => ({ text: address, unconfirmed })),
  );
  const texts = (list: { text: string }[] = []) => list.map(({ text }) => text);
  return {
    id,
    name,
    level,
    phones: texts(phones),
    emails: texts(emails),
    urls: texts(urls),
    unconfirmed: texts([...phones, ...(emails ?? []), ...(urls ?? [])].filter(({ unconfirmed }) => unconfirmed)),
    source,
  };
}
