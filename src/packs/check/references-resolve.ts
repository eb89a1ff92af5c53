import { nearest, quoted } from "../../answers/check.ts";
import { definitionsIn } from "./definitions.ts";
import { type Checked, fault, type Rule } from "./finding.ts";
import { type Reference, referencesIn } from "./references.ts";

/** Looking for the likeliest name compares each wrong one with all, which a hostile pack could make take for ever. */
const SEARCHED_AT_MOST = 1_000;

/** Whatever is named is there. */
export const referencesResolve: Rule = (checked) => {
  const known = knownIds(checked);
  return referencesIn(checked).flatMap(({ to, id, at }) => {
    const ids = known(to);
    if (ids.has(id)) return [];
    const near = to !== "level" && ids.size <= SEARCHED_AT_MOST ? nearest(id, [...ids]) : null;
    const message = `There is no ${to} ${to === "level" ? id : quoted(id)}.${near ? ` Did you mean ${near}?` : ""}`;
    return [fault(at, message, `${to === "level" ? "the number" : "the id"} of ${/^[aeiou]/.test(to) ? "an" : "a"} ${to} of this pack`)];
  });
};

function knownIds(checked: Checked): (to: Reference["to"]) => Set<string> {
  const { pack } = checked;
  const byFamily = new Map<string, Set<string>>([
    ["contact", new Set(pack.contacts.contacts.map(({ id }) => id))],
    ["event", new Set(pack.deadlines.events.map(({ id }) => id))],
    [
      "circumstance",
      new Set(
        pack.flow.questions
          .filter(({ plays }) => plays === "circumstances")
          .flatMap(({ options }) => (options ?? []).map(({ value }) => value)),
      ),
    ],
    ["deadline", new Set(pack.deadlines.deadlines.map(({ id }) => id))],
  ]);
  for (const { family, id } of definitionsIn(checked)) byFamily.set(family, (byFamily.get(family) ?? new Set()).add(id));
  return (to) => byFamily.get(to) ?? new Set();
}
