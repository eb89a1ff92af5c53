/**
 * Where the records of CSV end: at a line end outside quotes. A quote that is out of place, or never closed, costs its own line
 * and none that follow. What is read anew after such a line has quotes and texts the other way round, so it comes to an end at
 * each line: however many quotes are open, a file is gone through twice at most.
 */
import { type Cutter, ROWS_AT_MOST } from "./cutter.ts";
import { afterLine } from "./line-ends.ts";

const NEW_LINE = 0x0a;
const QUOTE = 0x22;

export interface Ending {
  /** open: the buffer ends inside quotes; broken: a quote is out of place. */
  state: "whole" | "open" | "broken";
  /** Just after the record and its line end; where it is open or broken, just after its first line. */
  next: number;
}

/** How the record that starts at `from` ends. One that the buffer's end cuts off outside quotes counts as whole. */
export function endingOf(buffer: Buffer, from: number, separator: string): Ending {
  const parting = separator.charCodeAt(0);
  const endsCell = (byte: number | undefined) => byte === parting || byte === NEW_LINE;
  let at = from;
  for (;;) {
    if (buffer[at] === QUOTE) {
      const close = closingQuote(buffer, at + 1);
      if (close === null) return { state: "open", next: afterFirstLine(buffer, from) };
      at = close + 1;
    } else {
      while (at < buffer.length && !endsCell(buffer[at]) && buffer[at] !== QUOTE) at++;
    }
    if (at >= buffer.length) return { state: "whole", next: buffer.length };
    if (!endsCell(buffer[at])) return { state: "broken", next: afterFirstLine(buffer, from) };
    if (buffer[at] === NEW_LINE) return { state: "whole", next: at + 1 };
    at++;
  }
}

function closingQuote(buffer: Buffer, from: number): number | null {
  for (let at = buffer.indexOf(QUOTE, from); at !== -1; at = buffer.indexOf(QUOTE, at + 2)) if (buffer[at + 1] !== QUOTE) return at;
  return null;
}

function afterFirstLine(buffer: Buffer, from: number): number {
  return from + (afterLine(buffer.subarray(from)) ?? buffer.length - from);
}

/** `separator`: the sign between cells. */
export function csvCutter(separator: string): Cutter {
  return {
    wholeIn(bytes) {
      let end = 0;
      for (let rows = 0; rows < ROWS_AT_MOST && end < bytes.length; rows++) {
        const { state, next } = endingOf(bytes, end, separator);
        // Bytes to come may still close a quote, or carry a line on.
        if (state === "open" || bytes[next - 1] !== NEW_LINE) break;
        end = next;
      }
      return end;
    },
    // The row may only lack a closing quote: it is given up at its first line end, and what follows is read anew.
    passOver: afterLine,
    lastIn: (bytes) => endingOf(bytes, 0, separator).next,
    isClosed: () => false,
  };
}
