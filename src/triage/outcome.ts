import { NOT_COVERED } from "../answers/answers.ts";
import { contactEntries } from "../contacts/contact-entry.ts";
import { holidaysKnown } from "../deadlines/calendar.ts";
import { datesFrom, deadlineEntry, unknownHolidays } from "../deadlines/dates-of-case.ts";
import { isoWithOffset, type Moment } from "../deadlines/moment.ts";
import { nearestLevels } from "../levels/nearest-levels.ts";
import type { Pack } from "../packs/pack.ts";
import { matchingServices } from "../services/matching-services.ts";
import { type Facts, isNotCovered } from "./facts.ts";
import { lookupIn } from "./lookup.ts";
import type { Outcome } from "./outcome-format.ts";
import { partsOf, type PlanParts } from "./plan.ts";
import type { Walk } from "./replay.ts";
import { sharedParts } from "./shared-parts.ts";

/** A case whose path is walked to its end: all that an outcome is made from. */
export interface Reckoned {
  pack: Pack;
  reference: string | null;
  walk: Walk;
  at: Moment;
}

const NO_SERVICES: Outcome["services"] = [];
const contents = sharedParts<Outcome["content"]>();
const nearests = sharedParts<Outcome["level"]["nearest"]>();

/** Puts the outcome together from the decisions of the concept folders. */
export function outcomeOf(pack: Pack, reference: string | null, walk: Walk, at: Moment): Outcome {
  const { facts } = walk;
  const plan = facts.plan();
  const parts = partsOf(pack, plan);
  const dates = datesAt(pack, parts.deadlines, at);
  return {
    schema: "effective-support/outcome@1",
    reference,
    at: isoWithOffset(at),
    content: contentEntry(pack, parts, dates.holidaysUnknown, at),
    level: levelEntry(facts),
    urgency: plan.urgency,
    route: parts.route,
    consent: parts.consent,
    duties: parts.duties,
    contacts: contactEntries(pack, parts.call, at),
    deadlines: dates.entries,
    services: plan.urgency === "immediate" ? NO_SERVICES : matchingServices(facts, parts.topics),
    domains: domainsOf(pack, facts),
    notCovered: notCoveredIn(pack, facts),
    notes: parts.notes,
    path: walk.path,
    unused: walk.unused,
    offered: walk.offered.map((question) => question.id),
    review: reviewOf(parts, dates.entries),
  };
}

/** The one plain line about content that is past its review-by date; empty before it. */
export function reviewNotice(pack: Pack, at: Moment): string[] {
  const { reviewBy, name, published } = pack.manifest;
  if (at.date <= reviewBy) return [];
  return [
    `This content encodes ${name}'s guidance of ${published} and is past its review date (${reviewBy}): check numbers and rules before you rely on them.`,
  ];
}

/** The line about answers that were given to questions which are not on the path: a disclosure may be among them. Empty without any. */
export function unusedNotice({ flow }: Pack, { unused }: Pick<Outcome, "unused">): string[] {
  if (unused.length === 0) return [];
  const asked = unused.map((id) => `${id} (${flow.questions.find((question) => question.id === id)?.ask ?? ""})`);
  return [
    `Answered, but not used, since the answers before do not lead there: ${asked.join("; ")} If it matters, mend the answers before it.`,
  ];
}

type Dates = ReturnType<typeof datesOf>;

// The cases of a run are most often reckoned from one moment, and the same lists of deadlines come again and again.
const lastDates = new WeakMap<string[], { epoch: number; dates: Dates }>();

function datesAt(pack: Pack, ids: string[], at: Moment): Dates {
  const last = lastDates.get(ids);
  if (last?.epoch === at.epoch) return last.dates;
  const dates = datesOf(pack, ids, at);
  lastDates.set(ids, { epoch: at.epoch, dates });
  return dates;
}

function datesOf(pack: Pack, ids: string[], at: Moment) {
  const dates = datesFrom(pack, ids, at, {});
  return { entries: dates.map(deadlineEntry), holidaysUnknown: dates.some(({ dated }) => dated.holidaysUnknown) };
}

function contentEntry(pack: Pack, { notices }: PlanParts, datesUnknown: boolean, at: Moment): Outcome["content"] {
  const unknown = datesUnknown || !holidaysKnown(pack.calendar, at.date);
  const stale = reviewNotice(pack, at);
  return contents(pack, notices, `${unknown}${stale.length}`, () => ({
    id: pack.id,
    version: pack.version,
    digest: pack.digest,
    edition: pack.manifest.edition,
    notices: [...stale, ...notices, ...(unknown ? [unknownHolidays(pack)] : [])],
  }));
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
      indicators: rule.when?.count ? chosenOfLevel(facts, rule.when.count.level) : [],
      source: rule.source,
    })),
    nearest: nearestKnown(facts),
  };
}

/** What the nearest levels are made from: which rules decide, and how many indicators of each level are chosen. */
function nearestKnown(facts: Facts): Outcome["level"]["nearest"] {
  const { because, floor } = facts.level();
  if (floor !== null) return nearestLevels(facts);
  let key = "";
  for (const { level } of facts.pack.levels.levels) key += String.fromCharCode(facts.indicatorCount(level));
  for (const { id } of because) key += `|${id}`;
  return nearests(facts.pack, facts.pack, key, () => nearestLevels(facts));
}

function chosenOfLevel(facts: Facts, level: number): string[] {
  const { levelOf } = lookupIn(facts.pack);
  const chosen = facts.answer("indicators");
  return Array.isArray(chosen) ? chosen.filter((id) => levelOf.get(id) === level) : [];
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

function reviewOf({ review: { text, deadline, source } }: PlanParts, deadlines: Outcome["deadlines"]): Outcome["review"] {
  return { text, due: deadlines.find(({ id }) => id === deadline)?.due ?? null, source };
}
