import { nearest } from "../answers/check.ts";
import type { Pack } from "../packs/pack.ts";
import type { Service } from "../packs/pack-data.ts";
import { type Found, type Searched, wordSearch } from "../search/word-search.ts";
import { emailsOf, isForAge, phonesOf, urlsOf } from "./contact-texts.ts";
import type { Directory } from "./directory-format.ts";

export interface ServicesSought {
  query: string | null;
  /** Empty: every level. */
  levels: number[];
  /** Topic ids; empty: any. */
  topics: string[];
  age: number | null;
}

type Answer = Omit<Directory, "schema" | "content">;

const NEAR_AT_MOST = 5;

/** The services of the directory that are sought: best match first, or by level and name where no words are given. Pure. */
export function findServices(pack: Pack, sought: ServicesSought): Answer {
  const { query, levels, topics, age } = sought;
  const wanted = (service: Service) =>
    (levels.length === 0 || levels.includes(service.level)) &&
    (topics.length === 0 || topics.some((topic) => service.topics.includes(topic))) &&
    (age === null || isForAge(service.ages, age));
  const found = query === null ? inOrder(pack, wanted) : byWords(pack, query, wanted);
  return {
    query,
    matched: found.matched,
    readAs: found.readAs,
    levels,
    topics: pack.topics.filter(({ id }) => topics.includes(id)).map(({ id, name }) => ({ id, name })),
    age,
    services: found.services.map((service) => entryOf(pack, service)),
    nearTopics: found.services.length > 0 ? [] : topicsNear(pack, query),
  };
}

type FoundServices = Pick<Found, "matched" | "readAs"> & { services: Service[] };

function inOrder(pack: Pack, wanted: (service: Service) => boolean): FoundServices {
  const services = pack.services.filter(wanted).sort((a, b) => a.level - b.level || (a.name < b.name ? -1 : 1));
  return { services, matched: services.length > 0 ? "all" : "none", readAs: [] };
}

function byWords(pack: Pack, query: string, wanted: (service: Service) => boolean): FoundServices {
  const isWanted = (place: number) => pack.services.slice(place, place + 1).some(wanted);
  const { places, matched, readAs } = wordSearch(pack.services.map((service) => searched(pack, service)))(query, isWanted);
  return { services: places.flatMap((place) => pack.services[place] ?? []), matched, readAs };
}

/** What a service is searched by; its telephone numbers also without their gaps. */
export function searched(pack: Pack, service: Service): Searched {
  const phones = phonesOf(service).map(({ number }) => `${number} ${number.replaceAll(" ", "")}`);
  const contacts = [...phones, ...emailsOf(service).map(({ address }) => address), ...urlsOf(service).map(({ address }) => address)];
  const places = service.addresses.map(({ text, postcode }) => `${text} ${postcode ?? ""}`);
  return {
    title: service.name,
    names: [service.name],
    text: `${service.does} ${service.for}`,
    beside: [service.hours ?? "", service.note ?? "", ...contacts, ...places].join(" "),
    subject: subjectWords(pack, service.topics),
  };
}

/** The names of topics and the other words that people use for them. */
export function subjectWords(pack: Pack, topics: readonly string[]): string {
  return pack.topics
    .filter(({ id }) => topics.includes(id))
    .map(({ name, also }) => [name, ...also].join(" "))
    .join(" ");
}

function entryOf(pack: Pack, service: Service): Answer["services"][number] {
  const { id, name, level, does, ages, hours, note, source } = service;
  return {
    id,
    name,
    level,
    does,
    for: service.for,
    ages,
    phones: phonesOf(service),
    emails: emailsOf(service),
    urls: urlsOf(service),
    addresses: service.addresses.map(({ text, postcode, unconfirmed }) => ({ text, postcode, unconfirmed: unconfirmed === true })),
    hours,
    topics: service.topics.map((topic) => ({ id: topic, name: pack.topics.find((candidate) => candidate.id === topic)?.name ?? topic })),
    note: note ?? null,
    source,
  };
}

/** Topics to try where nothing was found: those that the words name, else the nearest in letters, else all that there are. */
function topicsNear(pack: Pack, query: string | null): Answer["nearTopics"] {
  if (query === null) return [];
  const used = pack.topics.filter(({ id }) => pack.services.some(({ topics }) => topics.includes(id)));
  const names = used.map(({ name, also }) => ({ title: name, names: [], text: also.join(" "), beside: "", subject: "" }));
  const named = wordSearch(names)(query, () => true).places.slice(0, NEAR_AT_MOST);
  const nearId = nearest(
    query.toLowerCase(),
    used.map(({ id }) => id),
  );
  const near = named.length > 0 ? named.flatMap((place) => used[place] ?? []) : used.filter(({ id }) => id === nearId);
  return (near.length > 0 ? near : used).map(({ id, name }) => ({ id, name }));
}
