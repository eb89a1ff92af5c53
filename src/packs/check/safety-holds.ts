import { ANSWERS_SCHEMA } from "../../answers/check.ts";
import { isoWithOffset } from "../../deadlines/moment.ts";
import { momentsToTry, type Place as SafetyPlace, type Violation } from "../../safety/case.ts";
import { safetyBesidePaths, safetyOnPaths } from "../../safety/check-safety.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, filesOf, type Place, type Rule, warning, within } from "./finding.ts";

/** The safety rules of the contract, in the texts and on every path, at five kinds of hours. */
export const safetyHolds: Rule = (checked) => {
  const { pack } = checked;
  const { ends, atOnce, complete } = checked.reached();
  const found = faultsFrom(checked, safetyOnPaths(pack, [...ends, ...atOnce.values()], momentsToTry(pack)));
  if (complete) return found;
  const { place } = fileOf(checked, "flow.yaml");
  return [
    ...found,
    warning(within(place, "questions"), "The flow has too many ways to hold each of them to the safety rules.", "fewer combinations"),
  ];
};

/** The same with one answer more on every path: for those who write content, since it takes some seconds. */
export const safetyHoldsBeside: Rule = (checked) => {
  const { pack } = checked;
  const { ends, atOnce } = checked.reached();
  return momentsToTry(pack)
    .slice(0, 1)
    .flatMap((at) => faultsFrom(checked, safetyBesidePaths(pack, [...ends, ...atOnce.values()], at)));
};

function faultsFrom(checked: Checked, violations: Violation[]): Found[] {
  return violations.map((violation) => fault(placeIn(checked, violation.at), violationText(violation), "what the safety rule says"));
}

/** A violation as a sentence, with the answers that show it as a file to try. */
export function violationText({ rule, message, answers, when }: Violation): string {
  const text = `Safety rule ${rule}. ${message}.`;
  if (answers === null || when === null) return text;
  return `${text} Try it: ${JSON.stringify({ schema: ANSWERS_SCHEMA, at: isoWithOffset(when), answers })}`;
}

function placeIn(checked: Checked, at: SafetyPlace): Place {
  const flow = fileOf(checked, "flow.yaml");
  const question = (id: string) => entriesOf(flow.place, "questions", flow.value.questions).find(({ entry }) => entry.id === id);
  switch (at.kind) {
    case "question":
      return question(at.id)?.at ?? flow.place;
    case "option": {
      const asked = question(at.question);
      const option = asked && entriesOf(asked.at, "options", asked.entry.options ?? []).find(({ entry }) => entry.value === at.value);
      return option?.at ?? asked?.at ?? flow.place;
    }
    case "indicator":
      return indicatorPlace(checked, at.id) ?? flow.place;
    case "route": {
      const { value, place } = fileOf(checked, "routes.yaml");
      return entriesOf(place, "routes", value.routes).find(({ entry }) => entry.id === at.id)?.at ?? place;
    }
    case "deadline": {
      const { value, place } = fileOf(checked, "deadlines.yaml");
      return entriesOf(place, "deadlines", value.deadlines).find(({ entry }) => entry.id === at.id)?.at ?? place;
    }
    case "pack":
      return fileOf(checked, "pack.yaml").place;
  }
}

function indicatorPlace(checked: Checked, id: string): Place | undefined {
  return filesOf(checked, "indicators/")
    .flatMap(({ value, place }) =>
      Object.entries(value.areas).flatMap(([area, indicators]) => entriesOf(within(place, "areas"), area, indicators)),
    )
    .find(({ entry }) => entry.id === id)?.at;
}
