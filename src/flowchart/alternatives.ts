/** Conditions taken apart into the ways in which they can hold, as far as a drawing needs it. */
import type { Condition } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Wanted } from "../triage/condition-fold.ts";
import { numberIs } from "../triage/conditions.ts";

/** One way in which a condition can hold. */
export interface Alternative {
  /** Answers that it wants, by question. */
  answers: [question: string, wanted: Wanted][];
  /** It says something of the level. */
  ofLevel: boolean;
  /** What else it wants of a case: everything that is neither an answer nor a level. */
  other: Condition[];
}

/** The ways in which a condition can hold; one that wants nothing where there is no condition. */
export function alternativesOf(condition: Condition | undefined): Alternative[] {
  const { all = [], any, not, answers = {}, level, ...rest } = condition ?? {};
  const own: Alternative = {
    answers: Object.entries(answers),
    ofLevel: level !== undefined,
    other: [...(not ? [{ not }] : []), ...Object.entries(rest).map(([key, value]) => ({ [key]: value }) as Condition)],
  };
  let ways = [own];
  for (const part of all) ways = crossed(ways, alternativesOf(part));
  return any ? crossed(ways, any.flatMap(alternativesOf)) : ways;
}

function crossed(ones: Alternative[], others: Alternative[]): Alternative[] {
  return ones.flatMap((one) =>
    others.map((other) => ({
      answers: [...one.answers, ...other.answers],
      ofLevel: one.ofLevel || other.ofLevel,
      other: [...one.other, ...other.other],
    })),
  );
}

/** Whether the condition names the level anywhere that is not under a "not". */
export function namesLevel(condition: Condition | undefined): boolean {
  return alternativesOf(condition).some(({ ofLevel }) => ofLevel);
}

/** The levels of need at which a condition can hold, whatever else is true. */
export function levelsFor(pack: Pack, condition: Condition | undefined): number[] {
  const known = pack.levels.levels.map(({ level }) => level);
  if (!condition) return known;
  const { all, any, level, floor } = condition;
  const floors = pack.levels.rules.filter((rule) => rule.floor).map((rule) => rule.level);
  return known.filter(
    (one) =>
      (level === undefined || numberIs(one, level)) &&
      (floor !== true || floors.some((least) => one >= least)) &&
      (all === undefined || all.every((part) => levelsFor(pack, part).includes(one))) &&
      (any === undefined || any.some((part) => levelsFor(pack, part).includes(one))),
  );
}
