/** Tables over a pack that the core looks things up in, made once for each pack. */
import type { Question } from "../packs/format.ts";
import type { Indicator, Pack } from "../packs/pack.ts";
import { testsIn } from "./branching.ts";

export interface Lookup {
  indicators: ReadonlyMap<string, Indicator>;
  /** Questions that some level rule looks at, with the judgement: no other answer moves the level. */
  movesLevel: ReadonlySet<string>;
  /** Unconditional questions, of which an outcome at once may depend. */
  unconditional: readonly Question[];
}

const tables = new WeakMap<Pack, Lookup>();

export function lookupIn(pack: Pack): Lookup {
  const ready = tables.get(pack);
  if (ready) return ready;
  const rules = testsIn(pack.levels.rules.flatMap(({ when, borderline }) => [when, borderline?.when]).filter((condition) => condition !== undefined));
  const atOnce = testsIn(pack.flow.outcomeAtOnce).answers;
  const lookup: Lookup = {
    indicators: new Map(pack.indicators.map((indicator) => [indicator.id, indicator])),
    movesLevel: new Set([...rules.answers.keys(), "indicators", "judgement"]),
    unconditional: pack.flow.questions.filter(({ id, when }) => when === undefined && atOnce.has(id)),
  };
  tables.set(pack, lookup);
  return lookup;
}
