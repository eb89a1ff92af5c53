/** The start of a worker thread: told the order once, then one block after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { rowAnswerer } from "./answer-rows.ts";
import type { Job, Order } from "./order.ts";

const FIRST_SIZE = 2 * 1024 * 1024;
const answering = rowAnswerer(workerData as Order);
let last: Promise<unknown> = answering;

export interface HandedOver {
  job: Job;
  /** Memory that comes back, its rows written; null: none is free. */
  lent: ArrayBuffer | null;
}

parentPort?.on("message", ({ job, lent }: HandedOver) => {
  // One after the other: the results share one sheet.
  last = last.then(async () => {
    const answer = await answering;
    const done = await answer(job, lent ?? new ArrayBuffer(FIRST_SIZE));
    parentPort?.postMessage(done, [done.bytes.buffer]);
  });
});
