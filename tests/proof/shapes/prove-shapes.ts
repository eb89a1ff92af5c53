/**
 * Gives every reader of files each hostile shape in three sizes, up to a megabyte: none may crash, take more than so much memory, or take
 * longer than its size. Words: `--reader NAME` for one of them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { distFolder, root } from "../../../bin/dev/checkout.ts";
import { typeScriptThread } from "../../../bin/dev/tsx.ts";
import { readers } from "./readers.ts";
import type { Tried } from "./worker.ts";

const SIZES = [60_000, 240_000, 960_000];
const MEMORY_MIB = 512;
const NEVER_ENDS = 60_000;
/** A file that is four times as large may take four times as long; twice that is left for a busy machine. */
const GROWTH_AT_MOST = 8;
/** Milliseconds. What takes less is all start, and no growth is seen in it. */
const SOON = 250;
/** A crash of the program has this exit code. */
const CRASH = 1;

/** The number of finds. */
export async function proveShapes(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { reader: { type: "string" } } });
  const folder = mkdtempSync(join(tmpdir(), "effective-support-shapes-"));
  const finds: string[] = [];
  let count = 0;
  let longest = { millis: 0, what: "" };
  try {
    for (const { name, shapes } of readers.filter((reader) => values.reader === undefined || reader.name === values.reader)) {
      for (const shape of shapes) {
        count++;
        const what = `${name}: ${shape.name}`;
        const tried = await onItsOwn({
          reader: name,
          shape: shape.name,
          sizes: SIZES,
          home: distFolder(),
          content: join(root, "content"),
          folder: join(folder, "world"),
        });
        finds.push(...(typeof tried === "string" ? [tried] : faultsOf(tried)).map((fault) => `${what}: ${fault}`));
        const millis = typeof tried === "string" ? 0 : Math.max(...tried.millis);
        if (millis > longest.millis) longest = { millis, what };
      }
      process.stderr.write(`${name}: ${shapes.length} shapes\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const find of finds) console.log(find);
  console.log(
    `${count} shapes in ${SIZES.length} sizes each, within ${MEMORY_MIB} MiB; longest ${Math.round(longest.millis)} ms (${longest.what}).`,
  );
  return finds.length;
}

function faultsOf({ sizes, millis, codes }: Tried): string[] {
  const crashed = sizes.filter((_, place) => codes[place] === CRASH).map((size) => `${size} characters crash it`);
  const [, middle = 0, large = 0] = millis;
  const grows = large > SOON && large > GROWTH_AT_MOST * Math.max(middle, SOON / GROWTH_AT_MOST);
  return [...crashed, ...(grows ? [`takes ${millis.map(Math.round).join(", ")} ms`] : [])];
}

function onItsOwn(workerData: object): Promise<Tried | string> {
  return new Promise((done) => {
    const thread = typeScriptThread(new URL("worker.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
    });
    const settle = (tried: Tried | string) => {
      clearTimeout(watch);
      thread.removeAllListeners();
      thread.on("error", () => {});
      void thread.terminate().then(() => done(tried));
    };
    const watch = setTimeout(() => settle("never ends"), NEVER_ENDS);
    thread.on("message", settle);
    thread.on("error", (error) => settle(`brings the thread down: ${String(error).slice(0, 300)}`));
  });
}
