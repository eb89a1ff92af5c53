/** Cuts a stream of bytes into blocks of whole rows, whatever the pieces are in which it comes. */
import { ANSWERS_AT_MOST } from "../answers/read.ts";
import { endOfRecord } from "./csv-records.ts";
import type { RowForm } from "./order.ts";

export interface Block {
  /** Whole rows; the last one of a file may have no line end. Good until the next block is asked for. */
  bytes: Uint8Array;
  /** The bytes are the start of a row that is longer than one may be; the rest of it was passed over. */
  tooLong: boolean;
  /** Lines that the block takes up in the file. */
  lines: number;
}

const NEW_LINE = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** In CSV a line end inside quotes ends no row. A row is at most 1 MB: an endless one is told, not kept. */
export async function* blocksOf(pieces: AsyncIterable<Uint8Array>, form: RowForm): AsyncGenerator<Block> {
  let kept: Buffer = Buffer.alloc(0);
  let fresh = true;
  let passing = false;
  for await (const piece of pieces) {
    let rest: Buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (passing) {
      const end = rest.indexOf(NEW_LINE);
      if (end === -1) continue;
      passing = false;
      rest = rest.subarray(end + 1);
    }
    if (kept.length > 0) rest = Buffer.concat([kept, rest]);
    if (fresh && rest.length >= BOM.length) {
      fresh = false;
      if (rest.subarray(0, BOM.length).equals(BOM)) rest = rest.subarray(BOM.length);
    }
    let end = endOfRows(rest, form);
    if (end > 0) yield blockOf(rest.subarray(0, end));
    while (rest.length - end > ANSWERS_AT_MOST) {
      // In CSV the row may only lack a closing quote: it is given up at its first line end, and what follows is read anew.
      const next = rest.indexOf(NEW_LINE, end) + 1;
      yield { bytes: rest.subarray(end, end + 200), tooLong: true, lines: 1 };
      passing = next === 0;
      rest = passing ? rest.subarray(rest.length) : rest.subarray(next);
      end = endOfRows(rest, form);
      if (end > 0) yield blockOf(rest.subarray(0, end));
    }
    // A copy: the piece belongs to the reader, who may write over it.
    kept = Buffer.from(rest.subarray(end));
  }
  if (fresh && kept.equals(BOM)) kept = Buffer.alloc(0);
  while (kept.length > 0) {
    // A quote that is never closed costs its own line, not all that follow.
    const end = form === "csv" && endOfRecord(kept, 0) === null ? kept.indexOf(NEW_LINE) + 1 || kept.length : kept.length;
    yield blockOf(kept.subarray(0, end));
    const rest = kept.subarray(end);
    const more = endOfRows(rest, form);
    if (more > 0) yield blockOf(rest.subarray(0, more));
    kept = rest.subarray(more);
  }
}

function blockOf(bytes: Buffer): Block {
  return { bytes, tooLong: false, lines: linesIn(bytes) };
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let end = bytes.indexOf(NEW_LINE); end !== -1; end = bytes.indexOf(NEW_LINE, end + 1)) lines++;
  return bytes.at(-1) === NEW_LINE ? lines : lines + 1;
}

/** Where the last whole row ends. */
function endOfRows(bytes: Buffer, form: RowForm): number {
  if (form === "ndjson") return bytes.lastIndexOf(NEW_LINE) + 1;
  let end = 0;
  for (let next = endOfRecord(bytes, 0); next !== null && next < bytes.length; next = endOfRecord(bytes, end)) end = next + 1;
  return end;
}
