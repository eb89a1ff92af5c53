/** The files that come with the program: in a folder beside it or, in the single executable, inside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker, WorkerOptions } from "node:worker_threads";

/** The home of a program that carries its files inside. No folder has this name. */
export const INSIDE = "\0inside";

/** The text of the file `name`, such as "content/shelf.json". Throws where there is none. */
export function shippedText(home: string, name: string): string {
  if (home !== INSIDE) return readFileSync(join(home, name), "utf8");
  return process.getBuiltinModule("node:sea").getAsset(name, "utf8");
}

/** The bytes of the file `name`. Throws where there is none. */
export function shippedBytes(home: string, name: string): Buffer {
  if (home !== INSIDE) return readFileSync(join(home, name));
  return Buffer.from(process.getBuiltinModule("node:sea").getAsset(name));
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
