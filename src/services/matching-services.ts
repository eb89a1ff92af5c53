import { answerTo, type Facts, ticked } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { emailsOf, phonesOf, urlsOf } from "./contact-texts.ts";
import { servicesByPerson } from "./match-by-person.ts";
import { servicesByTopic } from "./match-by-topic.ts";
import type { Suggestion } from "./pick-varied.ts";

/**
 * Services of the directory, of the agreed level or below, that may help the people of a case; none where they have refused. Where
 * something has to happen at once, only those that the pack names for it: there is somebody to call first. A pack without settings
 * for it keeps the matching that it was released with.
 *
 * @param topics What the route is about, and what the answers add to it.
 */
export function matchingServices(facts: Facts, topics: { route: string[]; answers: string[] }): Outcome["services"] {
  const { pack } = facts;
  const { additions, consent, urgency } = facts.plan();
  const asked = {
    indicators: [...ticked(facts)],
    areas: listFrom(answerTo(facts, "areas")),
    level: facts.level().agreed,
    childAge: numberFrom(answerTo(facts, "age")),
  };
  const { matching } = pack;
  if (!matching) return urgency === "immediate" ? [] : servicesByTopic(pack, { ...asked, ...topics }).map(outcomeEntry);
  if (consent.recorded === "refused") return [];
  const only = urgency === "immediate" ? (matching.atOnce ?? []) : null;
  return servicesByPerson(pack, matching, { ...asked, only, route: topics.route, answers: additions }).map(outcomeEntry);
}

function listFrom(answer: ReturnType<Facts["answer"]>): string[] {
  return Array.isArray(answer) ? answer : [];
}

function numberFrom(answer: ReturnType<Facts["answer"]>): number | null {
  return typeof answer === "number" ? answer : null;
}

function outcomeEntry({ service, why }: Suggestion): Outcome["services"][number] {
  const { id, name, level, source } = service;
  const phones = phonesOf(service).map(({ number, unconfirmed }) => ({ text: number, unconfirmed }));
  const emails = emailsOf(service).map(({ address, unconfirmed }) => ({ text: address, unconfirmed }));
  const urls = urlsOf(service).map(({ address, unconfirmed }) => ({ text: address, unconfirmed }));
  const texts = (list: { text: string }[]) => list.map(({ text }) => text);
  return {
    id,
    name,
    level,
    phones: texts(phones),
    emails: texts(emails),
    urls: texts(urls),
    unconfirmed: texts([...phones, ...emails, ...urls].filter(({ unconfirmed }) => unconfirmed)),
    source,
    why,
  };
}
