import { onOneLine } from "../records/harmless-text.ts";
import { type Verified, WHAT_A_DIGEST_SHOWS } from "../records/verify.ts";
import { hang, type Style } from "./style.ts";

/** What came of verifying records, as text. */
export function verifiedView(records: Verified[], style: Style): string {
  const lines = records.flatMap(({ file, state, faults, notes }) => [
    hang("", `${stateInWords(state, style)}  ${file}`, style),
    ...faults.map((fault) => hang("  - ", onOneLine(fault), style)),
    ...notes.map((note) => hang("    ", style.faint(onOneLine(note)), style)),
  ]);
  return `${[...lines, style.strong(inAll(records)), hang("", style.faint(WHAT_A_DIGEST_SHOWS), style)].join("\n")}\n`;
}

function stateInWords(state: Verified["state"], style: Style): string {
  switch (state) {
    case "verified":
      return style.good("verified");
    case "not-checked":
      return style.alarm("NOT CHECKED");
    case "not-verified":
      return style.alarm("NOT VERIFIED");
    default:
      return state satisfies never;
  }
}

function inAll(records: Verified[]): string {
  const count = (wanted: Verified["state"]) => records.filter(({ state }) => state === wanted).length;
  const [failed, unchecked] = [count("not-verified"), count("not-checked")];
  const some = (number: number, one: string, more: string) =>
    `${number} of ${records.length} ${records.length === 1 ? `record ${one}` : `records ${more}`}`;
  if (failed > 0) return `${some(failed, "does", "do")} not verify.`;
  return unchecked > 0 ? `${some(unchecked, "was", "were")} not checked.` : "Every record says what its own answers lead to.";
}
