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
 * that (§9). Adults are no matter of this guidance, so they go to the council (§10). Significant harm, an open case and a private fostering are told without waiting for consent (§6, §9); all other help is voluntary.
 */
export const routes: Record<string, ExpectedRoute> = {
  "adult-services": { urgency: "today", consent: "own-procedures", call: ["adult-services-line", "emergency-999"], duties: ["record"] },
  emergency: { urgency: "immediate", consent: "not-a-gate", call: mash, duties: ["refer-harm", "tell-the-family", "record"] },
  "open-case": {
    urgency: "today",
    consent: "not-a-gate",
    call: ["allocated-worker-line", ...mash],
    duties: ["refer-harm", "tell-the-family", "record"],
  },
  "child-protection": {
    urgency: "immediate",
    consent: "not-a-gate",
    call: [...mash, "emergency-999"],
    duties: ["refer-harm", "tell-the-family", "record"],
  },
  "child-in-need": { urgency: "today", consent: "gate", call: mash, duties: ["tell-the-family", "record"] },
  "private-fostering-notice": {
    urgency: "today",
    consent: "not-a-gate",
    call: mash,
    duties: ["fostering-tell", "tell-the-family", "record"],
  },
  "other-specialist": { urgency: "today", consent: "gate", call: mash, duties: ["tell-the-family", "record"] },
  "send-disability-service": { urgency: "planned", consent: "gate", call: mash, duties: ["record"] },
  "family-wellbeing-service": { urgency: "planned", consent: "gate", call: mash, duties: ["record"] },
  "joint-plan": { urgency: "planned", consent: "gate", call: mash, duties: ["record"] },
  "another-agency": { urgency: "planned", consent: "gate", call: mash, duties: ["record"] },
  "own-agency": { urgency: "planned", consent: "own-procedures", call: mash, duties: ["record"] },
  "consult-mash": { urgency: "today", consent: "not-a-gate", call: mash, duties: ["record", "tell-the-family"] },
};

/** Whom the Family Wellbeing Service works with (FWS page). */
export const requirements: Record<string, RegExp> = {
  eligibility: /at least one of its listed difficulties\.$/,
};

/** By addition: urgency, who is called before all others, who after them. What is neither urgent nor calls anybody has no line. */
export const additions: Record<string, [Urgency, string[], string[]]> = {
  danger: ["immediate", ["emergency-999"], []],
  "stay-with-the-child": ["immediate", [], []],
  "danger-not-covered": ["today", [], ["emergency-999"]],
  "radicalisation-immediate": ["immediate", ["emergency-999"], ["front-door", "police"]],
  harm: ["immediate", [], ["emergency-999"]],
  "acute-mental-health": ["immediate", ["emergency-999"], []],
  "child-protection-call": ["immediate", [], []],
  exploitation: ["immediate", ["front-door-first", "police"], []],
  "exploitation-call": ["immediate", [], []],
  fgm: ["immediate", ["front-door-first", "police"], []],
  "fgm-disclosed": ["immediate", [], []],
  "fgm-perhaps-regulated": ["immediate", [], []],
  "missing-care": ["immediate", ["front-door-first", "police"], ["emergency-999"]],
  "missing-care-police": ["immediate", [], []],
  "missing-care-danger": ["immediate", [], []],
  "allocated-worker": ["today", ["allocated-worker-line"], []],
  "open-case-today": ["today", [], []],
  "worker-as-well": ["immediate", [], []],
  "allocated-worker-harm": ["immediate", [], []],
  "allegation-about-professional": ["immediate", [], ["front-door"]],
  missing: ["today", [], ["front-door", "police"]],
  "missing-police": ["today", [], []],
  "missing-today": ["today", [], []],
  "missing-said-in-the-call": ["today", [], []],
  "missing-danger": ["immediate", [], []],
  radicalisation: ["today", [], ["front-door", "police"]],
  "danger-indicator": ["today", [], ["front-door", "emergency-999"]],
  "harm-not-covered": ["today", [], ["emergency-999"]],
  unsure: ["today", [], ["front-door", "emergency-999"]],
  "unsure-alone": ["today", [], []],
  "unsure-beside-harm": ["today", [], ["front-door", "emergency-999"]],
  "not-covered": ["today", [], ["front-door"]],
  "not-covered-alone": ["today", [], []],
  "not-covered-beside": ["today", [], []],
  "unsafe-to-ask": ["today", [], ["front-door"]],
  "unsafe-to-ask-harm": ["today", [], ["front-door"]],
  "judged-lower": ["today", [], ["front-door"]],
  borderline: ["planned", [], ["front-door"]],
  "private-fostering": ["today", [], ["front-door"]],
  "fostering-call": ["today", [], []],
  "fostering-beside-harm": ["today", [], []],
  "self-harm": ["planned", [], ["emergency-999"]],
  "not-assessed": ["planned", [], ["front-door"]],
  "worker-not-known": ["planned", [], ["front-door"]],
  "age-18": ["planned", [], ["front-door"]],
  "adult-self-harm": ["today", [], []],
  "adult-police": ["immediate", ["police"], []],
  "adult-danger": ["immediate", [], []],
  "adult-harm": ["immediate", [], ["emergency-999", "police"]],
  "adult-call": ["today", [], []],
  "adult-suicide": ["immediate", ["emergency-999"], []],
  "specialist-call": ["today", [], ["front-door"]],
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
 * No document sets these. Babies: the first year or two; small children: until they start school; young people's services of Appendix 1:
 * from 11, where most that give an age begin, to 25 for those with additional needs; offending: from 10, when a child can be charged.
 */
export const topicAges: Record<string, { from: number; to: number | null }> = {
  "arts-and-sport": { from: 5, to: 25 },
  breastfeeding: { from: 0, to: 3 },
  confidence: { from: 5, to: 25 },
  "early-development": { from: 0, to: 5 },
  "early-support": { from: 0, to: 4 },
  "early-years": { from: 0, to: 5 },
  exclusion: { from: 11, to: 17 },
  identity: { from: 11, to: 25 },
  "new-baby": { from: 0, to: 1 },
  "out-of-school": { from: 11, to: 18 },
  "perinatal-mental-health": { from: 0, to: 1 },
  "perinatal-mental-illness": { from: 0, to: 1 },
  pregnancy: { from: 10, to: 25 },
  "young-mental-health": { from: 11, to: 25 },
  "young-people-housing": { from: 16, to: 25 },
  youth: { from: 5, to: 25 },
  "youth-justice": { from: 10, to: 25 },
  "youth-support": { from: 11, to: 19 },
  "youth-training": { from: 11, to: 25 },
};

/** This guide's own: five services are read, eight are not, and what was said of these people alone suggests a service. */
export const matching = {
  atMost: 5,
  worth: { answers: 6, indicators: 6, route: 0, area: 0 },
  // Somebody to talk to at any hour, the domestic abuse service and the mental health service: they do not take the place of a call.
  atOnce: ["samaritans", "solace-womens-aid", "camhs-oxleas"],
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
