import type { Pack, Service } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { emailsOf, isForAge, phonesOf, urlsOf } from "./contact-texts.ts";
import { OF_THE_CASE, placesOfTopics, type Reason, REASONS, type Subjects, subjectsOfCase, WORTHS_DOWN } from "./subjects-of-case.ts";

const SHOWN_AT_MOST = 8;

interface Match {
  placed: Placed;
  /** Topics that the case is about, those worth most first; worked out where it comes to that. */
  matched: number[];
  worth: number;
}

type Entry = Outcome["services"][number];

/**
 * Services of the directory that match a case: of the agreed level or below, for a child of that age, about something that
 * the indicators, answers or route are about. Each next one is the one that adds most to those before it, so that several
 * services for one need do not hide the only one for another. For cases that are not urgent: in those there is somebody to call.
 */
export function matchingServices(facts: Facts, topics: { route: string[]; answers: string[] }): Outcome["services"] {
  const { pack } = facts;
  const subjects = subjectsOfCase(facts, topics);
  const { agreed } = facts.level();
  const answered = facts.answer("child-age");
  const age = typeof answered === "number" ? answered : null;
  const index = indexOf(pack);
  return match(index, subjects, agreed, age).map(({ placed, matched }) => {
    placed.entry ??= serviceEntry(placed.service);
    const { id, name, level, phones, emails, urls, unconfirmed, source } = placed.entry;
    const why = matched.map((topic) => whyText(pack, index, subjects, topic));
    return { id, name, level, phones, emails, urls, unconfirmed, source, why };
  });
}

/** Topics and services by number, since every row of a batch asks for a match of its own. */
interface Index {
  topics: readonly { ages: Ages | undefined; services: readonly Placed[]; whys: Map<number, string> }[];
}

type Ages = { from: number; to: number | null };

interface Placed {
  service: Service;
  topics: readonly number[];
  /** The entry but for why it is there. */
  entry: Omit<Entry, "why"> | null;
  /** Its place where services worth the same are put in order: nearest level first, then by name. */
  rank: number;
}

const indexes = new WeakMap<Pack, Index>();

function indexOf(pack: Pack): Index {
  let index = indexes.get(pack);
  if (!index) {
    const topics = pack.topics.map(({ ages }) => ({ ages, services: [] as Placed[], whys: new Map<number, string>() }));
    const ordered = [...pack.services].sort((one, other) => other.level - one.level || (one.name < other.name ? -1 : 1));
    const ranks = new Map(ordered.map((service, rank) => [service, rank]));
    for (const service of pack.services) {
      const placed: Placed = {
        service,
        topics: placesOfTopics(pack, service.topics),
        entry: null,
        rank: ranks.get(service) ?? 0,
      };
      for (const topic of new Set(placed.topics)) topics[topic]?.services.push(placed);
    }
    index = { topics };
    indexes.set(pack, index);
  }
  return index;
}

function match({ topics }: Index, { worth }: Subjects, level: number, age: number | null): Match[] {
  const near: Match[] = [];
  const seen = new Set<Placed>();
  // A service that only suits the route is no use where others suit what was said of this child.
  for (const closest of WORTHS_DOWN) {
    for (let topic = 0; topic < worth.length; topic++) {
      if (worth[topic] !== closest) continue;
      for (const placed of topics[topic]?.services ?? []) {
        if (placed.service.level > level || seen.has(placed)) continue;
        seen.add(placed);
        if (age === null || maySuit(topics, placed, age, worth)) near.push({ placed, worth: worthOf(placed, worth), matched: NOT_YET });
      }
    }
    if (near.length > 0) break;
  }
  return varied(near, worth);
}

function worthOf({ topics }: Placed, worths: readonly number[]): number {
  let worth = 0;
  for (const topic of topics) worth += worths[topic] ?? 0;
  return worth;
}

function matchedOf({ topics }: Placed, worths: readonly number[]): number[] {
  const matched: number[] = [];
  for (const closest of WORTHS_DOWN) for (const topic of topics) if (worths[topic] === closest) matched.push(topic);
  return matched;
}

const NOT_YET: number[] = [];

/**
 * Picks one after the other. A topic counts less the more it is cared for already: by a service for that alone fully, by one for
 * many things in part. Then the nearest level, then the name.
 */
function varied(matches: Match[], worths: readonly number[]): Match[] {
  const left = matches.sort((a, b) => b.worth - a.worth || a.placed.rank - b.placed.rank);
  const cared = new Array<number>(worths.length).fill(0);
  const chosen: Match[] = [];
  while (chosen.length < SHOWN_AT_MOST && left.length > 0) {
    const [next] = left.splice(bestOf(left, worths, cared), 1);
    if (!next) break;
    chosen.push(next);
    for (const topic of next.matched) cared[topic] = (cared[topic] ?? 0) + Math.min(1, 2 / next.placed.topics.length);
  }
  return chosen;
}

function bestOf(left: Match[], worths: readonly number[], cared: readonly number[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < left.length; place++) {
    const match = left[place] as Match;
    // None adds more than it is worth, and they stand in order of that.
    if (match.worth <= most) break;
    if (match.matched === NOT_YET) match.matched = matchedOf(match.placed, worths);
    let adds = 0;
    for (const topic of match.matched) adds += (worths[topic] ?? 0) / (1 + (cared[topic] ?? 0));
    if (adds > most) {
      best = place;
      most = adds;
    }
  }
  return best;
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

function whyText(pack: Pack, { topics }: Index, { reason, indicators }: Subjects, topic: number): string {
  const [why, count] = [reason[topic] ?? 0, indicators[topic] ?? 0];
  const whys = topics[topic]?.whys;
  const key = count * REASONS.length + why;
  let text = whys?.get(key);
  if (text === undefined) {
    text = `${pack.topics[topic]?.name} (${reasonText(REASONS[why], count)})`;
    whys?.set(key, text);
  }
  return text;
}

function reasonText(reason: Reason | undefined, indicators: number): string {
  switch (reason) {
    case "answers":
      return "your answers";
    case "indicators":
      return indicators === 1 ? "1 indicator" : `${indicators} indicators`;
    case "route":
      return "this route";
    default:
      return "this area of life";
  }
}

function serviceEntry(service: Service): Omit<Entry, "why"> {
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
