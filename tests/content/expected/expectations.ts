/** Holds a pack to what the documents want, read from them by a person: cases with all that they bring, and tables of single facts. */
import { type Moment, parseMoment } from "../../../src/deadlines/moment.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import { openingOf } from "../../../src/records/referral-summary.ts";
import { branchOf } from "../../../src/records/review.ts";
import type { Outcome } from "../../../src/triage/outcome-format.ts";
import { replay } from "../../../src/triage/replay.ts";
import { EVERYBODY, type ExpectedCase } from "./expected-case.ts";
import { type ExpectedStep, steps } from "./steps.ts";

const MONDAY_MORNING = "2026-11-23T10:15";

/** What a case does not have as expected, as sentences. */
export function caseDifferences(pack: Pack, expected: ExpectedCase): string[] {
  const { walk, outcome } = replay(
    pack,
    { reference: null, at: null, content: null, answers: expected.answers },
    momentOf(pack, expected.at),
  );
  if (outcome === null) return [`${expected.name}: no outcome, ${walk.open?.id ?? "a reason"} is open`];
  const said = [
    ...fieldDifferences(expected, outcome),
    ...stepDifferences(expected, outcome),
    ...(outcome.unused.length > 0 ? [`not asked: ${outcome.unused.join(", ")}`] : []),
    ...textDifference("consent", expected.consent, outcome.consent),
    ...(expected.review ? [...textDifference("review", expected.review, outcome.review), ...reviewDate(expected.review.by, outcome)] : []),
    ...patternDifferences(
      "notice",
      expected.notices ?? [],
      outcome.content.notices.filter((notice) => !/review/i.test(notice)),
    ),
    ...Object.entries(expected.suggests ?? {}).flatMap(([id, topic]) =>
      outcome.services.some((service) => service.id === id && service.why.some((why) => why.startsWith(`${topic} (your answers`)))
        ? []
        : [`${id} is not suggested for ${topic}`],
    ),
    ...(expected.branch && branchOf(pack, walk.facts, "not-said")?.id !== expected.branch
      ? [`its review should end at ${expected.branch}`]
      : []),
    ...(expected.resolved && branchOf(pack, walk.facts, "resolved")?.id !== expected.resolved
      ? [`resolved, its review should end at ${expected.resolved}`]
      : []),
    ...(expected.opening && !expected.opening.test(openingOf(pack, walk.facts)?.text ?? "")
      ? [`said first: ${openingOf(pack, walk.facts)?.text}`]
      : []),
  ];
  return said.map((difference) => `${expected.name}: ${difference}`);
}

function fieldDifferences(expected: ExpectedCase, outcome: Outcome): string[] {
  const { level } = expected;
  const pairs: Record<string, [unknown, unknown]> = {
    indicated: [level.indicated, outcome.level.indicated],
    agreed: [level.agreed ?? level.indicated, outcome.level.agreed],
    because: [level.because, outcome.level.because.map(({ rule }) => rule)],
    borderline: [
      level.borderline !== undefined,
      outcome.level.borderline !== null && (level.borderline?.test(outcome.level.borderline.text) ?? true),
    ],
    urgency: [expected.urgency, outcome.urgency],
    route: [expected.route, outcome.route.id],
    blocked: [expected.blockedBy ?? [], outcome.route.blockedBy],
    ready: [(expected.blockedBy ?? []).length === 0, outcome.route.ready],
    consent: [expected.consent.status, outcome.consent.status],
    duties: [[...expected.duties].sort(), outcome.duties.map(({ id }) => id).sort()],
    calls: [expected.calls, outcome.contacts.map(({ id }) => id)],
    deadlines: [[...expected.deadlines].sort(), outcome.deadlines.map(({ id }) => id).sort()],
    asked: [
      [...EVERYBODY, ...expected.asked].filter((id) => id in expected.answers).sort(),
      outcome.path.map(({ question }) => question).sort(),
    ],
  };
  return Object.entries(pairs).flatMap(([field, [wanted, got]]) =>
    JSON.stringify(wanted) === JSON.stringify(got) ? [] : [`${field} should be ${JSON.stringify(wanted)} and is ${JSON.stringify(got)}`],
  );
}

function stepDifferences(expected: ExpectedCase, { route }: Outcome): string[] {
  const wanted = expected.steps.map((name) => atThatTime(steps[name], expected.doors));
  const more = route.steps.slice(wanted.length).map(({ text }) => `one more step: ${text}`);
  return [
    ...more,
    ...wanted.flatMap((step, position) => textDifference(`step ${position + 1}, ${expected.steps[position]}`, step, route.steps[position])),
  ];
}

/** Steps are written for a Monday morning; at other times they name who is open then. */
function atThatTime({ says, source }: ExpectedStep, doors: ExpectedCase["doors"]): ExpectedStep {
  if (!doors) return { says, source };
  const { frontDoor, worker } = doors;
  const named = says.source
    .replace("the MASH on 020 3045 5440", escaped(frontDoor))
    .replace("the child's allocated social worker", escaped(worker));
  return { says: new RegExp(named), source };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function textDifference(
  what: string,
  wanted: { says: RegExp; source: string },
  got: { text: string; source: string } | undefined,
): string[] {
  if (!got) return [`${what} is missing`];
  const ofText = wanted.says.test(got.text) ? [] : [`${what} says: ${got.text}`];
  return sameSources(wanted.source, got.source) ? ofText : [...ofText, `${what} should cite ${wanted.source} and cites ${got.source}`];
}

function reviewDate(by: string | null, { review, deadlines }: Outcome): string[] {
  const due = by === null ? null : (deadlines.find(({ id }) => id === by)?.due ?? "missing");
  return due === review.due ? [] : [`the review should be due with ${by} and is due ${review.due}`];
}

function patternDifferences(what: string, wanted: RegExp[], got: string[]): string[] {
  return [
    ...wanted.filter((pattern) => !got.some((text) => pattern.test(text))).map((pattern) => `no ${what} says ${pattern}`),
    ...got.filter((text) => !wanted.some((pattern) => pattern.test(text))).map((text) => `one more ${what}: ${text}`),
  ];
}

export function sameSources(one: string, other: string): boolean {
  const sorted = (sources: string) =>
    sources
      .split(";")
      .map((part) => part.trim())
      .sort()
      .join("; ");
  return sorted(one) === sorted(other);
}

function momentOf(pack: Pack, at: string = MONDAY_MORNING): Moment {
  const moment = parseMoment(pack.calendar, at);
  if ("problem" in moment) throw new Error(moment.problem);
  return moment;
}
