/** Circumstances and answers that raise a case and are no harm by themselves. */
import { type ExpectedCase, judged, level2, level3, calm } from "./expected-case.ts";
import { onTop, withSteps } from "./changed-cases.ts";
import { inNeed, known, consulting } from "./plain-cases.ts";
import type { StepName } from "./steps.ts";

/** §11 lists going missing from home at level 4, as a danger to the child. */
const missingFromHome: ExpectedCase = {
  ...inNeed,
  name: "missing from home (§6, §11)",
  answers: { ...inNeed.answers, indicators: [], circumstances: ["missing"], "missing-from": "home" },
  steps: [
    "missing now, tell the police",
    "consult a social worker",
    "sign of danger",
    "danger to the manager",
    ...(inNeed.steps.slice(0, -1) as StepName[]),
    "missing, say it",
    "check with the MASH",
  ],
  duties: ["missing-discuss", "consult-when-unsure", ...inNeed.duties],
  calls: ["mash", "main-council", "police", "emergency-999"],
  asked: ["missing-from", ...inNeed.asked],
  branch: "unsure-of-harm",
  opening: /not sure whether this is significant harm/,
};

/** What counts as one level 3 indicator: level 2, and close to level 3 (§7, §11). */
const closeTo3 = {
  level: {
    indicated: 2,
    because: ["one-level-3-indicator", "special-circumstance"],
    borderline: /close to level 3\. Talk it through with the MASH/,
  },
} satisfies Partial<ExpectedCase>;
/** A special circumstance has duties of its own (§6), so it is no universal need. */
const atLeast2: Pick<ExpectedCase, "level"> = { level: { indicated: 2, because: ["special-circumstance"] } };
const carer = {
  level: { indicated: 2, because: ["level-2-indicator", "special-circumstance"] },
  steps: withSteps([], ["young carer assessment", "check with the MASH"]),
  duties: ["young-carer-offer", "young-carer-refer", "record"],
} satisfies Partial<ExpectedCase>;

/** An answer about danger or harm that fits none of those offered counts as no less than unsure (§4, §9). */
const noLessThanUnsure = {
  level: { indicated: 1, because: ["not-settled"] },
  urgency: "today",
  steps: withSteps(["999 if danger", "talk to the manager"], ["say what is not covered", "check with the MASH"]),
  duties: ["consult-when-unsure", "record"],
  calls: ["mash", "main-council", "emergency-999"],
  deadlines: ["mash-response"],
  branch: "unsure-of-harm",
  opening: /not sure whether this is significant harm/,
} satisfies Partial<ExpectedCase>;

export const casesOfAnswers: ExpectedCase[] = [
  onTop(
    "radicalisation without immediate harm (§6)",
    { circumstances: ["radicalisation"], "radicalisation-risk": "not-immediate", ...judged(2) },
    {
      ...closeTo3,
      urgency: "today",
      steps: withSteps(["radicalisation MASH"], ["close to the next level", "check with the MASH"]),
      duties: ["radicalisation-mash", "record"],
      calls: ["mash", "main-council", "police"],
      asked: ["radicalisation-risk", "who-can-help"],
    },
  ),
  missingFromHome,
  {
    ...missingFromHome,
    name: "missing from home, judged as level 2: talked through with the MASH first (§4, §11)",
    answers: { ...calm, circumstances: ["missing"], "missing-from": "home", ...judged(2, "came back by himself") },
    level: { indicated: 4, agreed: 2, because: ["level-4-indicator"] },
    route: "consult-mash",
    consent: consulting.consent,
    steps: [
      "missing now, tell the police",
      "consult a social worker",
      "sign of danger",
      "danger to the manager",
      "judged lower",
      ...consulting.steps.slice(1, -1),
      "missing, say it",
      "check with the MASH",
    ],
    deadlines: ["mash-response"],
    asked: ["missing-from"],
    review: consulting.review,
  },
  onTop(
    "missing from education (§6, §11)",
    { circumstances: ["missing"], "missing-from": "education", ...judged(2) },
    {
      ...closeTo3,
      urgency: "today",
      steps: withSteps(["missing now, tell the police", "missing, talk to the MASH"], ["close to the next level", "check with the MASH"]),
      duties: ["missing-discuss", "record"],
      calls: ["mash", "main-council", "police"],
      asked: ["missing-from", "who-can-help"],
    },
  ),
  onTop("a young carer (§6, §11)", { circumstances: ["young-carer"], ...judged(2) }, carer),
  onTop(
    "a caring role, as an indicator: what the circumstance brings (§6, §11)",
    { indicators: ["l2-family-functioning-caring-role"], ...judged(2) },
    carer,
  ),
  onTop(
    "a young carer at level 2 (§6)",
    { circumstances: ["young-carer"], indicators: level2, ...judged(2) },
    { ...carer, suggests: { "imago-community": "Young carers" } },
  ),
  onTop(
    "radicalised thoughts, as an indicator (§6, §11)",
    { indicators: ["l3-behavioural-development-radicalised"], ...judged(2) },
    {
      ...closeTo3,
      urgency: "today",
      steps: withSteps(["radicalisation MASH"], ["close to the next level", "check with the MASH"]),
      duties: ["radicalisation-mash", "record"],
      calls: ["mash", "main-council", "police"],
    },
  ),
  onTop(
    "youth justice (§6)",
    { circumstances: ["youth-justice"], ...judged(2) },
    { ...atLeast2, steps: withSteps([], ["youth offending team", "check with the MASH"]), duties: ["youth-justice-refer", "record"] },
  ),
  onTop(
    "special educational needs or a disability (§6)",
    { circumstances: ["send"], ...judged(2) },
    {
      ...atLeast2,
      steps: withSteps([], ["SENCO involved", "check with the MASH"]),
      duties: ["send-coordinate", "send-same-path", "record"],
      suggests: { "bexley-local-offer": "Special educational needs and disability", iass: "Special educational needs and disability" },
    },
  ),
  onTop(
    "unsure of significant harm (§4, §9)",
    { "significant-harm": "unsure" },
    {
      level: { indicated: 1, because: ["not-settled"] },
      urgency: "today",
      steps: withSteps(["talk to the manager"], ["check with the MASH"]),
      duties: ["consult-when-unsure", "record"],
      calls: ["mash", "main-council", "emergency-999"],
      deadlines: ["mash-response"],
      branch: "unsure-of-harm",
      opening: /not sure whether this is significant harm, and I ask to consult a social worker/,
    },
  ),
  onTop("whether harm is suspected fits no answer: no less than unsure (§4, §9)", { "significant-harm": "not-covered" }, noLessThanUnsure),
  onTop(
    "whether anyone is in danger fits no answer: no less than unsure (§4, §9)",
    { "immediate-danger": "not-covered" },
    noLessThanUnsure,
  ),
  onTop(
    "assessed before, and the work is finished (§10)",
    { "previous-assessment": "completed", "allocated-worker": "no" },
    { steps: withSteps([], ["talk to others"]), asked: ["allocated-worker", "who-can-help"] },
  ),
  onTop(
    "assessed, and it is not known (§10), nor whether there is a social worker (§9)",
    { "previous-assessment": "not-known", "allocated-worker": "not-known" },
    { steps: withSteps([], ["check with the MASH", "is there a social worker"]), asked: ["allocated-worker", "who-can-help"] },
  ),
  {
    ...known,
    name: "a plan after a finished assessment, with a social worker: the case is open (§9)",
    answers: { ...known.answers, "previous-assessment": "completed" },
  },
  onTop(
    "work going on without an allocated social worker (§9, §10)",
    { "previous-assessment": "live", "allocated-worker": "no" },
    { steps: withSteps([], ["talk to others"]), asked: ["allocated-worker", "who-can-help"] },
  ),
  onTop(
    "a level 2 indicator judged as level 1 (§3)",
    { indicators: level2, ...judged(1, "the school already helps") },
    {
      level: { indicated: 2, agreed: 1, because: ["level-2-indicator"] },
      urgency: "today",
      steps: withSteps(["judged lower"], ["check with the MASH"]),
      duties: ["record"],
    },
  ),
  onTop("no indicator, judged as level 2", judged(2, "grandmother left"), { level: { indicated: 1, agreed: 2, because: ["universal"] } }),
  onTop(
    "one level 3 indicator: close to level 3 (§7, §11)",
    { indicators: level3.slice(1), ...judged(2) },
    {
      level: { indicated: 2, because: ["one-level-3-indicator"], borderline: /close to level 3\. Talk it through with the MASH/ },
      steps: withSteps([], ["close to the next level", "check with the MASH"]),
    },
  ),
];
