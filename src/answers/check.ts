import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Allowed } from "../triage/facts.ts";
import { type Answer, type Answers, isMap, NOT_COVERED, type Way } from "./answers.ts";
import { numberWritten } from "./as-written.ts";
import { lookAlikesIn } from "./look-alikes.ts";
import { controlCharacterIn, inert, isInvisible } from "./unwanted-characters.ts";

/** A fault of a document, before its place in the file is known. `at` is the way to it: keys and positions. */
export interface DocumentFault {
  at: Way;
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
export function checkAnswers(
  pack: Pack,
  document: unknown,
  cutShort: readonly Way[] = [],
): { answers: Answers } | { faults: DocumentFault[] } {
  const faults: DocumentFault[] = cutShort.filter((at) => isText(pack, at)).map((at) => ({ at, ...CUT_SHORT }));
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

const CUT_SHORT = {
  message: "What stands behind # is read as a comment, not as a part of this text.",
  expected: 'the whole text in quotation marks, such as "Room #4", or the comment on a line of its own',
};

/** Whether somebody's own words stand at that place of a set of answers. */
function isText(pack: Pack, [part, question, key]: Way): boolean {
  if (part !== "answers") return part === "reference" || part === "at";
  const type = questionNamed(pack, String(question))?.type;
  return type === "text" || (type === "judgement" && key === "reason");
}

function checkEach(pack: Pack, given: unknown, faults: DocumentFault[]): Record<string, Answer> {
  const answers: Record<string, Answer> = Object.create(null);
  // An empty "answers:" is how the template starts.
  if (given === null) return answers;
  if (!isMap(given)) {
    const message =
      typeof given === "string" && given.includes("\u00a0")
        ? "A no-break space (U+00A0) stands behind a colon, where a word processor put it."
        : "The answers are missing.";
    faults.push({ at: ["answers"], message, expected: "a map from question ids to answers, with an ordinary space behind each colon" });
    return answers;
  }
  for (const id of Object.keys(given)) {
    const value = given[id];
    const question = questionNamed(pack, id);
    if (!question) {
      faults.push({
        at: ["answers", id],
        ofKey: true,
        message: `Unknown question ${quoted(id)}.${faults.length < HINTS_AT_MOST ? nearTo(id, [...pack.lookup.places.keys()]) : ""}`,
        expected: "a question id of this content",
      });
      continue;
    }
    const checked = checkAnswer(pack, question, value);
    if ("answer" in checked) answers[id] = checked.answer;
    // A text that a comment leaves nothing of is told once.
    else if (!faults.some(({ at }) => at[1] === id))
      faults.push(...checked.faults.map((fault) => ({ ...fault, at: ["answers", id, ...fault.at] })));
  }
  return answers;
}

type Wrong = { faults: DocumentFault[] };
type Checked = { answer: Answer } | Wrong;

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

function questionNamed({ lookup: { places, questions } }: Pack, id: string): Question | undefined {
  const place = places.get(id);
  return place === undefined ? undefined : questions[place]?.question;
}

function allowedIn({ lookup: { places, questions } }: Pack, { id }: Question): Allowed {
  return questions[places.get(id) ?? -1]?.allowed ?? { list: [], set: new Set() };
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
  return faults.length > 0 ? { faults } : { answer: value.filter((entry) => typeof entry === "string") };
}

function wholeNumber(written: unknown, from: number, to: number): Checked {
  if (written === NOT_COVERED) return { answer: NOT_COVERED };
  const value = typeof written === "string" && /^[\d.,]+$/.test(written) ? (numberWritten(written) ?? written) : written;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= from && value <= to) return { answer: value };
  return wrong(
    `${quoted(value)} is not an answer to this question.${nearTo(value, [])}`,
    `a whole number from ${from} to ${to}, or ${NOT_COVERED}`,
  );
}

/** Line ends of Windows and old Macs, and those that Word makes with Shift and Enter, are line ends of the text. */
const OTHER_LINE_END = /\r\n?|\v/g;

/** A number is its digits: one that is not written as it is read comes here as a text. */
function wordsOf(written: unknown): unknown {
  return typeof written === "number" ? String(written) : typeof written === "string" ? written.replace(OTHER_LINE_END, "\n") : written;
}

const IN_QUOTES = "the word in quotation marks";

function text(written: unknown): { answer: string } | Wrong {
  const value = wordsOf(written);
  if (typeof written === "boolean") return wrong(`${quoted(written)} is read as yes or no here, not as a word.`, IN_QUOTES);
  if (typeof value !== "string" || isInvisible(value))
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
    faults.push({
      at: ["level"],
      message: `${quoted(level)} is not a level of this content.${nearTo(level, [])}`,
      expected: `one of ${levels.join(", ")}`,
    });
  }
  let why: string | null = null;
  if (reason !== undefined && reason !== null) {
    const checked = text(reason);
    if ("answer" in checked) why = checked.answer;
    else faults.push(...checked.faults.map((fault) => ({ ...fault, at: ["reason", ...fault.at] })));
  }
  return faults.length > 0 || typeof level !== "number" ? { faults } : { answer: { level, reason: why } };
}

function shortText(value: unknown, key: string, expected: string, faults: DocumentFault[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") {
    faults.push({ at: [key], message: `${quoted(value)} is read as yes or no here, not as a word.`, expected: IN_QUOTES });
    return null;
  }
  const written = typeof value === "number" ? String(value) : value;
  if (typeof written !== "string" || isInvisible(written) || written.length > REFERENCE_AT_MOST || controlCharacterIn(written, true)) {
    faults.push({ at: [key], message: `${quoted(value)} does not do here.`, expected });
    return null;
  }
  return written;
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
  const { said, plain } = lookAlikesIn(value);
  const near = nearest(plain, allowed);
  return `${said}${near ? ` Did you mean ${near}?` : ""}`;
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

function wrong(message: string, expected: string): Wrong {
  return { faults: [{ at: [], message, expected }] };
}
