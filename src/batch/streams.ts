/** What a run over many rows reads and writes with. Loaded by such runs only; a test hands in its own. */
import { createReadStream, writeSync } from "node:fs";
import { isatty } from "node:tty";
import { fail, problemIn } from "../problems.ts";
import { codeOf, reasonOf, shown, type Streams } from "../surroundings.ts";

export function realStreams(): Streams {
  return {
    pieces: piecesOf,
    write: writeOut,
    errIsTerminal: isatty(2),
    onInterrupt(act) {
      process.on("SIGINT", act);
      return () => process.removeListener("SIGINT", act);
    },
  };
}

async function* piecesOf(file: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  const end = () => stream.destroy();
  stop.addEventListener("abort", end);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (stop.aborted) return;
    if (problemIn(error)) throw error;
    fail({ kind: "unreadable-file", file: shown(file), reason: reasonOf(error) });
  } finally {
    stop.removeEventListener("abort", end);
  }
}

/** Written at once and not through a stream: so nothing waits in memory while a reader is slow. */
function writeOut(bytes: Uint8Array): boolean {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") fail({ kind: "unprintable", reason: reasonOf(error) });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}
