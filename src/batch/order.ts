/** What a run over many rows is told once, and what passes between the one who reads and those who work. Plain data: it crosses threads. */

export type RowForm = "ndjson" | "csv";

export interface Order {
  /** Where the compiled content is. */
  home: string;
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

/** Some whole rows, one after the other. */
export interface Job {
  /** The file as a problem names it; null where there is only one. */
  file: string | null;
  form: RowForm;
  /** The columns of CSV; null for NDJSON. */
  columns: string[] | null;
  /** The number of the first line, 1-based. */
  line: number;
  bytes: Uint8Array;
  /** The bytes are the start of one row that is longer than a row may be. */
  tooLong: boolean;
}

export interface Done {
  /** The rows as they are printed; good until the next job is taken up. All of the memory behind them may be given away. */
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
  wrong: number;
}
