/** The outcome and the open question as the program prints them: one definition for the types and for the JSON Schemas. */
import { z } from "zod";

const step = z.strictObject({
  text: z.string(),
  source: z.string(),
  now: z.literal(true).optional().describe("It has to happen at once"),
});
const when = z.string().describe("ISO 8601 with the offset of the pack's time zone");

const answer = z.union([z.string(), z.number(), z.array(z.string()), z.strictObject({ level: z.int(), reason: z.string().nullable() })]);

export const outcomeFormat = z.strictObject({
  schema: z.literal("effective-support/outcome@1"),
  reference: z.string().nullable(),
  at: when,
  content: z.strictObject({
    id: z.string(),
    version: z.string(),
    digest: z.string(),
    edition: z.string(),
    notices: z.array(z.string()),
  }),
  level: z.strictObject({
    indicated: z.int(),
    judged: z.int().nullable(),
    reason: z.string().nullable().describe("The practitioner's reason for a judgement that differs"),
    agreed: z.int(),
    name: z.string().describe("The name of the agreed level"),
    borderline: z.strictObject({ level: z.int(), text: z.string() }).nullable(),
    because: z.array(z.strictObject({ rule: z.string(), text: z.string(), indicators: z.array(z.string()), source: z.string() })).min(1),
    nearest: z.array(z.strictObject({ level: z.int(), needs: z.string() })),
  }),
  urgency: z.enum(["immediate", "today", "planned"]),
  route: z.strictObject({
    id: z.string(),
    name: z.string(),
    ready: z.boolean(),
    blockedBy: z.array(z.string()),
    unmet: z.array(z.string()).optional().describe("What the route still needs, as sentences"),
    insteadOf: z.string().nullable().describe("The route that consent closed"),
    steps: z.array(step).min(1),
    whenReady: z.array(step).describe("The route's own steps, for when nothing blocks it any more"),
    source: z.string(),
  }),
  consent: z.strictObject({
    status: z.enum(["given", "needed", "refused", "not-a-gate"]),
    text: z.string(),
    recorded: z.string().nullable(),
    source: z.string(),
  }),
  duties: z.array(z.strictObject({ id: z.string(), text: z.string(), source: z.string() })),
  contacts: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        label: z.string().optional().describe("Which of several doors of that name it is, or for whom"),
        phones: z.array(z.string()),
        menuOption: z.string().optional().describe('What to press once the number answers: "2", or "2, then 1"'),
        form: z.string().optional().describe("The https address of a web form on which a referral can be made"),
        email: z.string().nullable(),
        emailNote: z.string().nullable(),
        address: z.string().nullable(),
        openNow: z.boolean().nullable().describe("null: the published hours do not say"),
        note: z.string().nullable(),
        source: z.string(),
      }),
    )
    .min(1)
    .describe("In calling order"),
  deadlines: z.array(
    z.strictObject({
      id: z.string(),
      what: z.string(),
      who: z.string(),
      whose: z.enum(["you", "others"]).optional().describe("Whose date it is; where the content says so"),
      startedBy: z.string(),
      from: when,
      due: when,
      latest: when.nullable().describe("The later reading, where the source does not say which days it means"),
      amount: z.number(),
      unit: z.string(),
      every: z.boolean(),
      note: z.string().nullable(),
      source: z.string(),
    }),
  ),
  services: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      level: z.int(),
      phones: z.array(z.string()),
      emails: z.array(z.string()),
      urls: z.array(z.string()),
      unconfirmed: z.array(z.string()).describe("Those of the contacts above that the source leaves in doubt"),
      why: z.array(z.string()),
      source: z.string(),
    }),
  ),
  domains: z.record(z.string(), z.string()),
  notCovered: z.array(z.strictObject({ question: z.string(), text: z.string() })),
  notes: z.array(z.strictObject({ id: z.string(), about: z.string(), text: z.string(), source: z.string() })),
  path: z.array(z.strictObject({ question: z.string(), answer })),
  unused: z.array(z.string()),
  unusedAnswers: z
    .array(z.strictObject({ question: z.string(), answer }))
    .optional()
    .describe("Answers that were given and not used, since the answers above do not lead to their questions"),
  guide: z
    .array(
      z.strictObject({
        topic: z.string(),
        title: z.string(),
        beside: z.strictObject({ title: z.string(), url: z.string(), source: z.string() }).optional().describe("To be read beside it"),
      }),
    )
    .optional()
    .describe("Guide pages that belong to this outcome"),
  offered: z.array(z.string()).describe("Questions that may still be answered for the record"),
  review: z.strictObject({ text: z.string(), due: when.nullable(), source: z.string() }),
  record: z
    .strictObject({
      made: when,
      role: z.string().nullable().describe("In what role it was made, never a name"),
      program: z.string().describe("The version of the program that made it"),
      previous: z.string().nullable().describe("The digest of the record that this one follows"),
      digest: z.string().describe("Of everything else in the record, its keys sorted"),
    })
    .optional()
    .describe("Only in a record that was written to a file: when it was made and which record it follows"),
});

export const questionFormat = z.strictObject({
  schema: z.literal("effective-support/question@1"),
  question: z.strictObject({
    id: z.string(),
    ask: z.string(),
    type: z.enum(["yes-no", "choice", "choices", "number", "text", "areas", "indicators", "judgement"]),
    options: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), label: z.string(), help: z.string().nullable() })),
    optional: z.boolean(),
    help: z.string(),
    source: z.string(),
  }),
  answered: z.array(z.strictObject({ question: z.string(), answer })),
});

export type Outcome = z.infer<typeof outcomeFormat>;
export type OpenQuestion = z.infer<typeof questionFormat>;
