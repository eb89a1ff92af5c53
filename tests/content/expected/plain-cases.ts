/** Each route in its plainest case. */
import {
  type ExpectedCase,
  given,
  givenInNeed,
  givenInWriting,
  level2,
  level3,
  level4,
  notAGate,
  ownProcedures,
  callAgain,
  calm,
  judged,
  inEmergency,
} from "./expected-case.ts";

const harm = [
  "seen-same-day",
  "mash-response",
  "mash-manager",
  "mash-hold",
  "child-seen",
  "child-protection-conference",
  "assessment-complete",
];
const family = [
  ...[
    "fws-receipt",
    "fws-allocated",
    "fws-decision",
    "fws-first-visit",
    "fws-contact",
    "fws-second-visit",
    "fws-assessment",
    "fws-meeting",
  ],
  ...["fws-visits-weekly", "fws-meeting-second", "fws-visits", "fws-plan-review", "fws-formal-review", "fws-extension-ends"],
];
export const level3Case = { ...calm, indicators: level3, ...judged(3) };
export const level4Case = { ...calm, indicators: level4, ...judged(4) };
export const specialistLevel = { indicated: 4 as const, because: ["level-4-indicator"] };
export const severalAtLevel3 = { indicated: 3 as const, because: ["level-3-indicators"] };
export const consultation = {
  says: /in the consultation.*24 hours, call again/,
  source: "guidance §4; guidance App. 2",
  by: "mash-response",
};

export const wellbeing = {
  answers: { ...level3Case, "complex-disability": "no", "family-difficulties": ["physical-chastisement"], consent: "given" },
  level: severalAtLevel3,
  urgency: "planned",
  route: "family-wellbeing-service",
  consent: givenInWriting,
  steps: [
    "form with the family",
    "written consent or nothing",
    "send to the MASH, secure",
    "refer themselves",
    "planning meeting",
    "straight to social care",
    "copies for the family",
    "check with the MASH",
  ],
  duties: ["record"],
  calls: ["mash", "main-council"],
  deadlines: family,
  asked: ["complex-disability", "family-difficulties", "consent"],
  review: {
    says: /6 weeks, and formally at 3 months, when a further 3 months at most/,
    source: "guidance §8; guidance App. 3",
    by: "fws-formal-review",
  },
} satisfies Omit<ExpectedCase, "name">;

export const inNeed = {
  answers: { ...level4Case, "specialist-need": "child-in-need", consent: "given" },
  level: specialistLevel,
  urgency: "today",
  route: "child-in-need",
  consent: givenInNeed,
  steps: ["form with agreement", "what has been tried", "go on while the MASH decides", "harm needs no consent", "check with the MASH"],
  duties: ["tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager", "mash-hold", "child-seen", "assessment-complete"],
  asked: ["specialist-need", "consent"],
  review: { says: /24 hours.*call the MASH.*Review your own support/, source: "guidance App. 2; guidance §10", by: "mash-response" },
} satisfies Omit<ExpectedCase, "name">;

export const joint = {
  answers: { ...calm, indicators: level2, ...judged(2), "who-can-help": "joint", consent: "given" },
  level: { indicated: 2, because: ["level-2-indicator"] },
  urgency: "planned",
  route: "joint-plan",
  consent: given,
  steps: ["consult and include the family", "one plan", "the service's own form", "copies for the family", "check with the MASH"],
  duties: ["record"],
  calls: ["mash", "main-council"],
  deadlines: [],
  asked: ["who-can-help", "consent"],
  review: { says: /Review the plan.*go through these questions again/, source: "guidance §5; guidance §10", by: null },
} satisfies Omit<ExpectedCase, "name">;

export const another = {
  ...joint,
  answers: { ...joint.answers, "who-can-help": "another-agency" },
  route: "another-agency",
  steps: ["consult the agency", "refer with its form", "who keeps in touch", "check with the MASH"],
  duties: ["record"],
  review: { says: /the help has come and works/, source: "guidance §10", by: null },
} satisfies Omit<ExpectedCase, "name">;

export const consulted = {
  urgency: "today",
  route: "consult-mash",
  duties: ["record", "tell-the-family"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response"],
  review: consultation,
} satisfies Partial<ExpectedCase>;
export const talk = [
  "consult a social worker",
  "a screener is none",
  "agree what happens",
  "go on with support",
  "check with the MASH",
] as const;
/** What every case of harm brings: to refer (§9), and to talk to the manager and, in doubt, to a social worker (§4, §9). */
export const ofHarm = ["refer-harm", "consult-when-unsure", "tell-the-family", "record"];

export const inDanger = {
  name: "someone in danger now, and nothing else said (§9, §10, App. 2)",
  answers: { "immediate-danger": "yes" },
  level: { indicated: 4, because: ["immediate-danger"] },
  urgency: "immediate",
  route: "emergency",
  consent: inEmergency,
  steps: ["call 999", "stay with the child", "then the MASH", "manager today", "form afterwards"],
  duties: ofHarm,
  calls: ["emergency-999", "mash", "main-council"],
  deadlines: harm.filter((id) => id !== "mash-hold"),
  asked: [],
  review: callAgain,
  branch: "danger-now",
  resolved: "danger-now",
  opening: /^Someone is in danger now\..*emergency services.*child protection referral/,
} satisfies ExpectedCase;

export const suspected = {
  name: "significant harm suspected, and nothing else said (§9)",
  answers: { "immediate-danger": "no", "significant-harm": "yes" },
  level: { indicated: 4, because: ["significant-harm"] },
  urgency: "immediate",
  route: "child-protection",
  consent: notAGate,
  steps: ["call social care now", "send the form", "no assessment delays the call", "family told unless risk"],
  duties: ofHarm,
  calls: ["mash", "main-council", "emergency-999"],
  deadlines: harm,
  asked: [],
  review: callAgain,
  branch: "significant-harm",
  opening: /^This is a child protection referral\.$/,
} satisfies ExpectedCase;

export const known = {
  name: "new information on a child with an allocated social worker (§9)",
  answers: { ...calm, "previous-assessment": "live", "allocated-worker": "yes", ...judged(1) },
  level: { indicated: 1, because: ["universal"] },
  urgency: "today",
  route: "open-case",
  consent: notAGate,
  steps: ["tell the allocated worker", "or the MASH", "join the plan", "harm in an open case", "talk to others"],
  duties: ["allocated-worker-first", "refer-harm", "tell-the-family", "record"],
  calls: ["allocated-worker", "mash", "main-council"],
  deadlines: ["mash-response"],
  asked: ["allocated-worker"],
  resolved: "more-support",
  review: { says: /social worker when the plan is reviewed/, source: "guidance §10", by: "mash-response" },
  branch: "more-support",
  opening: /new information about a child who has an allocated social worker/,
} satisfies ExpectedCase;

export const fostered = {
  name: "a child privately fostered (§6)",
  answers: { ...calm, circumstances: ["private-fostering"], ...judged(4) },
  level: { indicated: 4, because: ["level-4-indicator"] },
  urgency: "today",
  route: "private-fostering-notice",
  consent: notAGate,
  steps: ["tell the MASH of the fostering", "what else worries you", "they have to notify", "check with the MASH"],
  duties: ["fostering-tell", "fostering-notify", "tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager"],
  asked: [],
  review: { says: /who will visit the child and when/, source: "guidance §6; guidance App. 2", by: "mash-response" },
  branch: "more-support",
  opening: /privately fostered/,
} satisfies ExpectedCase;

export const own = {
  name: "a need that the own agency can meet (§10, left column)",
  answers: { ...calm, ...judged(1), "who-can-help": "own-agency" },
  level: { indicated: 1, because: ["universal"] },
  urgency: "planned",
  route: "own-agency",
  consent: ownProcedures,
  steps: ["own procedures", "offer early", "MASH if unsure", "check with the MASH"],
  duties: ["record"],
  calls: ["mash", "main-council"],
  deadlines: [],
  asked: ["who-can-help"],
  resolved: "resolved",
  review: { says: /Review at a time that you agree with the family/, source: "guidance §10", by: null },
  branch: "more-support",
  opening: /^I would like to talk through/,
} satisfies ExpectedCase;

export const disability = {
  name: "level 3 with a complex disability (§5, §10, §11)",
  answers: { ...level3Case, "complex-disability": "yes", consent: "given" },
  level: severalAtLevel3,
  urgency: "planned",
  route: "send-disability-service",
  consent: givenInWriting,
  steps: [
    "form with consent, disability",
    "send it, disability",
    "ask for the disability service",
    "work with the SENCO",
    "assessment visit and plan",
    "copies for the family",
    "check with the MASH",
  ],
  duties: ["record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager"],
  asked: ["complex-disability", "consent"],
  review: { says: /names a time for its review/, source: "guidance §10", by: null },
  opening: /^This is a referral, and the family has agreed/,
} satisfies ExpectedCase;

export const specialist = {
  name: "another specialist service (§10, level 4)",
  answers: { ...level4Case, "specialist-need": "other-specialist", consent: "given" },
  level: specialistLevel,
  urgency: "today",
  route: "other-specialist",
  consent: given,
  steps: ["call about specialist help", "MASH refers", "which services", "agree the help", "check with the MASH"],
  duties: ["tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager"],
  asked: ["specialist-need", "consent"],
  review: { says: /time to review with the service and the family/, source: "guidance §10; guidance App. 2", by: "mash-response" },
} satisfies ExpectedCase;

/** A case that is talked through with a social worker and no more (§4). */
export const consulting = { consent: notAGate, steps: [...talk], review: consultation } satisfies Partial<ExpectedCase>;
