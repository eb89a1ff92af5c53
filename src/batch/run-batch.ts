/** Conducts a run over many rows: files in, rows out in their order, a summary at the end. */
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { shown, type Streams } from "../surroundings.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { crewFor } from "./crew.ts";
import { utf8Of } from "./encoding.ts";
import { USUAL_FIELDS } from "./fields.ts";
import { withPlainLineEnds } from "./line-ends.ts";
import type { Columns, Job, Order, RowForm } from "./order.ts";

export interface Batch {
  order: Order;
  files: { name: string; form: RowForm }[];
  workers: number;
  /** What CSV starts with: a byte order mark, or nothing. */
  mark: string;
}

export interface Tally {
  rows: number;
  wrong: number;
  /** Rows that were not UTF-8 and were read as Windows-1252. */
  reread: number;
  /** Bytes read so far. */
  read: number;
  /** Ctrl-C was pressed. */
  interrupted: boolean;
  /** Nobody reads what is written any more. */
  closed: boolean;
}

export async function runBatch(
  { order, files, workers, mark }: Batch,
  streams: Streams,
  onProgress: (tally: Tally) => void,
): Promise<Tally> {
  const tally: Tally = { rows: 0, wrong: 0, reread: 0, read: 0, interrupted: false, closed: false };
  const stopping = new AbortController();
  const heard = streams.onInterrupt(() => {
    tally.interrupted = true;
    stopping.abort();
  });
  try {
    const crew = await crewFor(order, workers);
    if (order.to === "csv") {
      const { csvHead } = await import("./csv-writer.ts");
      streams.write(Buffer.from(mark + csvHead(order.fields ?? USUAL_FIELDS)));
    }
    await crew(jobsOf({ order, files }, streams, stopping.signal, tally), ({ bytes, rows, wrong, reread }) => {
      tally.rows += rows;
      tally.wrong += wrong;
      tally.reread += reread;
      tally.closed = !streams.write(bytes);
      onProgress(tally);
      return !tally.closed && !tally.interrupted;
    });
  } finally {
    heard();
  }
  return tally;
}

/** The blocks of all files as jobs. */
export async function* jobsOf(
  { order, files }: Pick<Batch, "order" | "files">,
  streams: Streams,
  stop: AbortSignal,
  tally: { read: number },
): AsyncGenerator<Job> {
  for (const { name, form } of files) {
    const file = files.length > 1 ? shown(name) : null;
    const read = utf8Of(counted(streams.pieces(name, stop), tally), shown(name));
    const pieces = form === "csv" ? withPlainLineEnds(read) : read;
    let columns: Columns | null = null;
    for await (const block of blocksOf(pieces, form)) {
      // What comes last after Ctrl-C may be half a row.
      if (stop.aborted) return;
      if (form === "csv" && columns === null) {
        const head = await headOf(block, name, order);
        if (head === null) continue;
        columns = head.columns;
        if (head.rest.bytes.length > 0) yield { file, columns, ...head.rest };
      } else yield { file, columns, ...block };
    }
  }
}

/** The columns that a file's first block names, and the rows after them; null where the block holds nothing but empty lines. */
async function headOf(block: Block, name: string, order: Order): Promise<{ columns: Columns; rest: Block } | null> {
  const { headIn } = await import("./csv-rows.ts");
  const { columnsNamed } = await import("./csv-columns.ts");
  const { layout, bytes, line } = block;
  const head = layout.form === "csv" && !block.tooLong ? headIn(bytes, line, layout.separator) : "broken";
  if (head === "none") return null;
  if (head === "broken") return refuseColumns(name, line, "The first line is not CSV.");
  const columns = columnsNamed(await packNamed(order.content, order), head.names, order.ignore);
  if ("problem" in columns) return refuseColumns(name, head.line, columns.problem);
  return { columns, rest: { ...block, line: head.nextLine, bytes: bytes.subarray(head.length) } };
}

function refuseColumns(name: string, line: number, message: string): never {
  const expected = "a first line with reference, at and question ids; --ignore NAME passes over a column";
  return fail({
    kind: "bad-input",
    what: `The columns of ${shown(name)} do not hold`,
    faults: [{ file: shown(name), line, column: 1, place: null, message, expected }],
  });
}

async function* counted(pieces: AsyncIterable<Uint8Array>, tally: { read: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    tally.read += piece.length;
    yield piece;
  }
}

/** Cancelled before all else; 3 where some row was wrong; a reader that left is no fault. */
export function exitOf({ interrupted, closed, wrong }: Tally): number {
  if (interrupted) return EXIT.cancelled;
  if (closed) return EXIT.done;
  return wrong > 0 ? EXIT.badInput : EXIT.done;
}
