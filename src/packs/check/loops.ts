import { entriesOf, fault, fileOf, type Rule, within } from "./finding.ts";

/** No deadline waits for itself, however long the way round. */
export const noLoops: Rule = (checked) => {
  const { value, place } = fileOf(checked, "deadlines.yaml");
  const after = new Map(value.deadlines.map(({ id, from }) => [id, typeof from === "string" ? null : from.after]));
  return entriesOf(place, "deadlines", value.deadlines).flatMap(({ entry, at }) => {
    const circle = circleFrom(entry.id, after);
    return circle === null
      ? []
      : [
          fault(
            within(at, "from"),
            `${circle[0]} waits for ${circle.slice(1).join(", which waits for ")}: it would never start.`,
            "a chain of deadlines that starts with an event",
          ),
        ];
  });
};

/** The way from an id back to itself; null where there is none. */
function circleFrom(id: string, after: Map<string, string | null>): string[] | null {
  const chain = [id];
  let next = after.get(id) ?? null;
  while (next !== null && next !== id && !chain.includes(next)) {
    chain.push(next);
    next = after.get(next) ?? null;
  }
  return next === id ? [...chain, id] : null;
}
