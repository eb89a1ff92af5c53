import { quoted } from "../answers/check.ts";
import { EXIT, fail } from "../problems.ts";
import { verifyRecords } from "../records/verify.ts";
import type { Run } from "./command.ts";

/** `records verify FILE…`: whether each record is as it was made. Exit 3 where one is not. */
export const run: Run = async (given, surroundings) => {
  const [verb, ...files] = given.operands;
  const hint = "Usage: effective-support records verify FILE…";
  if (verb !== "verify")
    return fail({
      kind: "usage",
      message: verb === undefined ? "Say what to do with the records." : `There is no records ${quoted(verb)}.`,
      hint,
    });
  if (files.length === 0) return fail({ kind: "usage", message: "Name the records to verify.", hint });
  const records = await verifyRecords(files, surroundings);
  if (given.has("json")) surroundings.out(`${JSON.stringify({ schema: "effective-support/verified@1", records }, null, 2)}\n`);
  else {
    const { verifiedView } = await import("../terminal/verified-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(verifiedView(records, styleFor(given, surroundings)));
  }
  return records.every(({ verified }) => verified) ? EXIT.done : EXIT.badInput;
};
