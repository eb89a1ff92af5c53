/** Answers as the core takes them: keyed by question id, checked, with yes and no as words. */

export interface Judgement {
  level: number;
  reason: string | null;
}

export type Answer = string | number | string[] | Judgement;

/** What every question with options takes besides its own: nothing offered fits this child or family. */
export const NOT_COVERED = "not-covered";

export interface Answers {
  /** The user's own reference, never a name. */
  reference: string | null;
  /** The moment to reckon from, as written; null: now. */
  at: string | null;
  /** "bexley" or "bexley@1.1.0"; null: whatever the command line says. */
  content: string | null;
  answers: Readonly<Record<string, Answer>>;
}

export function isJudgement(answer: Answer | undefined): answer is Judgement {
  return typeof answer === "object" && !Array.isArray(answer);
}
