/** The scenarios of the Bexley content, each replayed at its own moment. */
import { checkAnswers } from "../../src/answers/check.ts";
import { type Moment, parseMoment } from "../../src/deadlines/moment.ts";
import type { Scenario } from "../../src/packs/format.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { type Replay, replay } from "../../src/triage/replay.ts";

export const bexley = requirePackFromFolder("content/bexley");
export const { scenarios } = bexley;
export const each = scenarios.map((scenario) => [scenario.id, scenario] as const);

export function scenarioNamed(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`There is no scenario ${id}.`);
  return found;
}

export function momentOfScenario({ id, at }: Scenario): Moment {
  const moment = parseMoment(bexley.calendar, at);
  if ("problem" in moment) throw new Error(`${id}: ${moment.problem}`);
  return moment;
}

/** Replays a scenario, with other answers in place of its own where they are given. Throws where they do not hold. */
export function replayed(scenario: Scenario, answers: Scenario["answers"] = scenario.answers): Replay {
  const checked = checkAnswers(bexley, { schema: "effective-support/answers@1", reference: scenario.id, answers });
  if ("faults" in checked) {
    const faults = checked.faults.map(({ at, message, expected }) => `${at.join(".")}: ${message} Expected ${expected}.`);
    throw new Error(`${scenario.id}: ${faults.join(" ")}`);
  }
  return replay(bexley, checked.answers, momentOfScenario(scenario));
}

export function outcomeOfScenario(scenario: Scenario, answers?: Scenario["answers"]): Outcome {
  const { walk, outcome } = replayed(scenario, answers);
  if (!outcome) throw new Error(`${scenario.id}: no outcome, the question ${walk.open?.id} is open`);
  return outcome;
}

/** Where an outcome is not what its scenario declares: one line for each field, empty where all hold. */
export function differences({ id, expect }: Scenario, outcome: Outcome): string[] {
  const { duties, deadlines, steps, ...single } = expect;
  const got: Record<keyof typeof single, unknown> = {
    indicated: outcome.level.indicated,
    agreed: outcome.level.agreed,
    route: outcome.route.id,
    ready: outcome.route.ready,
    urgency: outcome.urgency,
    consent: outcome.consent.status,
    firstContact: outcome.contacts[0]?.id,
  };
  const fields = (Object.keys(got) as (keyof typeof got)[]).filter((field) => got[field] !== single[field]);
  return [
    ...fields.map((field) => `${id}: ${field} should be ${single[field]} and is ${got[field]}`),
    ...missing(duties, outcome.duties).map((duty) => `${id}: duties should hold ${duty}`),
    ...missing(deadlines, outcome.deadlines).map((deadline) => `${id}: deadlines should hold ${deadline}`),
    ...saidOtherwise(steps, outcome).map((difference) => `${id}: ${difference}`),
  ];
}

function saidOtherwise(wanted: Scenario["expect"]["steps"], { route, duties }: Outcome): string[] {
  const steps = route.steps.map(({ text }) => text);
  const all = [...steps, ...route.whenReady.map(({ text }) => text), ...duties.map(({ text }) => text)];
  const says = (texts: string[], words: string) => texts.some((text) => text.toLowerCase().includes(words.toLowerCase()));
  return [
    ...(wanted?.says ?? []).filter((words) => !says(steps, words)).map((words) => `no step says "${words}"`),
    ...(wanted?.neverSays ?? []).filter((words) => says(all, words)).map((words) => `a step or a duty says "${words}"`),
  ];
}

function missing(wanted: string[], there: { id: string }[]): string[] {
  return wanted.filter((id) => !there.some((entry) => entry.id === id));
}
