/** Each route in its plainest case, and each way in which consent or a requirement keeps it from going ahead. */
import {
  calm,
  callAgain,
  type ExpectedCase,
  given,
  judged,
  level2,
  level3,
  needed,
  notAGate,
  ownProcedures,
  refused,
  unsafe,
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
const level3Case = { ...calm, indicators: level3, ...judged(3) };
const level4Case = { ...calm, indicators: ["l4-basic-care-severe-disability"], ...judged(4) };
const level4 = { indicated: 4 as const, because: ["level-4-indicator"] };
const severalAtLevel3 = { indicated: 3 as const, because: ["level-3-indicators"] };
const consultation = { says: /in the consultation.*24 hours, call again/, source: "guidance §4; guidance App. 2", by: "mash-response" };

const wellbeing = {
  answers: { ...level3Case, "complex-disability": "no", "family-difficulties": ["physical-chastisement"], consent: "given" },
  level: severalAtLevel3,
  urgency: "planned",
  route: "family-wellbeing-service",
  consent: given,
  steps: [
    "form with the family",
    "written consent or nothing",
    "send to the MASH, secure",
    "planning meeting",
    "straight to social care",
    "check with the MASH",
  ],
  duties: ["written-consent", "family-copies", "record"],
  calls: ["mash", "main-council"],
  deadlines: family,
  asked: ["complex-disability", "family-difficulties", "consent"],
  review: {
    says: /6 weeks, and formally at 3 months, when a further 3 months at most/,
    source: "guidance §8; guidance App. 3",
    by: "fws-formal-review",
  },
} satisfies Omit<ExpectedCase, "name">;

const inNeed = {
  answers: { ...level4Case, "specialist-need": "child-in-need", consent: "given" },
  level: level4,
  urgency: "today",
  route: "child-in-need",
  consent: given,
  steps: ["form with agreement", "what has been tried", "go on while the MASH decides", "harm needs no consent", "check with the MASH"],
  duties: ["agreement-in-need", "tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager", "mash-hold", "child-seen", "assessment-complete"],
  asked: ["specialist-need", "consent"],
  review: { says: /24 hours.*call the MASH\. Review your own support/, source: "guidance App. 2; guidance §10", by: "mash-response" },
} satisfies Omit<ExpectedCase, "name">;

const joint = {
  answers: { ...calm, indicators: level2, ...judged(2), "who-can-help": "joint", consent: "given" },
  level: { indicated: 2, because: ["level-2-indicator"] },
  urgency: "planned",
  route: "joint-plan",
  consent: given,
  steps: ["consult and include the family", "one plan", "the service's own form", "MASH advises", "check with the MASH"],
  duties: ["record", "family-copies"],
  calls: ["mash", "main-council"],
  deadlines: [],
  asked: ["who-can-help", "consent"],
  review: { says: /Review the plan.*go through these questions again/, source: "guidance §5; guidance §10", by: null },
} satisfies Omit<ExpectedCase, "name">;

const another = {
  ...joint,
  answers: { ...joint.answers, "who-can-help": "another-agency" },
  route: "another-agency",
  steps: ["consult the agency", "refer with its form", "who keeps in touch", "check with the MASH"],
  duties: ["record"],
  review: { says: /the help has come and works/, source: "guidance §10", by: null },
} satisfies Omit<ExpectedCase, "name">;

const consulted = {
  urgency: "today",
  route: "consult-mash",
  duties: ["record", "tell-the-family"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response"],
  review: consultation,
} satisfies Partial<ExpectedCase>;
const talk = ["consult a social worker", "agree what happens", "go on with support", "check with the MASH"] as const;
const notAskedYet = ["talk with the family first", "ask for consent", "unsure how to raise it", "unsafe: stop"] as const;
const said = ["do not send it", "consult about refusal", "harm after refusal"] as const;
const dangerous = ["say why unsafe", "harm where unsafe"] as const;

const inDanger = {
  name: "someone in danger now, and nothing else said (§9, §10, App. 2)",
  answers: { "immediate-danger": "yes" },
  level: { indicated: 4, because: ["immediate-danger"] },
  urgency: "immediate",
  route: "emergency",
  consent: notAGate,
  steps: ["call 999", "stay with the child", "then the MASH", "manager and form", "tell the family if no risk"],
  duties: ["refer-harm", "tell-the-family", "record"],
  calls: ["emergency-999", "mash", "main-council"],
  deadlines: harm.filter((id) => id !== "mash-hold"),
  asked: [],
  review: callAgain,
  branch: "danger-now",
  resolved: "danger-now",
  opening: /^Someone is in danger now\..*emergency services.*child protection referral/,
} satisfies ExpectedCase;

const suspected = {
  name: "significant harm suspected, and nothing else said (§9)",
  answers: { "immediate-danger": "no", "significant-harm": "yes" },
  level: { indicated: 4, because: ["significant-harm"] },
  urgency: "immediate",
  route: "child-protection",
  consent: notAGate,
  steps: ["call social care now", "send the form", "no assessment delays the call", "family told unless risk"],
  duties: ["refer-harm", "tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: harm,
  asked: [],
  review: callAgain,
  branch: "significant-harm",
  opening: /^This is a child protection referral\.$/,
} satisfies ExpectedCase;

const known = {
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

const fostered = {
  name: "a child privately fostered (§6)",
  answers: { ...calm, circumstances: ["private-fostering"], ...judged(4) },
  level: { indicated: 4, because: ["private-fostering"] },
  urgency: "today",
  route: "private-fostering-notice",
  consent: notAGate,
  steps: ["tell the MASH of the fostering", "they have to notify", "council visits", "check with the MASH"],
  duties: ["fostering-notify", "tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager", "fostering-visit", "fostering-first-year", "fostering-visit-later"],
  asked: [],
  review: { says: /who will visit the child and when/, source: "guidance §6; guidance App. 2", by: "mash-response" },
  branch: "more-support",
  opening: /privately fostered/,
} satisfies ExpectedCase;

const own = {
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

const disability = {
  name: "level 3 with a complex disability (§5, §10, §11)",
  answers: { ...level3Case, "complex-disability": "yes", consent: "given" },
  level: severalAtLevel3,
  urgency: "planned",
  route: "send-disability-service",
  consent: given,
  steps: [
    "form with consent, disability",
    "ask for the disability service",
    "work with the SENCO",
    "assessment visit and plan",
    "check with the MASH",
  ],
  duties: ["written-consent", "family-copies", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager"],
  asked: ["complex-disability", "consent"],
  review: { says: /names a time for its review/, source: "guidance §10", by: null },
  opening: /^This is a referral, and the family has agreed/,
} satisfies ExpectedCase;

const specialist = {
  name: "another specialist service (§10, level 4)",
  answers: { ...level4Case, "specialist-need": "other-specialist", consent: "given" },
  level: level4,
  urgency: "today",
  route: "other-specialist",
  consent: given,
  steps: ["MASH assists", "which services", "agree the help", "check with the MASH"],
  duties: ["tell-the-family", "record"],
  calls: ["mash", "main-council"],
  deadlines: ["mash-response", "mash-manager"],
  asked: ["specialist-need", "consent"],
  review: { says: /time to review with the service and the family/, source: "guidance §10; guidance App. 2", by: "mash-response" },
} satisfies ExpectedCase;

const blocked = (of: Omit<ExpectedCase, "name">, name: string): ExpectedCase => {
  const { consent: _given, ...answers } = of.answers;
  return {
    ...of,
    name: `${name}, consent not yet asked for`,
    answers: { ...answers, consent: "not-yet-asked" },
    consent: needed,
    ...waiting(of),
    blockedBy: ["consent"],
    steps: [...notAskedYet, "check with the MASH"],
    opening: /^I would like to talk through/,
  };
};
/** Nothing has been sent, so no time runs. */
const waiting = ({ review }: Omit<ExpectedCase, "name">) => ({ deadlines: [], ...(review ? { review: { ...review, by: null } } : {}) });
const sentToTheMash = (of: Omit<ExpectedCase, "name">, name: string, consent: "refused" | "unsafe-to-ask"): ExpectedCase => ({
  ...of,
  ...consulted,
  name: `${name}, consent ${consent}`,
  answers: { ...of.answers, consent },
  consent: consent === "refused" ? refused : unsafe,
  opening: /^I would like to talk through/,
  steps: [...(consent === "refused" ? said : dangerous), ...talk],
});
const keptOnRefusal = (of: Omit<ExpectedCase, "name">, name: string): ExpectedCase => ({
  ...of,
  ...waiting(of),
  name: `${name}, consent refused`,
  answers: { ...of.answers, consent: "refused" },
  consent: refused,
  blockedBy: ["consent"],
  steps: [...said, "check with the MASH"],
});

export const casesOfRoutes: ExpectedCase[] = [
  inDanger,
  suspected,
  known,
  fostered,
  own,
  disability,
  specialist,
  {
    ...suspected,
    name: "a level 4 indicator, and harm now believed (§9)",
    answers: { ...level4Case, "specialist-need": "child-protection" },
    level: level4,
    asked: ["specialist-need"],
    steps: [...suspected.steps, "check with the MASH"],
  },
  { ...inNeed, name: "a child in need whose family agrees (§9, section 17)" },
  {
    ...inNeed,
    name: "no indicator, judged a child in need (§3: the level is a judgement; §9, section 17)",
    answers: { ...inNeed.answers, indicators: [], ...judged(4, "substantial help, with the family's agreement") },
    level: { indicated: 1, agreed: 4, because: ["universal"] },
  },
  { ...wellbeing, name: "level 3 with a difficulty of the Family Wellbeing Service (§8, App. 3, FWS page)" },
  ...[joint, another].map((of) => ({
    ...of,
    name: `${of.route} at level 1`,
    answers: { ...of.answers, indicators: [], ...judged(1) },
    level: { indicated: 1 as const, because: ["universal"] },
  })),
  {
    ...own,
    name: "level 2 that the own agency can meet",
    answers: { ...own.answers, indicators: level2, ...judged(2) },
    level: { indicated: 2, because: ["level-2-indicator"] },
    resolved: "more-support",
  },
  { ...joint, name: "level 2, several agencies together (§10)" },
  { ...another, name: "level 2, one other agency (§10)" },
  ...[inNeed, wellbeing, joint, another, disability, specialist].map((of) => blocked(of, of.route)),
  ...[inNeed, wellbeing, disability, specialist].flatMap((of) => [
    sentToTheMash(of, of.route, "refused"),
    sentToTheMash(of, of.route, "unsafe-to-ask"),
  ]),
  ...[joint, another].flatMap((of) => [keptOnRefusal(of, of.route), sentToTheMash(of, of.route, "unsafe-to-ask")]),
  {
    ...wellbeing,
    name: "level 3 for a young person of 18, the last age of the service (FWS page)",
    answers: { ...wellbeing.answers, "child-age": 18 },
  },
  {
    ...wellbeing,
    name: "level 3 for a young person of 19, past the service's ages (FWS page)",
    answers: { ...wellbeing.answers, "child-age": 19 },
    ...waiting(wellbeing),
    blockedBy: ["age"],
    steps: ["over 18, which service", "check with the MASH", "adult services"],
    notices: [/over 18.*up to 25/],
  },
  {
    ...wellbeing,
    name: "level 3 and none of the service's difficulties (FWS page)",
    answers: { ...wellbeing.answers, "family-difficulties": [] },
    ...waiting(wellbeing),
    blockedBy: ["eligibility"],
    steps: ["no difficulty chosen", "check with the MASH"],
  },
  {
    ...wellbeing,
    name: "level 3 for a child whose age fits no answer: the service is not closed to it",
    answers: { ...wellbeing.answers, "child-age": "not-covered" },
    urgency: "today",
    duties: ["consult-when-unsure", ...wellbeing.duties],
    steps: ["something not covered", ...wellbeing.steps],
  },
  {
    ...own,
    ...consulted,
    name: "help that fits no answer (§4: consult)",
    answers: { ...own.answers, "who-can-help": "not-covered", consent: "given" },
    consent: notAGate,
    asked: ["who-can-help", "consent"],
    duties: ["consult-when-unsure", "record", "tell-the-family"],
    steps: ["something not covered", ...talk],
  },
  {
    ...specialist,
    ...consulted,
    name: "a specialist need that fits no answer (§4: consult)",
    answers: { ...specialist.answers, "specialist-need": "not-covered" },
    consent: notAGate,
    duties: ["consult-when-unsure", "record", "tell-the-family"],
    steps: ["something not covered", ...talk],
  },
];

export { disability, fostered, inDanger, inNeed, known, own, suspected, wellbeing };
