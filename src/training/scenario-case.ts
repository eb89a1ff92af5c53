/** Scenarios of a pack as cases: replayed, so that nothing is shown that the program would not do. */
import type { Answers } from "../answers/answers.ts";
import { ANSWERS_SCHEMA, checkAnswers, nearest, quoted } from "../answers/check.ts";
import { type Moment, parseMoment } from "../deadlines/moment.ts";
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import type { Walk } from "../triage/walk.ts";

export interface ScenarioCase {
  scenario: Scenario;
  answers: Answers;
  at: Moment;
  walk: Walk;
  outcome: Outcome;
}

/** The scenario of that name. Throws the Problem "usage" where there is none. */
export function scenarioNamed({ scenarios }: Pack, wanted: string): Scenario {
  const found = scenarios.find(({ id }) => id === wanted);
  if (found) return found;
  const near = nearest(
    wanted,
    scenarios.map(({ id }) => id),
  );
  return fail({
    kind: "usage",
    message: `There is no scenario ${quoted(wanted)}.${near ? ` Did you mean ${near}?` : ""}`,
    hint: scenarios.length > 0 ? "effective-support demo list shows them." : "This content has no scenarios.",
  });
}

/** A scenario replayed at its own moment. Throws the Problem "broken-content" where its answers do not make an outcome. */
export function replayScenario(pack: Pack, scenario: Scenario): ScenarioCase {
  const broken = (reason: string) => fail({ kind: "broken-content", file: `scenario ${scenario.id}`, reason });
  const checked = checkAnswers(pack, { schema: ANSWERS_SCHEMA, reference: scenario.id, answers: scenario.answers });
  if ("faults" in checked) return broken((checked.faults[0]?.message ?? "its answers are wrong").replace(/\.$/, ""));
  const at = parseMoment(pack.calendar, scenario.at);
  if ("problem" in at) return broken("its moment is none");
  const { walk, outcome } = replay(pack, checked.answers, at);
  if (outcome === null) return broken(`the question ${walk.open?.id} is not answered`);
  return { scenario, answers: checked.answers, at, walk, outcome };
}

/** Where an outcome is not the one that a scenario declares, each in a sentence; empty where it is. */
export function differences({ expect }: Scenario, outcome: Outcome): string[] {
  const got = expectedOf(outcome);
  const single = (["indicated", "agreed", "route", "ready", "urgency", "consent", "firstContact"] as const).filter(
    (key) => expect[key] !== got[key],
  );
  const missing = (["duties", "deadlines"] as const).flatMap((key) =>
    expect[key].filter((id) => !got[key].includes(id)).map((id) => `${key} lack ${id}`),
  );
  return [...single.map((key) => `${key} is ${got[key]}, declared is ${expect[key]}`), ...missing];
}

/** An outcome in the form in which a scenario declares it, with every duty and deadline. */
export function expectedOf(outcome: Outcome): Scenario["expect"] {
  const { level, route, urgency, consent, contacts, duties, deadlines } = outcome;
  return {
    indicated: level.indicated,
    agreed: level.agreed,
    route: route.id,
    ready: route.ready,
    urgency,
    consent: consent.status,
    firstContact: contacts[0]?.id ?? "",
    duties: duties.map(({ id }) => id),
    deadlines: deadlines.map(({ id }) => id),
  };
}
