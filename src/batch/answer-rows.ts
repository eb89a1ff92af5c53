/** Takes blocks of rows in and gives each row's answer, in its place: an outcome, the wanted fields of it, or what is wrong with it. */
import { caseAnswerer } from "./case-answerer.ts";
import type { PlainReader } from "./plain-rows.ts";
import type { Done, Job, Order } from "./order.ts";
import type { ProblemRow, RowProblem } from "./problem-format.ts";
import { type Row, rowsOfNdjson, tooLong } from "./rows.ts";
import { writerFor } from "./row-writer.ts";
import { Sheet } from "./sheet.ts";

/** What answers jobs: `lent` is memory to put the rows into, where what the last job's stand in was given away; null: the same again. */
export type RowAnswerer = (job: Job, lent: ArrayBuffer | null) => Promise<Done>;

export async function rowAnswerer(order: Order): Promise<RowAnswerer> {
  const { answer, readPlain, answerPlain } = await caseAnswerer(order);
  const sheet = new Sheet();
  const writer = await writerFor(order, sheet);
  return async (job, lent) => {
    sheet.wipe(lent);
    let rows = 0;
    let wrong = 0;
    for (const { line, value, problem, plain } of await rowsOf(job, readPlain)) {
      rows++;
      const answered = plain ? answerPlain(plain) : problem ? { problem, reference: null } : answer(value, job.columns);
      const settled = answered instanceof Promise ? await answered : answered;
      if ("problem" in settled) {
        wrong++;
        writer.putProblem(problemRow(job.file, line, settled.reference, settled.problem));
      } else writer.putCase(settled.reckoned);
    }
    writer.finish();
    return { bytes: sheet.content(), rows, wrong };
  };
}

/** The rows of a job, each with its line. */
export async function rowsOf({ form, line, bytes, tooLong: isTooLong }: Job, readPlain: PlainReader | null): Promise<Iterable<Row>> {
  if (isTooLong) return [{ line, value: undefined, problem: tooLong(), plain: null }];
  if (form === "ndjson") return rowsOfNdjson(bytes, line, readPlain);
  const { rowsOfCsv } = await import("./csv-rows.ts");
  return rowsOfCsv(bytes, line);
}

export function problemRow(file: string | null, line: number, reference: string | null, problem: RowProblem): ProblemRow {
  return { ...(file === null ? {} : { file }), line, ...(reference === null ? {} : { reference }), problem };
}
