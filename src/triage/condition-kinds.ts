/**
 * Kinds of condition that say in one part what the simple ones would say in many. Each is one entry: its form, what it comes to in simple
 * tests, its words, and what it names. The evaluator, the walk over all paths, the check, the guide and the flowchart read this table.
 */
import type { z } from "zod";

/** What the content marks and lists, as far as a condition is spelled out with it. */
export interface Marked {
  /** Every indicator, in the content's order. */
  listed: readonly { id: string; level: number; area: string }[];
  /** Questions whose answer is the child's age, and in what. */
  ages: readonly { question: string; unit: AgeUnit }[];
}

export type AgeUnit = "weeks" | "months" | "years";

/** A condition in terms of what is counted and answered. A count holds with the answers that stand for an indicator. */
export type Spelled =
  | { all: Spelled[] }
  | { any: Spelled[] }
  | { fact: "answer"; question: string; wanted: { atMost: number } }
  | { fact: "count"; level: number; atLeast: number; besides: readonly string[] };

export interface Named {
  to: "level" | "area";
  id: string;
  /** Where it stands under the kind's own key. */
  way: (string | number)[];
}

interface Kind<W> {
  /** It counts indicators, so a level rule must not negate it. */
  counts: boolean;
  /** Zod comes as a value, since no triage loads it. */
  schema(zod: typeof z): z.ZodType<W>;
  spelledOut(wanted: W, marked: Marked): Spelled;
  inWords(wanted: W, nameOfArea: (id: string) => string): string;
  names(wanted: W): Named[];
}

function kind<W>(entry: Kind<W>): Kind<W> {
  return entry;
}

/** Days in a week, and in a month and a year on the average. */
const DAYS: Record<AgeUnit, number> = { weeks: 7, months: 365.25 / 12, years: 365.25 };

export const conditionKinds = {
  /** So many ticked indicators of several levels or areas together. Only a lower bound: adding an indicator must never lower a level. */
  countOver: kind<{ levels?: number[] | undefined; areas?: string[] | undefined; atLeast: number }>({
    counts: true,
    schema: (zod) =>
      zod
        .strictObject({
          levels: zod.array(zod.int()).min(1).optional().describe("Left out: every level."),
          areas: zod.array(zod.string()).min(1).optional().describe("Left out: every area."),
          atLeast: zod.int().min(1).max(12),
        })
        .describe("A number of ticked indicators of several levels or areas together."),
    spelledOut({ levels, areas, atLeast }, { listed }) {
      const counts = [...new Set(levels ?? listed.map(({ level }) => level))].map((level) => {
        const ofLevel = listed.filter((indicator) => indicator.level === level);
        const besides = ofLevel.filter(({ area }) => areas !== undefined && !areas.includes(area)).map(({ id }) => id);
        return { fact: "count" as const, level, besides, most: ofLevel.length - besides.length };
      });
      const ways = sharedOut(
        atLeast,
        counts.map(({ most }) => most),
      );
      return {
        any: ways.map((shares) => ({
          all: counts.flatMap(({ most: _, ...count }, place) => {
            const share = shares[place] ?? 0;
            return share > 0 ? [{ ...count, atLeast: share }] : [];
          }),
        })),
      };
    },
    inWords({ levels, areas, atLeast }, nameOfArea) {
      const where = [
        ...(levels ? [`of ${levels.map((level) => `level ${level}`).join(" or ")}`] : []),
        ...(areas ? [`in ${areas.map(nameOfArea).join(" or ")}`] : []),
      ];
      return [`at least ${atLeast} chosen`, ...where, "together"].join(" ");
    },
    names: ({ levels = [], areas = [] }) => [
      ...levels.map((level, place): Named => ({ to: "level", id: String(level), way: ["levels", place] })),
      ...areas.map((area, place): Named => ({ to: "area", id: area, way: ["areas", place] })),
    ],
  }),
  /**
   * The child is younger than so many weeks or months, in the first year. Where the question counts in the other unit it holds as soon as
   * the child may be younger. Without an answer it does not hold.
   */
  youngerThan: kind<{ weeks: number } | { months: number }>({
    counts: false,
    schema: (zod) =>
      zod
        .union([zod.strictObject({ weeks: zod.int().min(1).max(52) }), zod.strictObject({ months: zod.int().min(1).max(12) })])
        .describe("The child's age in the first year, by a question that plays age-in-weeks or age-in-months."),
    spelledOut(wanted, { ages }) {
      const [limit, unit] = ageLimit(wanted);
      const wholeYear = limit >= (unit === "weeks" ? 52 : 12);
      return {
        any: ages
          .filter((age) => age.unit !== "years" || wholeYear)
          .map(({ question, unit: asked }) => {
            const atMost = asked === "years" ? 0 : asked === unit ? limit - 1 : Math.ceil((limit * DAYS[unit]) / DAYS[asked]) - 1;
            return { fact: "answer", question, wanted: { atMost } };
          }),
      };
    },
    inWords(wanted) {
      const [limit, unit] = ageLimit(wanted);
      return `the child is younger than ${limit} ${limit === 1 ? unit.slice(0, -1) : unit}`;
    },
    names: () => [],
  }),
};

function ageLimit(wanted: { weeks: number } | { months: number }): [limit: number, unit: "weeks" | "months"] {
  return "weeks" in wanted ? [wanted.weeks, "weeks"] : [wanted.months, "months"];
}

/** Every way to share a number out over places that take at most so many. */
function sharedOut(number: number, [most, ...others]: readonly number[]): number[][] {
  if (most === undefined) return number === 0 ? [[]] : [];
  const shares = Array.from({ length: Math.min(number, most) + 1 }, (_, share) => share);
  return shares.flatMap((share) => sharedOut(number - share, others).map((rest) => [share, ...rest]));
}

type Wanted<K> = K extends Kind<infer W> ? W : never;

/** The parts of a condition that this table knows. */
export type KindParts = { [K in keyof typeof conditionKinds]?: Wanted<(typeof conditionKinds)[K]> | undefined };

// Object.keys gives the names of this very table.
export const kindNames = Object.keys(conditionKinds) as (keyof typeof conditionKinds)[];

/** A part of a condition with its kind. */
export interface OwnPart {
  name: keyof typeof conditionKinds;
  counts: boolean;
  spelledOut(marked: Marked): Spelled;
  inWords(nameOfArea: (id: string) => string): string;
  names: Named[];
}

/** The parts of these kinds that a condition has. */
export function ownParts(condition: KindParts): OwnPart[] {
  return kindNames.flatMap((name) => {
    const wanted = condition[name];
    return wanted === undefined ? [] : [ownPart(name, wanted)];
  });
}

function ownPart(name: OwnPart["name"], wanted: unknown): OwnPart {
  // The table ties each name to its own kind of value; a loop over the names cannot.
  const entry = conditionKinds[name] as Kind<unknown>;
  return {
    name,
    counts: entry.counts,
    spelledOut: (marked) => entry.spelledOut(wanted, marked),
    inWords: (nameOfArea) => entry.inWords(wanted, nameOfArea),
    names: entry.names(wanted),
  };
}
