/** A case as the safety rules look at it: what was answered, what of it is marked, and the outcome that came of it. */
import type { Answer } from "../answers/answers.ts";
import { otherDays } from "../contacts/other-days.ts";
import { type Moment, momentAt } from "../deadlines/moment.ts";
import type { Option } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Facts } from "../triage/facts.ts";
import { compareUrgency } from "../triage/plan.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";

export type Given = Readonly<Record<string, Answer>>;

/** From this age on a person is an adult: the content's routes, dates and duties for children end (Children Act 1989, section 105). */
export const ADULT_FROM = 18;

export interface Case {
  pack: Pack;
  answers: Given;
  at: Moment;
  outcome: Outcome;
  /** What follows from the answers that are on the path. */
  facts: Facts;
}

/** What somebody who breaks a rule is to look at. */
export type Place =
  | { kind: "option"; question: string; value: string }
  | { kind: "question"; id: string }
  | { kind: "indicator"; id: string }
  | { kind: "route"; id: string }
  | { kind: "deadline"; id: string }
  | { kind: "pack" };

export interface Violation {
  /** The number and the name of the rule. */
  rule: string;
  message: string;
  at: Place;
  /** Answers that show it; null where no answers are needed to see it. */
  answers: Given | null;
  when: Moment | null;
}

/** The case that answers make at a moment; null while a question is open, or while the answers contradict each other. */
export function caseFrom(pack: Pack, answers: Given, at: Moment): Case | null {
  const { walk, outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
  return outcome === null ? null : { pack, answers, at, outcome, facts: walk.facts };
}

/** Answers that are on the path of an outcome, with the mark of each option that was chosen. */
export function chosenOptions({ pack, outcome }: Case): { question: string; option: Option }[] {
  return outcome.path.flatMap(({ question, answer }) => {
    const values = Array.isArray(answer) ? answer : [answer];
    const options = pack.flow.questions.find(({ id }) => id === question)?.options ?? [];
    return options.filter(({ value }) => values.includes(value)).map((option) => ({ question, option }));
  });
}

/** Ids of the ticked indicators that carry a mark. */
export function tickedSigns({ pack, outcome }: Case, sign: "harm" | "danger"): string[] {
  const { indicators, signs } = pack.lookup.marks;
  const answer = outcome.path.find(({ question }) => question === indicators)?.answer;
  return Array.isArray(answer) ? answer.filter((id) => signs[sign].includes(id)) : [];
}

export function isAdult({ pack, answers }: Pick<Case, "pack" | "answers">): boolean {
  const question = pack.flow.questions.find(({ plays }) => plays === "age");
  const age = question ? answers[question.id] : undefined;
  return typeof age === "number" && age >= ADULT_FROM;
}

export function highestLevel({ levels }: Pack): number {
  return Math.max(...levels.levels.map(({ level }) => level));
}

export function lowestLevel({ levels }: Pack): number {
  return Math.min(...levels.levels.map(({ level }) => level));
}

/** What one outcome lacks that another has: a level, an urgency, a contact or a duty; null where it lacks nothing. */
export function lostBetween(before: Outcome, after: Outcome, keptDuty: (id: string) => boolean = () => true): string | null {
  if (after.level.indicated < before.level.indicated) return `level ${before.level.indicated} becomes ${after.level.indicated}`;
  if (after.level.agreed < before.level.agreed) return `the level acted on, ${before.level.agreed}, becomes ${after.level.agreed}`;
  if (compareUrgency(after.urgency, before.urgency) < 0) return `"${before.urgency}" becomes "${after.urgency}"`;
  const contact = before.contacts.find(({ id }) => !after.contacts.some((other) => other.id === id));
  if (contact) return `the contact ${contact.id} is lost`;
  const duty = before.duties.find(({ id }) => keptDuty(id) && !after.duties.some((other) => other.id === id));
  return duty ? `the duty ${duty.id} is lost` : null;
}

/** Each is one more outcome at every end of the flow: the last ones, since those before them are mostly past. */
const OTHER_DAYS_AT_MOST = 8;

/**
 * A working day in the morning, a Saturday night, the hour after work, and a night in the week; then a bank holiday, where one is known,
 * and days on which a contact has dated hours or is outside its term.
 */
export function momentsToTry({ calendar, contacts }: Pick<Pack, "calendar" | "contacts">): Moment[] {
  const year = Math.min(calendar.years.to, Math.max(calendar.years.from, Number(calendar.clock.from.slice(0, 4)) + 1));
  const holiday = Object.keys(calendar.holidays).find((date) => date.startsWith(String(year)));
  const monday = mondayOf(calendar, year);
  return [
    momentAt(calendar, monday(0), 10 * 60 + 15),
    momentAt(calendar, monday(5), 22 * 60),
    momentAt(calendar, monday(4), 17 * 60 + 30),
    momentAt(calendar, monday(2), 3 * 60),
    ...(holiday ? [momentAt(calendar, holiday, 11 * 60)] : []),
    ...otherDays(contacts, calendar)
      .slice(-OTHER_DAYS_AT_MOST)
      .map(({ date, minutes }) => momentAt(calendar, date, minutes)),
  ];
}

/** The date so many days after the first Monday of March in a year. */
function mondayOf(calendar: Pack["calendar"], year: number): (days: number) => string {
  const first = momentAt(calendar, `${year}-03-01`, 12 * 60);
  const offset = (8 - first.weekday) % 7;
  return (days) => `${year}-03-${String(1 + offset + days).padStart(2, "0")}`;
}
