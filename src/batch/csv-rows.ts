/** The records of CSV, each with the line on which it starts. */
import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import type { Row } from "./rows.ts";

const NEW_LINE = 0x0a;
const QUOTE = 0x22;

interface CutRecord {
  /** The line on which it starts, 1-based. */
  line: number;
  bytes: Buffer;
  /** Where the next one may start, in the buffer and in lines. */
  next: number;
  nextLine: number;
}

/** The rows of a block of CSV, each a list of cells, or what is wrong with it. */
export function* rowsOfCsv(bytes: Uint8Array, firstLine: number): Generator<Row> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cut = [...cutRecords(buffer, firstLine)];
  const records = isUtf8(buffer) ? parsed(buffer) : null;
  // One record that does not hold fails the whole block, so then each is read alone.
  const together = records?.length === cut.length ? records : null;
  for (const [place, { line, bytes: own }] of cut.entries()) {
    const cells = together?.[place] ?? (isUtf8(own) ? parsed(own)?.[0] : undefined);
    if (cells) yield { line, value: cells, problem: null };
    else if (isUtf8(own)) yield { line, value: undefined, problem: { kind: "not-csv", message: "This row is not CSV: a quote is out of place.", faults: [] } };
    else yield { line, value: undefined, problem: { kind: "not-utf-8", message: "This row is not UTF-8 text.", faults: [] } };
  }
}

/** The columns of the first line, null where it cannot be read. */
export function columnsIn(bytes: Uint8Array): string[] | null {
  const cells = isUtf8(bytes) ? parsed(Buffer.from(bytes))?.[0] : undefined;
  return cells?.map((name) => name.trim()) ?? null;
}

function parsed(bytes: Buffer): string[][] | null {
  try {
    return parse(bytes.toString("utf8"), { relax_column_count: true, skip_empty_lines: true, bom: false, record_delimiter: ["\r\n", "\n"] });
  } catch {
    return null;
  }
}

/** Parts a block at the line ends that stand outside quotes; empty lines are no records. */
export function* cutRecords(buffer: Buffer, firstLine: number): Generator<CutRecord> {
  let line = firstLine;
  let start = line;
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= buffer.length; at++) {
    const byte = at < buffer.length ? buffer[at] : NEW_LINE;
    if (byte === QUOTE) quoted = !quoted;
    if (byte !== NEW_LINE) continue;
    line++;
    if (quoted && at < buffer.length) continue;
    const record = buffer.subarray(from, at);
    if (record.length > 0 && !(record.length === 1 && record[0] === 0x0d)) yield { line: start, bytes: record, next: at + 1, nextLine: line };
    from = at + 1;
    start = line;
  }
}
