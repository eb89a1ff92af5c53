/** Who is called on a route (§4, §8, §9, §10), how urgent a circumstance is and who is called for it (§6, §9), and the ages of services and topics. */

type Urgency = "immediate" | "today" | "planned";

export interface ExpectedRoute {
  urgency: Urgency;
  consent: "gate" | "not-a-gate" | "own-procedures";
  call: string[];
  duties: string[];
}

const mash = ["front-door"];

/**
 * What each route has of its own. All lead through the MASH (§10); what is new in an open case goes to the child's social worker before
 * that (§9). Significant harm, an open case and a private fostering are told without waiting for consent (§6, §9); all other help is voluntary.
 */
export const routes: Record<string, ExpectedRoute> = {
  emergency: { urgency: "immediate", consent: "not-a-gate", call: mash, duties: ["refer-harm", "tell-the-family", "record"] },
  "open-case": {
    urgency: "today",
    consent: "not-a-gate",
    call: ["allocated-worker-line", ...mash],
    duties: ["refer-harm", "tell-the-family", "record"],
  },
  "child-protection": { urgency: "immediate", consent: "not-a-gate", call: mash, duties: ["refer-harm", "tell-the-family", "record"] },
  "child-in-need": { urgency: "today", consent: "gate", call: mash, duties: ["agreement-in-need", "tell-the-family", "record"] },
  "private-fostering-notice": {
    urgency: "today",
    consent: "not-a-gate",
    call: mash,
    duties: ["fostering-notify", "tell-the-family", "record"],
  },
  "other-specialist": { urgency: "today", consent: "gate", call: mash, duties: ["tell-the-family", "record"] },
  "send-disability-service": { urgency: "planned", consent: "gate", call: mash, duties: ["written-consent", "family-copies", "record"] },
  "family-wellbeing-service": { urgency: "planned", consent: "gate", call: mash, duties: ["written-consent", "family-copies", "record"] },
  "joint-plan": { urgency: "planned", consent: "gate", call: mash, duties: ["record", "family-copies"] },
  "another-agency": { urgency: "planned", consent: "gate", call: mash, duties: ["record"] },
  "own-agency": { urgency: "planned", consent: "own-procedures", call: mash, duties: ["record"] },
  "consult-mash": { urgency: "today", consent: "not-a-gate", call: mash, duties: ["record", "tell-the-family"] },
};

/** Whom the Family Wellbeing Service works with (FWS page). */
export const requirements: Record<string, RegExp> = {
  age: /families of children from 0 to 18\.$/,
  eligibility: /at least one of its listed difficulties\.$/,
};

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

/** Appendix 1 prints these where it is not certain to which entry they belong: beside another, or between two. */
export const inDoubt: Record<string, string[]> = {
  "bexley-care-hub": ["https://carehub.bexley.gov.uk"],
  "bexley-deaf-centre": ["20 Whitehall Lane, Slade Green, Kent"],
  "carers-support-bexley": ["info@carerssupport.org"],
  centerpieces: ["01322 554589"],
  "childrens-centres": ["020 3045 4710", "020 3045 5480"],
  "citizens-advice-bureau": ["Sidcup Library, Hadlow Road, Sidcup"],
  "steps-for-health": ["bexccg.contactus@nhs.net", "https://www.bexleyccg.nhs.uk/Your-Health/Steps-to-health.htm"],
  "the-haven": ["01322 287356"],
  "insight-bexley": ["07824 999581"],
  "perinatal-mental-health-oxleas": ["tr.oxleasperinatalmentalhealthservice@nhs.net"],
};
