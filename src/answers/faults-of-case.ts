/** Faults of answers that show only when a case is reckoned, in the words that one case and many share. */
import type { DocumentFault } from "./check.ts";

/** The content that a document pins, before the document is checked against it; null: none, or nothing that could be one. */
export function contentIn(document: unknown): string | null {
  const content = typeof document === "object" && document !== null ? (document as { content?: unknown }).content : null;
  return typeof content === "string" && /^[a-z0-9-]+(@\d+\.\d+\.\d+)?$/.test(content) ? content : null;
}

/** The judgement differs from the indicated level and says nothing of why. */
export function missingReason(indicated: number): DocumentFault {
  return {
    at: ["answers", "judgement"],
    message: `The judgement differs from the indicated level (${indicated}) and gives no reason.`,
    expected: 'a reason: { level: …, reason: "…" }',
  };
}

/** The moment to reckon from cannot be read; `problem` is what the reader of moments says. */
export function unreadableMoment(problem: string): DocumentFault {
  return { at: ["at"], message: `This is not a moment. ${problem}`, expected: "a moment such as 2026-11-23T10:15" };
}
