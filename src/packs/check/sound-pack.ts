import { fail } from "../../problems.ts";
import type { Pack } from "../pack.ts";
import { shownPath } from "../yaml-file.ts";
import { checkPackFolder } from "./check-pack.ts";

/** The day matters to warnings alone, and those are for authors. */
const ANY_DAY = "2000-01-01";

/**
 * The pack in a folder, held to every rule: what the core trusts has to be true of a folder that somebody is still editing as
 * well. Faults are said, all of them, and end the run.
 */
export function soundPackFrom(folder: string): Pack {
  const { pack, faults: found } = checkPackFolder(folder, ANY_DAY);
  // A scenario that no longer holds stops no triage; what a change does to scenarios is what impact is asked.
  const faults = found.filter(({ file }) => !/[\\/]scenarios[\\/]/.test(file));
  return faults.length === 0 && pack
    ? pack
    : fail({ kind: "bad-input", what: `The content in ${shownPath(folder)} does not hold`, faults });
}
