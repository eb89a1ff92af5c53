/** What the guide and the directory look up: limits.yaml, services/, topics.yaml, glossary.yaml, guide/, notes.yaml. */
import { z } from "zod";
import { id, person, prose, source, topics } from "./parts.ts";

export const limitsFile = z.strictObject({
  limits: z.array(
    z.strictObject({
      id,
      kind: z.enum(["time-limit", "frequency", "duration", "age", "date", "amount"]),
      appliesTo: prose,
      text: prose,
      amount: z.number().optional(),
      to: z.number().optional().describe("The upper end, where the source gives a range."),
      unit: z.string().optional(),
      deadline: id.optional().describe("The dated deadline that reckons it, where a route uses it."),
      note: prose.optional(),
      topics: topics.default([]),
      source,
    }),
  ),
});

const phoneEntry = z.union([
  z.string(),
  z.strictObject({ number: z.string(), label: prose.optional(), unconfirmed: z.boolean().optional() }),
]);
const mailOrUrl = z.union([
  z.string(),
  z.strictObject({ address: z.string(), label: prose.optional(), unconfirmed: z.boolean().optional() }),
]);
export const servicesFile = z.strictObject({
  level: z.int(),
  source,
  services: z.array(
    z.strictObject({
      id,
      name: prose,
      does: prose,
      for: prose,
      ages: z.strictObject({ from: z.number(), to: z.number().nullable() }).nullable().default(null),
      phones: z.array(phoneEntry).default([]),
      emails: z.array(mailOrUrl).default([]),
      urls: z.array(mailOrUrl).default([]),
      addresses: z
        .array(z.strictObject({ text: prose, postcode: z.string().nullable().default(null), unconfirmed: z.boolean().optional() }))
        .default([]),
      hours: prose.nullable().default(null),
      topics,
      suits: z.array(person).min(1).optional().describe("Who it works with; left out: the child and adults alike."),
      note: prose.optional().describe("Misprints kept as printed, doubts, what the source leaves open."),
    }),
  ),
});

const topicAges = z
  .strictObject({ from: z.number(), to: z.number().nullable().default(null) })
  .describe("The ages of the child that it is about.");

const worth = z.number().min(0);

const matching = z
  .strictObject({
    atMost: z.int().min(1).describe("How many services an outcome suggests."),
    worth: z
      .strictObject({ answers: worth, indicators: worth, route: worth, area: worth })
      .describe("How much a reason for a topic counts against the others; 0: that reason alone suggests nothing."),
    atOnce: z
      .array(id)
      .optional()
      .describe("Services that are named beside whom to call where something has to happen at once; left out: none is named then."),
  })
  .describe("How services are matched to the people of a case; left out: by topics and the child's age alone, eight at most.");

export const topicsFile = z.strictObject({
  matching: matching.optional(),
  topics: z.array(z.strictObject({ id, name: prose, also: z.array(z.string()).default([]), ages: topicAges.optional() })),
});

export const glossaryFile = z.strictObject({
  terms: z.array(z.strictObject({ id, term: prose, also: z.array(z.string()).default([]), meaning: prose, source })),
});

export const guideFile = z.strictObject({
  topic: id,
  title: prose,
  summary: prose,
  topics: topics.default([]),
  beside: z.strictObject({ title: prose, url: z.string(), source }).optional().describe("What the source says to read beside it."),
  sections: z
    .array(
      z.strictObject({
        id,
        heading: prose,
        points: z.array(z.strictObject({ text: prose, source, note: prose.optional() })).min(1),
      }),
    )
    .min(1),
});

export const notesFile = z.strictObject({
  notes: z
    .array(
      z.strictObject({
        id,
        about: prose,
        says: z
          .array(z.strictObject({ text: prose, source }))
          .min(1)
          .describe("What each source says, or that it says nothing."),
        here: prose.describe("What the guide does about it, and why that is the safer reading."),
        routes: z.array(id).default([]).describe("Outcomes on these routes show it."),
        topics: topics.default([]),
      }),
    )
    .describe("Where the sources contradict each other, contradict themselves or are silent."),
});

export type Limit = z.infer<typeof limitsFile>["limits"][number];
export type ServiceEntry = z.infer<typeof servicesFile>["services"][number];
export type Topic = z.infer<typeof topicsFile>["topics"][number];
export type Term = z.infer<typeof glossaryFile>["terms"][number];
export type GuidePage = z.infer<typeof guideFile>;
export type Note = z.infer<typeof notesFile>["notes"][number];
export type Matching = z.infer<typeof matching>;
