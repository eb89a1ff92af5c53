/**
 * Reads the plainest and commonest form of a row straight from its bytes: one JSON object of answers in printable ASCII without escapes. Whatever
 * is written in another way, or is wrong in any way, is none of its business: JSON.parse and `checkAnswers` take those.
 */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { allowedValues, ANSWERS_SCHEMA, REFERENCE_AT_MOST, TEXT_AT_MOST } from "../answers/check.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { lookupIn } from "../triage/lookup.ts";
import type { Given } from "../triage/replay.ts";
import { LineReader } from "./line-reader.ts";
import { type Word, WordTable } from "./word-table.ts";

/** What `checkAnswers` would give for the row. Good until the next row is read. */
export interface PlainRow {
  /** By the question's place in the flow. */
  given: Given;
  reference: string | null;
  at: string | null;
}

/** Reads the row whose bytes from `from` up to `to` are ASCII, and stand at the same places in `text`; null where it is not of the plain form. */
export type PlainReader = (bytes: Uint8Array, text: string, from: number, to: number) => PlainRow | null;

const NOTHING = undefined;

export function plainReader(pack: Pack): PlainReader {
  const words = new WordTable();
  const questions = pack.flow.questions.map((question) => askedFor(pack, question, words));
  for (const { question, word } of questions) word.place = lookupIn(pack).places.get(question.id) ?? -1;
  const levels = new Set(pack.levels.levels.map(({ level }) => level));
  const key = { schema: words.add("schema"), reference: words.add("reference"), at: words.add("at"), answers: words.add("answers") };
  const part = { level: words.add("level"), reason: words.add("reason") };
  const schema = words.add(ANSWERS_SCHEMA);
  const given = new Array<Answer | undefined>(questions.length).fill(NOTHING);
  const row: PlainRow = { given, reference: null, at: null };
  const line = new LineReader(words);

  const readAnswer = ({ question, allowed }: Asked): Answer | undefined => {
    switch (question.type) {
      case "yes-no":
      case "choice":
        return oneOf(allowed);
      case "choices":
      case "areas":
      case "indicators":
        return listOf(allowed);
      case "number":
        return line.isText() ? oneOf(allowed) : numberFor(question);
      case "text":
        return line.plainText(TEXT_AT_MOST) ?? NOTHING;
      case "judgement":
        return judgement();
      default:
        return question.type satisfies never;
    }
  };
  const oneOf = (allowed: ReadonlySet<Word>): string | undefined => {
    const word = line.word();
    return word && allowed.has(word) ? word.text : NOTHING;
  };
  const numberFor = ({ from = 0, to = Number.MAX_SAFE_INTEGER }: Question): number | undefined => {
    const number = line.wholeNumber();
    return number !== null && number >= from && number <= to ? number : NOTHING;
  };
  const textOrNull = (atMost: number): string | null | undefined => (line.takesNull() ? null : (line.plainText(atMost) ?? NOTHING));
  let lists = 0;
  const listOf = (allowed: ReadonlySet<Word>): string[] | undefined => {
    const list: string[] = [];
    lists++;
    if (!line.takes(BRACKET)) return NOTHING;
    if (line.takes(BRACKET_END)) return list;
    do {
      const word = line.word();
      if (!word || !allowed.has(word) || word.lastList === lists) return NOTHING;
      word.lastList = lists;
      list.push(word.text);
    } while (line.goesOn());
    return line.takes(BRACKET_END) ? list : NOTHING;
  };
  const judgement = (): Answer | undefined => {
    let level: number | undefined;
    let reason: string | null | undefined;
    if (!line.takes(BRACE)) return NOTHING;
    do {
      const name = line.key();
      if (name === part.level && level === NOTHING) level = line.wholeNumber() ?? NOTHING;
      else if (name === part.reason && reason === NOTHING) reason = textOrNull(TEXT_AT_MOST);
      else return NOTHING;
      if ((name === part.level ? level : reason) === NOTHING) return NOTHING;
    } while (line.goesOn());
    return line.takes(BRACE_END) && level !== NOTHING && levels.has(level) ? { level, reason: reason ?? null } : NOTHING;
  };
  const answers = (): boolean => {
    if (!line.takes(BRACE)) return false;
    if (line.takes(BRACE_END)) return true;
    do {
      const place = line.key()?.place ?? -1;
      const asked = questions[place];
      if (!asked || given[place] !== NOTHING) return false;
      const answer = readAnswer(asked);
      if (answer === NOTHING) return false;
      given[place] = answer;
    } while (line.goesOn());
    return line.takes(BRACE_END);
  };
  const keep = (name: "reference" | "at"): boolean => {
    const text = textOrNull(REFERENCE_AT_MOST);
    if (text !== NOTHING) row[name] = text;
    return text !== NOTHING;
  };
  /** A bit for each key of the document, so that none may come twice; 0 where the member is not plain. */
  const member = (): number => {
    switch (line.key()) {
      case key.schema:
        return line.word() === schema ? SCHEMA : 0;
      case key.reference:
        return keep("reference") ? REFERENCE : 0;
      case key.at:
        return keep("at") ? AT : 0;
      case key.answers:
        return answers() ? ANSWERS : 0;
      default:
        return 0;
    }
  };
  return (bytes, text, from, to) => {
    given.fill(NOTHING);
    row.reference = null;
    row.at = null;
    line.start(bytes, text, from, to);
    if (!line.takes(BRACE)) return null;
    let seen = 0;
    do {
      const one = member();
      if (one === 0 || (seen & one) !== 0) return null;
      seen |= one;
    } while (line.goesOn());
    return line.takes(BRACE_END) && line.isAtEnd() && (seen & NEEDED) === NEEDED ? row : null;
  };
}

const [SCHEMA, REFERENCE, AT, ANSWERS] = [1, 2, 4, 8];
const NEEDED = SCHEMA | ANSWERS;
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];

interface Asked {
  question: Question;
  word: Word;
  allowed: ReadonlySet<Word>;
}

function askedFor(pack: Pack, question: Question, words: WordTable): Asked {
  const values = question.type === "number" ? [NOT_COVERED] : allowedValues(pack, question);
  return { question, word: words.add(question.id), allowed: new Set(values.map((value) => words.add(value))) };
}
