/** The records of CSV, each with the line on which it starts. */
import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import { endingOf } from "./csv-records.ts";
import { lineEndsIn } from "./line-ends.ts";
import type { RowProblem } from "./problem-format.ts";
import type { Row } from "./rows.ts";
import { windows1252In } from "./windows-1252.ts";

export interface CsvRows {
  rows: Row[];
  /** How many of them were read as Windows-1252. */
  reread: number;
}

/** What stands at the head of a file of CSV. */
export interface CsvHead {
  names: string[];
  /** The line on which it starts, and the one after it; 1-based. */
  line: number;
  nextLine: number;
  /** The bytes up to its end. */
  length: number;
}

type CutRecord = { line: number; text: string; reread: boolean } | { line: number; problem: RowProblem };

const NOT_CSV: RowProblem = { kind: "not-csv", message: "This row is not CSV: a quote is out of place.", faults: [] };
const NO_TEXT: RowProblem = {
  kind: "not-utf-8",
  message: 'This row is not UTF-8 text, and not plainly Windows-1252 either: save the file as "CSV UTF-8".',
  faults: [],
};

/** The rows of a block of CSV, each a list of cells, or what is wrong with it. Records whose cells are all empty are none. */
export function rowsOfCsv(buffer: Buffer, firstLine: number, separator: string): CsvRows {
  const records = [...recordsIn(buffer, firstLine, separator)].map(({ record }) => record);
  const cells = cellsOf(records.map((record) => ("text" in record ? record.text : "")).join(""), separator);
  let place = 0;
  const rows = records.map((record): Row => ("text" in record ? { line: record.line, value: cells[place++] } : record));
  return {
    rows: rows.filter((row) => "problem" in row || !(Array.isArray(row.value) && isBlank(row.value))),
    reread: records.filter((record) => "text" in record && record.reread).length,
  };
}

/** The first record that is not empty, as the names of columns; "none" where there is none, "broken" where it is not CSV. */
export function headIn(buffer: Buffer, firstLine: number, separator: string): CsvHead | "none" | "broken" {
  for (const { record, next, nextLine } of recordsIn(buffer, firstLine, separator)) {
    if (!("text" in record)) return "broken";
    const names = (cellsOf(record.text, separator)[0] ?? []).map((name) => name.trim());
    if (!isBlank(names)) return { names, line: record.line, nextLine, length: next };
  }
  return "none";
}

/** The records of a block; empty lines are none. */
function* recordsIn(
  buffer: Buffer,
  firstLine: number,
  separator: string,
): Generator<{ record: CutRecord; next: number; nextLine: number }> {
  let line = firstLine;
  for (let from = 0; from < buffer.length;) {
    const { state, next } = endingOf(buffer, from, separator);
    const bytes = buffer.subarray(from, next);
    const nextLine = line + lineEndsIn(bytes);
    const record = recordOf(bytes, line, state === "whole");
    if (!("text" in record) || record.text !== "\n") yield { record, next, nextLine };
    from = next;
    line = nextLine;
  }
}

function recordOf(bytes: Buffer, line: number, isWhole: boolean): CutRecord {
  if (!isWhole) return { line, problem: NOT_CSV };
  if (isUtf8(bytes)) return { line, text: bytes.toString("utf8"), reread: false };
  const text = windows1252In(bytes);
  return text === null ? { line, problem: NO_TEXT } : { line, text, reread: true };
}

/** Each text ends in a line end, but for the last of a file. */
function cellsOf(text: string, separator: string): string[][] {
  return parse(text, { delimiter: separator, relax_column_count: true, bom: false, record_delimiter: "\n" });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
