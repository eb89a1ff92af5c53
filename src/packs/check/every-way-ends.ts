import { isJudgement } from "../../answers/answers.ts";
import { decideConsent } from "../../consent/consent-decision.ts";
import { walkThrough } from "../../triage/replay.ts";
import type { Pack } from "../pack.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Rule, warning, within } from "./finding.ts";
import type { Given } from "./reachable-routes.ts";

/** Followed to all its ends, the flow asks every question of somebody, takes every route and gives every level in some case. */
export const everyWayEnds: Rule = (checked) => {
  const { complete, ends } = checked.reached();
  const partlyChecked = complete ? [] : [partly(checked)];
  return ends.length === 0 ? partlyChecked : [...unreached(checked), ...endless(checked), ...partlyChecked];
};

function unreached(checked: Checked): Found[] {
  const { pack } = checked;
  const reached = checked.reached();
  // Where answers were left out for being too many, what was not met may still be met with them.
  const found = reached.complete ? fault : warning;
  const routes = new Set(reached.ends.flatMap((given) => routesOf(pack, given)));
  const flow = fileOf(checked, "flow.yaml");
  const files = { routes: fileOf(checked, "routes.yaml"), levels: fileOf(checked, "levels.yaml") };
  return [
    ...entriesOf(flow.place, "questions", pack.flow.questions).flatMap(({ entry, at }) =>
      reached.asked.has(entry.id)
        ? []
        : [found(within(at, "id"), `Nobody is ever asked ${entry.id}.`, "a question that some answers lead to")],
    ),
    ...entriesOf(files.routes.place, "routes", pack.routes).flatMap(({ entry, at }) =>
      routes.has(entry.id)
        ? []
        : [found(within(at, "id"), `No answers lead to the route ${entry.id}.`, "a route that some answers lead to")],
    ),
    ...entriesOf(files.levels.place, "levels", pack.levels.levels).flatMap(({ entry, at }) =>
      reached.levels.has(entry.level)
        ? []
        : [found(within(at, "level"), `No answers ever indicate level ${entry.level}.`, "a level that some answers lead to")],
    ),
  ];
}

/** The route that a case leads to, and the one taken instead without consent. */
function routesOf(pack: Pack, given: Given): string[] {
  const { route, insteadOf } = decideConsent(walkThrough(pack, given).facts);
  return insteadOf ? [route.id, insteadOf.id] : [route.id];
}

function endless({ pack, read, reached }: Checked): Found[] {
  const { place } = fileOf({ read }, "flow.yaml");
  const lost = reached().ends.find((given) => walkThrough(pack, given).open !== null);
  return lost
    ? [fault(within(place, "questions"), `These answers end nowhere: ${inWords(lost)}.`, "an outcome at the end of every way")]
    : [];
}

function partly(checked: Checked): Found {
  return warning(
    within(fileOf(checked, "flow.yaml").place, "questions"),
    "The flow has too many different cases to see whether every route and question is reached.",
    "fewer answers that conditions tell apart",
  );
}

/** A set of answers in one line. */
export function inWords(given: Given): string {
  const words = Object.entries(given).map(
    ([id, answer]) => `${id}: ${isJudgement(answer) ? answer.level : Array.isArray(answer) ? `[${answer.join(", ")}]` : answer}`,
  );
  return words.join(", ") || "no answers at all";
}
