/** Random cases whose words try what other programs do to a file. */
import fc from "fast-check";
import type { Answer } from "../../src/answers/answers.ts";
import { bexley } from "../triage/bexley.ts";
import { anyAnswers } from "../triage/random-answers.ts";
import { withoutContradiction } from "./without-contradiction.ts";
import type { Case, Writer } from "./writers.ts";

/** Words that hurt: signs of CSV and of JSON, what a spreadsheet takes for a formula or a number, letters of other scripts. */
const PLAIN = [
  "stayed",
  "at home;",
  "left, then",
  'said "stop"',
  "\nNext day:",
  "=1+1",
  "0012",
  "TRUE",
  "none",
  "[x]",
  "{y}",
  "\\",
  "1: 2",
  "'",
];
const OTHER = ["ŷ", "Gŵyr", "šárka", "你好", "🙂", "אבא", "é"];

function textFrom(letters: string | null): fc.Arbitrary<string> {
  const others = letters === null ? OTHER : [...letters].map((letter) => `${letter}t`);
  return fc.array(fc.constantFrom(...PLAIN, ...others), { minLength: 1, maxLength: 6 }).map((words) => `x ${words.join(" ")}`);
}

/** Cases in the letters that a writer has; null: any. */
export function caseFor({ letters }: Pick<Writer, "letters">): fc.Arbitrary<Case> {
  const text = textFrom(letters);
  const texts = bexley.flow.questions.filter(({ type }) => type === "text").map(({ id }) => id);
  const given = fc.tuple(
    anyAnswers(bexley).map(withoutContradiction),
    fc.array(text, { minLength: texts.length + 1, maxLength: texts.length + 1 }),
  );
  const answers = given.map(([some, [reason = "x", ...written]]) => {
    const own = texts.flatMap((id, place) => (id in some ? [[id, written[place]]] : []));
    const all: Record<string, Answer> = { ...some, ...Object.fromEntries(own) };
    const { judgement } = all;
    return typeof judgement === "object" && "level" in judgement ? { ...all, judgement: { level: judgement.level, reason } } : all;
  });
  const at = fc.constantFrom(null, "2026-11-23T10:15", "2026-12-25T03:00");
  return fc.record({ reference: fc.constantFrom("c-1", "0012", "x;y", 'the "first"'), at, answers });
}
