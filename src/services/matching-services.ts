import type { Pack, Service } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { shared } from "../triage/shared-parts.ts";
import { emailsOf, isForAge, phonesOf, urlsOf } from "./contact-texts.ts";
import { type Reason, type Subject, subjectsOfCase } from "./subjects-of-case.ts";

const SHOWN_AT_MOST = 8;

/** How much a topic counts: what was said of this child counts more than what is true of every case on the route or in the area. */
const WORTH: Record<Reason, number> = { answers: 6, indicators: 6, route: 2, area: 1 };

interface Match {
  service: Service;
  matched: string[];
  worth: number;
}

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
  const key = [agreed, age, ...[...subjects].map(([topic, { reason, indicators }]) => `${topic} ${reason} ${indicators}`)].join("|");
  return shared(facts.pack, "services", key, () => match(facts.pack, subjects, agreed, age));
}

function match(pack: Pack, subjects: Map<string, Subject>, level: number, age: number | null): Outcome["services"] {
  const matches = pack.services
    .filter((service) => service.level <= level && (age === null || maySuit(pack, service, age, subjects)))
    .map((service) => matchOf(service, subjects))
    .filter(({ matched }) => matched.length > 0);
  const closest = Math.max(0, ...matches.map((one) => closestOf(one, subjects)));
  return varied(
    matches.filter((one) => closestOf(one, subjects) === closest),
    subjects,
  ).map(({ service, matched }) => ({
    ...serviceEntry(service),
    why: matched.map((topic) => `${nameOfTopic(pack, topic)} (${whyText(subjects.get(topic))})`),
  }));
}

function worthOf(topic: string, subjects: Map<string, Subject>): number {
  const subject = subjects.get(topic);
  return subject ? WORTH[subject.reason] : 0;
}

function matchOf(service: Service, subjects: Map<string, Subject>): Match {
  const matched = service.topics.filter((topic) => subjects.has(topic)).sort((a, b) => worthOf(b, subjects) - worthOf(a, subjects));
  return { service, matched, worth: matched.reduce((sum, topic) => sum + worthOf(topic, subjects), 0) };
}

/** How near a service comes to what was said of this child: one that only suits the route is no use where others suit the child. */
function closestOf({ matched }: Match, subjects: Map<string, Subject>): number {
  return Math.max(...matched.map((topic) => worthOf(topic, subjects)));
}

/**
 * Picks one after the other. A topic counts less the more it is cared for already: by a service for that alone fully, by one for
 * many things in part. Then the nearest level, then the name.
 */
function varied(matches: Match[], subjects: Map<string, Subject>): Match[] {
  const left = matches.sort((a, b) => b.worth - a.worth || b.service.level - a.service.level || (a.service.name < b.service.name ? -1 : 1));
  const cared = new Map<string, number>();
  const adds = ({ matched }: Match) => matched.reduce((sum, topic) => sum + worthOf(topic, subjects) / (1 + (cared.get(topic) ?? 0)), 0);
  const chosen: Match[] = [];
  while (chosen.length < SHOWN_AT_MOST && left.length > 0) {
    const worths = left.map(adds);
    const [next] = left.splice(worths.indexOf(Math.max(...worths)), 1);
    if (!next) break;
    chosen.push(next);
    for (const topic of next.matched) cared.set(topic, (cared.get(topic) ?? 0) + Math.min(1, 2 / next.service.topics.length));
  }
  return chosen;
}

/**
 * Whether a service may suit a child of that age: by its own ages; where the source gives none, by those of its topics. A topic
 * that the case itself is about never stands in the way: a young parent of 15 may need a service for babies.
 */
function maySuit(pack: Pack, service: Service, age: number, subjects: Map<string, Subject>): boolean {
  if (service.ages !== null) return isForAge(service, age);
  return pack.topics.every(({ id, ages }) => {
    if (!ages || !service.topics.includes(id)) return true;
    const asked = subjects.get(id)?.reason;
    return asked === "indicators" || asked === "answers" || (age >= ages.from && age <= (ages.to ?? Number.POSITIVE_INFINITY));
  });
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
