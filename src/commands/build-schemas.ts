/** Run by the build: writes the schemas of the JSON that commands print, beside those of packs and outcomes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { auditFormat } from "../audit/audit-format.ts";
import { problemFormat } from "../batch/problem-format.ts";
import { printedFormats } from "./printed-formats.ts";

const [dist] = process.argv.slice(2);
if (dist) {
  for (const [name, format] of Object.entries({ ...printedFormats, audit: auditFormat, "batch-problem": problemFormat })) {
    writeFileSync(join(dist, "schemas", `${name}.json`), `${JSON.stringify(z.toJSONSchema(format), null, 2)}\n`);
  }
}
