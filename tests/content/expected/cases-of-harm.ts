/** What counts as significant harm: circumstances of §6 and indicators of §11, with nothing else said and beside other answers. */
import { type ExpectedCase, calm, judged, notToBeTold } from "./expected-case.ts";
import { protectedChild, withoutTelling, spokenOf } from "./changed-cases.ts";
import { suspected, known, inDanger } from "./plain-cases.ts";
import type { StepName } from "./steps.ts";

const fgmAsked = ["fgm-concern", "regulated-professional"];
const fgmTold = (who: "yes" | "no" | "not-covered") => ({
  circumstances: ["fgm"],
  "fgm-concern": "disclosed-or-seen",
  "regulated-professional": who,
});

const special: ExpectedCase[] = [
  withoutTelling(
    protectedChild("exploitation, or a risk of it (§6)", { circumstances: ["exploitation"] }, ["exploitation"], {
      steps: ["exploitation MASH and police"],
      duties: ["exploitation-speak-now"],
    }),
  ),
  withoutTelling(
    protectedChild("FGM feared (§6)", { circumstances: ["fgm"], "fgm-concern": "at-risk" }, ["fgm"], {
      steps: [],
      duties: ["fgm-child-protection"],
      asked: ["fgm-concern"],
    }),
  ),
  withoutTelling(
    protectedChild("FGM told of, by somebody who is no regulated professional (§6)", fgmTold("no"), ["fgm"], {
      steps: [],
      duties: ["fgm-child-protection"],
      asked: fgmAsked,
    }),
  ),
  withoutTelling(
    protectedChild("FGM told of to a regulated professional or a teacher (§6)", fgmTold("yes"), ["fgm"], {
      steps: ["fgm personal report"],
      duties: ["fgm-child-protection", "fgm-report-police"],
      asked: fgmAsked,
    }),
  ),
  withoutTelling(
    spokenOf(
      protectedChild("FGM told of, and whether the duty is theirs fits no answer (§6)", fgmTold("not-covered"), ["fgm"], {
        steps: ["fgm report if regulated"],
        duties: ["fgm-child-protection", "fgm-report-police-if-regulated"],
        asked: fgmAsked,
      }),
    ),
  ),
  withoutTelling(
    spokenOf(
      protectedChild("FGM, and what is known fits no answer (§6)", { circumstances: ["fgm"], "fgm-concern": "not-covered" }, ["fgm"], {
        steps: ["fgm report if regulated"],
        duties: ["fgm-child-protection", "fgm-report-police-if-regulated"],
        asked: ["fgm-concern"],
      }),
    ),
  ),
  protectedChild("missing from care (§6)", { circumstances: ["missing"], "missing-from": "care" }, ["missing-from-care"], {
    steps: ["missing from care"],
    duties: ["missing-from-care", "missing-discuss"],
    asked: ["missing-from"],
  }),
  spokenOf(
    protectedChild(
      "missing, and from where fits no answer: as from care (§6)",
      { circumstances: ["missing"], "missing-from": "not-covered" },
      ["missing-from-care"],
      { steps: ["missing from care"], duties: ["missing-from-care", "missing-discuss"], asked: ["missing-from"] },
    ),
  ),
  withoutTelling(
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
  ),
  {
    ...inDanger,
    name: "danger now in an open case (§9)",
    answers: { ...inDanger.answers, "previous-assessment": "live", "allocated-worker": "yes" },
    steps: ["call 999", "stay with the child", "allocated worker now", ...inDanger.steps.slice(2), "talk to others"],
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
    steps: ["allocated worker now", ...known.steps.slice(1)],
    duties: ["consult-when-unsure", ...known.duties],
    calls: [...known.calls, "emergency-999"],
    deadlines: ["mash-response", "seen-same-day"],
    branch: "significant-harm",
    resolved: "significant-harm",
    opening: /^This is a child protection referral\.$/,
  },
  {
    ...known,
    name: "exploitation in an open case: the MASH and the police at once, and the worker as well (§6, §9)",
    answers: { ...known.answers, circumstances: ["exploitation"], ...judged(4) },
    level: { indicated: 4, because: ["exploitation"] },
    urgency: "immediate",
    consent: notToBeTold,
    steps: [
      "exploitation MASH and police",
      "do not tell them",
      "or the MASH",
      "join the plan",
      "harm in an open case",
      "worker is told as well",
      "talk to others",
    ],
    duties: ["do-not-tell-the-family", "refer-harm", "consult-when-unsure", "exploitation-speak-now", "allocated-worker-first", "record"],
    calls: ["mash", "police", "allocated-worker", "main-council", "emergency-999"],
    deadlines: ["mash-response", "seen-same-day"],
    branch: "significant-harm",
    resolved: "significant-harm",
    opening: /^This is a child protection referral/,
  },
];

/** Nobody waits for the call: with these answers and no others the outcome is there. */
const atOnce = (expected: ExpectedCase, answers: ExpectedCase["answers"]): ExpectedCase => ({
  ...expected,
  name: `${expected.name}, and nothing else said`,
  answers: { "immediate-danger": "no", "significant-harm": "no", "child-age": 8, ...answers },
  steps: expected.steps.filter((name) => name !== "check with the MASH"),
});

const withNothingElse: ExpectedCase[] = [
  withoutTelling(
    atOnce(
      protectedChild("exploitation", {}, ["exploitation"], {
        steps: ["exploitation MASH and police"],
        duties: ["exploitation-speak-now"],
      }),
      { circumstances: ["exploitation"] },
    ),
  ),
  // Whether a girl told of it, and whom, is not known yet: the duty is shown with its condition.
  withoutTelling(
    atOnce(
      protectedChild("FGM", {}, ["fgm"], {
        steps: ["fgm report if regulated"],
        duties: ["fgm-child-protection", "fgm-report-police-if-regulated"],
      }),
      { circumstances: ["fgm"] },
    ),
  ),
  atOnce(
    protectedChild("missing from care", {}, ["missing-from-care"], {
      steps: ["missing from care"],
      duties: ["missing-from-care", "missing-discuss"],
      asked: ["missing-from"],
    }),
    { circumstances: ["missing"], "missing-from": "care" },
  ),
  withoutTelling(
    atOnce(
      protectedChild("radicalisation with harm at any moment", {}, ["radicalisation-immediate"], {
        steps: ["radicalisation police"],
        duties: ["radicalisation-police", "radicalisation-mash"],
        calls: ["emergency-999", "mash", "main-council", "police"],
        asked: ["radicalisation-risk"],
      }),
      { circumstances: ["radicalisation"], "radicalisation-risk": "immediate" },
    ),
  ),
];

/** An indicator that states harm (§11, read with §9: to suspect is enough), with every other answer calm. */
const stated = (
  name: string,
  indicator: string,
  more: { steps?: StepName[]; duties?: string[]; because?: string[]; calls?: string[] } = {},
): ExpectedCase =>
  protectedChild(name, { indicators: [indicator] }, more.because ?? ["harm-indicator", "level-4-indicator"], {
    steps: more.steps ?? [],
    duties: more.duties ?? [],
    calls: more.calls ?? suspected.calls,
  });

const signsOfHarm: ExpectedCase[] = [
  // Harm that may come from the family itself: they are not told before that is agreed (§9).
  withoutTelling(stated("an injury that nobody explains (§11, §9)", "l4-health-injuries")),
  { ...stated("neglect that may be (§11, §9)", "l4-basic-care-neglect"), answers: { ...calm, indicators: ["l4-basic-care-neglect"] } },
  withoutTelling({
    ...stated("abuse disclosed, judged as level 1: the judgement changes nothing (§9)", "l4-health-disclosure"),
    answers: { ...calm, indicators: ["l4-health-disclosure"], ...judged(1, "the family gets help") },
  }),
  withoutTelling({
    ...stated("abuse disclosed, and consent refused: it is no bar (§9)", "l4-health-disclosure"),
    answers: { ...calm, indicators: ["l4-health-disclosure"], ...judged(4), consent: "refused" },
    asked: ["consent"],
  }),
  {
    ...stated("abuse by a professional disclosed (§11, §9)", "l4-health-disclosure-professional"),
    steps: ["call social care now", "who deals with allegations", ...suspected.steps.slice(1), "check with the MASH"],
  },
  withoutTelling(
    stated("sexual exploitation as an indicator: what the circumstance brings (§6, §11)", "l4-health-sexual-exploitation", {
      because: ["harm-indicator", "exploitation", "level-4-indicator"],
      steps: ["exploitation MASH and police"],
      duties: ["exploitation-speak-now"],
      calls: ["mash", "police", "main-council", "emergency-999"],
    }),
  ),
  withoutTelling({
    ...stated("an injury, and a danger beside it: a referral, and no consultation before it (§9)", "l4-health-injuries"),
    answers: { ...calm, indicators: ["l4-health-injuries", "l4-housing-homeless"], ...judged(4) },
  }),
  withoutTelling({
    ...stated("an injury, and unsure whether it is harm: the call comes first (§4, §9)", "l4-health-injuries"),
    answers: { ...calm, "significant-harm": "unsure", indicators: ["l4-health-injuries"], ...judged(4) },
    steps: [...suspected.steps, "unsure beside harm", "check with the MASH"],
  }),
  withoutTelling(stated("illness induced by a parent (§11, §9)", "l4-basic-care-induced-illness")),
];

export const casesOfHarm: ExpectedCase[] = [...special, ...withNothingElse, ...signsOfHarm];
