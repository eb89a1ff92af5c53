/** A thread that runs cases; the script beside it sees which one is under way, and ends it where one does not end by itself. */
import { parentPort, workerData } from "node:worker_threads";
import { shelfIn, packNamed } from "../../../src/packs/shelf.ts";
import { fuzz, type Kind } from "./fuzz.ts";

interface Order {
  kind: Kind;
  seed: number;
  from: number;
  count: number;
  home: string;
  world: string;
  /** One number: the index of the case that is under way. */
  under: SharedArrayBuffer;
}

const { kind, seed, from, count, home, world, under } = workerData as Order;
const index = new Int32Array(under);
const packs = await Promise.all(shelfIn(home).packs.map(({ id, version }) => packNamed(`${id}@${version}`, { home })));
parentPort?.postMessage(await fuzz(kind, { seed, from, count }, { home, packs, world }, (begun) => Atomics.store(index, 0, begun)));
