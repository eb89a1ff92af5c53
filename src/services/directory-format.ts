/** What `services` prints with --json: one definition for the types and for the JSON Schema. */
import { z } from "zod";

const doubt = {
  label: z.string().nullable(),
  unconfirmed: z.boolean().describe("The source leaves open whether it belongs to this service"),
};
const webContact = z.strictObject({ address: z.string(), ...doubt });
const topic = z.strictObject({ id: z.string(), name: z.string() });

export const directoryFormat = z.strictObject({
  schema: z.literal("effective-support/services@1"),
  content: z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), notices: z.array(z.string()) }),
  query: z.string().nullable(),
  matched: z.enum(["all", "some", "none"]).describe("Whether the services hold all words of the query, or only some"),
  readAs: z.array(z.strictObject({ word: z.string(), as: z.string() })).describe("Words that stand nowhere, and what they were taken for"),
  levels: z.array(z.int()).describe("Empty: every level"),
  topics: z.array(topic).describe("Services about any of these; empty: about anything"),
  age: z.int().nullable(),
  services: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      level: z.int(),
      does: z.string(),
      for: z.string(),
      ages: z.strictObject({ from: z.number(), to: z.number().nullable() }).nullable().describe("null: the source does not say"),
      phones: z.array(z.strictObject({ number: z.string(), ...doubt })),
      emails: z.array(webContact),
      urls: z.array(webContact),
      addresses: z.array(z.strictObject({ text: z.string(), postcode: z.string().nullable(), unconfirmed: z.boolean() })),
      hours: z.string().nullable(),
      topics: z.array(topic),
      note: z.string().nullable(),
      source: z.string(),
    }),
  ),
  nearTopics: z.array(topic).describe("Where nothing was found: topics to try instead"),
});

export type Directory = z.infer<typeof directoryFormat>;
