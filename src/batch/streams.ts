/** What a run over many rows reads and writes with. Loaded by such runs only; a test hands in its own. */
import { closeSync, createReadStream, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { fail, problemIn } from "../problems.ts";
import { reasonOf, shown } from "../surroundings.ts";
import { growYoungRoom } from "./young-room.ts";

export interface Streams {
  /** The bytes of a file piece by piece, "-" is standard input; each is good until the next is asked for. Throws a Problem where it cannot be read. */
  pieces(file: string, stop: AbortSignal): AsyncIterable<Uint8Array>;
  /** Puts all of it on standard output, waiting for a slow reader; false: nobody reads it any more. */
  write(bytes: Uint8Array): boolean;
  errIsTerminal: boolean;
  /** Calls `act` on Ctrl-C; gives what ends that. */
  onInterrupt(act: () => void): () => void;
}

const PIECE = 64 * 1024;

export function realStreams(): Streams {
  const isGrown = growYoungRoom();
  let waits = true;
  return {
    async *pieces(file, stop) {
      for await (const piece of piecesOf(file, stop)) {
        if (waits) waits = !isGrown();
        yield piece;
      }
    },
    write: writeOut,
    errIsTerminal: process.getBuiltinModule("node:tty").isatty(2),
    onInterrupt(act) {
      process.on("SIGINT", act);
      return () => process.removeListener("SIGINT", act);
    },
  };
}

async function* piecesOf(file: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    const handle = file === "-" ? 0 : openSync(file, "r");
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) fail({ kind: "unreadable-file", file: shown(file), reason: "it is a folder" });
      yield* stat.isFile() ? piecesOfFile(handle, stop) : piecesOfPipe(file, stop);
    } finally {
      if (handle > 0) closeSync(handle);
    }
  } catch (error) {
    if (stop.aborted) return;
    if (problemIn(error)) throw error;
    fail({ kind: "unreadable-file", file: shown(file), reason: reasonOf(error) });
  }
}

/** One piece of memory is read into again and again; between two readings signals are heard. */
async function* piecesOfFile(handle: number, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  while (!stop.aborted) {
    const count = readSync(handle, piece, 0, PIECE, null);
    if (count === 0) return;
    yield piece.subarray(0, count);
    await new Promise((resume) => setImmediate(resume));
  }
}

/** A pipe or a terminal may keep us waiting, so it is read as a stream, which Ctrl-C can end. */
async function* piecesOfPipe(file: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  const end = () => stream.destroy();
  stop.addEventListener("abort", end);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } finally {
    stop.removeEventListener("abort", end);
  }
}

function writeOut(bytes: Uint8Array): boolean {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") fail({ kind: "unprintable", reason: reasonOf(error) });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}
