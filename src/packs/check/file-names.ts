import { basename } from "node:path";
import { fault, filesOf, type Rule, within } from "./finding.ts";

/** A guide page and a scenario are found by the name of their file, so that is their id. */
export const fileNames: Rule = (checked) => [
  ...filesOf(checked, "guide/").flatMap(({ value, place }) =>
    stem(place.file.name) === value.topic
      ? []
      : [fault(within(place, "topic"), `The page ${value.topic} stands in ${stem(place.file.name)}.yaml.`, `a file ${value.topic}.yaml`)],
  ),
  ...filesOf(checked, "scenarios/").flatMap(({ value, place }) =>
    stem(place.file.name) === value.id
      ? []
      : [fault(within(place, "id"), `The scenario ${value.id} stands in ${stem(place.file.name)}.yaml.`, `a file ${value.id}.yaml`)],
  ),
];

function stem(name: string): string {
  return basename(name, ".yaml");
}
