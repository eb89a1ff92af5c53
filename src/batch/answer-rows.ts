/** Takes blocks of rows in and gives each row's answer, in its place: an outcome, the wanted fields of it, or what is wrong with it. */
import { caseAnswerer } from "./case-answerer.ts";
import type { Done, Job, Order } from "./order.ts";
import type { ProblemRow, RowProblem } from "./problem-format.ts";
import { rowsOfList } from "./json-list.ts";
import { type Row, rowsOfLines, tooLong } from "./rows.ts";
import { writerFor } from "./row-writer.ts";

export async function rowAnswerer(order: Order): Promise<(job: Job) => Promise<Done>> {
  const answer = await caseAnswerer(order);
  const newWriter = await writerFor(order);
  return async (job) => {
    const writer = newWriter();
    let rows = 0;
    let wrong = 0;
    const { rows: read, reread } = await rowsOf(job);
    for (const row of read) {
      const answered = "problem" in row ? { problem: row.problem, reference: null } : answer(row.value, job.columns);
      const settled = answered instanceof Promise ? await answered : answered;
      rows++;
      if ("problem" in settled) {
        wrong++;
        writer.addProblem(problemRow(job.file, row.line, settled.reference, settled.problem));
      } else writer.addCase(settled.reckoned);
    }
    return { bytes: new TextEncoder().encode(writer.text()), rows, wrong, reread };
  };
}

/** The rows of a job, each with its line, and how many of them were not UTF-8 but read as Windows-1252. */
export async function rowsOf({ layout, line, bytes, tooLong: isTooLong }: Job): Promise<{ rows: Iterable<Row>; reread: number }> {
  if (isTooLong) return { rows: [{ line, problem: tooLong() }], reread: 0 };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (layout.form) {
    case "lines":
      return { rows: rowsOfLines(buffer, line), reread: 0 };
    case "list":
      return { rows: rowsOfList(buffer, line), reread: 0 };
    case "csv": {
      const { rowsOfCsv } = await import("./csv-rows.ts");
      return rowsOfCsv(buffer, line, layout.separator);
    }
    default:
      return layout satisfies never;
  }
}

export function problemRow(file: string | null, line: number, reference: string | null, problem: RowProblem): ProblemRow {
  return { ...(file === null ? {} : { file }), line, ...(reference === null ? {} : { reference }), problem };
}
