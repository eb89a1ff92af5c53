/** The tables over a pack that the core looks things up in. They are made once for each engine and kept by it alone. */
import { allowedValues } from "../answers/allowed-values.ts";
import type { Condition, Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { PackData, Origin } from "../packs/pack-data.ts";
import { testsIn } from "./branching.ts";
import { always, never, testOf } from "./conditions.ts";
import { Engine, type Facts, type Lookup } from "./facts.ts";
import { type Marks, marksOf } from "./marks.ts";

const SHIPPED: Origin = { standing: "vouched", remarks: [] };

/**
 * Makes a pack ready to be replayed. Its data must not be changed afterwards; a copy of the data with changes needs an engine of its own.
 * Two engines share nothing.
 */
export function createEngine(data: PackData, origin: Origin = SHIPPED): Pack {
  const pack: Pack = Object.assign(new Tables(() => pack, origin), data);
  return pack;
}

class Tables extends Engine {
  readonly #data: () => PackData;
  readonly #origin: Origin;
  #lookup: Lookup | undefined;

  constructor(data: () => PackData, origin: Origin) {
    super();
    this.#data = data;
    this.#origin = origin;
  }

  /** It is of the engine and no part of the data, which is the same for everybody. */
  get origin(): Origin {
    return this.#origin;
  }

  /** Made when a decision first needs it: who asks for telephone numbers alone needs none. */
  get lookup(): Lookup {
    return (this.#lookup ??= makeLookup(this.#data()));
  }
}

/** Whether a condition of the content holds on what is known so far; one that is left out always does. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  const { marks, places } = facts.pack.lookup;
  return testOf(condition, marks, (question) => places.get(question))(facts);
}

function makeLookup(pack: PackData): Lookup {
  const { questions, outcomeAtOnce } = pack.flow;
  const marks = marksOf(pack);
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  const testFor = (condition: Condition) => testOf(condition, marks, (question) => places.get(question));
  const testOrAlways = (condition: Condition | undefined) => (condition === undefined ? always : testFor(condition));
  const testOrNever = (condition: Condition | undefined) => (condition === undefined ? never : testFor(condition));
  const optionalTest = (optional: Question["optional"]) =>
    typeof optional === "boolean" ? (optional ? always : never) : testFor(optional);

  const { rules } = pack.levels;
  const ofRules = testsIn(
    rules.flatMap(({ when, borderline }) => [when, borderline?.when]).filter((condition) => condition !== undefined),
    marks,
  );
  const moves = new Set([...ofRules.answers.keys(), marks.indicators, marks.judgement]);
  return {
    levelOf: new Map(pack.indicators.map(({ id, level }) => [id, level])),
    places,
    movesLevel: questions.map(({ id }) => moves.has(id)),
    marks,
    forAtOnce: questionsBehind(pack, outcomeAtOnce, marks)
      .flatMap((id) => places.get(id) ?? [])
      .sort((one, other) => one - other),
    questions: questions.map((question) => {
      const list = allowedValues(pack, question);
      const allowed = { list, set: new Set(list) };
      return { question, allowed, isAsked: testOrAlways(question.when), mayBeLeft: optionalTest(question.optional) };
    }),
    atOnce: outcomeAtOnce.map(testFor),
    rules: rules.map((rule) => ({ rule, holds: testOrAlways(rule.when), isBorderline: testOrNever(rule.borderline?.when) })),
    routes: pack.routes.map((route) => ({ route, holds: testOrAlways(route.when) })),
    additions: pack.duties.additions.map((addition) => ({ addition, holds: testFor(addition.when) })),
    lists: pack.contacts.lists.map((list) => ({
      list,
      orders: list.orders.map((order) => ({
        order,
        holds: testOrAlways(order.when),
        asked: order.when === undefined ? [] : [...testsIn([order.when], marks).answers.keys()],
      })),
    })),
    requirements: new Map(
      pack.routes.map(({ id, requires }) => [id, requires.map((requirement) => ({ requirement, holds: testFor(requirement.when) }))]),
    ),
    consent: { unsafeToTell: testOrNever(pack.consent.unsafeToTell?.when), nobodyToAsk: testOrNever(pack.consent.nobodyToAsk?.when) },
  };
}

/** The questions that conditions look at, and those that decide whether these are asked. */
export function questionsBehind({ flow }: Pick<PackData, "flow">, conditions: Condition[], marks: Marks): string[] {
  const found = new Set<string>();
  let waiting = [...testsIn(conditions, marks).answers.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const when = flow.questions.find((question) => question.id === id)?.when;
    if (when) waiting = [...waiting, ...testsIn([when], marks).answers.keys()];
  }
  return [...found];
}
