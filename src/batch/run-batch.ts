/** Conducts a run over many rows: files in, rows out in their order, a summary at the end. */
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { shown } from "../surroundings.ts";
import { blocksOf } from "./blocks.ts";
import { crewFor } from "./crew.ts";
import { cutRecords } from "./csv-records.ts";
import { USUAL_FIELDS } from "./fields.ts";
import type { Job, Order, RowForm } from "./order.ts";
import type { Streams } from "./streams.ts";

export interface Batch {
  order: Order;
  files: { name: string; form: RowForm }[];
  workers: number;
}

export interface Tally {
  rows: number;
  wrong: number;
  /** Bytes read so far. */
  read: number;
  /** Ctrl-C was pressed. */
  interrupted: boolean;
  /** Nobody reads what is written any more. */
  closed: boolean;
}

export async function runBatch({ order, files, workers }: Batch, streams: Streams, onProgress: (tally: Tally) => void): Promise<Tally> {
  const tally: Tally = { rows: 0, wrong: 0, read: 0, interrupted: false, closed: false };
  const stopping = new AbortController();
  const heard = streams.onInterrupt(() => {
    tally.interrupted = true;
    stopping.abort();
  });
  try {
    const crew = await crewFor(order, workers);
    if (order.to === "csv") {
      const { csvHead } = await import("./csv-writer.ts");
      streams.write(Buffer.from(csvHead(order.fields ?? USUAL_FIELDS)));
    }
    await crew(jobsOf({ order, files }, streams, stopping.signal, tally), ({ bytes, rows, wrong }) => {
      tally.rows += rows;
      tally.wrong += wrong;
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
    const pieces = counted(streams.pieces(name, stop), tally);
    let line = 1;
    let columns: string[] | null = null;
    for await (const block of blocksOf(pieces, form)) {
      // What comes last after Ctrl-C may be half a row.
      if (stop.aborted) return;
      let { bytes } = block;
      let from = line;
      line += block.lines;
      if (form === "csv" && columns === null) {
        const head = await headOf(bytes, name, order);
        columns = head.columns;
        from += head.lines;
        bytes = bytes.subarray(head.length);
        if (bytes.length === 0) continue;
      }
      yield { file, form, columns, line: from, bytes, tooLong: block.tooLong };
    }
  }
}

async function headOf(bytes: Uint8Array, name: string, order: Order): Promise<{ columns: string[]; lines: number; length: number }> {
  const { columnsIn } = await import("./csv-rows.ts");
  const { wrongColumn } = await import("./csv-document.ts");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first] = cutRecords(buffer, 1);
  const columns = first ? columnsIn(first.bytes) : null;
  const what = columns === null ? "The first line is not CSV." : wrongColumn(await packNamed(order.content, order), columns, order.ignore);
  if (columns === null || what !== null || !first) return refuseColumns(name, first?.line ?? 1, what ?? "");
  return { columns, lines: first.nextLine - 1, length: first.next };
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
