import type { Answer } from "../answers/answers.ts";
import { quoted, REFERENCE_AT_MOST, TEXT_AT_MOST } from "../answers/check.ts";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";

export const DRAFT_SCHEMA = "effective-support/draft@1";

/** A guided run that was paused. */
export interface Draft {
  schema: typeof DRAFT_SCHEMA;
  /** The user's own reference, never a name. */
  reference: string | null;
  /** The moment to reckon from, as written; null: that of the run. */
  at: string | null;
  /** The content that the answers were given to. */
  content: { id: string; version: string; digest: string };
  answers: Record<string, Answer>;
  /** The id of the question on screen. */
  shown: string | null;
  /** When it was saved, ISO 8601. */
  saved: string;
}

export type CheckedDraft = { draft: Draft } | { fault: string } | { newerSchema: string };

const KEYS = ["schema", "reference", "at", "content", "answers", "shown", "saved"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LIST_AT_MOST = 10_000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Checks a draft field by field and builds it anew from what was checked. Whether its answers still fit the content is for the
 * caller to check against the pack.
 */
export function checkDraft(value: unknown): CheckedDraft {
  if (!isMap(value)) return { fault: "it is not a draft" };
  const newer = schemaOf(value.schema);
  if (newer !== null) return newer;
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return { fault: `it holds something unknown (${quoted(unknown)})` };
  const { reference, at, content, answers, shown, saved } = value;
  if (!isShortText(reference)) return { fault: "its reference is not a short text" };
  if (!isShortText(at)) return { fault: "its moment is not a short text" };
  if (!isContent(content)) return { fault: "it does not say which content it belongs to" };
  if (shown !== null && !isId(shown)) return { fault: "the question that was on screen is not an id" };
  if (typeof saved !== "string" || !MOMENT.test(saved) || Number.isNaN(Date.parse(saved)))
    return { fault: "it does not say when it was saved" };
  const checked = checkAnswers(answers);
  if ("fault" in checked) return checked;
  const { id, version, digest } = content;
  return { draft: { schema: DRAFT_SCHEMA, reference, at, content: { id, version, digest }, answers: checked.answers, shown, saved } };
}

function schemaOf(schema: unknown): { fault: string } | { newerSchema: string } | null {
  if (schema === DRAFT_SCHEMA) return null;
  const number = typeof schema === "string" ? /^effective-support\/draft@([1-9]\d{0,8})$/.exec(schema)?.[1] : undefined;
  return number === undefined ? { fault: "it is not a draft" } : { newerSchema: `effective-support/draft@${number}` };
}

function checkAnswers(given: unknown): { answers: Record<string, Answer> } | { fault: string } {
  if (!isMap(given)) return { fault: "it holds no answers" };
  const answers: Record<string, Answer> = Object.create(null);
  for (const [id, value] of Object.entries(given)) {
    if (!isId(id)) return { fault: `it answers ${quoted(id)}, which is no question` };
    const answer = answerFrom(value);
    if (answer === null) return { fault: `its answer to ${id} is of no known kind` };
    answers[id] = answer;
  }
  return { answers };
}

function answerFrom(value: unknown): Answer | null {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : null;
  if (typeof value === "string") return isText(value) ? value : null;
  if (Array.isArray(value)) return value.length <= LIST_AT_MOST && value.every(isText) ? [...value] : null;
  if (!isMap(value) || Object.keys(value).some((key) => key !== "level" && key !== "reason")) return null;
  const { level, reason } = value;
  if (typeof level !== "number" || !Number.isSafeInteger(level)) return null;
  if (reason !== null && !isText(reason)) return null;
  return { level, reason };
}

function isContent(value: unknown): value is Draft["content"] {
  if (!isMap(value) || Object.keys(value).length !== 3) return false;
  const { id, version, digest } = value;
  if (!isId(id) || typeof version !== "string" || typeof digest !== "string") return false;
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version) && /^sha256-[0-9a-f]{64}$/.test(digest);
}

function isShortText(value: unknown): value is string | null {
  if (value === null) return true;
  return typeof value === "string" && value.length > 0 && value.length <= REFERENCE_AT_MOST && controlCharacterIn(value, true) === null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= TEXT_AT_MOST && controlCharacterIn(value) === null;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
