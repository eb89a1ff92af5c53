/** What kind of limit a unit can belong to; spans of time may be the time allowed, how often something comes, or how long it lasts. */
import type { Pack } from "../../../src/packs/pack.ts";

const KINDS_BY_UNIT: [RegExp, string[]][] = [
  [/^$/, ["date"]],
  [/\bages?\b|^school years$/, ["age"]],
  [/^(?:regularly|always|as agreed|morning a week)$/, ["frequency"]],
  [/^(?:at|before|no|as soon as|office)\b/, ["time-limit"]],
  [/^(?:o'clock|long|some|fixed|any)\b|, more than$|^hours a day/, ["duration", "amount"]],
  [/^(?:working days|calendar days|days|hours|weeks|months|years)\b/, ["time-limit", "frequency", "duration"]],
];
const COUNTS = ["amount"];

export function kindDifferences({ limits }: Pick<Pack, "limits">): string[] {
  return limits.flatMap(({ id, kind, unit = "" }) => {
    const [, kinds] = KINDS_BY_UNIT.find(([units]) => units.test(unit)) ?? [null, COUNTS];
    return kinds.includes(kind) ? [] : [`limit ${id}, in ${unit || "words"}, should be ${kinds.join(" or ")} and is ${kind}`];
  });
}
