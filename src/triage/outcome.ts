import { NOT_COVERED } from "../answers/answers.ts";
import { decideConsent } from "../consent/consent-decision.ts";
import { type Caller, whoToCall } from "../contacts/who-to-call.ts";
import { holidaysKnown } from "../deadlines/calendar.ts";
import { isoWithOffset, type Moment } from "../deadlines/moment.ts";
import { type Dated, timeline } from "../deadlines/timeline.ts";
import { nearestLevels } from "../levels/nearest-levels.ts";
import type { Addition, Route, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { matchingServices } from "../services/matching-services.ts";
import { holds } from "./conditions.ts";
import { type Facts, isNotCovered } from "./facts.ts";
import type { Outcome } from "./outcome-format.ts";
import type { Walk } from "./replay.ts";

type Urgency = Outcome["urgency"];
const byUrgency: Urgency[] = ["planned", "today", "immediate"];

/** Puts the outcome together from the decisions of the concept folders. */
export function outcomeOf(pack: Pack, reference: string | null, walk: Walk, at: Moment): Outcome {
  const { facts } = walk;
  const consent = decideConsent(facts);
  const { route } = consent;
  const additions = pack.duties.additions.filter((addition) => holds(addition.when, facts));
  const missing = route.requires.filter((requirement) => !holds(requirement.when, facts));
  const blockedBy = [...(consent.blocked ? ["consent"] : []), ...missing.map((requirement) => requirement.id)];
  const instead = [...missing.flatMap((requirement) => requirement.instead), ...consent.instead];
  const ready = blockedBy.length === 0;
  const deadlines = datesOf(pack, route, additions, at);
  const level = facts.level();
  return {
    schema: "effective-support/outcome@1",
    reference,
    at: isoWithOffset(at),
    content: {
      id: pack.id,
      version: pack.version,
      digest: pack.digest,
      edition: pack.manifest.edition,
      notices: notices(pack, additions, deadlines, at),
    },
    level: {
      indicated: level.indicated,
      judged: level.judged,
      reason: level.reason,
      agreed: level.agreed,
      name: pack.levels.levels.find((candidate) => candidate.level === level.agreed)?.name ?? "",
      borderline: level.borderline,
      because: level.because.map((rule) => ({
        rule: rule.id,
        text: rule.text,
        indicators: rule.when?.count ? chosenOfLevel(facts, rule.when.count.level) : [],
        source: rule.source,
      })),
      nearest: nearestLevels(facts),
    },
    urgency: mostUrgent([route.urgency, ...additions.map((addition) => addition.urgency)]),
    route: {
      id: route.id,
      name: route.name,
      ready,
      blockedBy,
      insteadOf: consent.insteadOf?.id ?? null,
      steps: stepsOf(additions, [...instead, ...(ready ? route.steps : [])]),
      whenReady: ready ? [] : route.steps,
      source: route.source,
    },
    consent: { status: consent.status, text: consent.text, recorded: consent.recorded, source: consent.source },
    duties: dutiesOf(pack, route, additions),
    contacts: contactsOf(pack, route, additions, at),
    deadlines: deadlines.map(({ dated, note }) => ({
      id: dated.rule.id,
      what: dated.rule.what,
      who: dated.rule.who,
      startedBy: dated.startedBy,
      from: isoWithOffset(dated.from),
      due: isoWithOffset(dated.due),
      latest: dated.latest ? isoWithOffset(dated.latest) : null,
      amount: dated.rule.amount,
      unit: dated.rule.unit,
      every: dated.rule.every,
      note,
      source: dated.rule.source,
    })),
    services: matchingServices(facts, [route, ...additions]),
    domains: domainsOf(pack, facts),
    notCovered: notCoveredIn(pack, facts),
    notes: pack.notes
      .filter((note) => note.routes.includes(route.id))
      .map(({ id, about, here, says }) => ({ id, about, text: here, source: [...new Set(says.map((said) => said.source))].join("; ") })),
    path: walk.path,
    unused: walk.unused,
    offered: walk.offered.map((question) => question.id),
    review: reviewOf(route, deadlines),
  };
}

function mostUrgent(urgencies: Urgency[]): Urgency {
  return byUrgency[Math.max(...urgencies.map((urgency) => byUrgency.indexOf(urgency)))] ?? "immediate";
}

function chosenOfLevel(facts: Facts, level: number): string[] {
  const chosen = facts.answers.indicators;
  if (!Array.isArray(chosen)) return [];
  return facts.pack.indicators.filter((indicator) => indicator.level === level && chosen.includes(indicator.id)).map(({ id }) => id);
}

function stepsOf(additions: Addition[], routeSteps: Step[]): Step[] {
  const all = [...additions.flatMap((addition) => addition.first), ...routeSteps, ...additions.flatMap((addition) => addition.then)];
  return all.filter((step, place) => all.findIndex((other) => other.text === step.text) === place);
}

function dutiesOf(pack: Pack, route: Route, additions: Addition[]): Outcome["duties"] {
  const wanted = new Set([...additions.flatMap((addition) => addition.duties), ...route.duties]);
  return [...wanted].flatMap((id) => pack.duties.duties.filter((duty) => duty.id === id));
}

function contactsOf(pack: Pack, route: Route, additions: Addition[], at: Moment): Outcome["contacts"] {
  const order = [...additions.flatMap((addition) => addition.callFirst), ...route.call, ...additions.flatMap((addition) => addition.call)];
  return whoToCall(pack.contacts, order, at, pack.calendar).map(contactEntry);
}

/** A contact as outcomes and the contacts command print it. */
export function contactEntry({ contact, openNow, note }: Caller): Outcome["contacts"][number] {
  const { id, name, phones, email, address, source } = contact;
  return { id, name, phones, email, emailNote: contact.emailNote ?? null, address, openNow, note, source };
}

interface DatedWithNote {
  dated: Dated;
  note: string | null;
}

function datesOf(pack: Pack, route: Route, additions: Addition[], at: Moment): DatedWithNote[] {
  const ids = [...new Set([...route.deadlines, ...additions.flatMap((addition) => addition.deadlines)])];
  return datesFrom(pack, ids, at, {});
}

/** Dates of deadlines, each with its note: the content's own, what is assumed of its start, and whether holidays are known. */
export function datesFrom(pack: Pack, ids: string[], at: Moment, met: Record<string, Moment>): DatedWithNote[] {
  const { events, deadlines } = pack.deadlines;
  const happened = Object.fromEntries(events.map(({ id }) => [id, met[id] ?? at]));
  return timeline(deadlines, ids, happened, met, pack.calendar).map((dated) => {
    const event = events.find(({ id }) => id === dated.startedBy);
    const assumed = event?.assumed && !met[event.id] ? `Reckoned ${event.assumed}.` : null;
    const planned = dated.planned ? "Reckoned from a planned date; say when that was really met." : null;
    const which = dated.latest
      ? "The source does not say whether calendar or working days are meant: plan for the first date; the later one reads it as working days."
      : null;
    const unknown = dated.holidaysUnknown ? unknownHolidays(pack) : null;
    const parts = [dated.rule.note, which, assumed, planned, unknown].filter((part) => part);
    return { dated, note: parts.length > 0 ? parts.join(" ") : null };
  });
}

function unknownHolidays(pack: Pack): string {
  const { from, to } = pack.calendar.years;
  return `Bank holidays are known for ${from} to ${to} only, so a date outside those years may be too early.`;
}

function notices(pack: Pack, additions: Addition[], deadlines: DatedWithNote[], at: Moment): string[] {
  const unknown = !holidaysKnown(pack.calendar, at.date) || deadlines.some(({ dated }) => dated.holidaysUnknown);
  return [
    ...reviewNotice(pack, at),
    ...additions.flatMap((addition) => (addition.notice ? [addition.notice.text] : [])),
    ...(unknown ? [unknownHolidays(pack)] : []),
  ];
}

/** The one plain line about content that is past its review-by date; empty before it. */
export function reviewNotice(pack: Pack, at: Moment): string[] {
  const { reviewBy, name, published } = pack.manifest;
  if (at.date <= reviewBy) return [];
  return [`This content encodes ${name}'s guidance of ${published} and is past its review date (${reviewBy}): check numbers and rules with the MASH or the council before you rely on them.`];
}

function domainsOf(pack: Pack, facts: Facts): Record<string, string> {
  const entries = pack.domains.domains.map(({ id }) => [id, facts.answers[id]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function notCoveredIn(pack: Pack, facts: Facts): Outcome["notCovered"] {
  const text = facts.answers[NOT_COVERED];
  const marked = pack.flow.questions.filter(({ id }) => {
    const answer = facts.answers[id];
    return answer !== undefined && id !== NOT_COVERED && isNotCovered(answer);
  });
  const entries = marked.map(({ id, ask }) => ({ question: id, text: `None of the answers fitted: ${ask}` }));
  return typeof text === "string" ? [...entries, { question: NOT_COVERED, text }] : entries;
}

function reviewOf(route: Route, deadlines: DatedWithNote[]): Outcome["review"] {
  const { text, deadline, source } = route.review;
  const due = deadlines.find(({ dated }) => dated.rule.id === deadline)?.dated.due;
  return { text, due: due ? isoWithOffset(due) : null, source };
}
