/** Services for the people of a case: what helps a parent is matched to signs about a parent, what helps the child to signs about the child. */
import type { Matching, Person } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Service } from "../packs/pack-data.ts";
import { isForAge } from "./contact-texts.ts";
import { nearestFirst, pickVaried, type Suggestion } from "./pick-varied.ts";

/** What has topics, and may say that it is about an adult of the household. */
interface Topical {
  topics: readonly string[];
  about?: Person | undefined;
}

export interface CaseByPerson {
  indicators: string[];
  areas: string[];
  /** The agreed level. */
  level: number;
  childAge: number | null;
  /** Ids of the only services that may be named; null: each of the directory may. */
  only: readonly string[] | null;
  /** Topics of the route. */
  route: readonly string[];
  /** What the answers bring. */
  answers: readonly Topical[];
}

/** One thing that was said of the case, with the topics on which a service could help. */
interface Sign {
  reason: keyof Matching["worth"];
  about: Person;
  topics: readonly string[];
}

/** What helps with a topic that another service already helps with counts this much less than what helps with a sign that none does. */
const OF_A_SIGN = 0.01;

/** At most as many services as the pack says: those first that help with more of what was said, then those of the nearest level. */
export function servicesByPerson(pack: Pack, { atMost, worth }: Matching, asked: CaseByPerson): Suggestion[] {
  const signs = signsOfCase(pack, asked).filter(({ reason }) => worth[reason] > 0);
  const matches = pack.services
    .filter(({ id, level }) => level <= asked.level && (asked.only === null || asked.only.includes(id)))
    .map((service) => ({ service, signs: signsSuited(service, signs, asked.childAge) }))
    .filter((match) => match.signs.length > 0)
    .map((match) => ({ ...match, ...worthOf(match, worth) }));
  return pickVaried(matches, atMost)
    .sort((one, other) => other.helps - one.helps || nearestFirst(one.service, other.service))
    .map((match) => ({ service: match.service, why: whyTexts(pack, match) }));
}

function signsOfCase(pack: Pack, { indicators, areas, childAge, route, answers }: CaseByPerson): Sign[] {
  // At the lowest level needs are met: what was ticked there is a strength, and asks for nothing.
  const lowest = Math.min(...pack.levels.levels.map(({ level }) => level));
  const ticked = pack.indicators.filter(({ id, level }) => level > lowest && indicators.includes(id));
  const lookedAt = pack.areas.filter(({ id }) => areas.includes(id) || ticked.some(({ area }) => area === id));
  // A sign of a boy of 14 asks for nothing about babies.
  const otherAges = pack.topics.filter(({ ages }) => ages && childAge !== null && !isForAge(ages, childAge)).map(({ id }) => id);
  const signOf = (reason: Sign["reason"]) => (said: Topical) => ({
    reason,
    about: said.about ?? "child",
    topics: said.topics.filter((topic) => !otherAges.includes(topic)),
  });
  return [
    ...answers.map(signOf("answers")),
    ...ticked.map(signOf("indicators")),
    signOf("route")({ topics: route }),
    ...lookedAt.map(({ topics }) => signOf("area")({ topics })),
  ];
}

function signsSuited({ suits = ["child", "adult"], ages, topics }: Service, signs: readonly Sign[], childAge: number | null): Sign[] {
  const suited = signs.filter((sign) => suits.includes(sign.about) && sign.topics.some((topic) => topics.includes(topic)));
  // The ages of a service that works with adults alone are theirs, and say nothing of the child's.
  return childAge === null || !suits.includes("child") || isForAge(ages, childAge) ? suited : [];
}

/** What a service is worth for each sign and, far less, for each topic of these: a sign may be about two things, as illness or drinking. */
function worthOf({ service, signs }: { service: Service; signs: readonly Sign[] }, worths: Matching["worth"]) {
  const worth = new Map<Sign | string, number>();
  let helps = 0;
  for (const sign of signs) {
    worth.set(sign, worths[sign.reason]);
    helps += worths[sign.reason];
    for (const topic of sign.topics) if (service.topics.includes(topic)) worth.set(topic, worths[sign.reason] * OF_A_SIGN);
  }
  return { worth, helps };
}

/** One line for each topic that the service and the signs have in common, in the service's order. */
function whyTexts(pack: Pack, { service, signs }: { service: Service; signs: readonly Sign[] }): string[] {
  return service.topics.flatMap((topic) => {
    const naming = signs.filter(({ topics }) => topics.includes(topic));
    if (naming.length === 0) return [];
    const name = pack.topics.find(({ id }) => id === topic)?.name ?? topic;
    const adult = naming.every(({ about }) => about === "adult") ? " about an adult" : "";
    return [`${name} (${reasonText(naming)}${adult})`];
  });
}

function reasonText(naming: readonly Sign[]): string {
  const reasons = naming.map(({ reason }) => reason);
  if (reasons.includes("answers")) return "your answers";
  const indicators = reasons.filter((reason) => reason === "indicators").length;
  if (indicators > 0) return indicators === 1 ? "1 indicator" : `${indicators} indicators`;
  return reasons.includes("route") ? "this route" : "this area of life";
}
