/** Run by the build: compiles every pack and writes it, the list of packs and the JSON Schemas beside the bundles. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { problemFormat } from "../batch/problem-format.ts";
import { guideFormat } from "../guide/guide-format.ts";
import { problemIn, say } from "../problems.ts";
import { directoryFormat } from "../services/directory-format.ts";
import { contentFolder } from "../surroundings.ts";
import { reviewFormat } from "../records/review-format.ts";
import { outcomeFormat, questionFormat } from "../triage/outcome-format.ts";
import { layout } from "./format.ts";
import { requirePackFromFolder } from "./load-folder.ts";
import { writeSections } from "./sections.ts";
import type { Shelf } from "./shelf.ts";

function buildShelf(root: string, dist: string): void {
  const shelf: Shelf = { standard: "bexley", packs: [] };
  const content = join(root, "content");
  mkdirSync(contentFolder(dist), { recursive: true });
  for (const name of readdirSync(content).sort()) {
    if (!existsSync(join(content, name, "pack.yaml"))) continue;
    const pack = requirePackFromFolder(join(content, name));
    const file = `${pack.id}@${pack.version}.pack`;
    writeFileSync(join(contentFolder(dist), file), writeSections(pack));
    shelf.packs.push({ id: pack.id, version: pack.version, status: pack.manifest.status, file, digest: pack.digest });
  }
  writeFileSync(join(contentFolder(dist), "shelf.json"), JSON.stringify(shelf));
  writeSchemas(join(dist, "schemas"));
}

function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, schema: object) => writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  write("outcome", z.toJSONSchema(outcomeFormat));
  write("question", z.toJSONSchema(questionFormat));
  write("guide", z.toJSONSchema(guideFormat));
  write("services", z.toJSONSchema(directoryFormat));
  write("review", z.toJSONSchema(reviewFormat));
  write("batch-problem", z.toJSONSchema(problemFormat));
  const files = Object.fromEntries(Object.entries(layout).map(([name, format]) => [name, z.toJSONSchema(format, { io: "input" })]));
  write("pack", {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A content pack: the files of its folder",
    description: "Each property is a file of the pack's folder; a name that ends in a slash is a folder of such files.",
    type: "object",
    properties: files,
  });
}

try {
  const [root, dist] = process.argv.slice(2);
  if (root && dist) buildShelf(root, dist);
} catch (error) {
  const problem = problemIn(error);
  if (!problem) throw error;
  process.stderr.write(`${say(problem).message}\n`);
  process.exitCode = 3;
}
