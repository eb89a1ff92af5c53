/** Faults of answers that show only when a case is reckoned, in the words that one case and many share. */
import type { Unreadable } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { contradictionsIn, outsideTheAreas } from "../triage/contradictions.ts";
import type { Walk } from "../triage/walk.ts";
import type { DocumentFault } from "./check.ts";
import { isObject } from "./answers.ts";

/** The content that a document pins, before the document is checked against it; null: none, or nothing that could be one. */
export function contentIn(document: unknown): string | null {
  const content = isObject(document) ? document.content : null;
  return typeof content === "string" && /^[a-z0-9-]+(@\d+\.\d+\.\d+)?$/.test(content) ? content : null;
}

/** What does not hold of the answers together: a missing reason, answers that contradict those above them. Empty: nothing. */
export function faultsOfCase(pack: Pack, walk: Walk): DocumentFault[] {
  const contradictions = [...contradictionsIn(pack, walk), ...outsideTheAreas(pack, walk)].map(
    ({ question, message, expected }): DocumentFault => ({ at: ["answers", question], message, expected }),
  );
  return walk.reasonMissing ? [...contradictions, missingReason(pack, walk)] : contradictions;
}

/** The judgement differs from the indicated level and says nothing of why. */
function missingReason({ lookup }: Pack, { facts }: Walk): DocumentFault {
  return {
    at: ["answers", lookup.marks.judgement ?? ""],
    message: `The judgement differs from the indicated level (${facts.level().indicated}) and gives no reason.`,
    expected: 'a reason: { level: …, reason: "…" }',
  };
}

/** The moment to reckon from cannot be read, as the reader of moments says. */
export function unreadableMoment({ problem, expected }: Unreadable): DocumentFault {
  return { at: ["at"], message: problem, expected };
}
