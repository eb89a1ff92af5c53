/** The questions as the contract names them: saved answers and other programs rely on these ids and values. */
const yesNo = ["yes", "no"];

export interface ExpectedQuestion {
  type: string;
  values?: string[];
  /** It may be left out: always, or where the condition of the content holds. */
  optional?: "always" | "sometimes";
  /** "None of these fits" is taken as the most careful other answer but yes. */
  decidesSafety?: true;
  /** What an answer says of harm, by value, and the indicator that it counts as. */
  speaksOf?: Record<string, "danger-now" | "harm" | "unsure">;
  countsAs?: Record<string, string>;
  /** Said at once when an answer is chosen, by value. */
  sayNow?: Record<string, { says: RegExp; source: string }>;
  source: string;
}

const text = (source = "guidance §3"): ExpectedQuestion => ({ type: "text", optional: "always", source });

export const questions: Record<string, ExpectedQuestion> = {
  "immediate-danger": {
    type: "yes-no",
    values: yesNo,
    decidesSafety: true,
    speaksOf: { yes: "danger-now" },
    sayNow: { yes: { says: /^Call 999 now\. Then call \{front-door\}/, source: "national" } },
    source: "guidance §9; guidance App. 2",
  },
  "significant-harm": {
    type: "choice",
    values: ["yes", "unsure", "no"],
    decidesSafety: true,
    speaksOf: { yes: "harm", unsure: "unsure" },
    sayNow: {
      yes: { says: /^Call \{front-door\} now and make a referral/, source: "guidance §9" },
      unsure: {
        says: /manager or designated lead today\. .*still unsure, ask to consult a social worker: call \{front-door\}/,
        source: "guidance §4; guidance §9",
      },
    },
    source: "guidance §9",
  },
  "child-age": { type: "number", source: "guidance §6; FWS page" },
  circumstances: {
    type: "choices",
    values: ["send", "young-carer", "youth-justice", "missing", "exploitation", "fgm", "radicalisation", "private-fostering"],
    speaksOf: { exploitation: "harm", fgm: "harm" },
    // §11 lists a caring role at level 2, radicalised thoughts at level 3 and private fostering at level 4.
    countsAs: {
      "young-carer": "l2-family-functioning-caring-role",
      radicalisation: "l3-behavioural-development-radicalised",
      "private-fostering": "l4-other-privately-fostered",
    },
    sayNow: {
      exploitation: { says: /^Speak now to \{front-door\} and to \{police\}/, source: "guidance §6; national" },
      fgm: { says: /child abuse\. Follow child protection procedures and call \{front-door\} now/, source: "guidance §6" },
    },
    source: "guidance §6",
  },
  "fgm-concern": {
    type: "choice",
    values: ["disclosed-or-seen", "at-risk"],
    decidesSafety: true,
    speaksOf: { "disclosed-or-seen": "harm", "at-risk": "harm" },
    source: "guidance §6",
  },
  "regulated-professional": { type: "yes-no", values: yesNo, decidesSafety: true, source: "guidance §6" },
  "radicalisation-risk": {
    type: "choice",
    values: ["immediate", "not-immediate"],
    decidesSafety: true,
    speaksOf: { immediate: "harm" },
    countsAs: { "not-immediate": "l3-behavioural-development-radicalised" },
    sayNow: { immediate: { says: /^Report it to the police straight away\. Call 999/, source: "guidance §6; national" } },
    source: "guidance §6",
  },
  "missing-from": {
    type: "choice",
    values: ["care", "home", "education"],
    decidesSafety: true,
    speaksOf: { care: "harm" },
    // §11 lists going missing from home at level 4, and being out of education under 16 at level 3.
    countsAs: { home: "l4-emotional-development-danger", education: "l3-learning-not-in-education" },
    sayNow: {
      care: { says: /^Tell \{police\} and \{front-door\} now/, source: "guidance §6; national" },
      home: { says: /missing now, tell \{police\}\. Call 999/, source: "guidance §6; national" },
    },
    source: "guidance §6",
  },
  "previous-assessment": { type: "choice", values: ["live", "completed", "none", "not-known"], source: "guidance §10" },
  "allocated-worker": { type: "choice", values: ["yes", "no", "not-known"], decidesSafety: true, source: "guidance §9" },
  harm: text(),
  "future-danger": text(),
  "complicating-factors": text(),
  strengths: text(),
  "existing-safety": text(),
  "safety-now": text(),
  "family-wants": text(),
  areas: { type: "areas", optional: "always", source: "guidance §11" },
  indicators: { type: "indicators", source: "guidance §11; guidance §3" },
  judgement: { type: "judgement", source: "guidance §3; guidance §11" },
  "who-can-help": { type: "choice", values: ["own-agency", "another-agency", "joint"], source: "guidance §10; guidance §5" },
  "complex-disability": { type: "yes-no", values: yesNo, source: "guidance §5; guidance §11" },
  "family-difficulties": {
    type: "choices",
    values: [
      ...[
        "permanent-exclusion",
        "exclusion-or-attendance",
        "parental-mental-health",
        "household-mental-health",
        "parental-learning-disability",
      ],
      ...["domestic-abuse", "drugs-or-alcohol", "low-level-neglect", "physical-chastisement", "previously-in-need"],
    ],
    source: "guidance §8; FWS page",
  },
  "specialist-need": {
    type: "choice",
    values: ["child-protection", "child-in-need", "other-specialist"],
    speaksOf: { "child-protection": "harm" },
    sayNow: { "child-protection": { says: /^Call \{front-door\} now and make a referral/, source: "guidance §9" } },
    source: "guidance §9; guidance §10",
  },
  consent: {
    type: "choice",
    values: ["given", "not-yet-asked", "refused", "unsafe-to-ask"],
    optional: "sometimes",
    source: "guidance §3; guidance §7; guidance §8; guidance §9",
  },
  "not-covered": text("guidance §3; this guide"),
};

/** The preface and §9 speak of children, §6 of those up to 25 with special needs. */
export const ageHelp =
  /^0 for a baby or an unborn child\. .*about children\. From 18 on .*adult services\. Up to 25 only.*special educational needs/s;
export const ages = { from: 0, to: 25 };
/** The seven domains of Signs of Safety (§3), in the contract's order. */
export const domains = ["harm", "future-danger", "complicating-factors", "strengths", "existing-safety", "safety-now", "family-wants"];

/** Where each stage begins: the outcome is reached through them in this order. */
export const firstOfStage = {
  danger: "immediate-danger",
  child: "child-age",
  history: "previous-assessment",
  conversation: "harm",
  indicators: "areas",
  judgement: "judgement",
  help: "who-can-help",
  consent: "consent",
};
