/** TypeScript files in processes and threads of their own. */
import { Worker, type WorkerOptions } from "node:worker_threads";

/** What Node needs before the name of a TypeScript file to run it in a process. */
export const tsxOptions: readonly string[] = ["--import", import.meta.resolve("tsx")];

/** Runs a TypeScript file on a thread. Node 20 takes no such option for a thread, so the thread's first words are JavaScript. */
export function typeScriptThread(file: URL, options: WorkerOptions): Worker {
  const [api, url] = [import.meta.resolve("tsx/esm/api"), file.href].map((href) => JSON.stringify(href));
  return new Worker(`import(${api}).then(({ register }) => { register(); return import(${url}); });`, { ...options, eval: true });
}
