/** What a quiz writes down, so that a trainer can collect it: one definition for the types and for reading it in again. */
import { z } from "zod";

const id = z.string().min(1).max(200);
const consentStatus = z.enum(["given", "needed", "refused", "not-a-gate"]);

const replyFormat = z.strictObject({
  level: z.int().nullable(),
  route: id.nullable(),
  consent: consentStatus.nullable(),
  firstContact: id.nullable(),
});

export const quizResultFormat = z.strictObject({
  schema: z.literal("effective-support/quiz-result@1"),
  content: z.strictObject({ id, version: id, digest: id }),
  seed: z.int(),
  taken: z.string().max(40).describe("When, ISO 8601; nobody's name is in here"),
  items: z
    .array(
      z.strictObject({
        scenario: id,
        reply: replyFormat.describe("null: left unanswered"),
        key: z
          .strictObject({ level: z.int(), indicated: z.int(), route: id, consent: consentStatus, firstContact: id })
          .describe("The guide's reading, by replay"),
        agrees: z.strictObject({ level: z.boolean(), route: z.boolean(), consent: z.boolean(), firstContact: z.boolean() }),
        called: z.enum(["as-the-guide", "over", "under", "not-said"]).describe("The level against the guide's"),
      }),
    )
    .max(1000),
  score: z.array(z.strictObject({ topic: id, agreed: z.int(), asked: z.int() })),
});

export type QuizResult = z.infer<typeof quizResultFormat>;
export type QuizItem = QuizResult["items"][number];
export type QuizReply = QuizItem["reply"];
export type QuizKey = QuizItem["key"];
export type Called = QuizItem["called"];
