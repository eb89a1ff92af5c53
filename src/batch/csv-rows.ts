/** The records of CSV, each with the line on which it starts. */
import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import { cutRecords } from "./csv-records.ts";
import type { RowProblem } from "./problem-format.ts";
import type { Row } from "./rows.ts";

const NEW_LINE = 0x0a;

/** The rows of a block of CSV, each a list of cells, or what is wrong with it. */
export function* rowsOfCsv(bytes: Uint8Array, firstLine: number): Generator<Row> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cut = [...cutRecords(buffer, firstLine)];
  const together = isUtf8(buffer) ? parsed(buffer) : null;
  if (together?.length === cut.length) {
    for (const [place, { line }] of cut.entries()) yield { line, value: together[place], problem: null, plain: null };
  } else yield* oneByOne(buffer, firstLine);
}

/** One record that does not hold fails the whole block, so then each is read alone. */
function* oneByOne(buffer: Buffer, firstLine: number): Generator<Row> {
  for (const { line, bytes, from } of cutRecords(buffer, firstLine)) {
    const cells = isUtf8(bytes) ? parsed(bytes)?.[0] : undefined;
    if (cells) {
      yield { line, value: cells, problem: null, plain: null };
      continue;
    }
    yield { line, value: undefined, problem: isUtf8(bytes) ? NOT_CSV : NOT_UTF8, plain: null };
    const end = bytes.indexOf(NEW_LINE);
    if (end === -1) continue;
    // A quote out of place may have swallowed lines that hold: only the first is given up.
    yield* oneByOne(buffer.subarray(from + end + 1), line + 1);
    return;
  }
}

const NOT_CSV: RowProblem = { kind: "not-csv", message: "This row is not CSV: a quote is out of place.", faults: [] };
const NOT_UTF8: RowProblem = { kind: "not-utf-8", message: "This row is not UTF-8 text.", faults: [] };

/** The columns of the first line, null where it cannot be read. */
export function columnsIn(bytes: Uint8Array): string[] | null {
  const cells = isUtf8(bytes) ? parsed(Buffer.from(bytes))?.[0] : undefined;
  return cells?.map((name) => name.trim()) ?? null;
}

function parsed(bytes: Buffer): string[][] | null {
  try {
    return parse(bytes.toString("utf8"), {
      relax_column_count: true,
      skip_empty_lines: true,
      bom: false,
      record_delimiter: ["\r\n", "\n"],
    });
  } catch {
    return null;
  }
}
