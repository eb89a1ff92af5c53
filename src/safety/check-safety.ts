/** Holds a whole pack to the twenty safety rules: its texts, every path through its flow, and what comes of one answer more. */
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { type Case, caseFrom, type Given, type Violation } from "./case.ts";
import { neighboursOf } from "./neighbours.ts";
import { pairRules } from "./rules-of-pairs.ts";
import { textViolations } from "./rules-of-texts.ts";
import { caseRules } from "./rules-of-a-case.ts";

/** The texts of a pack, and the outcome at each end of its flow at each moment: of each rule the first breach in each place. */
export function safetyOnPaths(pack: Pack, ends: readonly Given[], moments: readonly Moment[]): Violation[] {
  const cases = moments.flatMap((at) => casesAt(pack, ends, at));
  return firstOfEach([...textViolations(pack), ...cases.flatMap(brokenBy)]);
}

/** The same with one answer more, or another one, at a moment. */
export function safetyBesidePaths(pack: Pack, ends: readonly Given[], at: Moment): Violation[] {
  const met = new Set<string>();
  const isNew = (tried: Case) => combinationsIn(tried).filter((combination) => !met.has(combination) && met.add(combination)).length > 0;
  const onPaths = casesAt(pack, ends, at);
  const neighbours = new Map(onPaths.flatMap(neighboursOf).map((answers) => [JSON.stringify(answers), answers]));
  const beside = casesAt(pack, [...neighbours.values()], at);
  onPaths.forEach(isNew);
  const compared = [...onPaths, ...beside.filter(isNew)];
  return firstOfEach([...beside.flatMap(brokenBy), ...compared.flatMap((tried) => pairRules.flatMap((rule) => rule(tried)))]);
}

function casesAt(pack: Pack, ends: readonly Given[], at: Moment): Case[] {
  return ends.flatMap((answers) => caseFrom(pack, answers, at) ?? []);
}

function firstOfEach(violations: readonly Violation[]): Violation[] {
  const found = new Map<string, Violation>();
  for (const violation of violations) {
    const key = `${violation.rule} ${JSON.stringify(violation.at)}`;
    if (!found.has(key)) found.set(key, violation);
  }
  return [...found.values()];
}

/** Each addition, and how consent stands, with the route that it comes with: a neighbour that has a new one is compared with others too. */
function combinationsIn({ facts, outcome: { route, consent } }: Case): string[] {
  const { additions } = facts.plan();
  return [...additions.map(({ id }) => `${route.id} ${id}`), `${route.id} ${route.ready} ${consent.recorded}`];
}

/** The rules that one case breaks by itself. */
export function brokenBy(tried: Case): Violation[] {
  return Object.entries(caseRules).flatMap(([rule, check]) => {
    const wrong = check(tried);
    return wrong === null ? [] : [{ rule, ...wrong, answers: tried.answers, when: tried.at }];
  });
}
