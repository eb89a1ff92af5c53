/** What comes with a circumstance or an answer whatever the route, and the edges at which it begins and ends. */
import { disability, fostered, inDanger, inNeed, known, own, suspected, wellbeing } from "./cases-of-routes.ts";
import { calm, type ExpectedCase, judged, level2, level3 } from "./expected-case.ts";
import type { StepName } from "./steps.ts";

/** A circumstance that the guidance treats as child protection (§6). */
const protectedChild = (
  name: string,
  answers: ExpectedCase["answers"],
  because: string[],
  more: { steps: StepName[]; duties: string[]; calls?: string[] } & Partial<Pick<ExpectedCase, "asked">>,
): ExpectedCase => ({
  ...suspected,
  name,
  answers: { ...calm, ...answers, ...judged(4) },
  level: { indicated: 4, because },
  steps: [...more.steps, ...suspected.steps, "check with the MASH"],
  duties: [...more.duties, ...suspected.duties],
  calls: more.calls ?? ["mash", "main-council", "police"],
  asked: more.asked ?? [],
});

/** The own agency helps, and something comes on top. */
const onTop = (name: string, answers: ExpectedCase["answers"], more: Partial<ExpectedCase>): ExpectedCase => ({
  ...own,
  ...more,
  name,
  resolved: (more.level?.agreed ?? more.level?.indicated ?? 1) > 1 ? "more-support" : (more.branch ?? "resolved"),
  answers: { ...own.answers, ...answers },
});

const withSteps = (first: StepName[], then: StepName[] = []): StepName[] => [
  ...first,
  "own procedures",
  "offer early",
  "MASH if unsure",
  ...then,
];

const special: ExpectedCase[] = [
  protectedChild("exploitation, or a risk of it (§6)", { circumstances: ["exploitation"] }, ["exploitation"], {
    steps: ["exploitation MASH and police"],
    duties: ["exploitation-speak-now"],
  }),
  protectedChild("FGM feared (§6)", { circumstances: ["fgm"], "fgm-concern": "at-risk" }, ["fgm"], {
    steps: ["fgm MASH"],
    duties: ["fgm-child-protection"],
    asked: ["fgm-concern"],
  }),
  protectedChild(
    "FGM told of, by somebody who is no regulated professional (§6)",
    { circumstances: ["fgm"], "fgm-concern": "disclosed-or-seen", "regulated-professional": "no" },
    ["fgm"],
    { steps: ["fgm MASH"], duties: ["fgm-child-protection"], asked: ["fgm-concern", "regulated-professional"] },
  ),
  protectedChild(
    "FGM told of to a regulated professional or a teacher (§6)",
    { circumstances: ["fgm"], "fgm-concern": "disclosed-or-seen", "regulated-professional": "yes" },
    ["fgm"],
    {
      steps: ["fgm MASH", "fgm personal report"],
      duties: ["fgm-child-protection", "fgm-report-police"],
      asked: ["fgm-concern", "regulated-professional"],
    },
  ),
  protectedChild("missing from care (§6)", { circumstances: ["missing"], "missing-from": "care" }, ["missing-from-care"], {
    steps: ["missing from care"],
    duties: ["missing-from-care", "missing-discuss"],
    asked: ["missing-from"],
  }),
  protectedChild(
    "radicalisation with harm at any moment (§6)",
    { circumstances: ["radicalisation"], "radicalisation-risk": "immediate" },
    ["radicalisation-immediate"],
    {
      steps: ["radicalisation police"],
      duties: ["radicalisation-police", "radicalisation-mash"],
      calls: ["emergency-999", "mash", "main-council", "police"],
      asked: ["radicalisation-risk"],
    },
  ),
  {
    ...inDanger,
    name: "danger now in an open case (§9)",
    answers: { ...inDanger.answers, "previous-assessment": "live", "allocated-worker": "yes" },
    steps: [
      "call 999",
      "allocated worker now",
      "stay with the child",
      "then the MASH",
      "manager and form",
      "tell the family if no risk",
      "talk to others",
    ],
    duties: ["allocated-worker-first", ...inDanger.duties],
    calls: ["emergency-999", "allocated-worker", "mash", "main-council"],
    asked: ["allocated-worker"],
  },
  {
    ...known,
    name: "harm suspected in an open case (§9)",
    answers: { ...calm, "significant-harm": "yes", "previous-assessment": "live", "allocated-worker": "yes", ...judged(4) },
    level: { indicated: 4, because: ["significant-harm"] },
    urgency: "immediate",
    steps: ["allocated worker now", ...known.steps],
    deadlines: ["mash-response", "mash-manager", "seen-same-day"],
    branch: "significant-harm",
    resolved: "significant-harm",
    opening: /^This is a child protection referral\.$/,
  },
];

const lesser: ExpectedCase[] = [
  onTop(
    "radicalisation without immediate harm (§6)",
    { circumstances: ["radicalisation"], "radicalisation-risk": "not-immediate" },
    {
      urgency: "today",
      steps: withSteps(["radicalisation MASH"], ["check with the MASH"]),
      duties: ["radicalisation-mash", "record"],
      asked: ["radicalisation-risk", "who-can-help"],
    },
  ),
  ...(["home", "education"] as const).map((from) =>
    onTop(
      `missing from ${from} (§6)`,
      { circumstances: ["missing"], "missing-from": from },
      {
        urgency: "today",
        steps: withSteps(["missing, talk to the MASH"], ["check with the MASH"]),
        duties: ["missing-discuss", "record"],
        asked: ["missing-from", "who-can-help"],
      },
    ),
  ),
  onTop(
    "a young carer (§6)",
    { circumstances: ["young-carer"] },
    {
      steps: withSteps([], ["young carer assessment", "check with the MASH"]),
      duties: ["young-carer-offer", "young-carer-refer", "record"],
    },
  ),
  onTop(
    "a young carer at level 2 (§6)",
    { circumstances: ["young-carer"], indicators: level2, ...judged(2) },
    {
      level: { indicated: 2, because: ["level-2-indicator"] },
      steps: withSteps([], ["young carer assessment", "check with the MASH"]),
      duties: ["young-carer-offer", "young-carer-refer", "record"],
      suggests: { "imago-community": "Young carers" },
    },
  ),
  onTop(
    "youth justice (§6)",
    { circumstances: ["youth-justice"] },
    { steps: withSteps([], ["youth offending team", "check with the MASH"]), duties: ["youth-justice-refer", "record"] },
  ),
  onTop(
    "special educational needs or a disability (§6)",
    { circumstances: ["send"] },
    {
      steps: withSteps([], ["SENCO involved", "check with the MASH"]),
      duties: ["send-coordinate", "send-same-path", "record"],
      suggests: { "bexley-local-offer": "Special educational needs and disability", iass: "Special educational needs and disability" },
    },
  ),
  onTop(
    "unsure of significant harm (§4, §9)",
    { "significant-harm": "unsure" },
    {
      urgency: "today",
      steps: withSteps(["talk to the manager", "then consult the MASH"], ["check with the MASH"]),
      duties: ["consult-when-unsure", "record"],
      deadlines: ["mash-response"],
      branch: "unsure-of-harm",
      opening: /not sure whether this is significant harm, and I ask to consult a social worker/,
    },
  ),
  onTop(
    "assessed before, and the work is finished (§10)",
    { "previous-assessment": "completed" },
    { steps: withSteps([], ["talk to others"]) },
  ),
  onTop("assessed, and it is not known (§10)", { "previous-assessment": "not-known" }, { steps: withSteps([], ["check with the MASH"]) }),
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
      duties: ["check-judged-lower", "record"],
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

const adult = { steps: withSteps([], ["check with the MASH", "adult services"]), notices: [/over 18.*up to 25/] };
const foster = { ...fostered, notices: [/under 16, or under 18 if disabled/] };
const ages: ExpectedCase[] = [
  onTop("a young person of 18 (§6)", { "child-age": 18 }, {}),
  onTop("a young person of 19 (§6)", { "child-age": 19 }, adult),
  onTop("a young person of 25, the last age that is asked for (§6)", { "child-age": 25 }, adult),
  { ...fostered, name: "privately fostered at 15 (§6)", answers: { ...fostered.answers, "child-age": 15 } },
  { ...foster, name: "privately fostered at 16 (§6)", answers: { ...fostered.answers, "child-age": 16 } },
  ...[16, 17].map((age) => ({
    ...fostered,
    name: `privately fostered at ${age} with a disability (§6)`,
    answers: { ...fostered.answers, "child-age": age, circumstances: ["private-fostering", "send"] },
    steps: [...fostered.steps.slice(0, -1), "SENCO involved", "check with the MASH"] as StepName[],
    duties: ["fostering-notify", "send-coordinate", "send-same-path", "tell-the-family", "record"],
  })),
  {
    ...foster,
    name: "privately fostered at 18 with a disability (§6)",
    answers: { ...fostered.answers, "child-age": 18, circumstances: ["private-fostering", "send"] },
    steps: [...fostered.steps.slice(0, -1), "SENCO involved", "check with the MASH"],
    duties: ["fostering-notify", "send-coordinate", "send-same-path", "tell-the-family", "record"],
  },
];

/** The difficulties of §8 and of the service's page, each with a service that the directory has for it. */
const difficulties: Record<string, Record<string, string>> = {
  "permanent-exclusion": { "targeted-youth-team": "School and attendance" },
  "exclusion-or-attendance": { "targeted-youth-team": "School and attendance" },
  "parental-mental-health": { "camhs-oxleas": "Mental health" },
  "household-mental-health": { "camhs-oxleas": "Mental health" },
  "parental-learning-disability": { aspens: "Learning disability" },
  "domestic-abuse": { "targeted-youth-team": "Domestic abuse" },
  "drugs-or-alcohol": { "targeted-youth-team": "Drugs and alcohol" },
  "low-level-neglect": { "bexley-moorings": "Neglect" },
  "physical-chastisement": { "mellow-parenting": "Parenting" },
  "previously-in-need": {},
};

const edges: ExpectedCase[] = [
  {
    ...inNeed,
    name: "privately fostered, and a level 4 indicator on top: the kind of help is asked",
    answers: { ...inNeed.answers, circumstances: ["private-fostering"] },
    level: { indicated: 4, because: ["private-fostering", "level-4-indicator"] },
    duties: ["fostering-notify", ...inNeed.duties],
    opening: /privately fostered/,
  },
  {
    ...fostered,
    name: "privately fostered, judged as level 2: no other help is asked about",
    answers: { ...fostered.answers, ...judged(2, "a good home") },
    level: { indicated: 4, agreed: 2, because: ["private-fostering"] },
    steps: ["judged lower", ...fostered.steps],
    duties: ["check-judged-lower", ...fostered.duties],
  },
  {
    ...fostered,
    name: "privately fostered, judged as level 3: no other help is asked about",
    answers: { ...fostered.answers, ...judged(3, "a good home") },
    level: { indicated: 4, agreed: 3, because: ["private-fostering"] },
    steps: ["judged lower", ...fostered.steps],
    duties: ["check-judged-lower", ...fostered.duties],
  },
  {
    ...known,
    name: "an open case at level 4: no other help is asked about",
    answers: { ...known.answers, indicators: ["l4-learning-out-of-school"], ...judged(4) },
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
    level: { indicated: 4, because: ["private-fostering"] },
    duties: [...known.duties, "fostering-notify"],
  },
  ...Object.entries(difficulties).map(([difficulty, suggests]) => ({
    ...wellbeing,
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
    ...own,
    name: "missing, and from where fits no answer (§6)",
    answers: { ...own.answers, circumstances: ["missing"], "missing-from": "not-covered" },
    urgency: "today",
    steps: withSteps(["missing, talk to the MASH", "something not covered"], ["check with the MASH"]),
    duties: ["consult-when-unsure", "missing-discuss", "record"],
    asked: ["missing-from", "who-can-help"],
  },
  {
    ...wellbeing,
    name: "consent that fits no answer (§4)",
    answers: { ...wellbeing.answers, consent: "not-covered" },
    consent: { status: "needed", says: /consent of a parent or carer/, source: "guidance §3; guidance §7; guidance §8" },
    blockedBy: ["consent"],
    urgency: "today",
    deadlines: [],
    review: { ...wellbeing.review, by: null },
    duties: ["consult-when-unsure", ...wellbeing.duties],
    steps: ["something not covered", "consent answers did not fit", "check with the MASH"],
  },
  {
    ...suspected,
    name: "harm suspected, and it is not safe to ask for consent (§9)",
    answers: { ...suspected.answers, consent: "unsafe-to-ask" },
    consent: { status: "not-a-gate", says: /asking would put the child at risk/, source: "guidance §3; guidance §9" },
    asked: ["consent"],
  },
];

/** Who to call by the clock: the hours of the service's page, and nobody's hours on a bank holiday. */
const clock: ExpectedCase[] = (
  [
    ["2026-11-23T09:00", ["mash", "main-council"]],
    ["2026-11-23T16:59", ["mash", "main-council"]],
    ["2026-11-23T08:59", ["out-of-hours", "mash"]],
    ["2026-11-23T17:00", ["out-of-hours", "mash"]],
    ["2026-11-28T11:00", ["out-of-hours", "mash"]],
    ["2026-12-25T11:00", ["out-of-hours", "mash"]],
  ] as const
).flatMap(([at, calls]) => [
  { ...suspected, name: `harm suspected, at ${at}`, at, calls: [...calls] },
  { ...inDanger, name: `danger, at ${at}`, at, calls: ["emergency-999", ...calls] },
  {
    ...known,
    name: `an open case, at ${at}`,
    at,
    calls: calls[0] === "mash" ? ["allocated-worker", ...calls] : ["out-of-hours", "allocated-worker", "mash"],
  },
]);

export const casesOfCircumstances: ExpectedCase[] = [...special, ...lesser, ...ages, ...edges, ...clock];
