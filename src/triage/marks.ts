/** What the content marks: which indicators speak of harm, which belong to a circumstance, which answers count as indicators. */
import type { Question } from "../packs/format.ts";
import type { AgeUnit, Marked } from "./condition-kinds.ts";
import type { PackData } from "../packs/pack-data.ts";

export type Sign = "harm" | "danger";

/** An indicator that answers stand in for where it is not ticked itself. */
export interface StandIn {
  indicator: string;
  level: number;
  ways: { question: string; value: string }[];
}

export interface Marks extends Marked {
  /** The content says which questions decide safety: it is written for all safety rules. Releases from before carry no marks. */
  safety: boolean;
  /** The ids of the questions where areas of life are chosen, indicators ticked, the level judged, and circumstances chosen; null: none. */
  areas: string | null;
  indicators: string | null;
  judgement: string | null;
  circumstances: string | null;
  /** The id of the question for the age, and of that for consent; null: the flow has none. */
  age: string | null;
  consent: string | null;
  /** Ids of indicators that state harm, and of those that state a danger. */
  signs: Record<Sign, readonly string[]>;
  /** Ids of indicators by the circumstance that they bring. */
  ofCircumstance: ReadonlyMap<string, readonly string[]>;
  standIns: readonly StandIn[];
}

const AGES: [plays: Question["plays"], unit: AgeUnit][] = [
  ["age", "years"],
  ["age-in-weeks", "weeks"],
  ["age-in-months", "months"],
];

function playing({ questions }: PackData["flow"], part: NonNullable<Question["plays"]>): string | null {
  return questions.find(({ plays }) => plays === part)?.id ?? null;
}

function ofType({ questions }: PackData["flow"], wanted: Question["type"]): string | null {
  return questions.find(({ type }) => type === wanted)?.id ?? null;
}

/** Releases from before the marks have these questions under fixed names. */
function named({ questions }: PackData["flow"], id: string): string | null {
  return questions.some((question) => question.id === id) ? id : null;
}

export function marksOf({ flow, indicators }: Pick<PackData, "flow" | "indicators">): Marks {
  const marked = (sign: Sign) => indicators.filter(({ speaksOf }) => speaksOf === sign).map(({ id }) => id);
  const ofCircumstance = new Map<string, string[]>();
  for (const { id, circumstance } of indicators) {
    if (circumstance !== undefined) ofCircumstance.set(circumstance, [...(ofCircumstance.get(circumstance) ?? []), id]);
  }
  const standIns = new Map<string, StandIn>();
  for (const { id: question, options } of flow.questions) {
    for (const { value, countsAs } of options ?? []) {
      const level = indicators.find(({ id }) => id === countsAs)?.level;
      if (countsAs === undefined || level === undefined) continue;
      const known = standIns.get(countsAs) ?? { indicator: countsAs, level, ways: [] };
      known.ways.push({ question, value });
      standIns.set(countsAs, known);
    }
  }
  return {
    safety: flow.questions.some(({ decidesSafety }) => decidesSafety),
    areas: ofType(flow, "areas"),
    indicators: ofType(flow, "indicators"),
    judgement: ofType(flow, "judgement"),
    circumstances: playing(flow, "circumstances"),
    age: playing(flow, "age") ?? named(flow, "child-age"),
    consent: playing(flow, "consent") ?? named(flow, "consent"),
    signs: { harm: marked("harm"), danger: marked("danger") },
    ofCircumstance,
    standIns: [...standIns.values()],
    listed: indicators.map(({ id, level, area }) => ({ id, level, area })),
    ages: AGES.flatMap(([part, unit]) => flow.questions.filter(({ plays }) => plays === part).map(({ id }) => ({ question: id, unit }))),
  };
}
