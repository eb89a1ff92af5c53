/** An invented case with the outcome that it must have: scenarios/. */
import { z } from "zod";
import { id, prose, topics } from "./parts.ts";

export const scenarioFile = z.strictObject({
  id,
  title: prose,
  agency: prose.describe("Who is asking: a school, a health visitor …"),
  difficulty: z.enum(["clear", "needs-thought", "hard"]),
  topics,
  vignette: prose.describe("Invented: no real child, no names."),
  at: z.string().describe("By the clock of the pack's calendar, YYYY-MM-DDTHH:MM."),
  answers: z.record(z.string(), z.unknown()),
  expect: z.strictObject({
    indicated: z.int(),
    agreed: z.int(),
    route: id,
    ready: z.boolean(),
    urgency: z.enum(["immediate", "today", "planned"]),
    consent: z.enum(["given", "needed", "refused", "not-a-gate"]),
    firstContact: id,
    duties: z.array(id).default([]).describe("These at least."),
    deadlines: z.array(id).default([]).describe("These at least."),
    steps: z
      .strictObject({
        says: z.array(prose).default([]).describe("Words that some step has to say; capitals make no difference."),
        neverSays: z.array(prose).default([]).describe("Words that no step and no duty may say."),
      })
      .optional(),
  }),
  why: prose.describe("Why this outcome is the right one."),
  trainerNotes: z.record(z.string(), prose).default({}).describe("By question id: why it is asked, which paragraph."),
  discuss: z.array(prose).min(1),
  twin: z.strictObject({ scenario: id, fact: prose }).optional().describe("A scenario that differs in one fact, and the fact."),
});

export type Scenario = z.infer<typeof scenarioFile>;
