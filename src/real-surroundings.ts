/** The computer as it is: its clock, files, streams and terminal. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { fail } from "./problems.ts";
import { codeOf, reasonOf, shown, type Surroundings, type Terminal } from "./surroundings.ts";

export function realSurroundings(home: string): Surroundings {
  let terminal: Terminal | undefined;
  return {
    now: Date.now,
    env: process.env,
    home,
    read: readBounded,
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    get interactive() {
      return isTerminal(0) && isTerminal(1);
    },
    get outIsTerminal() {
      return isTerminal(1);
    },
    get columns() {
      return isTerminal(1) ? process.stdout.columns || 80 : 80;
    },
    get rows() {
      return isTerminal(1) ? process.stdout.rows || 24 : 24;
    },
    streams: async () => (await import("./batch/streams.ts")).realStreams(),
    terminal: () => (terminal ??= realTerminal()),
  };
}

/** Asked for only where it matters: the module behind it costs a tenth of the start-up time of a script that prints JSON. */
function isTerminal(handle: 0 | 1): boolean {
  return process.getBuiltinModule("node:tty").isatty(handle);
}

const SHOW_CURSOR = "\u001b[?25h";
const TERMINATED = 143;

/** What the kernel keeps of a line while it is typed (MAX_CANON, and N_TTY_BUF_SIZE of Linux); the console of Windows hands on all of it. */
const LINE_AT_MOST: Partial<Record<NodeJS.Platform, number | null>> = { darwin: 1023, win32: null };
const LINE_AT_MOST_ELSEWHERE = 4095;

/** A terminal that has gone away cannot be set back: on an ordinary exit Node would abort over it. Nobody is left to tell. */
function endWithTheTerminal(): void {
  process.kill(process.pid, "SIGKILL");
}

/** The terminal, left sane (echo, cursor) where the program is ended in the middle of a question. */
function realTerminal(): Terminal {
  const { stdin: input, stdout: output } = process;
  process.once("SIGTERM", () => {
    if (input.isTTY) input.setRawMode(false);
    writeAll(1, SHOW_CURSOR);
    process.exit(TERMINATED);
  });
  process.once("SIGHUP", endWithTheTerminal);
  for (const event of ["end", "error", "close"] as const) {
    // First in line, before a prompt that is closed by it tries to set the terminal back.
    input.prependListener(event, () => {
      if (!isTerminal(0)) endWithTheTerminal();
    });
  }
  // The window may be closed while something is being drawn.
  output.on("error", endWithTheTerminal);
  return {
    input,
    output,
    lineAtMost: process.platform in LINE_AT_MOST ? (LINE_AT_MOST[process.platform] ?? null) : LINE_AT_MOST_ELSEWHERE,
    rows: () => output.rows || 24,
    onInterrupt(act) {
      process.on("SIGINT", act);
      return () => process.removeListener("SIGINT", act);
    },
    onResume(act) {
      process.on("SIGCONT", act);
      return () => process.removeListener("SIGCONT", act);
    },
  };
}

const PIECE = 64 * 1024;

function readBounded(file: string, atMost: number): Uint8Array {
  let handle = 0;
  try {
    handle = file === "-" ? 0 : openSync(file, "r");
    return readPieces(handle, atMost);
  } catch (error) {
    return fail({ kind: "unreadable-file", file: shown(file), reason: reasonOf(error) });
  } finally {
    if (handle > 0) closeSync(handle);
  }
}

/** Reads a file, a pipe, a terminal or a device; stops one byte past the bound, so that the caller sees that it is too long. */
function readPieces(handle: number, atMost: number): Uint8Array {
  const pieces: Buffer[] = [];
  let total = 0;
  while (total <= atMost) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, atMost + 1 - total));
    const count = readWaiting(handle, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    total += count;
  }
  return Buffer.concat(pieces);
}

function readWaiting(handle: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, piece, 0, piece.length, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/**
 * Writes all of a text at once, without the stream machinery that costs start-up time. Where nobody reads any more it goes on
 * without a word: files that were asked for are still written, and the exit code is the true one.
 */
function writeAll(handle: 1 | 2, text: string): void {
  let rest = Buffer.from(text, "utf8");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return;
      if (code === "EIO") endWithTheTerminal();
      if (code !== "EAGAIN") return refuseToGoOn(handle, error);
      pause();
    }
  }
}

/** What cannot be said on standard error cannot be said at all; data that does not arrive must not pass for printed. */
function refuseToGoOn(handle: 1 | 2, error: unknown): void {
  if (handle === 2) return;
  fail({ kind: "unprintable", reason: reasonOf(error) });
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
