/** Who works on the blocks: this thread, or several worker threads whose results keep the order of the blocks. */
import type { Worker } from "node:worker_threads";
import { shippedThread } from "../shipped.ts";
import type { Done, Job, Order } from "./order.ts";
import { certain } from "../answers/certain.ts";

/** Calls `take` with each job's result, in the order of the jobs; stops where it says false. */
export type Crew = (jobs: AsyncIterable<Job>, take: (done: Done) => boolean) => Promise<void>;

/** Enough to keep a worker busy while its last result is written, few enough to keep memory flat. */
const AHEAD = 3;

export async function crewFor(order: Order, workers: number): Promise<Crew> {
  if (workers > 1) return (jobs, take) => withWorkers(order, workers, jobs, take);
  const { rowAnswerer } = await import("./answer-rows.ts");
  const answer = await rowAnswerer(order);
  return async (jobs, take) => {
    for await (const job of jobs) {
      if (!take(await answer(job))) return;
      // Between two jobs signals are heard, above all Ctrl-C.
      await new Promise((resume) => setImmediate(resume));
    }
  };
}

interface Hired {
  worker: Worker;
  /** One for each job that was handed over, in their order. */
  waiting: ((message: Done | Error) => void)[];
}

async function withWorkers(order: Order, count: number, jobs: AsyncIterable<Job>, take: (done: Done) => boolean): Promise<void> {
  const crew: Hired[] = [];
  const underWay: Promise<Done>[] = [];
  const takeFirst = async () => take(await certain(underWay.shift()));
  try {
    while (crew.length < count) crew.push(hire(order));
    let next = 0;
    for await (const job of jobs) {
      const hired = certain(crew[next++ % count]);
      const done = handOver(hired, job);
      // It is awaited in its turn; one that fails before that is not a failure that nobody looks at.
      done.catch(() => {});
      underWay.push(done);
      if (underWay.length >= count * AHEAD && !(await takeFirst())) return;
    }
    while (underWay.length > 0) if (!(await takeFirst())) return;
  } finally {
    await Promise.all(crew.map(({ worker }) => worker.terminate()));
  }
}

function hire(order: Order): Hired {
  const worker = shippedThread(order.home, "batch-worker.cjs", { workerData: order });
  const hired: Hired = { worker, waiting: [] };
  worker.on("message", (done: Done) => hired.waiting.shift()?.(done));
  const fallen = (error: Error) => {
    for (const settle of hired.waiting.splice(0)) settle(error);
  };
  worker.on("error", fallen);
  worker.on("exit", () => fallen(new Error("a worker thread ended before its work was done")));
  return hired;
}

function handOver({ worker, waiting }: Hired, job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    waiting.push((message) => (message instanceof Error ? reject(message) : resolve(message)));
    // A copy that is given away: the block is a part of a larger piece of memory, all of which would be sent.
    const bytes = new Uint8Array(job.bytes);
    worker.postMessage({ ...job, bytes }, [bytes.buffer]);
  });
}
