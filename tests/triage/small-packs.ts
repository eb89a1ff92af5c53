/** Packs of a few questions, built from the parts that a test names; everything else is as in Bexley's, or empty. */
import type { Condition, LevelRule, Question, Route } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { bexley } from "./bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const source = "this guide";
type QuestionParts = Partial<Question> & { values?: string[] };

export function question(id: string, type: Question["type"], { values, ...more }: QuestionParts = {}): Question {
  const options = values?.map((value) => ({ value, label: value }));
  return { id, stage: "all", ask: `${id}?`, type, optional: false, help: "…", terms: [], source, ...(options && { options }), ...more };
}

export function route(id: string, when: Condition | undefined, more: Partial<Route> = {}): Route {
  const empty = { duties: [], call: [], deadlines: [], topics: [], requires: [], steps: [] };
  const review = { text: "Look again.", deadline: null, source };
  return { id, name: id, when, urgency: "planned", consent: "not-a-gate", ...empty, review, source, ...more };
}

export function rule(level: number, when: Condition | undefined, more: Partial<LevelRule> = {}): LevelRule {
  return { id: `level-${level}`, level, when, floor: false, text: "…", source, ...more };
}

export function requirement(id: string, when: Condition): Route["requires"][number] {
  return { id, when, text: "…", instead: [], source };
}

export interface Parts {
  questions: Question[];
  routes: Route[];
  rules?: LevelRule[];
  /** The rule of the lowest level, which always holds. */
  last?: LevelRule;
  atOnce?: Condition[];
  indicators?: Record<number, number>;
  /** What the content says of an indicator, by its id. */
  marks?: Record<string, Partial<Pack["indicators"][number]>>;
}

export function packOf({
  questions,
  routes,
  rules = [],
  last = rule(1, undefined),
  atOnce = [],
  indicators = {},
  marks = {},
}: Parts): Pack {
  return createEngine({
    ...bexley,
    flow: { stages: [{ id: "all", name: "All" }], outcomeAtOnce: atOnce, questions },
    levels: { levels: bexley.levels.levels.slice(0, 3), rules: [...rules, last] },
    areas: [
      { id: "home", name: "Home", about: "…", topics: [] },
      { id: "school", name: "School", about: "…", topics: [] },
    ],
    indicators: Object.entries(indicators).flatMap(([level, howMany]) =>
      Array.from({ length: howMany }, (_, place) => {
        const id = `l${level}-${place}`;
        return { id, level: Number(level), area: "home", text: id, topics: [], source, ...marks[id] };
      }),
    ),
    domains: { ...bexley.domains, domains: [] },
    routes,
    duties: { duties: [], additions: [] },
    notes: [],
    services: [],
  });
}

export const danger = question("danger", "yes-no", {
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
  ],
});
export const rest = route("rest", undefined);
export const is = (id: string, wanted: NonNullable<Condition["answers"]>[string]): Condition => ({ answers: { [id]: wanted } });
