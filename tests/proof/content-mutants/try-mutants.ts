import { detectors } from "./detectors.ts";
import type { Mutant } from "./mutant.ts";
import { type PackInMemory, withPart } from "./pack-in-memory.ts";

/** The file does not even hold to the format. */
export const BY_FORMAT = "content check: format";

/** Says of each mutant which detector notices it first; null where none does. */
export function trialOf(pack: PackInMemory): (mutant: Mutant) => string | null {
  const before = new Map(detectors.map((detector) => [detector, said(detector.finds(pack.unchanged))]));
  const documents = new Map(pack.files.map(({ name, document }) => [name, document]));
  return ({ file, of, way, becomes }) => {
    const checked = pack.withFile(file, withPart(documents.get(file), way, becomes));
    if (checked === null) return BY_FORMAT;
    const noticing = detectors.find(
      (detector) => (detector.sees?.includes(of) ?? true) && said(detector.finds(checked)) !== before.get(detector),
    );
    return noticing?.name ?? null;
  };
}

function said(findings: string[]): string {
  return [...findings].sort().join("\n");
}
