import type { Service } from "../packs/pack-data.ts";

/** A service that an outcome suggests, and why, one line for each topic: "Money and debt (2 indicators)". */
export interface Suggestion {
  service: Service;
  why: string[];
}

export interface Candidate {
  service: Service;
  /** What each need counts, a topic or a sign, with which it can help here; every one is above 0. */
  worth: ReadonlyMap<unknown, number>;
}

/** Sums of fractions: what differs by less than this differs only by how it was added up. */
const ROUNDING = 1e-9;

/**
 * Picks candidates one after the other, each the one that adds most to those before it, so that several services for one need do not hide
 * the only one for another. A need counts less the more it is cared for already: fully by a service for one thing, in part by one for
 * many things. Among equals the one that is worth most in all, then the nearest level, then the name.
 */
export function pickVaried<C extends Candidate>(candidates: readonly C[], atMost: number): C[] {
  const left = candidates.toSorted((one, other) => totalWorth(other) - totalWorth(one) || nearestFirst(one.service, other.service));
  const cared = new Map<unknown, number>();
  const picked: C[] = [];
  while (picked.length < atMost) {
    const next = bestOf(left, cared);
    if (!next) break;
    left.splice(left.indexOf(next), 1);
    picked.push(next);
    const care = Math.min(1, 2 / new Set(next.service.topics).size);
    for (const need of next.worth.keys()) cared.set(need, (cared.get(need) ?? 0) + care);
  }
  return picked;
}

/** Services of higher levels come first, since none is above the level of the case; then they go by name. */
export function nearestFirst(one: Service, other: Service): number {
  return other.level - one.level || (one.name < other.name ? -1 : 1);
}

function totalWorth({ worth }: Candidate): number {
  let total = 0;
  for (const part of worth.values()) total += part;
  return total;
}

function bestOf<C extends Candidate>(left: readonly C[], cared: ReadonlyMap<unknown, number>): C | undefined {
  let best: C | undefined;
  let most = 0;
  for (const candidate of left) {
    let adds = 0;
    for (const [need, part] of candidate.worth) adds += part / (1 + (cared.get(need) ?? 0));
    if (adds > most + ROUNDING) [best, most] = [candidate, adds];
  }
  return best;
}
