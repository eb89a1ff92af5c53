/** Reads rows as batch does, and compares the level that each records with the level that its answers indicate. */
import { quoted } from "../answers/check.ts";
import { problemRow, rowsOf } from "../batch/answer-rows.ts";
import { type Answered, caseAnswerer } from "../batch/case-answerer.ts";
import type { Job } from "../batch/order.ts";
import type { RowProblem } from "../batch/problem-format.ts";
import { type Batch, jobsOf } from "../batch/run-batch.ts";
import type { Streams } from "../batch/streams.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { levelNamed } from "../levels/level-named.ts";
import type { Pack } from "../packs/pack.ts";
import type { Reckoned } from "../triage/outcome.ts";
import { type Compared, type Tally, tallyOf } from "./tally.ts";

/** The keys or columns that an audit reads beside the answers. */
export interface Keys {
  recorded: string;
  agency: string;
}

/** `lookAtMost`: how many cases to look at are kept. Gives the tally, and whether Ctrl-C ended it early. */
export async function runAudit(
  pack: Pack,
  batch: Omit<Batch, "workers">,
  keys: Keys,
  lookAtMost: number,
  streams: Streams,
): Promise<{ tally: Tally; interrupted: boolean }> {
  const order = { ...batch.order, ignore: [...batch.order.ignore, keys.recorded, keys.agency] };
  const { answer } = await caseAnswerer(order);
  const tally = tallyOf(pack, lookAtMost);
  const stopping = new AbortController();
  const heard = streams.onInterrupt(() => stopping.abort());
  try {
    for await (const job of jobsOf({ order, files: batch.files }, streams, stopping.signal, { read: 0 })) {
      for (const { line, value, problem } of await rowsOf(job, null)) {
        const answered = problem ? { problem, reference: null } : await answer(value, job.columns);
        const compared = comparedOf(answered, job, line, besides(value, job.columns), keys);
        if ("kind" in compared) tally.addProblem(problemRow(job.file, line, "reference" in answered ? answered.reference : null, compared));
        else tally.add(compared);
      }
    }
  } finally {
    heard();
  }
  return { tally, interrupted: stopping.signal.aborted };
}

/** What a row says under a name, outside its answers. */
function besides(value: unknown, columns: string[] | null): (name: string) => unknown {
  if (columns !== null) return (name) => (value as string[] | undefined)?.[columns.indexOf(name)];
  return (name) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined);
}

function comparedOf(answered: Answered, job: Job, line: number, said: (name: string) => unknown, keys: Keys): Compared | RowProblem {
  const reckoned = indicatedIn(answered);
  if (reckoned === null) return (answered as { problem: RowProblem }).problem;
  const { pack, walk, at, reference } = reckoned;
  const written = said(keys.recorded);
  const recorded = levelNamed(pack, written);
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
