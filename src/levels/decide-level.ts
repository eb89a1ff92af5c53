import type { LevelRule } from "../packs/format.ts";
import { type Facts, judgementIn, type LevelDecision, type RuleWithTests } from "../triage/facts.ts";

/**
 * The level indicated by the highest rule of the content that holds, and the level agreed with the practitioner.
 * Rules: guidance §9, §11; the judgement never lowers a case of danger, harm or a circumstance that counts as harm (a floor).
 */
export function decideLevel(facts: Facts): LevelDecision {
  const holding: RuleWithTests[] = [];
  let indicated = 0;
  let floor: number | null = null;
  for (const tested of facts.pack.lookup.rules) {
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
