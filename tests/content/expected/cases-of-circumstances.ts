/** What comes with a circumstance or an answer whatever the route, and the edges at which it begins and ends. */
import { casesOfAnswers } from "./cases-of-answers.ts";
import { casesOfHarm } from "./cases-of-harm.ts";
import { casesOfTheClock } from "./cases-of-the-clock.ts";
import {
  type ExpectedCase,
  givenAndNoMore,
  givenAnyway,
  judged,
  level3,
  level4,
  needed,
  neededInWriting,
  notToBeTold,
  calm,
  askAgain,
} from "./expected-case.ts";
import { suspected, fostered, disability, consulting, own, specialist, inNeed, known, wellbeing } from "./plain-cases.ts";
import type { StepName } from "./steps.ts";

/** What every adult's outcome says; at 18 the sources leave open who helps, so somebody may be sent back. */
const adultSteps = (age: number): StepName[] => [
  "children at home",
  "manager, adult",
  ...(age === 18 ? (["18 and sent back"] as const) : []),
];
const sentBack = (age: number): string[] => (age === 18 ? ["mash"] : []);

/** The guidance speaks of children, and up to 25 of special needs alone (§6): from 18 on the council's main number (§10) and adult services. */
const adult = (age: number, name: string, answers: ExpectedCase["answers"], more: Partial<ExpectedCase> = {}): ExpectedCase => ({
  name,
  answers: {
    "immediate-danger": "no",
    "significant-harm": "no",
    "child-age": age,
    circumstances: [],
    indicators: [],
    ...judged(1),
    ...answers,
  },
  level: { indicated: 1, because: ["universal"] },
  urgency: "today",
  route: "adult-services",
  consent: { status: "not-a-gate", says: /^An adult decides for themselves/, source: "this guide" },
  steps: ["adult services", ...adultSteps(age)],
  duties: ["record"],
  calls: ["main-council", "emergency-999", ...sentBack(age)],
  deadlines: [],
  asked: [],
  notices: age === 18 ? [/sources leave open what holds for an 18-year-old/] : [/over 18.*up to 25/],
  review: { says: /nobody has called back today, call again/, source: "this guide", by: null },
  ...more,
});
/** Nobody has to notify the council of an arrangement for a young person of 16 who is not disabled. */
const foster = {
  ...fostered,
  steps: fostered.steps.filter((name) => name !== "they have to notify"),
  duties: fostered.duties.filter((duty) => duty !== "fostering-notify"),
  notices: [/under 16, or under 18 if disabled/],
};
const adultsWith = (age: number): ExpectedCase[] => [
  adult(
    age,
    `an adult of ${age} with special educational needs (§6)`,
    { circumstances: ["send"], ...judged(2) },
    {
      level: { indicated: 2, because: ["special-circumstance"] },
      steps: ["adult services", ...adultSteps(age), "SEND at college"],
    },
  ),
  adult(
    age,
    `harm to an adult of ${age}: no dates and no duties for children`,
    { "significant-harm": "yes", ...judged(4) },
    {
      level: { indicated: 4, because: ["significant-harm"] },
      urgency: "immediate",
      steps: ["adult may be hurt", "adult services now", "crime, adult", "alone with the adult", ...adultSteps(age)],
      calls: ["main-council", "emergency-999", ...sentBack(age), "police"],
      branch: "significant-harm",
    },
  ),
  adult(
    age,
    `an adult of ${age} in danger now: 999 all the same`,
    { "immediate-danger": "yes", ...judged(4) },
    {
      level: { indicated: 4, because: ["immediate-danger"] },
      urgency: "immediate",
      steps: ["call 999", "stay with the person", "then adult services", "alone with the adult", ...adultSteps(age)],
      calls: ["emergency-999", "main-council", ...sentBack(age)],
    },
  ),
  adult(
    age,
    `an adult of ${age} exploited: the police at once`,
    { circumstances: ["exploitation"], ...judged(4) },
    {
      level: { indicated: 4, because: ["exploitation"] },
      urgency: "immediate",
      steps: ["police, adult", "adult may be hurt", "adult services now", "crime, adult", "alone with the adult", ...adultSteps(age)],
      calls: ["police", "main-council", "emergency-999", ...sentBack(age)],
    },
  ),
  adult(
    age,
    `an adult of ${age} with a threat of suicide: 999 first`,
    { indicators: ["l4-health-acute-mental-health"], ...judged(4) },
    {
      level: { indicated: 4, because: ["level-4-indicator"] },
      urgency: "immediate",
      steps: ["threat to life, adult", "adult services", "alone with the adult", ...adultSteps(age)],
      calls: ["emergency-999", "main-council", ...sentBack(age)],
    },
  ),
];
/** §11 names both; Appendix 1 lists who helps with work and training, and who advises young people up to 19. */
const outOfWork = { "citizens-advice-bureau": "Work and training", "youth-advice-centre-bexley": "Advice for young people" };
const ages: ExpectedCase[] = [
  adult(
    18,
    "a young person of 18 out of education, work and training (§11, App. 1)",
    { indicators: ["l2-housing-neet"], ...judged(2) },
    { level: { indicated: 2, because: ["level-2-indicator"] }, suggests: outOfWork },
  ),
  adult(
    18,
    "a young person of 18 out of education (§11, App. 1)",
    { indicators: ["l3-learning-not-in-education"], ...judged(2) },
    {
      level: { indicated: 2, because: ["one-level-3-indicator", "special-circumstance"], borderline: /close to level 3/ },
      suggests: outOfWork,
    },
  ),
  adult(18, "a young person of 18 (§6)", {}),
  adult(19, "a young person of 19 (§6)", {}),
  adult(25, "a young person of 25, the last age that is asked for (§6)", {}),
  ...[18, 22].flatMap(adultsWith),
  { ...fostered, name: "privately fostered at 15 (§6)", answers: { ...fostered.answers, "child-age": 15 } },
  {
    ...fostered,
    name: "privately fostered, as an indicator: what the circumstance brings (§6, §11)",
    answers: { ...fostered.answers, circumstances: [], indicators: ["l4-other-privately-fostered"] },
  },
  { ...foster, name: "privately fostered at 16 (§6)", answers: { ...fostered.answers, "child-age": 16 } },
  ...[16, 17].map((age) => ({
    ...fostered,
    name: `privately fostered at ${age} with a disability (§6)`,
    answers: { ...fostered.answers, "child-age": age, circumstances: ["private-fostering", "send"] },
    steps: [...fostered.steps.slice(0, -1), "SENCO involved", "check with the MASH"] as StepName[],
    duties: ["fostering-tell", "fostering-notify", "send-coordinate", "send-same-path", "tell-the-family", "record"],
  })),
];

/**
 * The difficulties of §8 and of the service's page, each with a service that the directory has for it. For a parent's drinking, drugs or
 * illness it has services for adults alone.
 */
const difficulties: Record<string, Record<string, string>> = {
  "permanent-exclusion": { porchlight: "School and attendance" },
  "exclusion-or-attendance": { porchlight: "School and attendance" },
  "parental-mental-health": {},
  "household-mental-health": {},
  "parental-learning-disability": { "mencap-bexley": "Learning disability" },
  "domestic-abuse": { "solace-womens-aid": "Domestic abuse" },
  "drugs-or-alcohol": {},
  "low-level-neglect": { "family-lives": "Parenting" },
  "physical-chastisement": { "mellow-parenting": "Parenting" },
  "previously-in-need": {},
};

/** Whoever abuses may read what comes to the house, and sit beside the parent who is asked. No document says so; this guide does. */
const withDomesticAbuse: StepName[] = [
  "alone with the parent",
  ...wellbeing.steps.slice(0, -1),
  "nothing that may be read",
  "check with the MASH",
] as StepName[];

const edges: ExpectedCase[] = [
  {
    ...suspected,
    name: "harm to a child who is privately fostered: one call, and the fostering is said in it (§6, §9)",
    answers: { ...suspected.answers, "child-age": 13, circumstances: ["private-fostering"] },
    level: { indicated: 4, because: ["significant-harm", "level-4-indicator"] },
    steps: [...suspected.steps, "say that it is fostering"],
    duties: ["refer-harm", "consult-when-unsure", "fostering-tell", "fostering-notify", "tell-the-family", "record"],
    asked: [],
  },
  {
    ...suspected,
    name: "harm to a baby, or to one who is not born yet",
    answers: { ...suspected.answers, "child-age": 0 },
    steps: [...suspected.steps, "not born yet"],
  },
  {
    ...suspected,
    name: "harm suspected, and the family has agreed all the same (§7, §9)",
    answers: { ...suspected.answers, consent: "given" },
    consent: givenAnyway,
    asked: ["consent"],
  },
  {
    ...suspected,
    name: "an injury that nobody explains, and the family has agreed to a call: they are told no more for now (§9)",
    answers: { ...calm, indicators: ["l4-health-injuries"], ...judged(4), consent: "given" },
    level: { indicated: 4, because: ["harm-indicator", "level-4-indicator"] },
    consent: givenAndNoMore,
    steps: ["call social care now", "do not tell them", "send the form", "no assessment delays the call", "check with the MASH"],
    duties: ["do-not-tell-the-family", "refer-harm", "consult-when-unsure", "record"],
    asked: ["consent"],
  },
  {
    ...own,
    name: "self-harm, and nobody in danger at this minute: 999 all the same if that changes",
    answers: { ...own.answers, "child-age": 14, indicators: ["l3-health-self-harm"], ...judged(2) },
    level: { indicated: 2, because: ["one-level-3-indicator"], borderline: /close to level 3\. Talk it through with the MASH/ },
    steps: ["self-harm now", ...own.steps.slice(0, -1), "close to the next level", "check with the MASH"],
    calls: ["mash", "main-council", "emergency-999"],
    resolved: "more-support",
  },
  {
    ...inNeed,
    name: "privately fostered, and a level 4 indicator on top: the kind of help is asked",
    answers: { ...inNeed.answers, circumstances: ["private-fostering"] },
    steps: ["tell the MASH of the fostering", ...inNeed.steps.slice(0, -1), "they have to notify", "check with the MASH"] as StepName[],
    duties: ["fostering-tell", "fostering-notify", ...inNeed.duties],
    opening: /privately fostered/,
  },
  ...([2, 3] as const).map((level) => ({
    ...fostered,
    name: `privately fostered, judged as level ${level}: no other help is asked about`,
    answers: { ...fostered.answers, ...judged(level, "a good home") },
    level: { indicated: 4 as const, agreed: level, because: ["level-4-indicator"] },
    steps: ["tell the MASH of the fostering", "judged lower", ...fostered.steps.slice(1)] as StepName[],
  })),
  {
    ...known,
    name: "an open case at level 4: no other help is asked about",
    answers: { ...known.answers, indicators: level4, ...judged(4) },
    level: { indicated: 4, because: ["level-4-indicator"] },
  },
  {
    ...known,
    name: "an open case at level 3: no other help is asked about",
    answers: { ...known.answers, indicators: level3, ...judged(3) },
    level: { indicated: 3, because: ["level-3-indicators"] },
  },
  {
    ...known,
    name: "an open case of private fostering",
    answers: { ...known.answers, circumstances: ["private-fostering"], ...judged(4) },
    level: { indicated: 4, because: ["level-4-indicator"] },
    steps: ["tell the MASH of the fostering", ...known.steps.slice(0, -1), "they have to notify", "talk to others"],
    duties: [...known.duties, "fostering-tell", "fostering-notify"],
  },
  {
    ...specialist,
    name: "a threat of suicide, consent not yet asked for: 999 and the MASH first (§4, §9)",
    answers: {
      ...specialist.answers,
      indicators: ["l4-health-acute-mental-health"],
      consent: "not-yet-asked",
    },
    urgency: "immediate",
    consent: needed,
    blockedBy: ["consent"],
    steps: [
      "threat to life",
      "consult a social worker",
      "sign of danger",
      "danger to the manager",
      "talk it through without consent",
      "unsafe: do not ask",
      "talk with the family",
      "ask for consent",
      "check with the MASH",
    ],
    duties: ["consult-when-unsure", ...specialist.duties],
    calls: ["emergency-999", "mash", "main-council"],
    // Nothing is sent, so no clock of the referral runs; but the consultation is answered within 24 hours.
    deadlines: ["mash-response"],
    review: askAgain,
  },
  {
    ...inNeed,
    name: "an unaccompanied child: nobody is there to ask (§3, §9)",
    answers: { ...calm, indicators: ["l4-other-unaccompanied"], ...judged(4), "specialist-need": "child-in-need" },
    route: "consult-mash",
    consent: { status: "not-a-gate", says: /^Nobody is there who could give consent/, source: "guidance §3; guidance §9; this guide" },
    steps: ["consult a social worker", "nobody to ask", "sign of danger", "danger to the manager", ...consulting.steps.slice(1)],
    duties: ["consult-when-unsure", "record"],
    calls: ["mash", "main-council", "emergency-999"],
    deadlines: ["mash-response"],
    asked: ["specialist-need"],
    review: consulting.review,
    branch: "unsure-of-harm",
  },
  {
    ...own,
    name: "a sign of danger judged as level 1: talked through with the MASH first (§4, §11)",
    answers: { ...calm, indicators: ["l4-housing-homeless"], ...judged(1, "a friend takes them in") },
    level: { indicated: 4, agreed: 1, because: ["level-4-indicator"] },
    urgency: "today",
    route: "consult-mash",
    consent: consulting.consent,
    steps: ["consult a social worker", "sign of danger", "danger to the manager", "judged lower", ...consulting.steps.slice(1)],
    duties: ["consult-when-unsure", "record", "tell-the-family"],
    calls: ["mash", "main-council", "emergency-999"],
    deadlines: ["mash-response"],
    asked: [],
    review: consulting.review,
    branch: "unsure-of-harm",
    resolved: "unsure-of-harm",
    opening: /not sure whether this is significant harm/,
  },
  ...Object.entries(difficulties).map(([difficulty, suggests]) => ({
    ...wellbeing,
    steps: difficulty === "domestic-abuse" ? withDomesticAbuse : wellbeing.steps,
    name: `${difficulty} opens the Family Wellbeing Service (§8, FWS page)`,
    answers: { ...wellbeing.answers, "family-difficulties": [difficulty] },
    suggests,
  })),
  { ...disability, name: "a complex disability, and what the directory has for it", suggests: { "bexley-local-offer": "Disability" } },
  {
    ...wellbeing,
    name: "level 3 where the question on disability fits no answer",
    answers: { ...wellbeing.answers, "complex-disability": "not-covered" },
    urgency: "today",
    duties: ["consult-when-unsure", ...wellbeing.duties],
    steps: ["something not covered", ...wellbeing.steps],
  },
  {
    ...wellbeing,
    name: "consent that fits no answer (§4)",
    answers: { ...wellbeing.answers, consent: "not-covered" },
    consent: neededInWriting,
    blockedBy: ["consent"],
    urgency: "today",
    deadlines: [],
    review: askAgain,
    duties: ["consult-when-unsure", ...wellbeing.duties],
    steps: ["something not covered", "consent answers did not fit", "check with the MASH"],
  },
  {
    ...suspected,
    name: "harm suspected, and it is not safe to ask for consent (§9)",
    answers: { ...suspected.answers, consent: "unsafe-to-ask" },
    consent: notToBeTold,
    steps: ["call social care now", "do not tell them", "send the form", "no assessment delays the call", "unsafe: say why in the call"],
    duties: ["do-not-tell-the-family", "refer-harm", "consult-when-unsure", "record"],
    asked: ["consent"],
  },
];

export const casesOfCircumstances: ExpectedCase[] = [...casesOfHarm, ...casesOfAnswers, ...ages, ...edges, ...casesOfTheClock];

/** The day before 18 a child is a child: every case of harm is as it is at any other age (§9; Children Act 1989, section 105). */
export const casesAtSeventeen: ExpectedCase[] = casesOfHarm
  .filter(({ answers }) => "child-age" in answers)
  .map((expected) => ({ ...expected, name: `${expected.name}, at 17`, answers: { ...expected.answers, "child-age": 17 } }));
