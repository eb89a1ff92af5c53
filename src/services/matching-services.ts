import type { Pack, Service } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import { entryAt, outlineOf } from "../triage/outline.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { emailsOf, isForAge, phonesOf, urlsOf } from "./contact-texts.ts";
import { OF_THE_CASE, type Reason, REASONS, type Subjects, subjectsOfCase, WORTHS_DOWN } from "./subjects-of-case.ts";

const SHOWN_AT_MOST = 8;

interface Match {
  placed: Placed;
  worth: number;
  /** What it would add to those chosen, when that was last reckoned; it never grows. */
  adds: number;
  isChosen: boolean;
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
  return match(index, subjects, agreed, age).map(({ placed }) => {
    const { id, name, level, phones, emails, urls, unconfirmed, source } = (placed.entry ??= serviceEntry(pack, placed.place));
    const why = matchedOf(placed, subjects.worth).map((topic) => whyText(pack, index, subjects, topic));
    return { id, name, level, phones, emails, urls, unconfirmed, source, why };
  });
}

/** Topics and services by number, since every row of a batch asks for a match of its own. */
interface Index {
  topics: readonly { ages: Pack["topics"][number]["ages"]; services: readonly Placed[]; whys: Map<number, string> }[];
  /** How many matches were asked for so far. */
  asked: number;
  /** How far each topic is cared for already by the services chosen; one list for all matches. */
  cared: Float64Array;
}

interface Placed {
  /** The service's place in the pack. */
  place: number;
  level: number;
  ages: Service["ages"];
  topics: readonly number[];
  /** The entry but for why it is there. */
  entry: Omit<Entry, "why"> | null;
  /** Its place where services worth the same are put in order: nearest level first, then by name. */
  rank: number;
  /** The number of the last match that it was looked at for. */
  seen: number;
}

const indexes = new WeakMap<Pack, Index>();

function indexOf(pack: Pack): Index {
  let index = indexes.get(pack);
  if (!index) {
    const topics = pack.topics.map(({ ages }) => ({ ages, services: [] as Placed[], whys: new Map<number, string>() }));
    const { services } = outlineOf(pack);
    services.levels.forEach((level, place) => {
      const own = services.topics[place] ?? [];
      const placed: Placed = {
        place,
        level,
        ages: services.ages[place] ?? null,
        topics: own,
        entry: null,
        rank: services.ranks[place] ?? 0,
        seen: 0,
      };
      for (const topic of own) topics[topic]?.services.push(placed);
    });
    index = { topics, asked: 0, cared: new Float64Array(topics.length) };
    indexes.set(pack, index);
  }
  return index;
}

function match(index: Index, { worth }: Subjects, level: number, age: number | null): Match[] {
  const { topics } = index;
  const asked = ++index.asked;
  const near: Match[] = [];
  // A service that only suits the route is no use where others suit what was said of this child.
  for (const closest of WORTHS_DOWN) {
    for (let topic = 0; topic < worth.length; topic++) {
      if (worth[topic] !== closest) continue;
      for (const placed of topics[topic]?.services ?? []) {
        if (placed.level > level || placed.seen === asked) continue;
        placed.seen = asked;
        if (age !== null && !maySuit(topics, placed, age, worth)) continue;
        const ofAll = worthOf(placed, worth);
        putInOrder(near, { placed, worth: ofAll, adds: ofAll, isChosen: false });
      }
    }
    if (near.length > 0) break;
  }
  return varied(near, worth, index.cared.fill(0));
}

/** Those worth most first, then by rank. They are few: to put each in its place costs a batch less than to sort them all. */
function putInOrder(near: Match[], match: Match): void {
  let place = near.length;
  for (; place > 0; place--) {
    const before = near[place - 1] as Match;
    if (before.worth > match.worth || (before.worth === match.worth && before.placed.rank < match.placed.rank)) break;
    near[place] = before;
  }
  near[place] = match;
}

function worthOf({ topics }: Placed, worths: readonly number[]): number {
  let worth = 0;
  for (const topic of topics) worth += worths[topic] ?? 0;
  return worth;
}

/** Topics that the case is about, those worth most first. */
function matchedOf({ topics }: Placed, worths: readonly number[]): number[] {
  const matched: number[] = [];
  for (const closest of WORTHS_DOWN) for (const topic of topics) if (worths[topic] === closest) matched.push(topic);
  return matched;
}

function addsOf({ topics }: Placed, worths: readonly number[], cared: Float64Array): number {
  let adds = 0;
  for (const topic of topics) adds += (worths[topic] ?? 0) / (1 + (cared[topic] ?? 0));
  return adds;
}

/**
 * Picks one after the other. A topic counts less the more it is cared for already: by a service for that alone fully, by one for
 * many things in part. Then the nearest level, then the name.
 */
function varied(matches: Match[], worths: readonly number[], cared: Float64Array): Match[] {
  const chosen: Match[] = [];
  while (chosen.length < SHOWN_AT_MOST && chosen.length < matches.length) {
    const next = bestOf(matches, worths, cared);
    next.isChosen = true;
    chosen.push(next);
    const care = Math.min(1, 2 / next.placed.topics.length);
    for (const topic of next.placed.topics) if (worths[topic] !== 0) cared[topic] = (cared[topic] ?? 0) + care;
  }
  return chosen;
}

/** Sums of parts of whole numbers: what differs by less than this differs only by how it was added up. */
const ROUNDING = 1e-9;

/** The one that adds most of those that are not chosen yet, of which there is one at least. */
function bestOf(matches: Match[], worths: readonly number[], cared: Float64Array): Match {
  let best: Match | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    // None adds more than it is worth, and they stand in order of that.
    if (match.worth <= most + ROUNDING) break;
    if (match.isChosen || match.adds <= most + ROUNDING) continue;
    match.adds = addsOf(match.placed, worths, cared);
    if (match.adds > most + ROUNDING) {
      best = match;
      most = match.adds;
    }
  }
  return best as Match;
}

/**
 * Whether a service may suit a child of that age: by its own ages; where the source gives none, by those of its topics. A topic
 * that the case itself is about never stands in the way: a young parent of 15 may need a service for babies.
 */
function maySuit(topics: Index["topics"], { ages: ofService, topics: own }: Placed, age: number, worths: readonly number[]): boolean {
  if (ofService !== null) return isForAge(ofService, age);
  for (const topic of own) {
    const ages = topics[topic]?.ages;
    if (ages && worths[topic] !== OF_THE_CASE && !isForAge(ages, age)) return false;
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

function serviceEntry(pack: Pack, place: number): Omit<Entry, "why"> {
  const service = entryAt(pack, "services", place);
  if (!service) throw new Error(`there is no service ${place} in ${pack.id}`);
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
