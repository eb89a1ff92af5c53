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
  /** "id" or "id@1.1.0"; null: whatever the command line says. */
  content: string | null;
  answers: Readonly<Record<string, Answer>>;
}

export function isJudgement(answer: Answer | undefined): answer is Judgement {
  return typeof answer === "object" && !Array.isArray(answer);
}

/** Keys and positions, from the root of a document. */
export type Way = (string | number)[];

/** A map or a list: something that has parts. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}
