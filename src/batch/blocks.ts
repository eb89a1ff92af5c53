/** Cuts a stream of bytes into blocks of whole rows, whatever the pieces are in which it comes. */
import { ANSWERS_AT_MOST } from "../answers/read.ts";
import { csvCutter } from "./csv-records.ts";
import { type Cutter, ROWS_AT_MOST } from "./cutter.ts";
import { listCutter } from "./json-list.ts";
import { afterLine, lineEndsIn } from "./line-ends.ts";
import { isSpace, openingOf } from "./opening.ts";
import type { Layout, RowForm } from "./order.ts";

export interface Block {
  layout: Layout;
  /** The line on which it starts, 1-based. */
  line: number;
  /** Whole rows; the last one of a file may be cut off. */
  bytes: Buffer;
  /** The bytes are the start of a row that is longer than one may be; the rest of it is passed over. */
  tooLong: boolean;
}

const START_SHOWN = 200;

/** The bytes are UTF-8 without a mark, but for rows that are not. A row is at most 1 MB: an endless one is told, not kept. */
export async function* blocksOf(pieces: AsyncIterable<Buffer>, form: RowForm): AsyncGenerator<Block> {
  const waiting = new Waiting(form);
  for await (const piece of pieces) yield* waiting.blocks(piece, false);
  yield* waiting.blocks(Buffer.alloc(0), true);
}

/** Bytes that are read and not yet given out. */
class Waiting {
  #bytes: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Null until the first bytes say how rows are laid out, and again where a list of them has come to its end. */
  #rows: { layout: Layout; cutter: Cutter } | null = null;
  #passing = false;

  constructor(readonly form: RowForm) {}

  *blocks(piece: Buffer, ended: boolean): Generator<Block> {
    this.#bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
    for (;;) {
      this.#rows ??= this.#opened(ended);
      if (this.#rows === null) return;
      const { layout, cutter } = this.#rows;
      if (this.#passing && !this.#passOver(cutter)) return;
      const whole = cutter.wholeIn(this.#bytes);
      if (whole > 0) yield this.#taken(layout, whole);
      if (cutter.isClosed()) this.#rows = null;
      else if (whole > 0) continue;
      else if (this.#bytes.length > ANSWERS_AT_MOST) {
        yield this.#tooLong(layout);
        this.#passing = true;
      } else {
        if (!ended || (this.#bytes.length === 0 && layout.form !== "list")) return;
        yield this.#taken(layout, cutter.lastIn(this.#bytes));
        if (layout.form === "list") return;
      }
    }
  }

  #opened(ended: boolean) {
    const opening = openingOf(this.#bytes, this.form, ended);
    if (opening === null) return null;
    this.#take(opening.length);
    return { layout: opening.layout, cutter: cutterFor(opening.layout) };
  }

  /** Whether the end of the row that is passed over was found. */
  #passOver(cutter: Cutter): boolean {
    const end = cutter.passOver(this.#bytes);
    this.#take(end ?? this.#bytes.length);
    this.#passing = end === null;
    return end !== null;
  }

  #taken(layout: Layout, length: number): Block {
    const line = this.#line;
    return { layout, line, bytes: this.#take(length), tooLong: false };
  }

  #tooLong(layout: Layout): Block {
    const before = this.#bytes.subarray(
      0,
      this.#bytes.findIndex((byte) => !isSpace(byte)),
    );
    return { layout, line: this.#line + lineEndsIn(before), bytes: this.#bytes.subarray(0, START_SHOWN), tooLong: true };
  }

  #take(length: number): Buffer {
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    this.#line += lineEndsIn(taken);
    return taken;
  }
}

function cutterFor(layout: Layout): Cutter {
  switch (layout.form) {
    case "lines":
      return {
        wholeIn: wholeLinesIn,
        passOver: afterLine,
        lastIn: (bytes) => bytes.length,
        isClosed: () => false,
      };
    case "list":
      return listCutter();
    case "csv":
      return csvCutter(layout.separator);
    default:
      return layout satisfies never;
  }
}

function wholeLinesIn(bytes: Buffer): number {
  let whole = 0;
  for (let rows = 0; rows < ROWS_AT_MOST; rows++) {
    const next = afterLine(bytes.subarray(whole));
    if (next === null) break;
    whole += next;
  }
  return whole;
}
