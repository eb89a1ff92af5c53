/** Runs cases of a kind by seed and index, and counts what came of them. */
import { setImmediate as turn } from "node:timers/promises";
import { answersCase } from "./answers-case.ts";
import { argumentsCase } from "./arguments-case.ts";
import { Dice } from "./dice.ts";
import { packCase } from "./pack-case.ts";
import type { Setting, Verdict } from "./verdict.ts";

export const kinds = { answers: answersCase, arguments: argumentsCase, packs: packCase } as const;
export type Kind = keyof typeof kinds;

export interface Find {
  kind: Kind;
  seed: number;
  index: number;
  faults: string[];
  tried: string;
  said: string;
}

export interface Figures {
  cases: number;
  /** How often each exit code came. */
  exits: Record<number, number>;
  finds: Find[];
  /** The case that took longest, in milliseconds. */
  longest: { millis: number; index: number };
}

/** Each kind has throws of its own under the same seed. */
const SALT: Record<Kind, number> = { answers: 0x61, arguments: 0x62, packs: 0x63 };
const HANG = 1000;
/** What only waits takes no time of the processor. */
const WAITS = 10_000;
const SHOWN = 600;

/** Runs `count` cases from index `from`; `begun` is told of each before it starts, so that somebody can watch for one that never ends. */
export async function fuzz(
  kind: Kind,
  { seed, from, count }: { seed: number; from: number; count: number },
  setting: Setting,
  begun: (index: number) => void = () => {},
): Promise<Figures> {
  const figures: Figures = { cases: 0, exits: {}, finds: [], longest: { millis: 0, index: from } };
  for (let index = from; index < from + count; index++) {
    begun(index);
    const { verdict, millis } = await unhurried(kind, seed, index, setting);
    figures.cases++;
    figures.exits[verdict.code] = (figures.exits[verdict.code] ?? 0) + 1;
    if (millis > figures.longest.millis) figures.longest = { millis, index };
    if (verdict.faults.length > 0) figures.finds.push(findOf(kind, seed, index, verdict));
    if (index % 100 === 0) await turn();
  }
  return figures;
}

/**
 * A case that took too long is run again, and then the time of the processor counts, which is the same however busy the computer
 * is: the least of three.
 */
async function unhurried(kind: Kind, seed: number, index: number, setting: Setting): Promise<{ verdict: Verdict; millis: number }> {
  const start = performance.now();
  const verdict = await tried(kind, seed, index, setting);
  const passed = performance.now() - start;
  if (passed <= HANG) return { verdict, millis: passed };
  const again: number[] = [];
  for (let attempt = 0; attempt < 3; attempt++) again.push(await timeOf(() => tried(kind, seed, index, setting)));
  const millis = Math.min(...again);
  return { verdict: millis <= HANG ? verdict : { ...verdict, faults: [...verdict.faults, `takes ${Math.round(millis)} ms`] }, millis };
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(before);
  const passed = performance.now() - start;
  return passed > WAITS ? passed : (user + system) / 1000;
}

async function tried(kind: Kind, seed: number, index: number, setting: Setting): Promise<Verdict> {
  try {
    return await kinds[kind](new Dice(seed ^ (SALT[kind] << 20), index), setting);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { code: Number.NaN, out: "", err: said, faults: ["throws"], tried: "" };
  }
}

function findOf(kind: Kind, seed: number, index: number, { faults, tried: what, err, out }: Verdict): Find {
  return { kind, seed, index, faults, tried: JSON.stringify(what).slice(0, SHOWN), said: (err || out).slice(0, SHOWN) };
}
