/** Every way to turn one part of a condition round. */
import type { Condition } from "../../../src/packs/format.ts";
import type { Change } from "./mutant.ts";
import { LEFT_OUT, type Way } from "./pack-in-memory.ts";
import type { Chance } from "./seeded.ts";

export interface Surroundings {
  chance: Chance;
  valuesOf(question: string): string[];
}

export function changesOfCondition(condition: Condition, way: Way, around: Surroundings): Change[] {
  return [{ kind: "condition turned round", way, becomes: { not: condition } }, ...changesInside(condition, way, around)];
}

function changesInside(condition: Condition, way: Way, around: Surroundings): Change[] {
  const { all, any, not, count, level, judged, consentRule, answers } = condition;
  const changes: Change[] = [];
  const add = (kind: string, key: string | (string | number)[], becomes: unknown) => {
    changes.push({ kind, way: [...way, ...[key].flat()], becomes });
  };
  for (const [key, parts] of Object.entries({ all, any })) {
    if (!parts) continue;
    if (parts.length > 1) {
      const { [key as "all"]: _parts, ...rest } = condition;
      changes.push({ kind: "all and any swapped", way, becomes: { ...rest, [key === "all" ? "any" : "all"]: parts } });
      parts.forEach((_part, position) => add("part of a condition left out", [key, position], LEFT_OUT));
    }
    parts.forEach((part, position) => changes.push(...changesOfCondition(part, [...way, key, position], around)));
  }
  if (not) {
    changes.push({ kind: "condition turned round", way, becomes: { ...condition, not: undefined, all: [not] } });
    changes.push(...changesInside(not, [...way, "not"], around));
  }
  if (count) {
    add("count of a condition", ["count", "atLeast"], count.atLeast + 1);
    add("count of a condition", ["count", "level"], count.level === 4 ? 3 : count.level + 1);
  }
  if (typeof level === "number") add("level of a condition", "level", level === 4 ? 3 : level + 1);
  if (Array.isArray(level)) level.forEach((_one, position) => add("level of a condition", ["level", position], LEFT_OUT));
  for (const key of ["floor", "borderline", "notCovered"] as const)
    if (condition[key] !== undefined) add("truth of a condition", key, !condition[key]);
  if (judged) add("judgement of a condition", "judged", judged === "lower" ? "higher" : "lower");
  if (consentRule) add("consent rule of a condition", "consentRule", consentRule === "gate" ? "own-procedures" : "gate");
  for (const [question, wanted] of Object.entries(answers ?? {}))
    changes.push(...changesOfAnswer(question, wanted, [...way, "answers", question], around));
  return changes;
}

function changesOfAnswer(question: string, wanted: unknown, way: Way, { chance, valuesOf }: Surroundings): Change[] {
  if (Array.isArray(wanted))
    return wanted.length > 1
      ? wanted.map((_one, position) => ({ kind: "answer of a condition left out", way: [...way, position], becomes: LEFT_OUT }))
      : [];
  if (typeof wanted === "object" && wanted !== null)
    return Object.entries(wanted).map(([end, number]) => ({
      kind: "bound of a condition",
      way: [...way, end],
      becomes: Number(number) + chance.one([1, -1]),
    }));
  const others = valuesOf(question).filter((value) => value !== wanted);
  return others.length === 0 ? [] : [{ kind: "answer of a condition", way, becomes: chance.one(others) }];
}
