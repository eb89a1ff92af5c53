import { onOneLine } from "../records/harmless-text.ts";
import type { Verified } from "../records/verify.ts";
import { hang, type Style } from "./style.ts";

/** What came of verifying records, as text. */
export function verifiedView(records: Verified[], style: Style): string {
  const lines = records.flatMap(({ file, verified, faults, notes }) => [
    hang("", `${verified ? style.good("verified") : style.alarm("NOT VERIFIED")}  ${file}`, style),
    ...faults.map((fault) => hang("  - ", onOneLine(fault), style)),
    ...notes.map((note) => hang("    ", style.faint(onOneLine(note)), style)),
  ]);
  const failed = records.filter(({ verified }) => !verified).length;
  const end =
    failed === 0
      ? "Every record is as it was made."
      : `${failed} of ${records.length} ${records.length === 1 ? "record does" : "records do"} not verify.`;
  return `${[...lines, style.strong(end)].join("\n")}\n`;
}
