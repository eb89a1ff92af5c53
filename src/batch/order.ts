import type { Reckoned } from "../triage/outcome.ts";
import type { ProblemRow } from "./problem-format.ts";
/** What a run over many rows is told once, and what passes between the one who reads and those who work. Plain data: it crosses threads. */

export type RowForm = "ndjson" | "csv";

/** How the rows of a file are laid out: each line one, each entry of a JSON list one, or CSV whose cells are parted by one ASCII sign. */
export type Layout = { form: "lines" } | { form: "list" } | { form: "csv"; separator: string };

export interface Order {
  /** Where the compiled content is. */
  home: string;
  /** What says where this user's own content is, and which one runs. */
  env: Readonly<Record<string, string | undefined>>;
  /** The content of --content; null: what each row pins, or the standard one. */
  content: string | null;
  /** The moment of --at as written; null: what each row says, or now. */
  at: string | null;
  /** Milliseconds since 1970, UTC: one now for the whole run. */
  now: number;
  requireCurrent: boolean;
  to: RowForm;
  /** Fields of slim rows; null: whole outcomes. */
  fields: string[] | null;
  /** Keys and columns to pass over. */
  ignore: string[];
}

export type Columns = readonly (string | null)[];

/** Some whole rows, one after the other. */
export interface Job {
  /** The file as a problem names it; null where there is only one. */
  file: string | null;
  layout: Layout;
  /** What stands in the columns of CSV, null where a column has no name; null for JSON. */
  columns: Columns | null;
  /** The number of the first line, 1-based. */
  line: number;
  bytes: Uint8Array;
  /** The bytes are the start of one row that is longer than a row may be. */
  tooLong: boolean;
}

export interface Done {
  /** The rows as they are printed. */
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
  wrong: number;
  /** Rows that were not UTF-8 and were read as Windows-1252. */
  reread: number;
}

export interface RowWriter {
  addCase(reckoned: Reckoned): void;
  addProblem(row: ProblemRow): void;
  /** All that was added, in its order. */
  text(): string;
}
