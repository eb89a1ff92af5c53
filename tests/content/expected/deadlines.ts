/** Every time that runs for a case, as Appendix 2, Appendix 3, §6, §8 and the Family Wellbeing Service's page set it. */
export interface ExpectedDeadline {
  id: string;
  amount: number;
  unit: string;
  /** What starts the clock: an event, or the meeting of another deadline. */
  from: string | { after: string };
  every?: true;
  what: RegExp;
  who: RegExp;
  /** It is a date on which the referrer acts; all others are kept by those named in `who`. */
  yours?: true;
  /** Said where no working day runs, in place of a date. */
  otherwise?: { says: RegExp; source: string };
  source: string;
  note?: RegExp;
}

/** A date after the next time that somebody could be called would let them wait. */
const whenSeen = { says: /^Ask in the call when the child will be seen\. .*call 999/, source: "guidance App. 2; national" };

export const deadlines: ExpectedDeadline[] = [
  // Appendix 2
  {
    id: "mash-response",
    amount: 24,
    unit: "hours",
    from: "referral",
    what: /what is going to happen next\. If it has not, call again$/,
    who: /^MASH$/,
    yours: true,
    source: "guidance App. 2",
  },
  {
    id: "mash-manager",
    amount: 1,
    unit: "working-days",
    from: "referral",
    what: /manager or senior practitioner.*decided/,
    who: /^MASH$/,
    source: "guidance App. 2",
  },
  {
    id: "mash-hold",
    amount: 1,
    unit: "working-days",
    from: "referral",
    what: /^The MASH must have decided by now$/,
    who: /^MASH$/,
    source: "guidance App. 2",
  },
  {
    id: "seen-same-day",
    amount: 0,
    unit: "working-days",
    from: "referral",
    what: /child is seen, where harm is immediate/,
    who: /Referral and assessment/,
    source: "guidance App. 2",
    note: /same working day.*999/,
    otherwise: whenSeen,
  },
  {
    id: "child-seen",
    amount: 3,
    unit: "working-days",
    from: "referral",
    what: /child is seen, alone where age allows/,
    otherwise: whenSeen,
    who: /Social worker/,
    source: "guidance App. 2",
  },
  {
    id: "assessment-complete",
    amount: 45,
    unit: "working-days",
    from: "referral",
    what: /children and families assessment is complete/,
    who: /Social worker/,
    source: "guidance App. 2",
    note: /no starting day/,
  },
  {
    id: "child-protection-conference",
    amount: 15,
    unit: "working-days",
    from: "strategy-meeting",
    what: /initial child protection conference/,
    who: /Children's social care/,
    source: "guidance App. 2",
  },
  // The service's page
  {
    id: "fws-receipt",
    amount: 24,
    unit: "hours",
    from: "referral",
    what: /confirmed that it has your referral.* If it has not, call$/,
    who: /^MASH$/,
    yours: true,
    source: "FWS page",
  },
  {
    id: "fws-decision",
    amount: 1,
    unit: "working-days",
    from: "referral",
    what: /senior social worker.*criteria/,
    who: /^MASH$/,
    source: "FWS page",
  },
  {
    id: "fws-contact",
    amount: 5,
    unit: "working-days",
    from: "referral",
    what: /gets in touch with the family/,
    who: /key worker/,
    source: "FWS page",
    note: /within 5 days/,
  },
  // Appendix 3, which only says "days" but for the visits
  {
    id: "fws-allocated",
    amount: 24,
    unit: "hours",
    // Nobody allocates a family before it is decided that it meets the criteria (FWS page).
    from: { after: "fws-decision" },
    what: /accepts the referral and names a key worker/,
    who: /manager/,
    source: "guidance App. 3",
  },
  {
    id: "fws-first-visit",
    amount: 5,
    unit: "unspecified-days",
    from: "referral",
    what: /^First visit/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-second-visit",
    amount: 10,
    unit: "unspecified-days",
    from: "referral",
    what: /not seen at the first/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-assessment",
    amount: 25,
    unit: "unspecified-days",
    from: "referral",
    what: /assessment is complete/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-meeting",
    amount: 5,
    unit: "unspecified-days",
    from: { after: "fws-assessment" },
    what: /support meeting.*day 30/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-meeting-second",
    amount: 10,
    unit: "unspecified-days",
    from: { after: "fws-assessment" },
    what: /Second attempt.*day 35/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-visits",
    amount: 20,
    unit: "working-days",
    every: true,
    from: { after: "fws-first-visit" },
    what: /^Next visit to the family, then at least once every 20 working days$/,
    who: /key worker/,
    source: "guidance App. 3",
    note: /every 4 weeks/,
  },
  {
    id: "fws-visits-weekly",
    amount: 4,
    unit: "weeks",
    every: true,
    from: { after: "fws-first-visit" },
    what: /^Next visit to the family, then at least once every 4 weeks$/,
    who: /key worker/,
    source: "guidance App. 3",
  },
  {
    id: "fws-plan-review",
    amount: 6,
    unit: "weeks",
    from: { after: "fws-meeting" },
    what: /review the plan/,
    who: /key worker/,
    source: "guidance App. 3",
    note: /^Counted from the meeting/,
  },
  {
    id: "fws-formal-review",
    amount: 3,
    unit: "months",
    from: "referral",
    what: /Formal review.*3 months/,
    who: /key worker/,
    source: "guidance §8; guidance App. 3",
    note: /no starting day/,
  },
  {
    id: "fws-extension-ends",
    amount: 3,
    unit: "months",
    from: { after: "fws-formal-review" },
    what: /at most 3 months ends/,
    who: /Family Wellbeing Service/,
    source: "guidance §8; FWS page",
    note: /exceptional.*six months in all/,
  },
];

/** What starts a clock, and that a date rests on taking it to happen now. */
export const events: Record<string, RegExp> = {
  referral: /as if you made contact now/,
  "strategy-meeting": /as if the strategy meeting were held today/,
};
