/** What the benchmark uses of the other rule engines. Their own types are there only once the benchmark has installed them. */

/** What a guard of xstate is handed. */
export interface XStateInput {
  context: { chosen: string[] };
}

export interface XState {
  setup(options: { guards: Record<string, (input: XStateInput) => boolean> }): {
    createMachine(machine: { context: (given: { input: string[] }) => { chosen: string[] }; initial: string; states: object }): object;
  };
  /** The state that a machine is in at first; its name is the value. */
  initialTransition(machine: object, input: string[]): [state: { value: string }, actions: unknown[]];
}

export interface JsonLogic {
  default: { apply(rule: object, data: Record<string, boolean>): number };
}

export interface Zen {
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(data: { chosen: string[] }): Promise<{ result: { level: number } }> };
  };
}

export interface JsonRulesEngine {
  Engine: new () => {
    addFact(name: string, value: (params: object, almanac: { factValue(name: "chosen"): Promise<string[]> }) => Promise<number>): void;
    addRule(rule: object): void;
    run(facts: { chosen: string[] }): Promise<{ events: { params: { level: number } }[] }>;
  };
}

export interface Publicodes {
  default: new (
    model: object,
    options: object,
  ) => {
    setSituation(situation: Record<string, string>): void;
    evaluate(name: string): { nodeValue: number };
  };
}
