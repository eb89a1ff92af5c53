import { checkAnswers } from "../../answers/check.ts";
import type { Answers } from "../../answers/answers.ts";
import { readIsoMoment } from "../../deadlines/moment.ts";
import type { Outcome } from "../../triage/outcome-format.ts";
import { replay } from "../../triage/replay.ts";
import type { Scenario } from "../format.ts";
import type { Pack } from "../pack.ts";
import { type Found, fault, filesOf, type Place, type Rule, within } from "./finding.ts";

/** Each scenario, replayed, has the outcome that it says: they are the content's regression tests. */
export const scenariosHold: Rule = (checked) =>
  filesOf(checked, "scenarios/").flatMap(({ value, place }) => scenarioFaults(checked.pack, value, place));

function scenarioFaults(pack: Pack, scenario: Scenario, place: Place): Found[] {
  const result = checkAnswers(pack, { schema: "effective-support/answers@1", answers: scenario.answers });
  if ("faults" in result)
    return result.faults.map(({ at, ofKey, message, expected }) =>
      fault({ ...within(place, ...at), ...(ofKey ? { ofKey } : {}) }, message, expected),
    );
  const at = readIsoMoment(pack.calendar, scenario.at);
  if ("problem" in at) return [fault(within(place, "at"), at.problem, "a moment such as 2026-11-23T10:15")];
  const answers = within(place, "answers");
  const { walk, outcome } = replay(pack, result.answers satisfies Answers, at);
  if (walk.reasonMissing)
    return [
      fault(
        within(answers, "judgement"),
        `The judgement differs from the indicated level (${walk.facts.level().indicated}) and gives no reason.`,
        "a reason",
      ),
    ];
  if (outcome === null) return [fault(answers, `There is no outcome: ${walk.open?.id} is not answered.`, `an answer to ${walk.open?.id}`)];
  const unused = outcome.unused.map((id) =>
    fault(
      { ...within(answers, id), ofKey: true },
      `${id} is not asked on this path, so its answer is not used.`,
      "answers on the path only",
    ),
  );
  return [...unused, ...differences(scenario.expect, outcome, within(place, "expect"))];
}

function differences(expect: Scenario["expect"], outcome: Outcome, place: Place): Found[] {
  const got = {
    indicated: outcome.level.indicated,
    agreed: outcome.level.agreed,
    route: outcome.route.id,
    ready: outcome.route.ready,
    urgency: outcome.urgency,
    consent: outcome.consent.status,
    firstContact: outcome.contacts[0]?.id ?? "nobody",
  };
  const keys = Object.keys(got) as (keyof typeof got)[];
  const different = keys
    .filter((key) => expect[key] !== got[key])
    .map((key) => fault(within(place, key), `The outcome has ${key} ${got[key]}.`, `${expect[key]}, as the scenario says`));
  return [
    ...different,
    ...missing("duties", expect.duties, outcome.duties, place),
    ...missing("deadlines", expect.deadlines, outcome.deadlines, place),
    ...saidOtherwise(expect.steps, outcome, within(place, "steps")),
  ];
}

/** Words that the steps have to say and do not, or that a step or a duty says and must not. */
function saidOtherwise(wanted: Scenario["expect"]["steps"], { route, duties }: Outcome, place: Place): Found[] {
  const steps = route.steps.map(({ text }) => text);
  const all = [...steps, ...route.whenReady.map(({ text }) => text), ...duties.map(({ text }) => text)];
  const unsaid = (wanted?.says ?? []).flatMap((words, position) =>
    whereSaid(words, steps) === undefined
      ? [fault(within(place, "says", position), `No step says "${words}".`, "these words in a step")]
      : [],
  );
  const said = (wanted?.neverSays ?? []).flatMap((words, position) => {
    const text = whereSaid(words, all);
    return text === undefined
      ? []
      : [fault(within(place, "neverSays", position), `The outcome says: ${text}`, `no step or duty with "${words}"`)];
  });
  return [...unsaid, ...said];
}

function whereSaid(words: string, texts: string[]): string | undefined {
  return texts.find((text) => text.toLowerCase().includes(words.toLowerCase()));
}

function missing(key: "duties" | "deadlines", wanted: string[], got: { id: string }[], place: Place): Found[] {
  const have = got.map(({ id }) => id);
  return wanted.flatMap((id, position) =>
    have.includes(id)
      ? []
      : [
          fault(
            within(place, key, position),
            `The outcome does not have ${id} among its ${key}.`,
            `${id}; it has ${have.join(", ") || "none"}`,
          ),
        ],
  );
}
