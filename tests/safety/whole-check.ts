/** What content check does with the safety rules, for a pack that is at hand and no folder. */
import type { Moment } from "../../src/deadlines/moment.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Violation } from "../../src/safety/case.ts";
import { safetyBesidePaths, safetyOnPaths } from "../../src/safety/check-safety.ts";
import { pathsUpTo } from "../../src/triage/paths.ts";

export function checkSafety(pack: Pack, moments: readonly Moment[]): { violations: Violation[]; complete: boolean } {
  const { paths, complete, atOnce } = pathsUpTo(pack, 100_000);
  const ends = [...paths.map(({ answers }) => answers), ...atOnce.values()];
  const beside = moments.slice(0, 1).flatMap((at) => safetyBesidePaths(pack, ends, at));
  const onPaths = safetyOnPaths(pack, ends, moments);
  const isSame = (one: Violation, other: Violation) => one.rule === other.rule && JSON.stringify(one.at) === JSON.stringify(other.at);
  return { violations: [...onPaths, ...beside.filter((one) => !onPaths.some((other) => isSame(one, other)))], complete };
}
