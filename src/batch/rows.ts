/** JSON documents as rows: each line, or each entry of a list, is one, or there is something wrong with it. */
import { isUtf8 } from "node:buffer";
import { numbersAsWritten } from "../answers/as-written.ts";
import { ANSWERS_AT_MOST, hasRepeatedKey } from "../answers/read.ts";
import { afterLine } from "./line-ends.ts";
import type { RowProblem } from "./problem-format.ts";

/** `line` is 1-based; `value` is a JSON document or, from CSV, a list of cells. */
export type Row = { line: number; value: unknown } | { line: number; problem: RowProblem };

export function* rowsOfLines(buffer: Buffer, firstLine: number): Generator<Row> {
  let line = firstLine;
  for (let rest = buffer; rest.length > 0; line++) {
    const next = afterLine(rest) ?? rest.length;
    const row = rowOf(rest.subarray(0, next), line, "line");
    if (row !== null) yield row;
    rest = rest.subarray(next);
  }
}

/** Null where the bytes are blank: only what holds something counts as a row. */
export function rowOf(bytes: Buffer, line: number, what: "line" | "entry"): Row | null {
  const refused = (kind: RowProblem["kind"], message: string) => ({ line, problem: { kind, message, faults: [] } });
  if (bytes.length > ANSWERS_AT_MOST) return { line, problem: tooLong() };
  if (!isUtf8(bytes)) return refused("not-utf-8", `This ${what} is not UTF-8 text.`);
  const text = bytes.toString("utf8");
  if (text.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(numbersAsWritten(text));
  } catch {
    return refused("not-json", `This ${what} is not JSON.`);
  }
  if (!hasRepeatedKey(text, value)) return { line, value };
  return refused("repeated-key", `A key stands in this ${what} twice: there may be two answers to one question.`);
}

export function tooLong(): RowProblem {
  return { kind: "too-long", message: "This row is longer than 1 MB, or a quote or a bracket in it is never closed.", faults: [] };
}
