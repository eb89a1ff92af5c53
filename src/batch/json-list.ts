/** The entries of one JSON list as rows, each of which may take up many lines. */
import { type Cutter, ROWS_AT_MOST } from "./cutter.ts";
import { lineEndsIn } from "./line-ends.ts";
import { isSpace } from "./opening.ts";
import type { RowProblem } from "./problem-format.ts";
import { type Row, rowOf } from "./rows.ts";

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];

const NOTHING: RowProblem = { kind: "not-json", message: "There is nothing between two commas here.", faults: [] };
const CUT_OFF: RowProblem = {
  kind: "not-json",
  message: "The list of rows has no end: the file was cut off, or a bracket is missing, and rows may be lost.",
  faults: [],
};

/** Looks for the end of one entry, in as many pieces as it comes in. */
class EntryEnd {
  #depth = 0;
  #inText = false;
  #escaped = false;

  /** The place of the comma or the bracket that ends the entry; null: it goes on behind these bytes. */
  find(bytes: Buffer, from: number): number | null {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#escaped) this.#escaped = false;
      else if (this.#inText) {
        if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inText = false;
      } else if (byte === QUOTE) this.#inText = true;
      else if (byte === BRACE || byte === BRACKET) this.#depth++;
      else if (this.#depth === 0 && (byte === COMMA || byte === BRACKET_END)) return at;
      else if (byte === BRACE_END || byte === BRACKET_END) this.#depth = Math.max(this.#depth - 1, 0);
    }
    return null;
  }
}

/** Cuts after the comma or the bracket that ends an entry. */
export function listCutter(): Cutter {
  let long: EntryEnd | null = null;
  let closed = false;
  const after = (bytes: Buffer, end: number) => {
    closed = bytes[end] === BRACKET_END;
    return end + 1;
  };
  return {
    wholeIn(bytes) {
      let whole = 0;
      for (let rows = 0; rows < ROWS_AT_MOST && !closed; rows++) {
        const end = new EntryEnd().find(bytes, whole);
        if (end === null) break;
        whole = after(bytes, end);
      }
      return whole;
    },
    passOver(bytes) {
      long ??= new EntryEnd();
      const end = long.find(bytes, 0);
      if (end === null) return null;
      long = null;
      return after(bytes, end);
    },
    lastIn: (bytes) => bytes.length,
    isClosed: () => closed,
  };
}

/** The rows of a block: entries, each with the comma or the bracket after it. Only the last of a list that is cut off lacks that. */
export function* rowsOfList(buffer: Buffer, firstLine: number): Generator<Row> {
  let line = firstLine;
  let from = 0;
  do {
    const end = new EntryEnd().find(buffer, from);
    const to = end ?? buffer.length;
    let start = from;
    while (start < to && isSpace(buffer[start])) start++;
    line += lineEndsIn(buffer.subarray(from, start));
    const row = rowOf(buffer.subarray(start, to), line, "entry");
    // Nothing before the bracket is an empty list, or a comma too many.
    if (row !== null) yield row;
    else if (buffer[to] === COMMA) yield { line, problem: NOTHING };
    line += lineEndsIn(buffer.subarray(start, to));
    if (end === null) yield { line, problem: CUT_OFF };
    from = to + 1;
  } while (from < buffer.length);
}
