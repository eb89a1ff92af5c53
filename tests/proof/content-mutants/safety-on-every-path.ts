import { momentAt } from "../../../src/deadlines/moment.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import { everyPath } from "../../../src/triage/paths.ts";
import { replay } from "../../../src/triage/replay.ts";
import { brokenRules } from "../../triage/safety-by-hand.ts";

/** A working morning, and a night on which nobody's published hours hold. */
const MOMENTS = [["2026-11-23", 10 * 60 + 15] as const, ["2026-12-25", 3 * 60] as const];

/** Each safety rule that some path of the flow breaks, and each path that ends nowhere. */
export function brokenOnAnyPath(pack: Pack): string[] {
  const moments = MOMENTS.map(([day, minute]) => momentAt(pack.calendar, day, minute));
  const broken = everyPath(pack).flatMap(({ answers }) =>
    moments.flatMap((at) => {
      const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
      return outcome ? brokenRules({ pack, answers, at, outcome }) : ["no outcome"];
    }),
  );
  return [...new Set(broken)];
}
