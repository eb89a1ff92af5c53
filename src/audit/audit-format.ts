/** What `audit` prints with --json: one definition for the types and for the JSON Schema. */
import { z } from "zod";
import { problemFormat } from "../batch/problem-format.ts";

const counts = {
  cases: z.int(),
  agreed: z.int().describe("Recorded and indicated level are the same"),
  recordedLower: z.int(),
  recordedHigher: z.int(),
};
const group = z.strictObject({ name: z.string(), ...counts });

export const auditFormat = z.strictObject({
  schema: z.literal("effective-support/audit@1"),
  content: z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), notices: z.array(z.string()) }),
  rows: z.int(),
  all: z.strictObject(counts),
  matrix: z
    .array(z.strictObject({ recorded: z.int(), indicated: z.int(), cases: z.int() }))
    .describe("Every pair of levels that the content has"),
  byAgency: z.array(group).describe('The least agreement first; "" is: no agency given'),
  byMonth: z.array(group).describe('In order of time; "" is: no moment given'),
  byRule: z
    .array(z.strictObject({ name: z.string(), level: z.int(), text: z.string(), ...counts }))
    .describe("Rules of the indicated level, those behind most disagreement first"),
  look: z
    .array(
      z.strictObject({
        reference: z.string().nullable(),
        file: z.string().optional(),
        line: z.int(),
        agency: z.string(),
        at: z.string(),
        recorded: z.int(),
        indicated: z.int(),
        because: z.array(z.string()).describe("Ids of the rules that hold"),
      }),
    )
    .describe("Cases to look at: recorded below the indicated level first, the widest gap first"),
  notCompared: z.int(),
  problems: z.array(problemFormat).describe("The first rows that could not be compared, and why"),
});

export type Audit = z.infer<typeof auditFormat>;
