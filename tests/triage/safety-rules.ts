/** The ten safety rules of the contract, each as a check of one outcome against the answers that it was given for. */
import type { Answer } from "../../src/answers/answers.ts";
import { isWorkingDay } from "../../src/deadlines/calendar.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";

type Answers = Record<string, Answer>;
type Rule = (answers: Answers, outcome: Outcome, pack: Pack) => boolean;

const has = (answers: Answers, question: string, value: string) => {
  const answer = answers[question];
  return answer === value || (Array.isArray(answer) && answer.includes(value));
};
const says = (outcome: Outcome, pattern: RegExp) => outcome.route.steps.some(({ text }) => pattern.test(text));
const calls = (outcome: Outcome, id: string) => outcome.contacts.some((contact) => contact.id === id);
const highest = (pack: Pack) => Math.max(...pack.levels.levels.map(({ level }) => level));

export const rules: Record<string, Rule> = {
  "1 danger: level 4, immediate, 999 first, consent is no gate": (answers, outcome, pack) =>
    !has(answers, "immediate-danger", "yes") ||
    (outcome.level.agreed === highest(pack) &&
      outcome.urgency === "immediate" &&
      /\b999\b/.test(outcome.route.steps[0]?.text ?? "") &&
      outcome.contacts[0]?.phones[0] === "999" &&
      outcome.route.id === "emergency" &&
      outcome.consent.status === "not-a-gate"),
  "2 significant harm: level 4 and child protection, whatever else is answered": (answers, outcome, pack) =>
    !has(answers, "significant-harm", "yes") ||
    (outcome.level.agreed === highest(pack) &&
      outcome.route.ready &&
      outcome.consent.status === "not-a-gate" &&
      (outcome.route.id === "child-protection" ||
        (outcome.route.id === "emergency" && has(answers, "immediate-danger", "yes")) ||
        (outcome.route.id === "open-case" && has(answers, "allocated-worker", "yes")))),
  "4 FGM disclosed or seen: level 4, and a regulated professional reports to the police": (answers, outcome, pack) =>
    !has(answers, "fgm-concern", "disclosed-or-seen") ||
    (outcome.level.agreed === highest(pack) &&
      (!has(answers, "regulated-professional", "yes") ||
        (outcome.duties.some(({ id }) => id === "fgm-report-police") && calls(outcome, "police") && says(outcome, /police yourself/)))),
  "5 exploitation: the MASH and the police at once; immediate radicalisation: the police straight away": (answers, outcome) =>
    (!has(answers, "circumstances", "exploitation") ||
      (outcome.urgency === "immediate" &&
        calls(outcome, "mash") &&
        calls(outcome, "police") &&
        says(outcome, /MASH and to the local police/))) &&
    (!has(answers, "radicalisation-risk", "immediate") ||
      (outcome.urgency === "immediate" &&
        (calls(outcome, "emergency-999") || calls(outcome, "police")) &&
        says(outcome, /police straight away/))),
  "6 a route that needs consent is never ready without it": (answers, outcome, pack) => {
    const route = pack.routes.find(({ id }) => id === outcome.route.id);
    if (route?.consent !== "gate" || answers.consent === "given") return true;
    return (
      !outcome.route.ready &&
      outcome.route.blockedBy.includes("consent") &&
      !outcome.route.steps.some(({ text }) => /^(Fill in|Send|Have the consent)/.test(text))
    );
  },
  "7 unsure about harm: consultation, and at least today": (answers, outcome) =>
    !has(answers, "significant-harm", "unsure") ||
    (outcome.urgency !== "planned" && says(outcome, /manager or designated lead/) && says(outcome, /MASH today and ask .*consult/)),
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
};

/** The rules that an outcome breaks; rule 3 needs two outcomes and stands in the tests. */
export function brokenRules(answers: Answers, outcome: Outcome, pack: Pack): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => (rule(answers, outcome, pack) ? [] : [name]));
}
