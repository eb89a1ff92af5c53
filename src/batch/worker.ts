/** The start of a worker thread: told the order once, then one block after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { rowAnswerer } from "./answer-rows.ts";
import type { Job, Order } from "./order.ts";

const answering = rowAnswerer(workerData as Order);
let last: Promise<unknown> = answering;

parentPort?.on("message", (job: Job) => {
  // One after the other: the results share one sheet.
  last = last.then(async () => {
    const answer = await answering;
    const done = await answer(job);
    const bytes = new Uint8Array(done.bytes);
    parentPort?.postMessage({ ...done, bytes }, [bytes.buffer]);
  });
});
