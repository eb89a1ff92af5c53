/** Command lines given to the built program as real processes, with real files and every kind of standard input. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { shelfIn } from "../../../src/packs/shelf.ts";
import { shippedBytes } from "../../../src/shipped.ts";
import { answersDocument } from "./answers-document.ts";
import { commandLine } from "./command-line.ts";
import { Dice } from "./dice.ts";
import type { Figures } from "./fuzz.ts";
import { randomBytes } from "./hostile.ts";
import { faultsOf, type Setting, USUAL_EXITS } from "./verdict.ts";
import { freshen } from "./world.ts";
import { createEngine } from "../../../src/triage/engine.ts";

/** A process that says nothing for so long hangs. */
const PATIENCE = 20_000;
/** A start of Node on a busy computer, and the work of a second. */
const SLOW = 4000;

export function processCases({ home, world }: Pick<Setting, "home" | "world">, seed: number, count: number): Figures {
  const [newest] = shelfIn(home).packs.slice(-1);
  const bytes = shippedBytes(home, `content/${newest?.file}`);
  const pack = createEngine(JSON.parse(bytes.toString("utf8")));
  const figures: Figures = { cases: 0, exits: {}, finds: [], longest: { millis: 0, index: 0 } };
  for (let index = 0; index < count; index++) {
    const dice = new Dice(seed ^ (0x64 << 20), index);
    // No system takes a zero byte in an argument, or one that is longer than this.
    const argv = commandLine(dice, pack).map((word) => word.replaceAll("\0", "").slice(0, 100_000));
    const { stdio, input, close } = standardInput(dice, pack);
    const start = performance.now();
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [join(home, "entry.cjs"), ...argv], {
      cwd: world,
      env: { PATH: process.env.PATH, HOME: join(world, "home") },
      timeout: PATIENCE,
      killSignal: "SIGKILL",
      maxBuffer: 64 * 1024 * 1024,
      stdio: [stdio, "pipe", "pipe"],
      ...(input ? { input } : {}),
    });
    const millis = performance.now() - start;
    close();
    const ran = { code: status ?? Number.NaN, out: stdout.toString(), err: stderr.toString() };
    const mayStop = argv.some((word) => word.startsWith("--require-current")) ? [5] : [];
    const faults = faultsOf(ran, { coloured: false, exits: [...USUAL_EXITS, ...mayStop, ...(argv.includes("--gate") ? [6] : [])] });
    if (signal !== null) faults.push(`ended by ${signal}`);
    if (millis > SLOW) faults.push(`takes ${Math.round(millis)} ms`);
    figures.cases++;
    figures.exits[ran.code] = (figures.exits[ran.code] ?? 0) + 1;
    if (millis > figures.longest.millis) figures.longest = { millis, index };
    if (faults.length > 0)
      figures.finds.push({
        kind: "arguments",
        seed,
        index,
        faults,
        tried: JSON.stringify(argv).slice(0, 600),
        said: ran.err.slice(0, 600),
      });
    freshen({ home, world, packs: [] });
  }
  return figures;
}

interface Input {
  stdio: "pipe" | "ignore" | number;
  input: Uint8Array | null;
  close(): void;
}

function standardInput(dice: Dice, pack: Parameters<typeof answersDocument>[1]): Input {
  const piped = (input: Uint8Array): Input => ({ stdio: "pipe", input, close: () => {} });
  const opened = (file: string): Input => {
    const handle = openSync(file, "r");
    return { stdio: handle, input: null, close: () => closeSync(handle) };
  };
  return dice.weighed<Input>([
    [4, () => piped(answersDocument(dice, pack).bytes)],
    [2, () => piped(randomBytes(dice, 3000))],
    [1, () => piped(Buffer.alloc(3 * 1024 * 1024, "a: b\n"))],
    [1, () => ({ stdio: "ignore", input: null, close: () => {} })],
    [1, () => opened(".")],
    [1, () => opened("/dev/zero")],
    [1, () => opened("rows.ndjson")],
  ]);
}
