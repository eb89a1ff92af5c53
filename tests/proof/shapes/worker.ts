/** A thread that gives one reader one shape, a little of it and then more, and says how long each took. Its memory has an end. */
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { runWithin } from "../fuzz/run-within.ts";
import { readers, setOut } from "./readers.ts";

export interface Tried {
  reader: string;
  shape: string;
  sizes: readonly number[];
  millis: number[];
  codes: number[];
}

interface Order {
  reader: string;
  shape: string;
  sizes: readonly number[];
  home: string;
  content: string;
  folder: string;
}

const { reader: name, shape: shapeName, sizes, home, content, folder } = workerData as Order;
const reader = readers.find((one) => one.name === name);
const shape = reader?.shapes.find((one) => one.name === shapeName);
if (!reader || !shape) throw new Error(`there is no ${shapeName} for ${name}`);
const words = reader.words.map((word) => (/^(?:pack|[\w-]+\.\w+)$/.test(word) ? join(folder, word) : word));
const tried: Tried = { reader: name, shape: shapeName, sizes, millis: [], codes: [] };
for (const size of sizes) {
  setOut(folder, content, reader, shape.text(size));
  const begun = performance.now();
  const { code } = await runWithin(words, { home, world: folder, packs: [] }, { env: { HOME: folder }, rowsTo: () => {}, pieceOf: 65_536 });
  tried.millis.push(performance.now() - begun);
  tried.codes.push(code);
}
parentPort?.postMessage(tried);
