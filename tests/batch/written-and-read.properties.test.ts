/** What other programs write of a case is read as that case: 1,000 random ones from each, to the byte of their outcomes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { program } from "../commands/program.ts";
import { bexley } from "../triage/bexley.ts";
import { anyAnswers } from "../triage/random-answers.ts";
import { linesOf } from "./rows.ts";
import { withoutContradiction } from "./without-contradiction.ts";
import { type Case, type Habit, type Writer, writers } from "./writers.ts";

const CASES = 1000;
const questions = bexley.flow.questions.map(({ id }) => id);
const habits = fc.record<Habit>({ header: fc.nat(3), yesNo: fc.nat(2), level: fc.nat(2), list: fc.nat(2) });

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

function caseFor({ letters }: Writer): fc.Arbitrary<Case> {
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

async function outcomesOf(file: string, bytes: Uint8Array | string): Promise<{ code: number; lines: string[] }> {
  const { code, out } = await program(["batch", file], { files: { [file]: bytes } });
  return { code, lines: linesOf(out) };
}

describe(`${CASES} cases as they are written by`, () => {
  test.each(writers.map((writer) => [writer.name, writer] as const))("%s", async (_, writer) => {
    const seeds = fc.sample(fc.tuple(habits, fc.array(caseFor(writer), { minLength: 50, maxLength: 50 })), CASES / 50);
    for (const [habit, cases] of seeds) {
      const wanted = await outcomesOf(
        "plain.ndjson",
        cases.map((one) => JSON.stringify({ schema: "effective-support/answers@1", ...one })).join("\n"),
      );
      const { code, lines } = await outcomesOf(writer.file, writer.write(cases, questions, habit));
      expect([wanted.code, wanted.lines.length]).toEqual([0, cases.length]);
      const other = lines.findIndex((line, place) => line !== wanted.lines[place]);
      expect([habit, lines[other]]).toEqual([habit, wanted.lines[other]]);
      expect([code, lines.length]).toEqual([0, cases.length]);
    }
  });
});
