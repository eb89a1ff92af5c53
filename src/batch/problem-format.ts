/** What batch prints in the place of a row that is wrong: one definition for the types and for the JSON Schema. */
import { z } from "zod";

export const problemFormat = z.strictObject({
  file: z.string().optional().describe("Only where several files are read: lines are counted in each"),
  line: z.int().min(1).describe("Where the row starts in what was read"),
  reference: z.string().optional().describe("Where it could be read"),
  problem: z.strictObject({
    kind: z
      .enum([
        "not-utf-8",
        "too-long",
        "not-json",
        "not-csv",
        "repeated-key",
        "wrong-answers",
        "more-answers",
        "unknown-content",
        "stale-content",
      ])
      .describe("more-answers: the answers hold, and a question is open"),
    message: z.string(),
    question: z.string().optional().describe("The id of the question that is open"),
    faults: z
      .array(z.strictObject({ place: z.string().nullable(), message: z.string(), expected: z.string() }))
      .describe("Every fault of the row; place is null where it is of the whole row"),
  }),
});

export type ProblemRow = z.infer<typeof problemFormat>;
export type RowProblem = ProblemRow["problem"];
