import { fault, filesOf, type Rule, within } from "./finding.ts";

/** A scenario and its twin name each other: whoever opens one finds the other. */
export const twinsAnswer: Rule = (checked) => {
  const { scenarios } = checked.pack;
  return filesOf(checked, "scenarios/").flatMap(({ value: { id, twin }, place }) => {
    if (!twin) return [];
    const other = scenarios.find((scenario) => scenario.id === twin.scenario);
    if (!other || other.twin?.scenario === id) return [];
    const named = other.twin ? `names ${other.twin.scenario}` : "names none";
    return [fault(within(place, "twin", "scenario"), `The twin ${other.id} ${named}, not ${id}.`, "two scenarios that name each other")];
  });
};
