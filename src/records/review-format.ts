/** What a review prints: one definition for the type and for the JSON Schema. */
import { z } from "zod";
import { outcomeFormat } from "../triage/outcome-format.ts";

const when = z.string().describe("ISO 8601 with the offset of the pack's time zone");
const moved = z.strictObject({ before: z.string(), after: z.string() });

export const reviewFormat = z.strictObject({
  schema: z.literal("effective-support/review@1"),
  at: when,
  record: z.strictObject({
    reference: z.string().nullable(),
    at: when,
    content: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
    state: z.enum(["holds", "altered", "unmarked"]).describe("Whether its digest is right; unmarked: it carries none"),
    recomputed: z.boolean().describe("Its content was at hand, so what it says was worked out again from its answers"),
    differs: z.array(z.string()).describe("Parts in which the record says something else than its own answers lead to"),
    digest: z.string().describe("The digest of the record as it was read: the new record follows it"),
  }),
  deadlines: z.array(
    z.strictObject({
      id: z.string(),
      what: z.string(),
      who: z.string(),
      due: when,
      latest: when.nullable(),
      met: when.nullable().describe("ISO 8601; the date alone where no time was said: then any time of that day is meant"),
      status: z.enum(["met", "met-late", "missed", "open"]).describe("missed: nothing says that it was met"),
      workingDaysLeft: z
        .int()
        .nullable()
        .describe("Only where it is still to come: to the due date, or once that has passed to the later reading"),
      note: z.string().nullable(),
      source: z.string(),
    }),
  ),
  changed: z.array(
    z.strictObject({
      question: z.string(),
      ask: z.string(),
      before: z.array(z.string()).nullable(),
      after: z.array(z.string()).nullable(),
    }),
  ),
  dropped: z.array(z.string()).describe("Questions whose answers the content of the review does not take"),
  content: z.strictObject({
    id: z.string(),
    before: z.string(),
    after: z.string(),
    changes: z.array(z.string()).describe("What the same answers, at the same moment, lead to otherwise under the content of the review"),
  }),
  moved: z.strictObject({
    level: z.strictObject({
      before: z.int(),
      after: z.int(),
      direction: z.enum(["up", "down", "same"]),
      text: z.string().nullable(),
      source: z.string().nullable(),
    }),
    route: moved,
    consent: moved,
    urgency: moved,
  }),
  branch: z
    .strictObject({ id: z.string(), name: z.string(), text: z.string(), source: z.string() })
    .nullable()
    .describe("How the flowchart's review ends; null: the content says nothing of it"),
  outcome: outcomeFormat,
});

export type Review = z.infer<typeof reviewFormat>;
