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
  effectiveFrom: isoDate.describe("The day from which it is used; until then the version before it is."),
  reviewBy: isoDate,
  reviewWhy: prose.describe("Why that date."),
  supersedes: z.string().nullable(),
  withdraws: z
    .array(z.strictObject({ version: z.string().regex(/^[a-z0-9-]+@\d+\.\d+\.\d+$/, "an id and a version: id@1.2.3"), why: prose }))
    .optional()
    .describe("Earlier versions that must not be used any more, and why. This version takes their place."),
  licence: prose.describe("What is ours and what stays the publisher's."),
  calendar: id.describe("A file in content/calendars."),
  sources: z
    .array(z.strictObject({ id: z.string(), title: prose, sections: z.array(z.string()) }))
    .min(1)
    .describe("The documents that items may cite, and their sections."),
});

export type Manifest = z.infer<typeof manifestFile>;
