/** The files that come with the program: in a folder beside it or, in the single executable, inside it. */
import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Worker, WorkerOptions } from "node:worker_threads";

/** The home of a program that carries its files inside. No folder has this name. */
export const INSIDE = "\0inside";

/** The text of the file `name`, such as "content/shelf.json". Throws where there is none. */
export function shippedText(home: string, name: string): string {
  if (home !== INSIDE) return readFileSync(join(home, name), "utf8");
  const { getAsset, getRawAsset } = process.getBuiltinModule("node:sea");
  try {
    return getAsset(name, "utf8");
  } catch {
    // What few runs need is packed.
    const { brotliDecompressSync } = process.getBuiltinModule("node:zlib");
    return brotliDecompressSync(new Uint8Array(getRawAsset(`${name}.br`) as unknown as ArrayBuffer)).toString("utf8");
  }
}

/** Part of a text: so many letters from a place on, fewer where it ends before. */
export type PartOf = (from: number, length: number) => string;

/** What a start wants mostly stands before this: it is read at one go, and the parts are taken from it. */
const HEAD = 128 * 1024;

/**
 * The parts of the file `name`, which is ASCII: a start that needs a third of it reads no more. It stays open, so that all parts are of
 * one and the same file, even where the program is replaced meanwhile. Throws where there is none.
 */
export function shippedParts(home: string, name: string): PartOf {
  if (home === INSIDE) {
    const text = shippedText(home, name);
    return (from, length) => text.slice(from, from + length);
  }
  const handle = openSync(join(home, name), "r");
  const head = Buffer.allocUnsafe(HEAD);
  const read = readSync(handle, head, 0, HEAD, 0);
  return (from, length) => {
    if (from + length <= read) return head.toString("latin1", from, from + length);
    const bytes = Buffer.allocUnsafe(length);
    return bytes.toString("latin1", 0, readSync(handle, bytes, 0, length, from));
  };
}

/** How a shipped file is named where something is said about it. */
export function shippedName(home: string, name: string): string {
  return home === INSIDE ? `${name} (inside the program)` : join(home, name);
}

/** Runs the bundle `name` on a thread of its own. */
export function shippedThread(home: string, name: string, options: WorkerOptions): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  if (home !== INSIDE) return new threads.Worker(join(home, name), options);
  // A thread cannot be started from a file that is no file: it gets the text that starts the program itself.
  return new threads.Worker(`${shippedText(home, "start.cjs")}\nstartInside(${JSON.stringify(`./${name}`)});`, { ...options, eval: true });
}
