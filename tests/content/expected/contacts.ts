/** Who can be called, when and where, as §4, §8, §9, §10 and the Family Wellbeing Service's page print it. */
const WEEK = ["mon", "tue", "wed", "thu", "fri"];

export interface ExpectedContact {
  phones: string[];
  email: string | null;
  address: RegExp | null;
  hours: unknown;
  /** What the reader has to be told with it. */
  note: RegExp | null;
  emailNote?: RegExp;
  source: string;
  /** Its name in the middle of a sentence; left out: it is never named there. */
  called?: string;
}

export const contacts: Record<string, ExpectedContact> = {
  "emergency-999": {
    phones: ["999"],
    email: null,
    address: null,
    hours: "always",
    note: /neither of Bexley's documents/,
    source: "national",
  },
  police: {
    phones: ["101", "999"],
    email: null,
    address: null,
    hours: "always",
    called: "the police on 101 (999 in danger)",
    note: /101 is the national number.*999 if anyone is in danger now.*prints no police number/,
    source: "guidance §6; national",
  },
  mash: {
    phones: ["020 3045 5440"],
    email: "Childrenssocialcare.admin@bexley.gov.uk",
    address: /^Civic Offices, 2 Watling Street, Bexleyheath, DA6 7AT$/,
    hours: [{ days: WEEK, from: "09:00", to: "17:00" }],
    called: "the MASH",
    note: null,
    emailNote: /do not say that this address is secure/,
    source: "guidance §4; guidance §8; guidance §9; FWS page",
  },
  "main-council": {
    phones: ["020 8303 7777"],
    email: null,
    address: null,
    hours: "not-published",
    called: "the council's main number",
    note: /Ask for children's social care or the MASH\. .*18 or over, ask for adult services/,
    source: "guidance §10",
  },
  "out-of-hours": {
    phones: ["020 8303 7777", "020 8303 7171"],
    email: null,
    address: null,
    hours: [
      { days: WEEK, from: "00:00", to: "08:00" },
      { days: WEEK, from: "18:00", to: "24:00" },
      { days: ["sat", "sun"], from: "00:00", to: "24:00" },
    ],
    called: "the out-of-hours line",
    note: null,
    source: "FWS page",
  },
  "allocated-worker": {
    phones: [],
    email: null,
    address: null,
    hours: "not-published",
    called: "the child's allocated social worker",
    note: /^Use the number you have\. If there is no answer, call the MASH\. .*their manager or the duty social worker/,
    source: "guidance §9",
  },
};
