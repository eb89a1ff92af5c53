/** The questions as the contract names them: saved answers and other programs rely on these ids and values. */
const yesNo = ["yes", "no"];

export interface ExpectedQuestion {
  type: string;
  values?: string[];
  /** It may be left out: always, or where the condition of the content holds. */
  optional?: "always" | "sometimes";
  /** Said at once when an answer is chosen, by value. */
  sayNow?: Record<string, { says: RegExp; source: string }>;
  source: string;
}

const text = (source = "guidance §3"): ExpectedQuestion => ({ type: "text", optional: "always", source });

export const questions: Record<string, ExpectedQuestion> = {
  "immediate-danger": {
    type: "yes-no",
    values: yesNo,
    sayNow: { yes: { says: /^Call 999 now\. Then call the MASH/, source: "national" } },
    source: "guidance §9; guidance App. 2",
  },
  "significant-harm": {
    type: "choice",
    values: ["yes", "unsure", "no"],
    sayNow: { yes: { says: /^Call the MASH now and make a referral/, source: "guidance §9" } },
    source: "guidance §9",
  },
  "child-age": { type: "number", source: "guidance §6; FWS page" },
  circumstances: {
    type: "choices",
    values: ["send", "young-carer", "youth-justice", "missing", "exploitation", "fgm", "radicalisation", "private-fostering"],
    sayNow: {
      exploitation: { says: /^Speak to the MASH and to the local police now/, source: "guidance §6" },
      fgm: { says: /child abuse: follow child protection procedures and call the MASH/, source: "guidance §6" },
    },
    source: "guidance §6",
  },
  "fgm-concern": { type: "choice", values: ["disclosed-or-seen", "at-risk"], source: "guidance §6" },
  "regulated-professional": { type: "yes-no", values: yesNo, source: "guidance §6" },
  "radicalisation-risk": {
    type: "choice",
    values: ["immediate", "not-immediate"],
    sayNow: { immediate: { says: /^Report it to the police straight away\. Call 999/, source: "guidance §6; national" } },
    source: "guidance §6",
  },
  "missing-from": {
    type: "choice",
    values: ["care", "home", "education"],
    sayNow: { care: { says: /^Tell the police and the MASH now/, source: "guidance §6" } },
    source: "guidance §6",
  },
  "previous-assessment": { type: "choice", values: ["live", "completed", "none", "not-known"], source: "guidance §10" },
  "allocated-worker": { type: "yes-no", values: yesNo, source: "guidance §9" },
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
    sayNow: { "child-protection": { says: /^Call the MASH now and make a referral/, source: "guidance §9" } },
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

/** The preface and §9 speak of children under 18, §6 of those up to 25 with special needs, the FWS page of 0 to 18. */
export const ageHelp = /^0 for a baby or an unborn child\..*under 18; up to 25 only.*special educational needs.*children from 0 to 18\.$/s;
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
