/** The start of a worker thread: told the order once, then one block after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { rowAnswerer } from "./answer-rows.ts";
import type { Job, Order } from "./order.ts";

function answerJobs(order: Order): void {
  const answering = rowAnswerer(order);
  let last: Promise<unknown> = answering;
  parentPort?.on("message", (job: Job) => {
    // One after the other: a row that waits for the content that it pins must not be overtaken.
    last = last.then(async () => {
      const answer = await answering;
      const done = await answer(job);
      parentPort?.postMessage(done, [done.bytes.buffer]);
    });
  });
}

answerJobs(workerData as Order);
