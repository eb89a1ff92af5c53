/** What reads a file of a user's or of a publisher's, by the name of the file that holds a shape. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shape } from "./shapes.ts";
import { shapes } from "./shapes.ts";

export interface Reader {
  name: string;
  file: string;
  shapes: readonly Shape[];
  /** The words of the program, in a folder that holds the file. */
  words: readonly string[];
}

export const readers: readonly Reader[] = [
  { name: "answers, as YAML", file: "case.yaml", shapes: shapes.yaml, words: ["triage", "--answers", "case.yaml", "--json"] },
  { name: "answers, as JSON", file: "case.json", shapes: shapes.json, words: ["triage", "--answers", "case.json", "--json"] },
  { name: "rows of CSV", file: "rows.csv", shapes: shapes.csv, words: ["batch", "rows.csv", "--fields", "level"] },
  { name: "lines of JSON", file: "rows.ndjson", shapes: shapes.json, words: ["batch", "rows.ndjson", "--fields", "level"] },
  { name: "a table of recorded levels", file: "levels.csv", shapes: shapes.csv, words: ["audit", "levels.csv"] },
  { name: "a record", file: "record.json", shapes: shapes.json, words: ["records", "verify", "record.json"] },
  { name: "a record to review", file: "record.json", shapes: shapes.json, words: ["review", "record.json", "--no-input"] },
  { name: "compiled content", file: "pack.json", shapes: shapes.json, words: ["contacts", "--content", "pack.json"] },
  { name: "a file of content", file: "pack/glossary.yaml", shapes: shapes.yaml, words: ["content", "check", "pack"] },
  { name: "a sheet of indicators", file: "sheet.csv", shapes: shapes.csv, words: ["content", "import", "sheet.csv", "pack", "--dry-run"] },
  { name: "a publisher's key", file: "key.pem", shapes: shapes.json, words: ["content", "trust", "key.pem", "--words", "a b c d e f g h"] },
];

/** Puts the file in place, and beside it what the reader needs. */
export function setOut(folder: string, content: string, { file }: Reader, text: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(content, "starter"), join(folder, "pack"), { recursive: true });
  cpSync(join(content, "calendars"), join(folder, "calendars"), { recursive: true });
  writeFileSync(join(folder, file), text);
}
