import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Given } from "./command.ts";

/** Ends the run (exit 5) where the content is past its review date and the user asked to be stopped then. */
export function requireCurrent(pack: Pack, at: Moment, given: Given): void {
  const { reviewBy } = pack.manifest;
  if (given.has("require-current") && at.date > reviewBy) {
    fail({ kind: "stale-content", content: `${pack.id}@${pack.version}`, reviewBy });
  }
}
