/** The JSON that commands print and that no other file defines, for the JSON Schemas. Read by the build only: it loads the schema library. */
import { z } from "zod";
import { manifestFile } from "../packs/format/manifest.ts";
import { outcomeFormat } from "../triage/outcome-format.ts";

const { contacts, deadlines } = outcomeFormat.shape;
const when = z.string().describe("ISO 8601 with the offset of the pack's time zone");
const standing = z
  .enum(["vouched", "not-trusted", "unsigned"])
  .describe("vouched: it came with the program, or is signed with a key that this user trusts");
const content = z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), notices: z.array(z.string()) });

const contactsFormat = z.strictObject({
  schema: z.literal("effective-support/contacts@1"),
  at: when,
  content,
  contacts: contacts.describe("In calling order"),
  inDanger: contacts.describe("Who to call where anyone is in danger now"),
});

const deadlinesFormat = z.strictObject({
  schema: z.literal("effective-support/deadlines@1"),
  route: z.string(),
  name: z.string(),
  from: when,
  at: when.describe("The moment at which met, missed and open were judged"),
  content,
  deadlines: z.array(deadlines.element.extend({ met: when.nullable(), status: z.enum(["met", "met-late", "open", "missed"]) })),
});

const draftsFormat = z.strictObject({
  schema: z.literal("effective-support/drafts@1"),
  folder: z.string(),
  drafts: z.array(z.strictObject({ id: z.string(), saved: when, bytes: z.int() })),
});

const verifiedFormat = z.strictObject({
  schema: z.literal("effective-support/verified@1"),
  records: z.array(
    z.strictObject({
      file: z.string(),
      reference: z.string().nullable(),
      made: z.string().nullable(),
      digest: z.string().nullable(),
      previous: z.string().nullable(),
      verified: z.boolean(),
      faults: z.array(z.string()).describe("Why it does not verify"),
      notes: z.array(z.string()).describe("What could not be looked at"),
    }),
  ),
});

const block = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("paragraph"),
    weight: z.enum(["plain", "strong", "alarm", "faint"]),
    text: z.string(),
    source: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("list"),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ text: z.string(), source: z.string().nullable(), under: z.array(z.string()) })),
  }),
  z.strictObject({ kind: z.literal("table"), caption: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.strictObject({ kind: z.literal("blanks"), caption: z.string(), labels: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal("path"),
    title: z.string(),
    boxes: z.array(z.strictObject({ title: z.string(), lines: z.array(z.string()), end: z.boolean() })),
  }),
]);

const reportFormat = z.strictObject({
  schema: z.literal("effective-support/report@1"),
  language: z.string().describe("BCP 47"),
  title: z.string(),
  about: z.array(z.string()),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), blocks: z.array(block) })),
});

const contentListFormat = z.strictObject({
  schema: z.literal("effective-support/content-list@1"),
  usual: z
    .strictObject({ id: z.string(), version: z.string(), why: z.string() })
    .describe("The content that runs where nobody names another, and why that one"),
  contents: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      name: z.string(),
      status: z.string(),
      edition: z.string(),
      jurisdiction: z.string(),
      reviewBy: z.string(),
      overdue: z.boolean(),
      digest: z.string(),
      standing,
      remarks: z.array(z.string()).describe('What is said of it wherever it is shown; each goes on after "This version of the content"'),
      released: z.boolean(),
      installed: z.boolean().describe("By this user; false: it came with the program"),
      standard: z.boolean(),
    }),
  ),
});

const contentFormat = manifestFile.omit({ format: true, calendar: true }).extend({
  schema: z.literal("effective-support/content@1"),
  format: z.string(),
  digest: z.string(),
  overdue: z.boolean(),
  calendar: z.strictObject({ id: z.string(), timeZone: z.string(), years: z.strictObject({ from: z.int(), to: z.int() }) }),
  counts: z.unknown().describe("How many of each thing the pack holds"),
});

const contentVerifiedFormat = z.strictObject({
  schema: z.literal("effective-support/content-verified@1"),
  id: z.string(),
  version: z.string(),
  digest: z.string(),
  standing,
  key: z.string().nullable().describe("The public key that signed it, as base64url"),
  words: z.string().nullable().describe("The key as eight words to compare"),
});

const trustedKeysFormat = z.strictObject({
  schema: z.literal("effective-support/trusted-keys@1"),
  keys: z.array(z.strictObject({ key: z.string(), words: z.string() })),
});

/** By the name that `schema NAME` knows, which is also the last part of the JSON's own "schema". */
export const printedFormats = {
  contacts: contactsFormat,
  deadlines: deadlinesFormat,
  drafts: draftsFormat,
  verified: verifiedFormat,
  report: reportFormat,
  "content-list": contentListFormat,
  "content-verified": contentVerifiedFormat,
  "trusted-keys": trustedKeysFormat,
  content: contentFormat,
} as const;
