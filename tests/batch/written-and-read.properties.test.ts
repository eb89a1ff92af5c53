/** What other programs write of a case is read as that case: 1,000 random ones from each, to the byte of their outcomes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { bexley } from "../triage/bexley.ts";
import { caseFor } from "./random-cases.ts";
import { linesOf } from "./rows.ts";
import { type Habit, writers } from "./writers.ts";

const CASES = 1000;
const questions = bexley.flow.questions.map(({ id }) => id);
const habits = fc.record<Habit>({ header: fc.nat(3), yesNo: fc.nat(2), level: fc.nat(2), list: fc.nat(2) });

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
