import { EXIT, fail } from "../problems.ts";
import { verifyRecords } from "../records/verify.ts";
import type { Run } from "./command.ts";

/** Whether each record says what its own answers lead to. Exit 3 where one does not, 7 where one could not be checked. */
export const run: Run<{ record: string[] }> = async (options, surroundings) => {
  if (options.record.length === 0)
    return fail({ kind: "usage", message: "Name the records to verify.", hint: "Usage: effective-support records verify FILE…" });
  const records = await verifyRecords(options.record, surroundings);
  if (options.json) surroundings.out(`${JSON.stringify({ schema: "effective-support/verified@1", records }, null, 2)}\n`);
  else {
    const { verifiedView } = await import("../terminal/verified-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(verifiedView(records, styleFor(options, surroundings)));
  }
  if (records.some(({ state }) => state === "not-verified")) return EXIT.badInput;
  return records.some(({ state }) => state === "not-checked") ? EXIT.notChecked : EXIT.done;
};
