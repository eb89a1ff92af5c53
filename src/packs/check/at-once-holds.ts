import { inWords } from "./every-way-ends.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Place, type Rule } from "./finding.ts";
import { factsFrom, type Given, outcomeAfter } from "./reachable-routes.ts";
import { holds, questionsBehind } from "../../triage/engine.ts";
import { marksOf } from "../../triage/marks.ts";
import { isAdult } from "../../safety/case.ts";

/** Who is told to act at once is given the highest level as a floor, an immediate urgency, and a route that waits for nobody. */
export const atOnceHolds: Rule = (checked) => {
  const { value, place } = fileOf(checked, "flow.yaml");
  const reached = checked.reached();
  return entriesOf(place, "outcomeAtOnce", value.outcomeAtOnce).flatMap(({ entry, at, position }) => {
    const asked = questionsBehind(checked.pack, [entry], marksOf(checked.pack));
    // The answers that it rests on may be all that is given, so each case is looked at with the other answers and without.
    const met = reached.atOnce.get(position);
    const ends = [...reached.ends, ...(met ? [met] : [])].flatMap((given) => [given, only(given, asked)]);
    const distinct = new Map(ends.map((given) => [JSON.stringify(given), given]));
    // The fewest answers first: they show a fault most plainly.
    const settled = [...distinct.values()]
      .filter((given) => holds(entry, factsFrom(checked.pack, given)))
      .sort((one, other) => Object.keys(one).length - Object.keys(other).length);
    if (settled.length > 0) return faultsOf(checked, at, settled);
    return reached.complete ? [fault(at, "No answers lead to this outcome at once.", "answers that somebody can give")] : [];
  });
};

function only(given: Given, ids: string[]): Given {
  return Object.fromEntries(Object.entries(given).filter(([id]) => ids.includes(id)));
}

function faultsOf(checked: Checked, at: Place, settled: Given[]): Found[] {
  const { pack } = checked;
  const highest = Math.max(...pack.levels.levels.map(({ level }) => level));
  const first = (is: (given: Given) => boolean, message: string, expected: string): Found[] => {
    const given = settled.find(is);
    return given ? [fault(at, `${message}, for instance with ${inWords(given)}.`, expected)] : [];
  };
  return [
    ...first(
      (given) => factsFrom(pack, given).level().floor !== highest,
      "This outcome at once rests on no floor of the highest level, so a judgement could lower it",
      `a rule of level ${highest} with floor: true on the same answers`,
    ),
    ...first(
      // From 18 on the safety rules ask for a route of its own, and for the emergency number in danger alone.
      (given) => !isAdult({ pack, answers: given }) && outcomeAfter(checked, given)?.urgency !== "immediate",
      "This outcome at once is not urgent",
      "urgency: immediate, of the route or of an addition",
    ),
    ...first(
      (given) => factsFrom(pack, given).route().consent === "gate",
      "This outcome at once waits for consent",
      "a route that does not wait for consent",
    ),
  ];
}
