import { NOT_COVERED } from "../answers/answers.ts";
import { contactEntries } from "../contacts/contact-entry.ts";
import { type Directory, withWhoIsOpen } from "../contacts/who-is-named.ts";
import { holidaysKnown } from "../deadlines/calendar.ts";
import { datesFrom, deadlineEntry, unknownHolidays } from "../deadlines/dates-of-case.ts";
import { isoWithOffset, type Moment, momentOf } from "../deadlines/moment.ts";
import { workingDayRuns } from "../deadlines/working-days.ts";
import { nearestLevels } from "../levels/nearest-levels.ts";
import type { LevelRule, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { matchingServices } from "../services/matching-services.ts";
import { answerInWords } from "./condition-words.ts";
import { type Facts, isNotCovered, ticked } from "./facts.ts";
import { contactsFor } from "./front-doors.ts";
import type { Outcome } from "./outcome-format.ts";
import { distinctSteps, partsOf, type PlanParts } from "./plan.ts";
import type { Walk } from "./walk.ts";
import { contentNotices } from "./content-notices.ts";

/** A case whose path is walked to its end: all that an outcome is made from. */
export interface Reckoned {
  pack: Pack;
  reference: string | null;
  walk: Walk;
  at: Moment;
}

/** Puts the outcome together from the decisions of the concept folders. */
export function outcomeOf(pack: Pack, reference: string | null, walk: Walk, at: Moment): Outcome {
  const { facts } = walk;
  const plan = facts.plan();
  const parts = partsOf(pack, plan);
  const dates = datesAt(pack, parts.deadlines, at);
  const { source, ...route } = parts.route;
  const directory = { contacts: contactsFor(facts), calendar: pack.calendar };
  const shown = (steps: Step[]) => steps.map((step) => stepEntry(directory, step, at));
  return {
    schema: "effective-support/outcome@1",
    reference,
    at: isoWithOffset(at),
    content: contentEntry(pack, parts, dates.holidaysUnknown, at),
    level: levelEntry(facts),
    urgency: plan.urgency,
    route: { ...route, steps: shown(withAsking(parts.steps, dates.instead)), whenReady: shown(parts.whenReady), source },
    consent: parts.consent,
    duties: parts.duties,
    contacts: contactEntries(directory, parts.call, at),
    deadlines: dates.entries,
    services: matchingServices(facts, parts.topics),
    domains: domainsOf(pack, facts),
    notCovered: notCoveredIn(pack, facts),
    notes: parts.notes,
    path: walk.path,
    unused: walk.unused.map(({ question }) => question),
    ...(pack.lookup.marks.safety ? { unusedAnswers: walk.unused } : {}),
    ...(parts.pages ? { guide: pagesNamed(pack, parts.pages) } : {}),
    offered: walk.offered.map((question) => question.id),
    review: reviewOf(directory, parts, dates.entries, at),
  };
}

function stepEntry(directory: Directory, { text, source, now }: Step, at: Moment): Outcome["route"]["steps"][number] {
  return { text: withWhoIsOpen(directory, text, at), source, ...(now ? { now } : {}) };
}

/** What is to be asked in place of a date comes right after what has to happen at once. */
function withAsking(steps: Step[], instead: Step[]): Step[] {
  const urgent = steps.filter(({ now }) => now).length;
  return [...steps.slice(0, urgent), ...instead, ...steps.slice(urgent)];
}

function pagesNamed({ guide }: Pack, pages: string[]): NonNullable<Outcome["guide"]> {
  return guide
    .filter(({ topic }) => pages.includes(topic))
    .map(({ topic, title, beside }) => ({ topic, title, ...(beside ? { beside } : {}) }));
}

/** The line about answers that were given to questions which are not on the path: a disclosure may be among them. Empty without any. */
export function unusedNotice(pack: Pack, { unused, unusedAnswers }: Pick<Outcome, "unused" | "unusedAnswers">): string[] {
  if (unused.length === 0) return [];
  const said = (id: string) => {
    const answered = unusedAnswers?.find(({ question }) => question === id);
    return answered ? ` ${answerInWords(pack, id, answered.answer)}` : "";
  };
  const asked = unused.map((id) => `${id} (${pack.flow.questions.find((question) => question.id === id)?.ask ?? ""}${said(id)})`);
  return [
    `Answered, but not used, since the answers before do not lead there: ${asked.join("; ")} If it matters, mend the answers before it.`,
  ];
}

/** The dates of some deadlines, the person's own first. One that holds only while a working day runs gives a step at other times. */
function datesAt(pack: Pack, ids: string[], at: Moment) {
  const rules = pack.deadlines.deadlines.filter(({ id }) => ids.includes(id));
  const waiting = workingDayRuns(pack.calendar, at) ? [] : rules.filter(({ whileWorkingDayRuns }) => whileWorkingDayRuns);
  const dated = ids.filter((id) => !waiting.some((rule) => rule.id === id));
  const dates = datesFrom(pack, dated, at, {});
  const entries = dates.map(deadlineEntry);
  return {
    entries: [...entries.filter(({ whose }) => whose === "you"), ...entries.filter(({ whose }) => whose !== "you")],
    instead: distinctSteps(waiting.flatMap(({ whileWorkingDayRuns }) => whileWorkingDayRuns?.otherwise ?? [])),
    holidaysUnknown: dates.some(({ dated: { holidaysUnknown } }) => holidaysUnknown),
  };
}

function contentEntry(pack: Pack, { notices }: PlanParts, datesUnknown: boolean, at: Moment): Outcome["content"] {
  const unknown = datesUnknown || !holidaysKnown(pack.calendar, at.date);
  return {
    id: pack.id,
    version: pack.version,
    digest: pack.digest,
    edition: pack.manifest.edition,
    notices: [...contentNotices(pack, at), ...notices, ...(unknown ? [unknownHolidays(pack)] : [])],
  };
}

function levelEntry(facts: Facts): Outcome["level"] {
  const level = facts.level();
  return {
    indicated: level.indicated,
    judged: level.judged,
    reason: level.reason,
    agreed: level.agreed,
    name: facts.pack.levels.levels.find((candidate) => candidate.level === level.agreed)?.name ?? "",
    borderline: level.borderline,
    because: level.because.map((rule) => ({
      rule: rule.id,
      text: rule.text,
      indicators: indicatorsBehind(facts, rule),
      source: rule.source,
    })),
    nearest: nearestLevels(facts),
  };
}

/** Ticked indicators that a rule rests on. */
function indicatorsBehind(facts: Facts, { when }: LevelRule): string[] {
  const { count, signs, circumstance } = when ?? {};
  const { marks } = facts.pack.lookup;
  if (count) return chosenOfLevel(facts, count.level);
  const ids = signs ? marks.signs[signs] : [circumstance ?? []].flat().flatMap((value) => marks.ofCircumstance.get(value) ?? []);
  return ticked(facts).filter((id) => ids.includes(id));
}

function chosenOfLevel(facts: Facts, level: number): string[] {
  const { levelOf } = facts.pack.lookup;
  return ticked(facts).filter((id) => levelOf.get(id) === level);
}

function domainsOf(pack: Pack, facts: Facts): Record<string, string> {
  const domains: Record<string, string> = {};
  for (const { id } of pack.domains.domains) {
    const text = facts.answer(id);
    if (typeof text === "string") domains[id] = text;
  }
  return domains;
}

function notCoveredIn(pack: Pack, facts: Facts): Outcome["notCovered"] {
  if (!facts.notCovered()) return [];
  const text = facts.answer(NOT_COVERED);
  const marked = pack.flow.questions.filter(({ id }, place) => {
    const answer = facts.given[place];
    return answer !== undefined && id !== NOT_COVERED && isNotCovered(answer);
  });
  const entries = marked.map(({ id, ask }) => ({ question: id, text: `None of the answers fitted: ${ask}` }));
  return typeof text === "string" ? [...entries, { question: NOT_COVERED, text }] : entries;
}

/** Whoever is to be called at the review is named as they are open then. */
function reviewOf(directory: Directory, { review }: PlanParts, deadlines: Outcome["deadlines"], at: Moment): Outcome["review"] {
  const due = deadlines.find(({ id }) => id === review.deadline)?.due ?? null;
  const then = due === null ? at : momentOf(directory.calendar, Date.parse(due));
  return { text: withWhoIsOpen(directory, review.text, then), due, source: review.source };
}
