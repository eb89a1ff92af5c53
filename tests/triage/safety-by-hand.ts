/**
 * Safety written down by hand, from the documents: ids and words of Bexley's that the program itself does not know. It stands beside
 * the program's own rules (src/safety), so that a wrong mark in the content cannot hide behind itself. Releases from before the
 * marks are held to the first ten rules only.
 */
import type { Answer } from "../../src/answers/answers.ts";
import { isWorkingDay } from "../../src/deadlines/working-days.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Case } from "../../src/safety/case.ts";
import { brokenBy } from "../../src/safety/check-safety.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { walkThrough } from "../../src/triage/replay.ts";

type Answers = Readonly<Record<string, Answer>>;
type Rule = (answers: Answers, outcome: Outcome, pack: Pack) => boolean;

/** Level 4 indicators that state abuse, neglect, injury, exploitation, abandonment or danger by others. */
export const HARM_SIGNS = [
  "l4-health-medical-care-refused",
  "l4-health-sexual-exploitation",
  "l4-health-sexual-abuse",
  "l4-health-significant-harm",
  "l4-health-injuries",
  "l4-health-disclosure",
  "l4-health-disclosure-professional",
  "l4-family-relationships-abuse",
  "l4-family-relationships-rejected",
  "l4-basic-care-violence",
  "l4-basic-care-crime",
  "l4-basic-care-neglect",
  "l4-basic-care-parents-needs",
  "l4-basic-care-domestic-abuse",
  "l4-basic-care-parent-discloses",
  "l4-basic-care-induced-illness",
  "l4-emotional-warmth-no-carer",
  "l4-family-functioning-child-in-need",
  "l4-family-functioning-risky-person",
  "l4-housing-unsafe-home",
];

/** Level 4 indicators of which nobody can say without a talk that they are not harm. */
export const DANGER_SIGNS = [
  "l4-health-failure-to-thrive",
  "l4-health-weight",
  "l4-health-dental",
  "l4-health-parents-substances",
  "l4-health-dangerous-sex",
  "l4-health-acute-mental-health",
  "l4-emotional-development-danger",
  "l4-emotional-development-risk",
  "l4-identity-at-risk",
  "l4-family-relationships-breakdown",
  "l4-learning-no-school-place",
  "l4-learning-out-of-school",
  "l4-basic-care-parents-health",
  "l4-basic-care-previous-children",
  "l4-basic-care-inadequate",
  "l4-emotional-warmth-accommodation",
  "l4-guidance-boundaries-beyond-control",
  "l4-family-functioning-discord",
  "l4-family-functioning-home-misused",
  "l4-housing-homeless",
  "l4-housing-dangerous",
  "l4-other-no-access",
  "l4-other-unaccompanied",
  "l4-other-abusing",
  "l4-other-sexual-offences",
];

const has = (answers: Answers, question: string, ...values: string[]) =>
  values.some((value) => {
    const answer = answers[question];
    return answer === value || (Array.isArray(answer) && answer.includes(value));
  });
const says = (outcome: Outcome, pattern: RegExp) => outcome.route.steps.some(({ text }) => pattern.test(text));
const calls = (outcome: Outcome, id: string) => outcome.contacts.some((contact) => contact.id === id);
const highest = (pack: Pack) => Math.max(...pack.levels.levels.map(({ level }) => level));
const isMarked = ({ flow }: Pack) => flow.questions.some(({ decidesSafety }) => decidesSafety);
const isAdult = (answers: Answers, pack: Pack) => isMarked(pack) && typeof answers["child-age"] === "number" && answers["child-age"] >= 18;
const forChildren =
  (rule: Rule): Rule =>
  (answers, outcome, pack) =>
    isAdult(answers, pack) || rule(answers, outcome, pack);
/** Held since the content has marks. */
const sinceMarks =
  (rule: Rule): Rule =>
  (answers, outcome, pack) =>
    !isMarked(pack) || rule(answers, outcome, pack);

/** Something was answered that the documents treat as harm: the call is then a referral, and nobody only asks for a talk. */
const statesHarm = (answers: Answers) =>
  has(answers, "immediate-danger", "yes") ||
  has(answers, "significant-harm", "yes") ||
  has(answers, "circumstances", "fgm", "exploitation") ||
  has(answers, "radicalisation-risk", "immediate") ||
  has(answers, "missing-from", "care", "not-covered") ||
  has(answers, "indicators", ...HARM_SIGNS);
const CONSULT = /ask (in the call )?to consult a social worker|today and ask .*consult/i;

const CHILD_PROTECTION = ["child-protection", "emergency", "open-case"];
const TELLS_FAMILY = /^(Tell|Talk with|Ask|Agree with|Offer|Include) the (child and the |young carer and the )?(family|parents?|carers?)\b/;
const CLOSED_MASH = /020 3045 5440/;

export const rulesByHand: Record<string, Rule> = {
  "1 danger: level 4, immediate, 999 first, consent is no gate": (answers, outcome, pack) =>
    !has(answers, "immediate-danger", "yes") ||
    (outcome.level.agreed === highest(pack) &&
      outcome.urgency === "immediate" &&
      /\b999\b/.test(outcome.route.steps[0]?.text ?? "") &&
      outcome.contacts[0]?.phones[0] === "999" &&
      outcome.route.id === (isAdult(answers, pack) ? "adult-services" : "emergency") &&
      outcome.consent.status === "not-a-gate"),
  "2 significant harm: level 4 and child protection, whatever else is answered": (answers, outcome, pack) =>
    !has(answers, "significant-harm", "yes") ||
    (outcome.level.agreed === highest(pack) &&
      outcome.route.ready &&
      outcome.consent.status === "not-a-gate" &&
      (isAdult(answers, pack)
        ? outcome.route.id === "adult-services"
        : outcome.route.id === "child-protection" ||
          (outcome.route.id === "emergency" && has(answers, "immediate-danger", "yes")) ||
          (outcome.route.id === "open-case" && has(answers, "allocated-worker", "yes")))),
  "4 FGM disclosed or seen: level 4, and a regulated professional reports to the police": forChildren(
    (answers, outcome, pack) =>
      !has(answers, "fgm-concern", "disclosed-or-seen") ||
      (outcome.level.agreed === highest(pack) &&
        (!has(answers, "regulated-professional", "yes") ||
          (outcome.duties.some(({ id }) => id === "fgm-report-police") &&
            calls(outcome, "police") &&
            says(outcome, /police (yourself|personally)/)))),
  ),
  "5 exploitation: the MASH and the police at once; immediate radicalisation: the police straight away": (answers, outcome, pack) =>
    (!has(answers, "circumstances", "exploitation") ||
      (outcome.urgency === "immediate" &&
        calls(outcome, "police") &&
        (isAdult(answers, pack) ||
          (calls(outcome, "mash") &&
            says(outcome, has(answers, "immediate-danger", "yes") ? /999.* police/ : /(MASH|out-of-hours line).* police/))))) &&
    (!has(answers, "radicalisation-risk", "immediate") ||
      (outcome.urgency === "immediate" &&
        (calls(outcome, "emergency-999") || calls(outcome, "police")) &&
        says(outcome, isAdult(answers, pack) ? /Tell the police/ : /police straight away/))),
  "6 a route that needs consent is never ready without it": (answers, outcome, pack) => {
    const route = pack.routes.find(({ id }) => id === outcome.route.id);
    if (route?.consent !== "gate" || answers.consent === "given") return true;
    return (
      !outcome.route.ready &&
      outcome.route.blockedBy.includes("consent") &&
      !outcome.route.steps.some(({ text }) => /^(Fill in|Send|Have the consent)/.test(text))
    );
  },
  "7 unsure about harm: consultation, and at least today": forChildren(
    (answers, outcome) =>
      !has(answers, "significant-harm", "unsure") ||
      (outcome.urgency !== "planned" && says(outcome, /manager or designated lead/) && says(outcome, CONSULT)),
  ),
  "8 somebody to call, a review, a source on everything": (_answers, outcome) =>
    outcome.contacts.some(({ phones }) => phones.length > 0) &&
    outcome.review.text !== "" &&
    outcome.review.source !== "" &&
    [...outcome.route.steps, ...outcome.duties, ...outcome.contacts, ...outcome.deadlines, ...outcome.level.because].every(
      ({ source }) => source !== "",
    ),
  "9 no deadline before its start, none in working days on a day off": (_answers, outcome, pack) =>
    outcome.deadlines.every(({ from, due, latest, unit }) => {
      const off = unit === "working-days" && !isWorkingDay(pack.calendar, due.slice(0, 10));
      const later = latest === null || (Date.parse(latest) >= Date.parse(due) && isWorkingDay(pack.calendar, latest.slice(0, 10)));
      return Date.parse(due) >= Date.parse(from) && !off && later;
    }),
  "10 no judgement lowers danger, harm, FGM, exploitation or immediate radicalisation": (answers, outcome, pack) => {
    const bound =
      has(answers, "immediate-danger", "yes") ||
      has(answers, "significant-harm", "yes") ||
      has(answers, "fgm-concern", "disclosed-or-seen") ||
      has(answers, "circumstances", "exploitation") ||
      has(answers, "radicalisation-risk", "immediate");
    return !bound || outcome.level.agreed === highest(pack);
  },
  "11 an indicator of harm: child protection now, and consent is no gate": sinceMarks(
    forChildren(
      (answers, outcome) =>
        !has(answers, "indicators", ...HARM_SIGNS) ||
        (outcome.level.agreed === 4 &&
          outcome.urgency === "immediate" &&
          outcome.consent.status === "not-a-gate" &&
          outcome.route.ready &&
          CHILD_PROTECTION.includes(outcome.route.id)),
    ),
  ),
  "11 an indicator of danger: a consultation today": sinceMarks(
    forChildren(
      (answers, outcome) =>
        !has(answers, "indicators", ...DANGER_SIGNS) ||
        (outcome.urgency !== "planned" &&
          calls(outcome, "mash") &&
          (statesHarm(answers) || says(outcome, /today (and ask )?to consult a social worker/i))),
    ),
  ),
  "12 a circumstance is never universal": sinceMarks((answers, outcome) => {
    const chosen = answers.circumstances;
    const none = !Array.isArray(chosen) || chosen.every((value) => value === "not-covered");
    return none || outcome.level.because.every(({ rule }) => rule !== "universal");
  }),
  "12 radicalisation goes to the MASH, private fostering is notified, whatever the level and the consent": sinceMarks(
    forChildren((answers, outcome) => {
      const radicalised =
        has(answers, "circumstances", "radicalisation") || has(answers, "indicators", "l3-behavioural-development-radicalised");
      const fostered = has(answers, "circumstances", "private-fostering") || has(answers, "indicators", "l4-other-privately-fostered");
      const duty = (id: string) => outcome.duties.some((one) => one.id === id);
      return (
        (!radicalised || (outcome.urgency !== "planned" && duty("radicalisation-mash"))) &&
        (!fostered || (outcome.urgency !== "planned" && duty("fostering-tell")))
      );
    }),
  ),
  "14 none of these fits: not a no": sinceMarks(
    forChildren(
      (answers, outcome) =>
        (!has(answers, "immediate-danger", "not-covered") && !has(answers, "significant-harm", "not-covered")) ||
        (outcome.urgency !== "planned" && calls(outcome, "emergency-999") && says(outcome, CONSULT)),
    ),
  ),
  "15 unsafe to ask: nobody is told to tell or ask the family": sinceMarks(
    forChildren(
      (answers, outcome) =>
        !(
          has(answers, "consent", "unsafe-to-ask") ||
          has(answers, "circumstances", "fgm", "exploitation") ||
          has(answers, "indicators", "l4-basic-care-induced-illness")
        ) ||
        ([...outcome.route.steps, ...outcome.route.whenReady, ...outcome.duties].every(({ text }) => !TELLS_FAMILY.test(text)) &&
          says(outcome, /^Do not tell the family .*until you have agreed it with (the MASH|children's social care)/)),
    ),
  ),
  "16 the child is seen the same day, or there is no such date": sinceMarks((_answers, outcome) =>
    outcome.deadlines.every(({ id, due }) => id !== "seen-same-day" || due.slice(0, 10) === outcome.at.slice(0, 10)),
  ),
  "17 the first step never names the MASH's number alone while it is closed": sinceMarks((_answers, outcome) => {
    const first = outcome.route.steps[0]?.text ?? "";
    const mash = outcome.contacts.find(({ id }) => id === "mash");
    return !mash || mash.openNow === true || !CLOSED_MASH.test(first) || /if nobody answers/.test(first);
  }),
  "17 female genital mutilation told to a teacher: the police and the MASH among what is done now": sinceMarks(
    forChildren((answers, outcome) => {
      const told = has(answers, "fgm-concern", "disclosed-or-seen") && has(answers, "regulated-professional", "yes");
      const now = outcome.route.steps.filter((step) => step.now).map(({ text }) => text);
      return (
        !told ||
        (now.some((text) => /police personally/.test(text)) &&
          now.some((text) => /the (MASH|out-of-hours line) on|allocated social worker now/.test(text)))
      );
    }),
  ),
  "18 an adult: adult services, no date, no duty towards a girl": (answers, outcome, pack) =>
    !isAdult(answers, pack) ||
    (outcome.route.id === "adult-services" && outcome.deadlines.length === 0 && outcome.duties.every(({ id }) => !id.startsWith("fgm-"))),
};

/** The rules written by hand that an outcome breaks. */
export function brokenByHand(answers: Answers, outcome: Outcome, pack: Pack): string[] {
  return Object.entries(rulesByHand).flatMap(([name, rule]) => (rule(answers, outcome, pack) ? [] : [name]));
}

/** Everything that a case breaks: of the program's own rules, where the content has marks, and of those by hand. */
export function brokenRules(tried: Omit<Case, "facts">): string[] {
  const { pack, answers, outcome } = tried;
  const own = isMarked(pack) ? brokenBy({ ...tried, facts: walkThrough(pack, answers).facts }) : [];
  return [...own.map(({ rule, message }) => `${rule}: ${message}`), ...brokenByHand(answers, outcome, pack)];
}
