/** A review: what has come of an earlier record, and what its answers, as far as they changed, lead to now. */
import type { Answer } from "../answers/answers.ts";
import { datesFrom } from "../deadlines/dates-of-case.ts";
import { plainMoment, wallDate } from "../deadlines/dates-in-words.ts";
import { earliestOf, isoOfWhen, type When } from "../deadlines/day-alone.ts";
import { isoWithOffset, type Moment, parseMoment } from "../deadlines/moment.ts";
import { workingDaysBetween } from "../deadlines/working-days.ts";
import type { Pack } from "../packs/pack.ts";
import { holds } from "../triage/engine.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { type Replay, replay } from "../triage/replay.ts";
import { saidIn } from "./answers-in-words.ts";
import type { ReadRecord } from "./read-record.ts";
import { answersOf, recompute } from "./recompute.ts";
import type { Review } from "./review-format.ts";
import { capital } from "../answers/capital.ts";
import { levelsCalled } from "../levels/level-words.ts";

/** What a review starts from. */
export interface ReviewStart {
  record: ReadRecord;
  /** The content that the record was made with; null where it is not at hand. */
  before: Pack | null;
  /** The content of the review. */
  pack: Pack;
  at: Moment;
}

/** What the practitioner says has happened since. */
export interface Since {
  /** By deadline id or event id. */
  met: Readonly<Record<string, When>>;
  /** Only those that changed. */
  answers: Readonly<Record<string, Answer>>;
  /** Questions whose earlier answers no longer stand. */
  withdrawn: readonly string[];
  needs: "resolved" | "not-said";
}

/** What the record is believed to say: worked out again from its answers where that can be done. */
export interface Basis {
  outcome: Outcome;
  recomputed: boolean;
  differs: string[];
}

export function basisOf({ record, before }: ReviewStart): Basis {
  if (before === null) return { outcome: record.outcome, recomputed: false, differs: [] };
  const again = recompute(before, record.outcome);
  return again === null
    ? { outcome: record.outcome, recomputed: true, differs: ["path"] }
    : { outcome: again.outcome, recomputed: true, differs: again.differs };
}

/** The earlier answers that still stand, with those that changed put over them, replayed at the moment of the review. */
export function replayReview(
  { record, pack, at }: ReviewStart,
  { answers: changed, withdrawn }: Pick<Since, "answers" | "withdrawn">,
): Replay & { dropped: string[] } {
  const { answers, dropped } = answersOf(pack, record.outcome);
  const standing = Object.fromEntries(Object.entries(answers.answers).filter(([id]) => !withdrawn.includes(id)));
  return {
    ...replay(pack, { ...answers, answers: { ...standing, ...changed } }, at),
    dropped: dropped.filter((id) => !Object.hasOwn(changed, id)),
  };
}

/** The whole review; null while a question is open that the new answers lead to. */
export function reviewOf(start: ReviewStart, since: Since): Review | null {
  const { record, pack, at } = start;
  const { outcome, walk, dropped } = replayReview(start, since);
  if (outcome === null) return null;
  const basis = basisOf(start);
  return {
    schema: "effective-support/review@1",
    at: isoWithOffset(at),
    record: {
      reference: record.outcome.reference,
      at: record.outcome.at,
      content: { id: record.outcome.content.id, version: record.outcome.content.version, digest: record.outcome.content.digest },
      state: record.state,
      recomputed: basis.recomputed,
      differs: basis.differs,
      digest: record.digest,
    },
    deadlines: deadlinesOf(start, basis.outcome, since.met),
    changed: changedAnswers(pack, record.outcome, outcome),
    dropped,
    content: {
      id: pack.id,
      before: record.outcome.content.version,
      after: pack.version,
      changes: contentChanges(start, basis.outcome),
    },
    moved: movedFrom(pack, basis.outcome, outcome),
    branch: branchOf(pack, walk.facts, since.needs),
    outcome,
  };
}

/** What was due, and what came of it, at the moment of the review. */
export function deadlinesOf({ before, pack, at }: ReviewStart, outcome: Outcome, met: Since["met"]): Review["deadlines"] {
  const dated = before === null ? null : datedAgain(before, outcome, met);
  return (dated ?? outcome.deadlines).map(({ id, what, who, due, latest, note, source }) => {
    const when = met[id] ?? null;
    const last = Date.parse(latest ?? due);
    const status =
      when !== null
        ? earliestOf(pack.calendar, when).epoch <= last
          ? ("met" as const)
          : ("met-late" as const)
        : last < at.epoch
          ? ("missed" as const)
          : ("open" as const);
    return {
      id,
      what,
      who,
      due,
      latest,
      met: when === null ? null : isoOfWhen(when),
      status,
      workingDaysLeft: status === "open" ? leftUntil(pack, at, due, latest) : null,
      note,
      source,
    };
  });
}

/** To the date to plan for; once that has passed, to the later reading. */
function leftUntil({ calendar }: Pack, at: Moment, due: string, latest: string | null): number {
  const until = Date.parse(due) >= at.epoch ? due : (latest ?? due);
  // An altered record may state a date that is none: no days are left until that.
  return Math.max(0, workingDaysBetween(calendar, at.date, wallDate(until))) || 0;
}

/** The dates reckoned again with what was met, since some start only when another was met. */
function datedAgain(before: Pack, outcome: Outcome, met: Since["met"]) {
  const from = parseMoment(before.calendar, outcome.at);
  if ("problem" in from) return null;
  const known = new Set(before.deadlines.deadlines.map(({ id }) => id));
  const ids = outcome.deadlines.map(({ id }) => id).filter((id) => known.has(id));
  return datesFrom(before, ids, from, { ...met }).map(({ dated, note }) => ({
    id: dated.rule.id,
    what: dated.rule.what,
    who: dated.rule.who,
    due: isoWithOffset(dated.due),
    latest: dated.latest ? isoWithOffset(dated.latest) : null,
    note,
    source: dated.rule.source,
  }));
}

function changedAnswers(pack: Pack, before: Outcome, after: Outcome): Review["changed"] {
  return pack.flow.questions.flatMap((question) => {
    const [old, fresh] = [before, after].map(({ path }) => path.find((entry) => entry.question === question.id)?.answer);
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
    const words = (answer: Answer | undefined) => (answer === undefined ? null : saidIn(pack, question, answer));
    return [{ question: question.id, ask: question.ask, before: words(old), after: words(fresh) }];
  });
}

/** What the content alone changes: the same answers at the same moment, under the content of the review. */
function contentChanges({ record, pack }: ReviewStart, before: Outcome): string[] {
  if (before.content.digest === pack.digest) return [];
  const at = parseMoment(pack.calendar, record.outcome.at);
  const { answers, dropped } = answersOf(pack, record.outcome);
  const outcome = "problem" in at ? null : replay(pack, answers, at).outcome;
  const lost = dropped.map((id) => `The question ${id} is no longer asked, or no longer takes that answer.`);
  return outcome === null
    ? [...lost, "The earlier answers alone no longer reach an outcome."]
    : [...lost, ...differencesOf(pack, before, outcome)];
}

function differencesOf(pack: Pack, before: Outcome, after: Outcome): string[] {
  const said = (what: string, one: string, other: string) => (one === other ? [] : [`${what}: ${one} before, ${other} now.`]);
  const level = capital(levelsCalled(pack).one);
  const dues = ({ deadlines }: Outcome) => new Map(deadlines.map(({ id, what, due }) => [id, { what, due }]));
  const [old, fresh] = [dues(before), dues(after)];
  const callers = ({ contacts }: Outcome) => contacts.map(({ name, phones }) => `${name} ${phones.join(" or ")}`.trim()).join(", then ");
  return [
    ...said(`${level} indicated`, String(before.level.indicated), String(after.level.indicated)),
    ...said(`${level} acted on`, String(before.level.agreed), String(after.level.agreed)),
    ...said("Route", before.route.name, after.route.name),
    ...said("Urgency", before.urgency, after.urgency),
    ...said("Consent", before.consent.status, after.consent.status),
    ...said("Who to call", callers(before), callers(after)),
    ...[...old].filter(([id]) => !fresh.has(id)).map(([, { what }]) => `No longer a date: ${what}.`),
    ...[...fresh].filter(([id]) => !old.has(id)).map(([, { what, due }]) => `A new date: ${what}, by ${plainMoment(due)}.`),
    ...[...fresh].flatMap(([id, { what, due }]) => {
      const was = old.get(id)?.due;
      return was === undefined || was === due ? [] : [`Another date: ${what}, ${plainMoment(was)} before, ${plainMoment(due)} now.`];
    }),
  ];
}

function movedFrom(pack: Pack, before: Outcome, after: Outcome): Review["moved"] {
  const step = after.level.agreed - before.level.agreed;
  const direction = step > 0 ? "up" : step < 0 ? "down" : "same";
  const said = direction === "same" ? undefined : pack.flow.review?.moved[direction];
  return {
    level: { before: before.level.agreed, after: after.level.agreed, direction, text: said?.text ?? null, source: said?.source ?? null },
    route: { before: before.route.name, after: after.route.name },
    consent: { before: before.consent.status, after: after.consent.status },
    urgency: { before: before.urgency, after: after.urgency },
  };
}

/** How the flowchart's review ends (guidance §10): the first branch of the pack that holds; null where the pack has none. */
export function branchOf(pack: Pack, facts: Facts, needs: Since["needs"]): Review["branch"] {
  const branch = pack.flow.review?.branches.find(
    ({ when, needsResolved }) => (needs === "resolved" || !needsResolved) && holds(when, facts),
  );
  return branch ? { id: branch.id, name: branch.name, text: branch.text, source: branch.source } : null;
}
