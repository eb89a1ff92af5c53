import type { Pack } from "./pack.ts";

/** How much of each thing a pack holds; indicators and services also by level. */
export interface Counts {
  stages: number;
  questions: number;
  levels: number;
  levelRules: number;
  areas: number;
  indicators: number;
  indicatorsByLevel: Record<string, number>;
  domains: number;
  routes: number;
  duties: number;
  additions: number;
  contacts: number;
  callingLists: number;
  deadlines: number;
  limits: number;
  services: number;
  servicesByLevel: Record<string, number>;
  topics: number;
  terms: number;
  guidePages: number;
  guidePoints: number;
  notes: number;
  scenarios: number;
}

export function countsOf(pack: Pack): Counts {
  const levels = pack.levels.levels.map(({ level }) => level);
  const byLevel = (entries: { level: number }[]) =>
    Object.fromEntries(levels.map((wanted) => [wanted, entries.filter(({ level }) => level === wanted).length]));
  return {
    stages: pack.flow.stages.length,
    questions: pack.flow.questions.length,
    levels: levels.length,
    levelRules: pack.levels.rules.length,
    areas: pack.areas.length,
    indicators: pack.indicators.length,
    indicatorsByLevel: byLevel(pack.indicators),
    domains: pack.domains.domains.length,
    routes: pack.routes.length,
    duties: pack.duties.duties.length,
    additions: pack.duties.additions.length,
    contacts: pack.contacts.contacts.length,
    callingLists: pack.contacts.lists.length,
    deadlines: pack.deadlines.deadlines.length,
    limits: pack.limits.length,
    services: pack.services.length,
    servicesByLevel: byLevel(pack.services),
    topics: pack.topics.length,
    terms: pack.glossary.length,
    guidePages: pack.guide.length,
    guidePoints: pack.guide.flatMap(({ sections }) => sections.flatMap(({ points }) => points)).length,
    notes: pack.notes.length,
    scenarios: pack.scenarios.length,
  };
}
