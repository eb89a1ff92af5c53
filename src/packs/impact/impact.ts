/** What a change of content does to outcomes: every path of two packs, each replayed under both. */
import type { Answer } from "../../answers/answers.ts";
import { type Moment, parseMoment } from "../../deadlines/moment.ts";
import { outcomeOf } from "../../triage/outcome.ts";
import type { Outcome } from "../../triage/outcome-format.ts";
import { walkThrough } from "../../triage/replay.ts";
import type { Pack } from "../pack.ts";
import { canAnswer, casesOf, type ComparedCase } from "./cases.ts";
import { changesBetween, inWords, type Kind, kinds, routeInWords } from "./changes.ts";
import { type RepresentativeMoment, representativeMoments } from "./moments.ts";

export interface Example {
  answers: Record<string, Answer>;
  scenario: string | null;
  /** Local time of the pack. */
  at: string;
  /** In a few words; null where that pack gives no outcome. */
  before: string | null;
  after: string | null;
}

export interface Changed {
  kind: Kind | "only-before" | "only-after";
  /** In how many cases it changes at some moment, and in how many scenarios. */
  cases: number;
  scenarios: number;
  /** The shortest case. */
  example: Example;
}

export interface Impact {
  before: Named;
  after: Named;
  /** Different sets of answers that were replayed, without the scenarios. */
  cases: number;
  paths: { before: number; after: number };
  /** As decimal digits. */
  standFor: { before: string; after: string };
  scenarios: number;
  moments: RepresentativeMoment[];
  /** Outcomes worked out. */
  replays: number;
  unchanged: boolean;
  changed: Changed[];
}

interface Named {
  id: string;
  version: string;
  digest: string;
}

export type Progress = (done: number, all: number) => void;

const TOLD_EVERY = 200;

/** Compares the outcomes of two packs, in the week that begins with or follows a day (`YYYY-MM-DD`). */
export function impactOf(before: Pack, after: Pack, today: string, progress: Progress = () => {}): Impact {
  const { cases, paths, standFor, scenarios } = casesOf(before, after);
  const moments = representativeMoments(after.calendar, today, [before.contacts, after.contacts]);
  const sides = [sideOf(before), sideOf(after)] as const;
  const changed = new Map<Changed["kind"], Changed>();
  const compared: Compared = new Map();
  let replays = 0;
  for (const [done, one] of cases.entries()) {
    if (done % TOLD_EVERY === 0) progress(done, cases.length);
    const at = one.scenario ? [one.scenario.at] : moments.map((moment) => moment.at);
    const found = changesOf(one, at, sides, compared);
    replays += found.replays;
    for (const [kind, example] of found.kinds) note(changed, kind, one, example);
  }
  progress(cases.length, cases.length);
  const order: Changed["kind"][] = ["only-before", "only-after", ...kinds];
  return {
    before: named(before),
    after: named(after),
    cases: cases.length - scenarios,
    paths: { before: paths[0], after: paths[1] },
    standFor: { before: standFor[0], after: standFor[1] },
    scenarios,
    moments,
    replays,
    unchanged: changed.size === 0,
    changed: [...changed.values()].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
  };
}

function named({ id, version, digest }: Pack): Named {
  return { id, version, digest };
}

interface Side {
  outcomes(answers: Record<string, Answer>): ((at: string) => Outcome) | null;
}

/** A pack, ready to be asked; null where the answers are not for it, or leave a question open. */
function sideOf(pack: Pack): Side {
  const fits = canAnswer(pack);
  const moments = new Map<string, Moment>();
  const momentAt = (text: string): Moment => {
    const known = moments.get(text) ?? parseMoment(pack.calendar, text);
    if ("problem" in known) throw new Error(`${pack.id}@${pack.version} cannot reckon from ${text}: ${known.problem}`);
    moments.set(text, known);
    return known;
  };
  return {
    outcomes(answers) {
      if (!fits(answers)) return null;
      const walk = walkThrough(pack, answers);
      return walk.open === null ? (at) => outcomeOf(pack, null, walk, momentAt(at)) : null;
    },
  };
}

/** Cases with the same plans under both packs differ in the same way at a later moment: it is looked at once. */
type Compared = Map<string, Map<string, { at: string; kind: Kind; before: Outcome; after: Outcome }[]>>;

type Found = { kinds: Map<Changed["kind"], Omit<Example, "answers" | "scenario">>; replays: number };

function changesOf(
  { answers, scenario }: ComparedCase,
  moments: string[],
  [before, after]: readonly [Side, Side],
  compared: Compared,
): Found {
  const ofBefore = before.outcomes(answers);
  const ofAfter = after.outcomes(answers);
  const [first = "", ...later] = moments;
  const found: Found = { kinds: new Map(), replays: 0 };
  if (!ofBefore || !ofAfter) {
    const one = ofBefore ?? ofAfter;
    if (!one) return found;
    const words = routeInWords(one(first));
    found.kinds.set(ofBefore ? "only-before" : "only-after", {
      at: first,
      before: ofBefore ? words : null,
      after: ofBefore ? null : words,
    });
    return found;
  }
  const [old, young] = [ofBefore(first), ofAfter(first)];
  found.replays += 2;
  const add = (kind: Kind, at: string, one: Outcome, other: Outcome) => {
    if (found.kinds.has(kind)) return;
    const [was, is] = inWords(kind, one, other);
    found.kinds.set(kind, { at, before: was, after: is });
  };
  for (const kind of changesBetween(old, young)) add(kind, first, old, young);
  if (scenario) return found;
  const [ofOld, ofYoung] = [planOf(old), planOf(young)];
  const byYoung = compared.get(ofOld) ?? new Map();
  compared.set(ofOld, byYoung);
  let laterChanges = byYoung.get(ofYoung);
  if (!laterChanges) {
    found.replays += 2 * later.length;
    laterChanges = later.flatMap((at) => {
      const [one, other] = [ofBefore(at), ofAfter(at)];
      return changesBetween(one, other).map((kind) => ({ at, kind, before: one, after: other }));
    });
    byYoung.set(ofYoung, laterChanges);
  }
  for (const { kind, at, before: one, after: other } of laterChanges) {
    if (CLOCK_MOVES.has(kind)) add(kind, at, one, other);
  }
  return found;
}

/** What the moment has a part in; the rest is the same at every moment. */
const CLOCK_MOVES: ReadonlySet<Kind> = new Set(["contacts", "deadlines"]);

function note(
  changed: Map<Changed["kind"], Changed>,
  kind: Changed["kind"],
  one: ComparedCase,
  found: Omit<Example, "answers" | "scenario">,
): void {
  const example = { answers: one.answers, scenario: one.scenario?.id ?? null, ...found };
  const known = changed.get(kind);
  const counts = { cases: (known?.cases ?? 0) + (one.scenario ? 0 : 1), scenarios: (known?.scenarios ?? 0) + (one.scenario ? 1 : 0) };
  const shorter = known && Object.keys(known.example.answers).length <= Object.keys(example.answers).length ? known.example : example;
  changed.set(kind, { kind, ...counts, example: shorter });
}

/** What of an outcome follows from its plan, in letters: equal plans give equal ones at every moment. */
function planOf({ route, urgency, consent, duties, contacts, notes, review }: Outcome): string {
  return JSON.stringify([route, urgency, consent, duties, contacts.map(({ id }) => id), notes.map(({ id }) => id), review.text]);
}
