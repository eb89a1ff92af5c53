import { fail } from "../problems.ts";
import { numbersAsWritten } from "./as-written.ts";
import { isObject, type Way } from "./answers.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** Answers are small; a file above this is not one, and is refused before it is read. */
export const ANSWERS_AT_MOST = 1024 * 1024;

export interface ReadDocument {
  file: string;
  text: string;
  value: unknown;
  /** The ways to the plain values that a comment follows on their line: what stands behind # may be meant as a part of them. */
  cutShort: Way[];
}

/**
 * Turns the bytes of an answers file into a document. JSON is read as JSON, without the YAML reader; anything else, and JSON
 * that does not hold, goes to the YAML reader, which knows the place of every fault.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<ReadDocument> {
  const text = textOf(file, bytes);
  if (text.trimStart().startsWith("{")) {
    const value = strictJson(text);
    if (value !== undefined) return { file, text, value, cutShort: [] };
  }
  const { readYaml } = await import("./yaml-document.ts");
  return { file, text, ...readYaml(file, text) };
}

/** The text of a file of answers: valid UTF-8 or marked UTF-16, not too large, not empty. */
export function textOf(file: string, bytes: Uint8Array): string {
  const whole = { file, line: null, column: null, place: null };
  const refuse = (message: string, expected: string) =>
    fail({ kind: "bad-input", what: `${file} is not a set of answers`, faults: [{ ...whole, message, expected }] });
  if (bytes.length > ANSWERS_AT_MOST) refuse("The file is larger than 1 MB.", "at most 1 MB of YAML or JSON");
  const text = textOfBytes(bytes) ?? refuse("The file is not UTF-8 text.", "YAML or JSON in UTF-8");
  if (text.trim() === "") refuse("The file is empty.", "answers; triage --template prints a file to start from");
  return text;
}

const STRING_OR_KEY = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** JSON without repeated keys; undefined where it is not that. JSON.parse alone takes the last of two answers silently. */
export function strictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(numbersAsWritten(text));
  } catch {
    return undefined;
  }
  return hasRepeatedKey(text, value) ? undefined : value;
}

/** Whether some object of a JSON text has the same key twice. `value` is what JSON.parse makes of the text. */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  // Each key is followed by one colon and no colon stands elsewhere but inside strings, so the counts tell; an escaped colon would not.
  if (!text.includes("\\u")) return colonsIn(text) !== keysAndColonsIn(value);
  let written = 0;
  for (const match of text.matchAll(STRING_OR_KEY)) if (match[1] !== undefined) written++;
  return written !== keysIn(value);
}

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) colons++;
  return colons;
}

/** The colons of a JSON text without repeated keys. */
function keysAndColonsIn(root: unknown): number {
  if (typeof root === "string") return colonsIn(root);
  const waiting = [root];
  let count = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isObject(value)) continue;
    const isList = Array.isArray(value);
    for (const key in value) {
      if (!isList) count += 1 + colonsIn(key);
      const inner = value[key];
      if (typeof inner === "string") count += colonsIn(inner);
      else if (typeof inner === "object") waiting.push(inner);
    }
  }
  return count;
}

function keysIn(root: unknown): number {
  const waiting = [root];
  let keys = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isObject(value)) continue;
    if (!Array.isArray(value)) keys += Object.keys(value).length;
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return keys;
}
