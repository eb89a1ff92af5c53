/** What `guide` prints with --json: one definition for the types and for the JSON Schema. */
import { z } from "zod";

export const entryKinds = [
  "point",
  "level",
  "level-rule",
  "indicator",
  "area",
  "domain",
  "route",
  "duty",
  "addition",
  "consent",
  "contact",
  "deadline",
  "limit",
  "note",
  "term",
  "question",
  "option",
  "service",
  "scenario",
  "document",
] as const;

const entry = z.strictObject({
  topic: z.string().describe("The topic it stands under: guide TOPIC shows it there"),
  section: z.string().nullable(),
  kind: z.enum(entryKinds),
  id: z.string().describe("Its own name within its topic and kind"),
  title: z.string().nullable(),
  text: z.string(),
  more: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  level: z.int().nullable(),
  area: z.string().nullable().describe("An area of indicators"),
  source: z.string(),
});

const topic = z.strictObject({
  id: z.string(),
  kind: z
    .enum(["part", "page", "choices", "question"])
    .describe("A part of the content, a page, or a question; choices: one with several answers at once"),
  title: z.string(),
  summary: z.string(),
  entries: z.int().describe("How many entries stand under it"),
});

export const guideFormat = z.strictObject({
  schema: z.literal("effective-support/guide@1"),
  content: z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), notices: z.array(z.string()) }),
  topic: topic.nullable().describe("The topic that was asked for; null: everything"),
  query: z.string().nullable().describe("The words that were sought"),
  matched: z.enum(["all", "some", "none"]).describe("Whether the entries hold all words of the query, or only some"),
  readAs: z.array(z.strictObject({ word: z.string(), as: z.string() })).describe("Words that stand nowhere, and what they were taken for"),
  levels: z.array(z.int()).describe("Only entries of these levels; empty: every level"),
  areas: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe("Only indicators of these areas; empty: every area"),
  topics: z.array(topic).describe("Every topic where none was asked for; else topics that the words name"),
  entries: z.array(entry).describe("In the order of the topic; best first where words were sought; empty in the list of topics"),
});

export type Guide = z.infer<typeof guideFormat>;
export type Entry = Guide["entries"][number];
export type EntryKind = Entry["kind"];
export type TopicShown = Guide["topics"][number];
