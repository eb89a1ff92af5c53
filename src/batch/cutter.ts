/** Where one row ends and the next begins, in bytes that start with a row. */
export interface Cutter {
  /** How far whole rows reach, `ROWS_AT_MOST` of them. */
  wholeIn(bytes: Buffer): number;
  /** Where a row that is too long, and starts or goes on here, is left behind; null: not within these bytes. */
  passOver(bytes: Buffer): number | null;
  /** Where the first row ends in the last bytes of a file, which hold no whole one. */
  lastIn(bytes: Buffer): number;
  /** The last row was the last of its list; what follows is something else. */
  isClosed(): boolean;
}

/** What is answered at one go: a row of twenty bytes may have an outcome of ten thousand. */
export const ROWS_AT_MOST = 200;
