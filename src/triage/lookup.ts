/** Tables over a pack that the core looks things up in, made once for each pack. */
import type { Addition, Condition, LevelRule, Question, Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { testsIn } from "./branching.ts";
import { always, never, type Test, testOf } from "./conditions.ts";
import type { Facts } from "./facts.ts";
import { outlineOf } from "./outline.ts";

export interface Lookup {
  /** The level of each indicator. */
  levelOf: ReadonlyMap<string, number>;
  /** The place of each question in the flow. */
  places: ReadonlyMap<string, number>;
  /** By place: whether some level rule looks at the question, or it is the judgement. No other answer moves the level, but one that is not covered. */
  movesLevel: readonly boolean[];
  /** Places of unconditional questions on which an outcome at once may depend. */
  unconditional: readonly number[];
  /** Conditions as functions, in the content's order. */
  questions: readonly { question: Question; isAsked: Test; mayBeLeft: Test }[];
  atOnce: readonly Test[];
  rules: readonly { rule: LevelRule; holds: Test; isBorderline: Test }[];
  routes: readonly { route: Route; holds: Test }[];
  additions: readonly { addition: Addition; holds: Test }[];
  /** A condition of the pack as a function, turned into one the first time it is met. */
  testFor(condition: Condition): Test;
}

const tables = new WeakMap<Pack, Lookup>();

export function lookupIn(pack: Pack): Lookup {
  let lookup = tables.get(pack);
  if (!lookup) {
    lookup = makeLookup(pack);
    tables.set(pack, lookup);
  }
  return lookup;
}

/** Whether a condition of the content holds on what is known so far; one that is left out always does. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || lookupIn(facts.pack).testFor(condition)(facts);
}

function makeLookup(pack: Pack): Lookup {
  const { questions, outcomeAtOnce } = pack.flow;
  const ready = new WeakMap<Condition, Test>();
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  const testFor = (condition: Condition): Test => {
    let test = ready.get(condition);
    if (!test) {
      test = testOf(condition, (question) => places.get(question));
      ready.set(condition, test);
    }
    return test;
  };
  const testOrAlways = (condition: Condition | undefined) => (condition === undefined ? always : testFor(condition));
  const optionalTest = (optional: Question["optional"]) =>
    typeof optional === "boolean" ? (optional ? always : never) : testFor(optional);

  const { rules } = pack.levels;
  const { ids, levels } = outlineOf(pack).indicators;
  const ofRules = testsIn(rules.flatMap(({ when, borderline }) => [when, borderline?.when]).filter((condition) => condition !== undefined));
  const moves = new Set([...ofRules.answers.keys(), "indicators", "judgement"]);
  const ofAtOnce = testsIn(outcomeAtOnce).answers;
  return {
    levelOf: new Map(ids.map((id, place) => [id, levels[place] ?? 0])),
    places,
    movesLevel: questions.map(({ id }) => moves.has(id)),
    unconditional: questions.flatMap(({ id, when }, place) => (when === undefined && ofAtOnce.has(id) ? [place] : [])),
    questions: questions.map((question) => ({
      question,
      isAsked: testOrAlways(question.when),
      mayBeLeft: optionalTest(question.optional),
    })),
    atOnce: outcomeAtOnce.map(testFor),
    rules: rules.map((rule) => ({
      rule,
      holds: testOrAlways(rule.when),
      isBorderline: rule.borderline ? testFor(rule.borderline.when) : never,
    })),
    routes: pack.routes.map((route) => ({ route, holds: testOrAlways(route.when) })),
    additions: pack.duties.additions.map((addition) => ({ addition, holds: testFor(addition.when) })),
    testFor,
  };
}
