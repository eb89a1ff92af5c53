import type { Answer } from "../../../src/answers/answers.ts";
import type { StepName } from "./steps.ts";

/** A case and all that the documents want for it: lists are complete and in order, so that nothing is lost and nothing slips in. */
export interface ExpectedCase {
  name: string;
  answers: Record<string, Answer>;
  /** London time; a Monday morning where nothing else is said. */
  at?: string;
  /** Who a step names at that time in place of the MASH and of the allocated worker; left out: those two. */
  doors?: { frontDoor: string; worker: string };
  level: { indicated: 1 | 2 | 3 | 4; agreed?: 1 | 2 | 3 | 4; because: string[]; borderline?: RegExp };
  urgency: "immediate" | "today" | "planned";
  route: string;
  /** What keeps the route from going ahead. */
  blockedBy?: string[];
  consent: { status: "given" | "needed" | "refused" | "not-a-gate"; says: RegExp; source: string };
  steps: StepName[];
  duties: string[];
  calls: string[];
  deadlines: string[];
  /** The questions that this case is asked, after those that everybody is. */
  asked: string[];
  /** What the outcome says about the content, beside its review date. */
  notices?: RegExp[];
  review?: { says: RegExp; source: string; by: string | null };
  /** Services that the directory has for it, by what Appendix 1 says that they do, and for which of its topics. */
  suggests?: Record<string, string>;
  /** How a review of it ends, by branch, and what is said first on the phone. */
  branch?: string;
  opening?: RegExp;
  /** The branch of its review where the practitioner says that the needs are resolved. */
  resolved?: string;
}

export const EVERYBODY = [
  "immediate-danger",
  "significant-harm",
  "child-age",
  "circumstances",
  "previous-assessment",
  "indicators",
  "judgement",
];

/** A case in which nothing but what is put on top of it is worrying. */
export const calm: Record<string, Answer> = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 8,
  circumstances: [],
  "previous-assessment": "none",
  indicators: [],
};

export const level2 = ["l2-learning-underachieves"];
export const level3 = ["l3-identity-distances-self", "l3-guidance-boundaries-few-relationships"];
/** A level 4 indicator that states neither harm nor a danger, and that brings no circumstance. */
export const level4 = ["l4-emotional-development-challenges"];

export const judged = (level: number, reason: string | null = null) => ({ judgement: { level, reason } });

export const notAGate = {
  status: "not-a-gate",
  says: /^Do not wait for consent\. Tell the family.*unless there is an immediate risk/,
  source: "guidance §9",
} as const;
export const given = {
  status: "given",
  says: /^Consent has been given\. Record who gave it, when, and for what\. .*the signed consent goes with it/,
  source: "guidance §7; guidance §8; guidance App. 3",
} as const;
/** Level 3 waits for consent in writing (§8, FWS page); those who are able to decide, above all if over 15, are asked as well (§7). */
export const givenInWriting = {
  status: "given",
  says: /^Consent has been given\..* only with the written consent of the parent or carer\..*over 15/,
  source: "guidance §7; guidance §8; guidance App. 3; FWS page",
} as const;
/** Help for a child in need is voluntary (§9). */
export const givenInNeed = {
  status: "given",
  says: /^Consent has been given\..* voluntary\. The parent, or a young person who is Gillick competent, may refuse some or all/,
  source: "guidance §7; guidance §8; guidance App. 3; guidance §9",
} as const;
export const needed = {
  status: "needed",
  says: /needs the consent of a parent or carer\. Ask a young person who is able to decide.*Talking to the MASH needs no consent/,
  source: "guidance §3; guidance §7; guidance §8",
} as const;
export const neededInWriting = {
  status: "needed",
  says: /needs the consent of a parent or carer\..*Talking to the MASH needs no consent\..* only with the written consent/,
  source: "guidance §3; guidance §7; guidance §8; FWS page",
} as const;
export const neededInNeed = {
  status: "needed",
  says: /needs the consent of a parent or carer\..*Talking to the MASH needs no consent\..* voluntary\..*Gillick competent/,
  source: "guidance §3; guidance §7; guidance §8; guidance §9",
} as const;
export const refused = {
  status: "refused",
  says: /^The family has refused\. This help is voluntary.*Talking to the MASH needs no consent/,
  source: "guidance §9; FWS page",
} as const;
export const unsafe = {
  status: "not-a-gate",
  says: /^Do not ask for consent\. Tell the MASH today why asking is unsafe/,
  source: "guidance §3; guidance §9",
} as const;
/** Where telling the family raises the risk on a route that waits for nobody. */
export const notToBeTold = {
  status: "not-a-gate",
  says: /^Do not ask for consent, and do not wait for it\. Do not tell the family until you have agreed it with children's social care/,
  source: "guidance §3; guidance §9; this guide",
} as const;
/** The family agrees where nobody had to wait for it. */
export const givenAnyway = {
  status: "not-a-gate",
  says: /^The family has agreed\. Record who agreed, when, and to what/,
  source: "guidance §7; guidance §9",
} as const;
/** The same where they are to be told no more for now. */
export const givenAndNoMore = {
  status: "not-a-gate",
  says: /^The family has agreed\. .*Do not tell them anything more until you have agreed it with children's social care/,
  source: "guidance §3; guidance §9; this guide",
} as const;
/** An emergency is no matter of consent, and what the family is told is agreed afterwards (§9). */
export const inEmergency = {
  status: "not-a-gate",
  says: /^Nobody has to agree before you call\. Agree in the call to children's social care what the family is told/,
  source: "guidance §9; this guide",
} as const;
/** Nothing has been sent, so nothing of the route has begun. */
export const askAgain = { says: /^Ask for consent again by a day that you set/, source: "guidance §3; guidance §9; this guide", by: null };
export const ownProcedures = {
  status: "not-a-gate",
  says: /your own agency's procedures on consent.*Talking to the MASH needs no consent/,
  source: "guidance §3; guidance §10",
} as const;

/** Nothing heard within the time that Appendix 2 allows: call again. */
export const callAgain = {
  says: /nobody has told you within 24 hours what happens next, call .* again/,
  source: "guidance App. 2",
  by: "mash-response",
};
