/** Reads rows as batch does, and compares the level that each records with the level that its answers indicate. */
import { quoted } from "../answers/check.ts";
import { problemRow, rowsOf } from "../batch/answer-rows.ts";
import { type Answered, caseAnswerer } from "../batch/case-answerer.ts";
import type { RowProblem } from "../batch/problem-format.ts";
import { levelWritten } from "../batch/level-written.ts";
import type { Columns, Job } from "../batch/order.ts";
import { type Batch, jobsOf } from "../batch/run-batch.ts";
import type { Streams } from "../surroundings.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import type { Reckoned } from "../triage/outcome.ts";
import { type Compared, type Tally, tallyOf } from "./tally.ts";
import { isObject } from "../answers/answers.ts";
import { certain } from "../answers/certain.ts";

/** The keys or columns that an audit reads beside the answers. */
export interface Keys {
  recorded: string;
  agency: string;
}

/** `lookAtMost`: how many cases to look at are kept. Gives the tally, how many rows were read as Windows-1252, and whether Ctrl-C ended it early. */
export async function runAudit(
  pack: Pack,
  batch: Pick<Batch, "order" | "files">,
  keys: Keys,
  lookAtMost: number,
  streams: Streams,
): Promise<{ tally: Tally; reread: number; interrupted: boolean }> {
  const order = { ...batch.order, ignore: [...batch.order.ignore, keys.recorded, keys.agency] };
  const answer = await caseAnswerer(order);
  const tally = tallyOf(pack, lookAtMost);
  let reread = 0;
  const stopping = new AbortController();
  const heard = streams.onInterrupt(() => stopping.abort());
  try {
    for await (const job of jobsOf({ order, files: batch.files }, streams, stopping.signal, { read: 0 })) {
      const { rows, reread: ofJob } = await rowsOf(job);
      reread += ofJob;
      for (const row of rows) {
        const answered = "problem" in row ? { problem: row.problem, reference: null } : await answer(row.value, job.columns);
        const said = besides("problem" in row ? null : row.value, job.columns);
        const compared = comparedOf(answered, job, row.line, said, keys);
        if ("kind" in compared)
          tally.addProblem(problemRow(job.file, row.line, "reference" in answered ? answered.reference : null, compared));
        else tally.add(compared);
      }
    }
  } finally {
    heard();
  }
  return { tally, reread, interrupted: stopping.signal.aborted };
}

/** What a row says under a name, outside its answers. */
function besides(value: unknown, columns: Columns | null): (name: string) => unknown {
  if (columns !== null) return (name) => (Array.isArray(value) ? value[columns.indexOf(name)] : undefined);
  return (name) => (isObject(value) ? value[name] : undefined);
}

function comparedOf(answered: Answered, job: Job, line: number, said: (name: string) => unknown, keys: Keys): Compared | RowProblem {
  const reckoned = indicatedIn(answered);
  if (reckoned === null) return certain("problem" in answered ? answered.problem : null);
  const { pack, walk, at, reference } = reckoned;
  const written = said(keys.recorded);
  const recorded = levelWritten(pack, written);
  if (recorded === null) {
    const levels = pack.levels.levels.map(({ level }) => level).join(", ");
    const fault = {
      place: quoted(keys.recorded).slice(1, -1),
      message: `${quoted(written)} is not a level of this content.`,
      expected: `one of ${levels}`,
    };
    return { kind: "wrong-answers", message: "The recorded level cannot be read.", faults: [fault] };
  }
  const agency = said(keys.agency);
  const dated = said("at");
  return {
    reference,
    ...(job.file === null ? {} : { file: job.file }),
    line,
    agency: typeof agency === "string" ? agency.trim().slice(0, 100) : "",
    at: dated === undefined || dated === null || dated === "" ? "" : isoWithOffset(at),
    recorded,
    indicated: walk.facts.level().indicated,
    because: walk.facts.level().because,
  };
}

/** A case whose level is settled; what comes after the judgement may still be open. */
function indicatedIn(answered: Answered): Reckoned | null {
  const { reckoned } = answered;
  if (!reckoned) return null;
  const { pack, walk } = reckoned;
  const { questions } = pack.flow;
  const settled = questions.findIndex(({ type }) => type === "judgement");
  return walk.open === null || questions.indexOf(walk.open) >= settled ? reckoned : null;
}
