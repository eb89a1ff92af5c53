import type { Pack, Service } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";

const SHOWN_AT_MOST = 8;

/**
 * Services of the directory that match a case: of the agreed level or below, for a child of that age, about something that
 * the indicators, circumstances or route are about. Most matching topics first, then the nearest level, then the name.
 * None where the case is urgent: then there is somebody to call, not a directory to read.
 */
export function matchingServices(facts: Facts, about: { topics: string[]; urgency: string }[]): Outcome["services"] {
  const { pack } = facts;
  if (about.some(({ urgency }) => urgency === "immediate")) return [];
  const wanted = new Set([...topicsOfIndicators(facts), ...about.flatMap(({ topics }) => topics)]);
  const { agreed } = facts.level();
  const age = facts.answers["child-age"];
  return pack.services
    .filter((service) => service.level <= agreed && (typeof age !== "number" || isForAge(service, age)))
    .map((service) => ({ service, matched: service.topics.filter((topic) => wanted.has(topic)) }))
    .filter(({ matched }) => matched.length > 0)
    .sort(
      (a, b) =>
        b.matched.length - a.matched.length ||
        b.service.level - a.service.level ||
        (a.service.name < b.service.name ? -1 : 1),
    )
    .slice(0, SHOWN_AT_MOST)
    .map(({ service, matched }) => ({ ...serviceEntry(service), why: matched.map((topic) => nameOfTopic(pack, topic)) }));
}

function topicsOfIndicators({ pack, answers }: Facts): string[] {
  const chosen = answers.indicators;
  const areas = answers.areas;
  return [
    ...(Array.isArray(chosen) ? pack.indicators.filter(({ id }) => chosen.includes(id)).flatMap(({ topics }) => topics) : []),
    ...(Array.isArray(areas) ? pack.areas.filter(({ id }) => areas.includes(id)).flatMap(({ topics }) => topics) : []),
  ];
}

function isForAge({ ages }: Service, age: number): boolean {
  return ages === null || (age >= ages.from && age <= (ages.to ?? Number.POSITIVE_INFINITY));
}

function nameOfTopic(pack: Pack, topic: string): string {
  return pack.topics.find(({ id }) => id === topic)?.name ?? topic;
}

function serviceEntry({ id, name, level, phones, emails, urls, source }: Service) {
  const contacts = [
    phones.map((phone) => (typeof phone === "string" ? { text: phone, unconfirmed: false } : { text: phone.number, unconfirmed: phone.unconfirmed === true })),
    ...[emails, urls].map((list) =>
      list.map((entry) => (typeof entry === "string" ? { text: entry, unconfirmed: false } : { text: entry.address, unconfirmed: entry.unconfirmed === true })),
    ),
  ];
  const [phoneTexts, emailTexts, urlTexts] = contacts.map((list) => list.map(({ text }) => text));
  return {
    id,
    name,
    level,
    phones: phoneTexts ?? [],
    emails: emailTexts ?? [],
    urls: urlTexts ?? [],
    unconfirmed: contacts.flat().flatMap(({ text, unconfirmed }) => (unconfirmed ? [text] : [])),
    source,
  };
}
