/** The questions in their order: flow.yaml. */
import { z } from "zod";
import { condition } from "./conditions.ts";
import { id, prose, source, step } from "./parts.ts";

const option = z.strictObject({
  value: z.string(),
  label: prose,
  help: prose.optional(),
  speaksOf: z
    .enum(["danger-now", "harm", "unsure"])
    .optional()
    .describe("It says that someone is in danger now, that harm is believed or suspected, or that it is not sure."),
  countsAs: id.optional().describe("The indicator that it counts as, ticked or not."),
  sayNow: z.strictObject({ text: prose, source }).optional().describe("Said at once when it is chosen: nobody waits for the end."),
});

const question = z.strictObject({
  id,
  stage: id.describe("The part of the flow it belongs to."),
  plays: z
    .enum(["age", "age-in-weeks", "age-in-months", "circumstances", "consent"])
    .optional()
    .describe("The part that the program itself gives it."),
  decidesSafety: z.boolean().optional().describe("An answer that does not fit is then taken as the most careful other one but yes."),
  ask: prose,
  type: z.enum(["yes-no", "choice", "choices", "number", "text", "areas", "indicators", "judgement"]),
  options: z.array(option).min(1).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  when: condition.optional().describe("Asked only where this holds; it may look at earlier answers only."),
  optional: z.union([z.boolean(), condition]).default(false),
  help: prose,
  terms: z.array(id).default([]).describe("Glossary entries that help with this question."),
  source,
});

const reviewPart = z.strictObject({
  branches: z
    .array(
      z.strictObject({
        id,
        name: prose,
        when: condition.optional().describe("Over the answers of the review; left out: always holds."),
        needsResolved: z.boolean().default(false).describe("Taken only where the practitioner says that the needs are resolved."),
        text: prose,
        source,
      }),
    )
    .min(1)
    .describe("The first that holds is taken; the last one always holds."),
  moved: z.strictObject({ up: step, down: step }).describe("Said where the level went up, or came down, since the record."),
});

const referralPart = z.strictObject({
  title: prose,
  form: step.describe("Which form the facts go on, and where to get it."),
  sayFirst: z
    .array(z.strictObject({ when: condition.optional(), text: prose, source }))
    .min(1)
    .describe("The opening words of the call: the first that holds; the last one always holds."),
  blanks: z.array(z.strictObject({ caption: prose, labels: z.array(prose).min(1) })).describe("What the program never asks for."),
});

export const flowFile = z.strictObject({
  stages: z.array(z.strictObject({ id, name: prose })).min(1),
  outcomeAtOnce: z
    .array(condition)
    .describe("Where one of these holds nobody waits: the outcome is there and every other question becomes optional."),
  questions: z.array(question).min(1),
  review: reviewPart.optional().describe("How a review of an earlier record ends."),
  referral: referralPart.optional().describe("What a referral summary says first, and what it leaves to fill in by hand."),
});

export type Flow = z.infer<typeof flowFile>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
