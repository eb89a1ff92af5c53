import { type Facts, standInsGiven, ticked } from "../triage/facts.ts";
import { factsOf } from "../triage/growing-facts.ts";
import { decideLevel } from "./decide-level.ts";
import { shortLevel } from "./level-words.ts";

export interface Nearest {
  level: number;
  needs: string;
}

/**
 * The smallest change of indicators that would indicate another level: how many more of a level are missing to go up, and
 * without which indicators it would come down. No way down leads below a floor.
 */
export function nearestLevels(facts: Facts): Nearest[] {
  return [...higher(facts), ...lower(facts)];
}

function higher(facts: Facts): Nearest[] {
  const best = new Map<number, Nearest & { missing: number; of: number }>();
  const { marks } = facts.pack.lookup;
  for (const rule of facts.pack.levels.rules) {
    const wanted = rule.when?.count;
    if (!wanted || rule.level <= facts.level().indicated) continue;
    const have = facts.indicatorCount(wanted.level) + standInsGiven(facts, wanted.level).length;
    const missing = wanted.atLeast - have;
    const known = best.get(rule.level);
    if (known && !isNearer({ missing, of: wanted.level }, known, marks.safety)) continue;
    const needs = `${inWords(missing)} ${have > 0 ? "more " : ""}${shortLevel(facts.pack, wanted.level)} indicator${missing === 1 ? "" : "s"}`;
    best.set(rule.level, { level: rule.level, needs, missing, of: wanted.level });
  }
  return [...best.values()].sort((a, b) => a.level - b.level).map(({ level, needs }) => ({ level, needs }));
}

/** Fewer indicators are nearer; of as many, those of a lower level. Releases from before the marks keep the first of the content. */
function isNearer(one: { missing: number; of: number }, known: { missing: number; of: number }, lowestFirst: boolean): boolean {
  return one.missing < known.missing || (lowestFirst && one.missing === known.missing && one.of < known.of);
}

function lower(facts: Facts): Nearest[] {
  const { because, indicated, floor } = facts.level();
  const left = new Map<number, number>();
  for (const { when } of because) {
    // A rule that rests on more than a number holds whatever is unticked.
    if (!when?.count) return [];
    const { level, atLeast } = when.count;
    const kept = atLeast - 1 - standInsGiven(facts, level).length;
    if (kept < 0) return [];
    left.set(level, Math.min(left.get(level) ?? facts.indicatorCount(level), kept));
  }
  if (left.size === 0 || floor === indicated) return [];
  const without = [...left].map(([level, kept]) => unticked(facts, level, kept));
  const level = Math.max(levelWith(facts, left), floor ?? 0);
  return level < indicated ? [{ level, needs: `without ${without.join(" and ")}` }] : [];
}

function unticked(facts: Facts, level: number, kept: number): string {
  const have = facts.indicatorCount(level);
  const of = shortLevel(facts.pack, level);
  if (have === 1) return `the ${of} indicator`;
  // Releases from before the marks keep their words to the letter.
  if (kept === 0 && facts.pack.lookup.marks.safety) return `these ${inWords(have)} ${of} indicators`;
  return `${inWords(have - kept)} of the ${inWords(have)} ${of} indicators`;
}

/** The level indicated with only so many indicators of some levels, everything else as it was. */
function levelWith(facts: Facts, left: ReadonlyMap<number, number>): number {
  const { marks, levelOf, questions } = facts.pack.lookup;
  const kept = new Map(left);
  const stays = (id: string) => {
    const of = levelOf.get(id) ?? 0;
    const more = kept.get(of);
    if (more !== undefined) kept.set(of, more - 1);
    return more === undefined || more > 0;
  };
  const fewer = factsOf(facts.pack);
  questions.forEach(({ question: { id } }, place) => {
    const answer = facts.given[place];
    if (answer !== undefined) fewer.add(place, id === marks.indicators ? ticked(facts).filter(stays) : answer);
  });
  return decideLevel(fewer).indicated;
}

function inWords(n: number): string {
  return ["no", "one", "two", "three", "four", "five"][n] ?? String(n);
}
