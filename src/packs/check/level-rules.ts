import { ownParts } from "../../triage/condition-kinds.ts";
import type { Marks } from "../../triage/marks.ts";
import type { Condition, LevelRule } from "../format.ts";
import { partsOf } from "./every-condition.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/** Facts that themselves follow from the level, so that a level cannot follow from them. */
const followFromLevel = ["level", "judged", "borderline", "floor", "consentRule"] as const;

/**
 * The rules of the levels run from the highest down to one that always holds, so that every case has a level; none looks at
 * what follows from the level; and none lets an indicator speak for a lower level: adding one never lowers, removing one
 * never raises.
 */
export const levelRules: Rule = (checked) => {
  const { value, place } = fileOf(checked, "levels.yaml");
  const rules = entriesOf(place, "rules", value.rules);
  return [
    ...rules.flatMap(({ entry, at }) => ruleFaults(checked.pack.lookup.marks, entry, at)),
    ...orderFaults(rules),
    ...lastRule(checked),
    ...levelsWithoutRule(checked),
  ];
};

function ruleFaults(marks: Marks, rule: LevelRule, at: Place): Found[] {
  const borderline = rule.borderline;
  const found = [...(rule.when ? conditionFaults(marks, rule.when, within(at, "when")) : [])];
  if (!borderline) return found;
  found.push(...conditionFaults(marks, borderline.when, within(at, "borderline", "when")));
  if (borderline.level <= rule.level)
    found.push(
      fault(
        within(at, "borderline", "level"),
        `A mark of level ${borderline.level} at a rule of level ${rule.level} points to no higher level.`,
        "a level above that of the rule",
      ),
    );
  return found;
}

function conditionFaults({ indicators, judgement }: Marks, condition: Condition, from: Place): Found[] {
  return partsOf(condition, from).flatMap(({ part, at, negated }) => {
    const circular = followFromLevel
      .filter((key) => part[key] !== undefined)
      .map((key) =>
        fault(
          { ...within(at, key), ofKey: true },
          `A level cannot follow from "${key}", which follows from the level.`,
          "answers, count, all, any or not",
        ),
      );
    const looksAt = (question: string | null): question is string =>
      question !== null && part.answers !== undefined && Object.hasOwn(part.answers, question);
    if (looksAt(judgement))
      circular.push(
        fault(
          { ...within(at, "answers", judgement), ofKey: true },
          "The indicated level cannot follow from the judgement.",
          "other questions",
        ),
      );
    if (!negated) return circular;
    const counting = part.count === undefined ? ownParts(part).find(({ counts }) => counts)?.name : "count";
    const key = counting === undefined ? (looksAt(indicators) ? ["answers", indicators] : null) : [counting];
    if (key === null) return circular;
    return [
      ...circular,
      fault(
        { ...within(at, ...key), ofKey: true },
        "Indicators under a not: adding one would lower the level.",
        "indicators only where they speak for the level",
      ),
    ];
  });
}

function orderFaults(rules: { entry: LevelRule; at: Place }[]): Found[] {
  return rules.flatMap(({ entry, at }, position) => {
    const above = rules[position - 1]?.entry;
    return above && above.level < entry.level
      ? [
          fault(
            within(at, "level"),
            `A rule of level ${entry.level} stands below one of level ${above.level}.`,
            "rules from the highest level down",
          ),
        ]
      : [];
  });
}

function lastRule(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "levels.yaml");
  const lowest = Math.min(...value.levels.map(({ level }) => level));
  const rules = entriesOf(place, "rules", value.rules);
  const last = rules.at(-1);
  const found = rules
    .slice(0, -1)
    .flatMap(({ entry, at }) =>
      entry.when === undefined
        ? [fault(at, `${entry.id} always holds, so no lower level can ever be indicated.`, "a when at every rule but the last")]
        : [],
    );
  if (!last) return found;
  if (last.entry.when !== undefined)
    found.push(
      fault(within(last.at, "when"), "The last rule has a condition, so some cases would have no level.", "a last rule without when"),
    );
  if (last.entry.level !== lowest)
    found.push(fault(within(last.at, "level"), `The last rule gives level ${last.entry.level}, not the lowest.`, `level ${lowest}`));
  if (last.entry.floor) found.push(fault(within(last.at, "floor"), "The rule that always holds cannot be a floor.", "no floor here"));
  return found;
}

function levelsWithoutRule(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "levels.yaml");
  return entriesOf(place, "levels", value.levels)
    .filter(({ entry }) => !value.rules.some(({ level }) => level === entry.level))
    .map(({ entry, at }) => fault(within(at, "level"), `No rule ever gives level ${entry.level}.`, "at least one rule for each level"));
}
