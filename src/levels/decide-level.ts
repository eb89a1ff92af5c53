import type { LevelRule } from "../packs/format.ts";
import { type Facts, judgementIn } from "../triage/facts.ts";
import { lookupIn } from "../triage/lookup.ts";

type RuleWithTests = ReturnType<typeof lookupIn>["rules"][number];

export interface LevelDecision {
  /** The highest level whose rules hold. */
  indicated: number;
  /** The practitioner's own level; null where it was not asked for or not given. */
  judged: number | null;
  reason: string | null;
  /** What is acted on: the judgement, but never below the floor. */
  agreed: number;
  /** The lowest level that a judgement may go to; null where it is free. */
  floor: number | null;
  /** The judgement against the indicated level; null without a judgement. */
  moved: "lower" | "higher" | "same" | null;
  /** The rules of the indicated level that hold, in the content's order. */
  because: LevelRule[];
  borderline: { level: number; text: string } | null;
}

/**
 * The level indicated by the highest rule of the content that holds, and the level agreed with the practitioner.
 * Rules: guidance §9, §11; the judgement never lowers a case of danger, harm or a circumstance that counts as harm (a floor).
 */
export function decideLevel(facts: Facts): LevelDecision {
  const holding: RuleWithTests[] = [];
  let indicated = 0;
  let floor: number | null = null;
  for (const tested of lookupIn(facts.pack).rules) {
    if (!tested.holds(facts)) continue;
    const { rule } = tested;
    holding.push(tested);
    if (rule.level > indicated) indicated = rule.level;
    if (rule.floor && rule.level > (floor ?? 0)) floor = rule.level;
  }
  const judgement = judgementIn(facts);
  const judged = judgement?.level ?? null;
  const because: LevelRule[] = [];
  let borderline: LevelRule["borderline"];
  for (const { rule, isBorderline } of holding) {
    if (rule.level !== indicated || (rule.when === undefined && holding.length > 1)) continue;
    because.push(rule);
    if (!borderline && isBorderline(facts)) ({ borderline } = rule);
  }
  return {
    indicated,
    judged,
    reason: judgement?.reason ?? null,
    agreed: Math.max(judged ?? indicated, floor ?? 0),
    floor,
    moved: judged === null ? null : judged < indicated ? "lower" : judged > indicated ? "higher" : "same",
    because,
    borderline: borderline ? { level: borderline.level, text: borderline.text } : null,
  };
}
