/**
 * The indicated level from chosen indicators, by this program and by other rule engines. The rules are read from the content for
 * all of them: from the highest level down, a number of indicators of a level.
 */
import type { Pack } from "../../src/library.ts";
import type { Library } from "./built-library.ts";
import type * as Engines from "./engines.ts";

/** Gives the level that the chosen indicators point to. */
export type Decide = (chosen: string[]) => number | Promise<number>;
type Prepare = (pack: Pack, library: Library) => Decide | Promise<Decide>;

const CALM = { "immediate-danger": "no", "significant-harm": "no", "child-age": 8, circumstances: [], "previous-assessment": "none" };

export const deciders: [name: string, prepare: Prepare][] = [
  ["effective-support, the walk through all questions", here],
  ["xstate", xstate],
  ["json-logic-js", logic],
  ["@gorules/zen-engine", zen],
  ["json-rules-engine", rulesEngine],
  ["publicodes", publicodes],
];

interface CountRule {
  level: number;
  /** The level whose indicators are counted. */
  of: number;
  atLeast: number;
}

/** An engine is there only once the benchmark has installed it, so its name is no import; what is used of it has a type. */
function engine<T>(name: string): Promise<T> {
  return import(name);
}

/** Rules that count indicators, and the level where none of them holds. */
function rulesOf(pack: Pack): { rules: CountRule[]; lowest: number } {
  const rules = pack.levels.rules.flatMap(({ level, when }): CountRule[] =>
    when?.count ? [{ level, of: when.count.level, atLeast: when.count.atLeast }] : [],
  );
  return { rules: rules.sort((a, b) => b.level - a.level), lowest: Math.min(...pack.levels.levels.map(({ level }) => level)) };
}

function idsOf(pack: Pack, level: number): string[] {
  return pack.indicators.filter((indicator) => indicator.level === level).map(({ id }) => id);
}

function here(pack: Pack, { walkThrough }: Library): Decide {
  return (indicators) => walkThrough(pack, { ...CALM, indicators }).facts.level().indicated;
}

async function xstate(pack: Pack): Promise<Decide> {
  const { initialTransition, setup } = await engine<Engines.XState>("xstate");
  const { rules, lowest } = rulesOf(pack);
  const levelOf = new Map(pack.indicators.map(({ id, level }) => [id, level]));
  const guards = Object.fromEntries(
    rules.map(({ of, atLeast }, place) => [
      `rule${place}`,
      ({ context }: Engines.XStateInput) => context.chosen.filter((id) => levelOf.get(id) === of).length >= atLeast,
    ]),
  );
  const machine = setup({ guards }).createMachine({
    context: ({ input }) => ({ chosen: input }),
    initial: "deciding",
    states: {
      deciding: {
        always: [...rules.map(({ level }, place) => ({ guard: `rule${place}`, target: `level${level}` })), { target: `level${lowest}` }],
      },
      ...Object.fromEntries(pack.levels.levels.map(({ level }) => [`level${level}`, { type: "final" }])),
    },
  });
  return (chosen) => Number(initialTransition(machine, chosen)[0].value.slice("level".length));
}

async function logic(pack: Pack): Promise<Decide> {
  const { default: jsonLogic } = await engine<Engines.JsonLogic>("json-logic-js");
  const { rules, lowest } = rulesOf(pack);
  const count = (level: number) => ({ "+": idsOf(pack, level).map((id) => ({ if: [{ var: id }, 1, 0] })) });
  const rule = { if: [...rules.flatMap(({ level, of, atLeast }) => [{ ">=": [count(of), atLeast] }, level]), lowest] };
  return (chosen) => jsonLogic.apply(rule, Object.fromEntries(chosen.map((id) => [id, true])));
}

async function zen(pack: Pack): Promise<Decide> {
  const { ZenEngine } = await engine<Engines.Zen>("@gorules/zen-engine");
  const { rules, lowest } = rulesOf(pack);
  const count = (level: number) => `count(chosen, # in ${JSON.stringify(idsOf(pack, level))})`;
  const value = rules.reduceRight(
    (otherwise, { level, of, atLeast }) => `${count(of)} >= ${atLeast} ? ${level} : (${otherwise})`,
    String(lowest),
  );
  const content = {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      {
        id: "decide",
        name: "decide",
        type: "expressionNode",
        position: { x: 1, y: 0 },
        content: { expressions: [{ id: "level", key: "level", value }] },
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "1", type: "edge", sourceId: "in", targetId: "decide" },
      { id: "2", type: "edge", sourceId: "decide", targetId: "out" },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  return async (chosen) => (await decision.evaluate({ chosen })).result.level;
}

async function rulesEngine(pack: Pack): Promise<Decide> {
  const { Engine: RulesEngine } = await engine<Engines.JsonRulesEngine>("json-rules-engine");
  const { rules, lowest } = rulesOf(pack);
  const engineOfRules = new RulesEngine();
  for (const { level } of pack.levels.levels) {
    const ids = new Set(idsOf(pack, level));
    engineOfRules.addFact(`count${level}`, async (_, almanac) => (await almanac.factValue("chosen")).filter((id) => ids.has(id)).length);
  }
  for (const { level, of, atLeast } of rules) {
    engineOfRules.addRule({
      conditions: { all: [{ fact: `count${of}`, operator: "greaterThanInclusive", value: atLeast }] },
      event: { type: "level", params: { level } },
      priority: level,
    });
  }
  return async (chosen) => Math.max(lowest, ...(await engineOfRules.run({ chosen })).events.map(({ params }) => params.level));
}

async function publicodes(pack: Pack): Promise<Decide> {
  const { default: Publicodes } = await engine<Engines.Publicodes>("publicodes");
  const { rules, lowest } = rulesOf(pack);
  const names = new Map(pack.indicators.map(({ id }, place) => [id, `i${place}`]));
  const model = {
    ...Object.fromEntries([...names.values()].map((name) => [name, { "par défaut": "non" }])),
    ...Object.fromEntries(
      [...new Set(rules.map(({ of }) => of))].map((level) => [
        `count${level}`,
        { somme: idsOf(pack, level).map((id) => ({ variations: [{ si: names.get(id), alors: 1 }, { sinon: 0 }] })) },
      ]),
    ),
    level: {
      variations: [...rules.map(({ level, of, atLeast }) => ({ si: `count${of} >= ${atLeast}`, alors: level })), { sinon: lowest }],
    },
  };
  const calculator = new Publicodes(model, { logger: { log() {}, warn() {}, error: console.error } });
  return (chosen) => {
    calculator.setSituation(Object.fromEntries(chosen.map((id) => [names.get(id) ?? "", "oui"])));
    return calculator.evaluate("level").nodeValue;
  };
}
