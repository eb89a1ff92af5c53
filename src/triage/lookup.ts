/** Tables over a pack that the core looks things up in, made once for each pack. */
import type { Addition, LevelRule, Question, Route } from "../packs/format.ts";
import type { Indicator, Pack } from "../packs/pack.ts";
import { testsIn } from "./branching.ts";
import { always, never, type Test, testFor, testOrAlways } from "./conditions.ts";

export interface Lookup {
  indicators: ReadonlyMap<string, Indicator>;
  /** Questions that some level rule looks at, with the judgement: no other answer moves the level. */
  movesLevel: ReadonlySet<string>;
  /** Unconditional questions, of which an outcome at once may depend. */
  unconditional: readonly Question[];
  /** Conditions as functions, in the content's order. */
  questions: readonly { question: Question; isAsked: Test; mayBeLeft: Test }[];
  atOnce: readonly Test[];
  rules: readonly { rule: LevelRule; holds: Test }[];
  routes: readonly { route: Route; holds: Test }[];
  additions: readonly { addition: Addition; holds: Test }[];
}

const tables = new WeakMap<Pack, Lookup>();

export function lookupIn(pack: Pack): Lookup {
  const ready = tables.get(pack);
  if (ready) return ready;
  const rules = testsIn(
    pack.levels.rules.flatMap(({ when, borderline }) => [when, borderline?.when]).filter((condition) => condition !== undefined),
  );
  const atOnce = testsIn(pack.flow.outcomeAtOnce).answers;
  const lookup: Lookup = {
    indicators: new Map(pack.indicators.map((indicator) => [indicator.id, indicator])),
    movesLevel: new Set([...rules.answers.keys(), "indicators", "judgement"]),
    unconditional: pack.flow.questions.filter(({ id, when }) => when === undefined && atOnce.has(id)),
    questions: pack.flow.questions.map((question) => ({
      question,
      isAsked: testOrAlways(question.when),
      mayBeLeft: optionalTest(question),
    })),
    atOnce: pack.flow.outcomeAtOnce.map(testFor),
    rules: pack.levels.rules.map((rule) => ({ rule, holds: testOrAlways(rule.when) })),
    routes: pack.routes.map((route) => ({ route, holds: testOrAlways(route.when) })),
    additions: pack.duties.additions.map((addition) => ({ addition, holds: testFor(addition.when) })),
  };
  tables.set(pack, lookup);
  return lookup;
}

function optionalTest({ optional }: Question): Test {
  if (typeof optional === "boolean") return optional ? always : never;
  return testFor(optional);
}
