/** Run by the build: writes the JSON Schemas, from the definitions that the code itself validates with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { guideFormat } from "../guide/guide-format.ts";
import { reviewFormat } from "../records/review-format.ts";
import { directoryFormat } from "../services/directory-format.ts";
import { outcomeFormat, questionFormat } from "../triage/outcome-format.ts";
import { calendarFile, layout } from "./format.ts";
import { schemaFileOf } from "./schema-line.ts";

/** Writes every schema into a folder; those of a pack's files one by one as well, since an editor wants one for each file. */
export function writeSchemas(folder: string): void {
  mkdirSync(join(folder, "pack"), { recursive: true });
  const write = (name: string, schema: object) => writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  write("outcome", z.toJSONSchema(outcomeFormat));
  write("question", z.toJSONSchema(questionFormat));
  write("guide", z.toJSONSchema(guideFormat));
  write("services", z.toJSONSchema(directoryFormat));
  write("review", z.toJSONSchema(reviewFormat));
  const files = Object.fromEntries(Object.entries(layout).map(([name, format]) => [name, z.toJSONSchema(format, { io: "input" })]));
  write("pack", {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A content pack: the files of its folder",
    description: "Each property is a file of the pack's folder; a name that ends in a slash is a folder of such files.",
    type: "object",
    // Each with an address of its own: what it refers to inside itself is looked for there.
    properties: Object.fromEntries(Object.entries(files).map(([name, schema]) => [name, { ...schema, $id: `pack/${schemaFileOf(name)}` }])),
  });
  for (const [name, schema] of Object.entries(files))
    writeFileSync(join(folder, "pack", schemaFileOf(name)), `${JSON.stringify(schema, null, 2)}\n`);
  write("pack/calendar", z.toJSONSchema(calendarFile, { io: "input" }));
}
