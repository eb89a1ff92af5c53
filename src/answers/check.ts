import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { outlineOf } from "../triage/outline.ts";
import { type Answer, type Answers, NOT_COVERED } from "./answers.ts";

/** A fault of a document, before its place in the file is known. `at` is the way to it: keys and positions. */
export interface DocumentFault {
  at: (string | number)[];
  /** The fault is of the key itself, not of its value. */
  ofKey?: true;
  message: string;
  expected: string;
}

export const ANSWERS_SCHEMA = "effective-support/answers@1";
export const TEXT_AT_MOST = 10_000;
export const REFERENCE_AT_MOST = 100;

/** Faults that come with a word that may be meant: to look for one takes time, and nobody reads more. */
const HINTS_AT_MOST = 50;

/**
 * Checks a document as it was read from JSON or YAML against the questions of a pack, and gives the answers in the core's
 * form or every fault. What is hostile stays out here: unknown questions and values, control characters, text without end.
 */
export function checkAnswers(pack: Pack, document: unknown): { answers: Answers } | { faults: DocumentFault[] } {
  const faults: DocumentFault[] = [];
  if (!isMap(document)) {
    return {
      faults: [{ at: [], message: "This is not a set of answers.", expected: `a map with "schema: ${ANSWERS_SCHEMA}" and "answers:"` }],
    };
  }
  const known = ["schema", "content", "reference", "at", "answers"];
  for (const key of Object.keys(document)) {
    if (!known.includes(key))
      faults.push({ at: [key], ofKey: true, message: `Unknown key ${quoted(key)}.`, expected: `one of ${known.join(", ")}` });
  }
  if (document.schema !== ANSWERS_SCHEMA) {
    faults.push({ at: ["schema"], message: "The schema is missing or another one.", expected: ANSWERS_SCHEMA });
  }
  const answers = checkEach(pack, document.answers, faults);
  const checked = {
    content: shortText(document.content, "content", "the id of a content pack, or id@1.1.0", faults),
    reference: shortText(document.reference, "reference", "a short reference of your own, never a name", faults),
    at: shortText(document.at, "at", "a moment such as 2026-11-23T10:15", faults),
    answers,
  };
  return faults.length > 0 ? { faults } : { answers: checked };
}

function checkEach(pack: Pack, given: unknown, faults: DocumentFault[]): Record<string, Answer> {
  const answers: Record<string, Answer> = Object.create(null);
  // An empty "answers:" is how the template starts.
  if (given === null) return answers;
  if (!isMap(given)) {
    faults.push({ at: ["answers"], message: "The answers are missing.", expected: "a map from question ids to answers" });
    return answers;
  }
  const { questions } = tablesOf(pack);
  for (const id of Object.keys(given)) {
    const value = given[id];
    const question = questions.get(id);
    if (!question) {
      faults.push({
        at: ["answers", id],
        ofKey: true,
        message: `Unknown question ${quoted(id)}.${faults.length < HINTS_AT_MOST ? nearTo(id, [...questions.keys()]) : ""}`,
        expected: "a question id of this content",
      });
      continue;
    }
    const checked = checkAnswer(pack, question, value);
    if ("answer" in checked) answers[id] = checked.answer;
    else faults.push(...checked.faults.map((fault) => ({ ...fault, at: ["answers", id, ...fault.at] })));
  }
  return answers;
}

type Checked = { answer: Answer } | { faults: DocumentFault[] };

/** Checks one answer to one question; also what the terminal calls on what was typed. */
export function checkAnswer(pack: Pack, question: Question, value: unknown): Checked {
  switch (question.type) {
    case "yes-no":
      return oneOf(value === true ? "yes" : value === false ? "no" : value, allowedIn(pack, question));
    case "choice":
      return oneOf(value, allowedIn(pack, question));
    case "choices":
    case "areas":
    case "indicators":
      return listOf(value, allowedIn(pack, question));
    case "number":
      return wholeNumber(value, question.from ?? 0, question.to ?? Number.MAX_SAFE_INTEGER);
    case "text":
      return text(value);
    case "judgement":
      return judgement(pack, value);
    default:
      return question.type satisfies never;
  }
}

/** The values that a question takes; empty for numbers, texts and judgements. */
export function allowedValues(pack: Pack, question: Question): string[] {
  switch (question.type) {
    case "areas":
      return pack.areas.map(({ id }) => id);
    case "indicators":
      return [...outlineOf(pack).indicators.ids, NOT_COVERED];
    default:
      return question.options ? [...question.options.map(({ value }) => value), NOT_COVERED] : [];
  }
}

interface Allowed {
  list: readonly string[];
  set: ReadonlySet<string>;
}

interface Tables {
  questions: ReadonlyMap<string, Question>;
  allowed: Map<Question, Allowed>;
}

// A batch asks these of the same pack for every row.
const tables = new WeakMap<Pack, Tables>();

function tablesOf(pack: Pack): Tables {
  let known = tables.get(pack);
  if (!known) {
    known = { questions: new Map(pack.flow.questions.map((question) => [question.id, question])), allowed: new Map() };
    tables.set(pack, known);
  }
  return known;
}

function allowedIn(pack: Pack, question: Question): Allowed {
  const { allowed } = tablesOf(pack);
  let known = allowed.get(question);
  if (!known) {
    const list = allowedValues(pack, question);
    known = { list, set: new Set(list) };
    allowed.set(question, known);
  }
  return known;
}

function oneOf(value: unknown, { list, set }: Allowed): Checked {
  if (typeof value === "string" && set.has(value)) return { answer: value };
  return wrong(`${quoted(value)} is not an answer to this question.${nearTo(value, list)}`, `one of ${list.join(", ")}`);
}

const SHORT_LIST = 16;

function listOf(value: unknown, { list, set }: Allowed): Checked {
  if (!Array.isArray(value)) return wrong("This is not a list.", "a list, such as [a, b], or [] for none");
  // Before each entry is looked at, and the nearest word to each: a hostile list would keep that busy for long.
  if (value.length > list.length) return wrong(`This list has ${value.length} entries.`, `at most ${list.length}, each once`);
  const faults: DocumentFault[] = [];
  const seen = value.length > SHORT_LIST ? new Set<unknown>() : null;
  for (let place = 0; place < value.length; place++) {
    const entry: unknown = value[place];
    if (typeof entry !== "string" || !set.has(entry)) {
      faults.push({ at: [place], message: `${quoted(entry)} is not known here.${nearTo(entry, list)}`, expected: listed(list) });
    } else if (seen ? seen.has(entry) : value.indexOf(entry) < place) {
      faults.push({ at: [place], message: `${quoted(entry)} stands here twice.`, expected: "each entry once" });
    } else seen?.add(entry);
  }
  return faults.length > 0 ? { faults } : { answer: value.slice() as string[] };
}

function wholeNumber(value: unknown, from: number, to: number): Checked {
  if (value === NOT_COVERED) return { answer: NOT_COVERED };
  if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to) return { answer: value as number };
  return wrong(`${quoted(value)} is not an answer to this question.`, `a whole number from ${from} to ${to}, or ${NOT_COVERED}`);
}

function text(value: unknown): Checked {
  if (typeof value !== "string" || value.trim() === "")
    return wrong("This is not a text.", "some text; leave the question out if there is none");
  if (value.length > TEXT_AT_MOST) return wrong(`This text has ${value.length} characters.`, `at most ${TEXT_AT_MOST}`);
  const control = controlCharacterIn(value);
  if (control) return wrong(`The text holds the control character ${control}.`, "printable text, line breaks and tabs");
  return { answer: value };
}

function judgement(pack: Pack, value: unknown): Checked {
  const levels = pack.levels.levels.map(({ level }) => level);
  const expected = `{ level: ${levels.join(" | ")}, reason: "…" }`;
  // Not quoted: what stands there may be the reason, in somebody's own words.
  if (!isMap(value)) return wrong("This is not a judgement.", expected);
  const faults: DocumentFault[] = [];
  for (const key of Object.keys(value)) {
    if (key !== "level" && key !== "reason")
      faults.push({ at: [key], ofKey: true, message: `Unknown key ${quoted(key)}.`, expected: "level or reason" });
  }
  const { level, reason } = value;
  if (typeof level !== "number" || !levels.includes(level)) {
    faults.push({ at: ["level"], message: `${quoted(level)} is not a level of this content.`, expected: `one of ${levels.join(", ")}` });
  }
  let why: string | null = null;
  if (reason !== undefined && reason !== null) {
    const checked = text(reason);
    if ("answer" in checked) why = checked.answer as string;
    else faults.push(...checked.faults.map((fault) => ({ ...fault, at: ["reason", ...fault.at] })));
  }
  return faults.length > 0 ? { faults } : { answer: { level: level as number, reason: why } };
}

function shortText(value: unknown, key: string, expected: string, faults: DocumentFault[]): string | null {
  if (value === undefined || value === null) return null;
  const written = typeof value === "number" ? String(value) : value;
  if (typeof written !== "string" || written.trim() === "" || written.length > REFERENCE_AT_MOST || controlCharacterIn(written, true)) {
    faults.push({ at: [key], message: `${quoted(value)} does not do here.`, expected });
    return null;
  }
  return written;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;
const LINE_CONTROL = /[\t\n]/;
// Most texts are plain, and this is the quicker test.
const PLAIN = /^[ -~]*$/;

/** The first character of a text that a terminal or a reader could be misled by, as U+XXXX; null: there is none. */
export function controlCharacterIn(value: string, oneLine: boolean = false): string | null {
  if (PLAIN.test(value)) return null;
  const found = CONTROL.exec(value)?.[0] ?? (oneLine ? LINE_CONTROL.exec(value)?.[0] : undefined);
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text from outside as it may be shown: each character that a terminal may act on, or that breaks a line, is replaced. */
export function inert(text: string, instead: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  // Written here, and not beside the others: what takes long is to make it from the tables of Unicode.
  return text.replace(/[^\P{C}]|[\u2028\u2029]/gu, instead);
}

/** A value as it may be shown in a message: short, on one line, nothing that acts on a terminal. */
export function quoted(value: unknown): string {
  const written = typeof value === "string" ? value : value === undefined ? "nothing" : asJson(value);
  const short = written.length > 60 ? `${written.slice(0, 57)}…` : written;
  const safe = inert(short, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return typeof value === "string" ? `"${safe}"` : safe;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Nested so deeply that it cannot be written.
    return Array.isArray(value) ? "[…]" : "{…}";
  }
}

function nearTo(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== "string" || value.length > 80) return "";
  const near = nearest(value, allowed);
  return near ? ` Did you mean ${near}?` : "";
}

/** The known word nearest to what was written, by letters to change; null where none is near. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(written.length / 4)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= bestDistance) continue;
    const distance = lettersBetween(written, word);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function listed(allowed: readonly string[]): string {
  return allowed.length > 20
    ? `an id of this list; "effective-support guide" shows all ${allowed.length - 1}`
    : `one of ${allowed.join(", ")}`;
}

function wrong(message: string, expected: string): Checked {
  return { faults: [{ at: [], message, expected }] };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
