import { entriesOf, fault, fileOf, type Rule, within } from "./finding.ts";

/** Questions come stage by stage: the progress that is shown never goes back. */
export const stagesInOrder: Rule = (checked) => {
  const { value, place } = fileOf(checked, "flow.yaml");
  const positions = new Map(value.stages.map(({ id }, position) => [id, position]));
  let reached = 0;
  return entriesOf(place, "questions", value.questions).flatMap(({ entry: { id, stage }, at }) => {
    const position = positions.get(stage) ?? reached;
    if (position < reached) {
      const now = value.stages[reached]?.id;
      return [fault(within(at, "stage"), `${id} goes back to the stage ${stage} after questions of ${now}.`, `${now} or a later stage`)];
    }
    reached = position;
    return [];
  });
};
