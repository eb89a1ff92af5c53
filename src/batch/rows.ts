/** The rows of a block of NDJSON: each line a JSON document, or what is wrong with it. */
import { isAscii, isUtf8 } from "node:buffer";
import { ANSWERS_AT_MOST, hasRepeatedKey } from "../answers/read.ts";
import type { PlainReader, PlainRow } from "./plain-rows.ts";
import type { RowProblem } from "./problem-format.ts";

export interface Row {
  /** 1-based. */
  line: number;
  /** The document as it was read; undefined where there is a problem, or where the row is plain. */
  value: unknown;
  problem: RowProblem | null;
  /** The row as a reader of plain rows read it, if it did. */
  plain: PlainRow | null;
}

const NEW_LINE = 0x0a;

/** `readPlain` is asked first for each row; null: no row is taken for plain. */
export function* rowsOfNdjson(bytes: Uint8Array, firstLine: number, readPlain: PlainReader | null): Generator<Row> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Text of one byte a character is turned into a string at one go, and its lines are cut out of it without copying.
  const whole = isAscii(buffer) ? buffer.toString("latin1") : null;
  let line = firstLine;
  for (let from = 0; from < buffer.length; line++) {
    const end = whole === null ? buffer.indexOf(NEW_LINE, from) : whole.indexOf("\n", from);
    const to = end === -1 ? buffer.length : end;
    const plain = whole !== null && readPlain !== null && to - from <= ANSWERS_AT_MOST ? readPlain(bytes, whole, from, to) : null;
    const row =
      plain !== null
        ? { line, value: undefined, problem: null, plain }
        : whole === null
          ? rowOfBytes(buffer.subarray(from, to), line)
          : rowOfText(whole.slice(from, to), line);
    if (row !== null) yield row;
    from = to + 1;
  }
}

function rowOfBytes(bytes: Buffer, line: number): Row | null {
  if (isUtf8(bytes)) return rowOfText(bytes.toString("utf8"), line);
  return wrong(line, { kind: "not-utf-8", message: "This line is not UTF-8 text.", faults: [] });
}

function rowOfText(text: string, line: number): Row | null {
  if (text.length > ANSWERS_AT_MOST) return wrong(line, tooLong());
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Only lines that hold something count as rows.
    if (text.trim() === "") return null;
    return wrong(line, { kind: "not-json", message: "This line is not JSON.", faults: [] });
  }
  if (hasRepeatedKey(text, value)) {
    return wrong(line, {
      kind: "repeated-key",
      message: "A key stands in this line twice: there may be two answers to one question.",
      faults: [],
    });
  }
  return { line, value, problem: null, plain: null };
}

function wrong(line: number, problem: RowProblem): Row {
  return { line, value: undefined, problem, plain: null };
}

export function tooLong(): RowProblem {
  return { kind: "too-long", message: "This row is longer than 1 MB, or a quote in it is never closed.", faults: [] };
}
