import { impactOf } from "../../../src/packs/impact/impact.ts";
import type { Mutant } from "./mutant.ts";
import { type PackInMemory, withPart } from "./pack-in-memory.ts";

const CONDITIONS = ["when", "optional", "outcomeAtOnce"];

/**
 * Whether a changed condition changes nothing: every path of both packs, varied by whatever any condition tells apart, ends the same under
 * both at each of the representative moments. False for any other change, since what is said beside an outcome is not compared.
 */
export function changesNoCase(pack: PackInMemory, { file, way, becomes }: Mutant, today: string): boolean {
  if (!way.some((step) => CONDITIONS.includes(String(step)))) return false;
  const document = pack.files.find(({ name }) => name === file)?.document;
  const changed = pack.withFile(file, withPart(document, way, becomes));
  return changed !== null && impactOf(pack.unchanged.pack, changed.pack, today).unchanged;
}
