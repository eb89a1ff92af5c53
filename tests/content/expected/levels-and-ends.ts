/** The levels of §5 with what points to them, the end of the flowchart (§10, Review), and what a call to the MASH begins with. */
export const levels = [
  [1, "Universal"],
  [2, "Additional"],
  [3, "Intensive"],
  [4, "Specialist"],
];

export const levelRules: Record<string, { level: number; floor: boolean; says: RegExp; source: string }> = {
  "immediate-danger": { level: 4, floor: true, says: /danger now.*level 4/, source: "guidance §9; guidance App. 2" },
  "significant-harm": {
    level: 4,
    floor: true,
    says: /has suffered, or is likely to suffer, significant harm/,
    source: "guidance §9; guidance §10",
  },
  "harm-indicator": {
    level: 4,
    floor: true,
    says: /indicator that states harm\. That is a suspicion of significant harm, whatever else was answered/,
    source: "guidance §9; guidance §11",
  },
  fgm: { level: 4, floor: true, says: /child abuse and counts as significant harm/, source: "guidance §6" },
  exploitation: { level: 4, floor: true, says: /Sexual or criminal exploitation, or a high risk/, source: "guidance §5; guidance §6" },
  "radicalisation-immediate": { level: 4, floor: true, says: /immediate risk of harm through radicalisation/, source: "guidance §6" },
  "missing-from-care": {
    level: 4,
    floor: true,
    says: /missing from care, or none of the places fitted\. .*looked-after child.*highest child protection priority/,
    source: "guidance §6",
  },
  "level-4-indicator": { level: 4, floor: false, says: /At least one level 4 indicator/, source: "guidance §11" },
  "level-3-indicators": {
    level: 3,
    floor: false,
    says: /More than one level 3 indicator.*"a number of".* Two is the setting of this guide/,
    source: "guidance §11; this guide",
  },
  "one-level-3-indicator": {
    level: 2,
    floor: false,
    says: /One level 3 indicator is present.* A single one does not reach level 3/,
    source: "guidance §11; this guide",
  },
  "level-2-indicator": { level: 2, floor: false, says: /At least one level 2 indicator/, source: "guidance §11" },
  "special-circumstance": {
    level: 2,
    floor: true,
    says: /special circumstance applies\. .*not those that every child has/,
    source: "guidance §6; this guide",
  },
  "not-settled": {
    level: 1,
    floor: false,
    says: /not sure, or something did not fit\. The level is open until you have talked it through/,
    source: "guidance §4; guidance §9",
  },
  universal: { level: 1, floor: false, says: /needs that every child and family has/, source: "guidance §5; guidance §11" },
};

/** The level that a case is close to (§11: "a number of" indicators of level 3, and there is one). */
export const borderlines = [["one-level-3-indicator", 3]];

export const review = {
  branches: [
    {
      id: "danger-now",
      needsResolved: false,
      says: /Call 999 first, then children's social care through the MASH/,
      source: "guidance §9; guidance §10; national",
    },
    {
      id: "significant-harm",
      needsResolved: false,
      says: /children's social care through the MASH comes before everything.*999 before that/,
      source: "guidance §10; guidance §9; national",
    },
    {
      id: "unsure-of-harm",
      needsResolved: false,
      says: /this review cannot close.*manager or designated lead today.*MASH for a consultation/,
      source: "guidance §4; guidance §9",
    },
    { id: "resolved", needsResolved: true, says: /resolved and no further action/, source: "guidance §10; guidance §4" },
    { id: "more-support", needsResolved: false, says: /^More support is needed.*review again/, source: "guidance §10" },
  ],
  moved: {
    up: { says: /gone up\. Do not wait for the next planned review.*directly/, source: "guidance §10; guidance App. 3" },
    down: { says: /come down\..*speak to it or to the MASH before any help stops/, source: "guidance §2; guidance App. 2; this guide" },
  },
};

export const referral = {
  form: { says: /Bexley referral form\. .*the MASH can tell you where/, source: "guidance §8; guidance §9; this guide" },
  /** What each of the opening words rests on; that the right ones are chosen is held by the cases. */
  opening: [
    "guidance §9; national",
    "guidance §9",
    "guidance §9",
    "guidance §6",
    "guidance §4; guidance §9",
    "guidance §8; guidance §9",
    "guidance §4",
  ],
  /** What a call needs and the program never asks for, with the number of lines. */
  blanks: [
    ["The child", 8],
    ["You", 3],
    ["Consent", 3],
    ["After the call", 3],
  ],
};

/** Said of the first and of the others where nobody's published hours hold (FWS page: nothing from 5pm to 6pm, nor from 8am to 9am). */
export const textsOfLists: Record<string, { first: RegExp; others: RegExp }> = {
  "front-door": {
    first: /^No published hours cover this time\. Try it first\. .*call 999/,
    others: /^No published hours cover this time\. Try it if nobody answered at the number before\. .*call 999/,
  },
  "allocated-worker-line": {
    first: /^No published hours cover this time\. Try it first, and ask for the duty social worker\. .*call 999/,
    others: /^No published hours cover this time\. Try it if nobody answered at the number before\. .*call 999/,
  },
};
