import type { Condition } from "../format.ts";
import { contradictionIn } from "./contradiction.ts";
import { type ConditionPart, conditionsIn, partsOf } from "./every-condition.ts";
import { type Checked, type Found, fault, type Place, type Rule, within } from "./finding.ts";

/** No condition contradicts itself, and no branch of an "any" does; and each one says something. */
export const conditionsCanHold: Rule = (checked) =>
  conditionsIn(checked).flatMap(({ condition, at }) => [
    ...partsOf(condition, at).flatMap(emptyPart),
    ...neverHolds(checked, condition, at),
  ]);

function neverHolds({ pack }: Checked, condition: Condition, at: Place): Found[] {
  const why = contradictionIn(pack, condition);
  if (why !== null) return [fault(at, `This can never hold. ${why}`, "a condition that some answers meet")];
  return partsOf(condition, at).flatMap(({ part, at: place, negated }) =>
    negated
      ? []
      : (part.any ?? []).flatMap((branch, position) => {
          const branchWhy = contradictionIn(pack, branch);
          return branchWhy === null
            ? []
            : [fault(within(place, "any", position), `This branch can never hold. ${branchWhy}`, "a condition that some answers meet")];
        }),
  );
}

function emptyPart({ part, at }: ConditionPart): Found[] {
  const says = Object.keys(part).some((key) => key !== "answers") || Object.keys(part.answers ?? {}).length > 0;
  return says
    ? []
    : [fault(at, "This condition says nothing, so it always holds.", "at least one part; leave the condition out where it always holds")];
}
