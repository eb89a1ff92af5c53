import type { Facts } from "../triage/facts.ts";

export interface Nearest {
  level: number;
  needs: string;
}

// One list for all: a batch writes the JSON of a list that it has seen before without looking into it.
const NONE: Nearest[] = [];

/**
 * The smallest change of indicators that would indicate another level: how many more of a level are missing to go up, and
 * without which indicators it would come down. Empty where a floor decides, since indicators then change nothing.
 */
export function nearestLevels(facts: Facts): Nearest[] {
  if (facts.level().floor !== null) return NONE;
  return [...higher(facts), ...lower(facts)];
}

function higher(facts: Facts): Nearest[] {
  const best = new Map<number, Nearest & { missing: number }>();
  for (const rule of facts.pack.levels.rules) {
    const wanted = rule.when?.count;
    if (!wanted || rule.level <= facts.level().indicated) continue;
    const missing = wanted.atLeast - facts.indicatorCount(wanted.level);
    const known = best.get(rule.level);
    if (known && known.missing <= missing) continue;
    const more = facts.indicatorCount(wanted.level) > 0 ? "more " : "";
    const needs = `${inWords(missing)} ${more}level ${wanted.level} indicator${missing === 1 ? "" : "s"}`;
    best.set(rule.level, { level: rule.level, needs, missing });
  }
  return [...best.values()].sort((a, b) => a.level - b.level).map(({ level, needs }) => ({ level, needs }));
}

function lower(facts: Facts): Nearest[] {
  const deciding = facts.level().because.map((rule) => rule.when?.count);
  const left = new Map<number, number>();
  const without: string[] = [];
  for (const count of deciding) {
    if (!count) return [];
    const have = facts.indicatorCount(count.level);
    left.set(count.level, Math.min(left.get(count.level) ?? have, count.atLeast - 1));
  }
  for (const [level, kept] of left) {
    const have = facts.indicatorCount(level);
    without.push(have === 1 ? `the level ${level} indicator` : `${inWords(have - kept)} of the ${inWords(have)} level ${level} indicators`);
  }
  if (without.length === 0) return [];
  const reached = facts.pack.levels.rules.filter(({ when }) => {
    if (when === undefined) return true;
    const { count } = when;
    return count !== undefined && (left.get(count.level) ?? facts.indicatorCount(count.level)) >= count.atLeast;
  });
  return [{ level: Math.max(...reached.map((rule) => rule.level)), needs: `without ${without.join(" and ")}` }];
}

function inWords(n: number): string {
  return ["no", "one", "two", "three", "four", "five"][n] ?? String(n);
}
