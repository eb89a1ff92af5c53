/** Where the records of CSV end: at a line end outside quotes. A quote opens only where a cell starts, so one inside a word misleads nobody. */

const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const COMMA = 0x2c;
const QUOTE = 0x22;

export interface CutRecord {
  /** The line on which it starts, 1-based. */
  line: number;
  bytes: Buffer;
  /** Where it starts in the buffer. */
  from: number;
  /** Where the next one may start, in the buffer and in lines. */
  next: number;
  nextLine: number;
}

/** Where the line end is that ends the record which starts at `from`; the buffer's end where none does; null: a quote is still open. */
export function endOfRecord(buffer: Buffer, from: number): number | null {
  let cellStarts = true;
  for (let at = from; at < buffer.length; at++) {
    const byte = buffer[at];
    if (byte === NEW_LINE) return at;
    if (byte === QUOTE && cellStarts) {
      const close = closingQuote(buffer, at + 1);
      if (close === null) return null;
      at = close;
    }
    cellStarts = byte === COMMA;
  }
  return buffer.length;
}

function closingQuote(buffer: Buffer, from: number): number | null {
  for (let at = buffer.indexOf(QUOTE, from); at !== -1; at = buffer.indexOf(QUOTE, at + 2)) if (buffer[at + 1] !== QUOTE) return at;
  return null;
}

/** Parts a block into its records; empty lines are none. What follows a quote that is never closed is one record. */
export function* cutRecords(buffer: Buffer, firstLine: number): Generator<CutRecord> {
  let line = firstLine;
  for (let from = 0; from < buffer.length;) {
    const end = endOfRecord(buffer, from) ?? buffer.length;
    const bytes = buffer.subarray(from, end);
    const nextLine = line + 1 + lineEndsIn(bytes);
    if (bytes.length > 0 && !(bytes.length === 1 && bytes[0] === RETURN)) yield { line, bytes, from, next: end + 1, nextLine };
    from = end + 1;
    line = nextLine;
  }
}

function lineEndsIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, at + 1)) lines++;
  return lines;
}
