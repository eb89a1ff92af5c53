/** How urgent a circumstance is and who is called for it (§6, §9), and the ages of services and topics. */

type Urgency = "immediate" | "today" | "planned";

/** By addition: urgency, who is called before all others, who after them. What is neither urgent nor calls anybody has no line. */
export const additions: Record<string, [Urgency, string[], string[]]> = {
  danger: ["immediate", ["emergency-999"], []],
  "radicalisation-immediate": ["immediate", ["emergency-999"], ["front-door", "police"]],
  exploitation: ["immediate", ["front-door", "police"], []],
  fgm: ["immediate", ["front-door", "police"], []],
  "fgm-disclosed": ["immediate", [], []],
  "missing-care": ["immediate", ["front-door", "police"], []],
  "allocated-worker": ["today", ["allocated-worker-line"], []],
  "allocated-worker-harm": ["immediate", [], []],
  missing: ["today", [], ["front-door"]],
  radicalisation: ["today", [], ["front-door"]],
  unsure: ["today", [], ["front-door"]],
  "not-covered": ["today", [], ["front-door"]],
  "judged-lower": ["today", [], ["front-door"]],
  borderline: ["planned", [], ["front-door"]],
  "private-fostering": ["today", [], ["front-door"]],
  "not-assessed": ["planned", [], ["front-door"]],
  "over-18": ["planned", [], ["front-door", "main-council"]],
};

/** Appendix 1, each read at its own entry. */
export const serviceAges: Record<string, { from: number; to: number | null }> = {
  "bexley-local-offer": { from: 0, to: 25 },
  "bexley-voice": { from: 0, to: 25 },
  "bromley-healthcare": { from: 0, to: 19 },
  "childrens-centres": { from: 0, to: null },
  "christian-life-centre-bexley": { from: 0, to: 16 },
  "danson-youth-centre": { from: 5, to: 19 },
  "health-visiting": { from: 0, to: 19 },
  iass: { from: 0, to: 25 },
  "social-arts-for-education": { from: 11, to: 18 },
  "the-pier-road-project": { from: 18, to: null },
  "youth-advice-centre-bexley": { from: 13, to: 19 },
  "two-year-offer": { from: 2, to: 2 },
  "family-lives-level-2": { from: 0, to: 5 },
  kickstart: { from: 11, to: 19 },
  "act-for-change": { from: 11, to: 25 },
  "bexley-moorings": { from: 8, to: 17 },
  "camhs-oxleas": { from: 0, to: 18 },
  "family-wellbeing-service": { from: 0, to: 18 },
  porchlight: { from: 8, to: 17 },
};

/**
 * No document sets these: children are breastfed in their first years, the children's centres begin with those from birth to five, and youth
 * services for people with additional needs go on to 25.
 */
export const topicAges: Record<string, { from: number; to: number | null }> = {
  breastfeeding: { from: 0, to: 3 },
  "early-years": { from: 0, to: 5 },
  youth: { from: 5, to: 25 },
};
