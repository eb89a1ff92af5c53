/** What a pack is: pack.yaml. */
import { z } from "zod";
import { id, isoDate, prose } from "./parts.ts";

export const manifestFile = z.strictObject({
  format: z.literal("effective-support/pack@1"),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a semantic version: 1.2.3"),
  status: z.enum(["draft", "active", "retired"]),
  name: prose,
  title: prose,
  jurisdiction: prose,
  edition: prose.describe("Which edition of the published guidance this pack encodes."),
  published: prose,
  effectiveFrom: isoDate,
  reviewBy: isoDate,
  reviewWhy: prose.describe("Why that date."),
  supersedes: z.string().nullable(),
  licence: prose.describe("What is ours and what stays the publisher's."),
  calendar: id.describe("A file in content/calendars."),
  sources: z
    .array(z.strictObject({ id: z.string(), title: prose, sections: z.array(z.string()) }))
    .min(1)
    .describe("The documents that items may cite, and their sections."),
});

export type Manifest = z.infer<typeof manifestFile>;
