/** Changes the Bexley pack one fact at a time, and counts which check notices it first. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../../bin/dev/checkout.ts";
import { reasonFor } from "./explained.ts";
import { type Mutant, nameOf } from "./mutant.ts";
import { allMutants, apart, facts, spread } from "./mutants.ts";
import { packInMemory } from "./pack-in-memory.ts";
import { trialOf } from "./try-mutants.ts";

/** Warnings of the content check depend on the day: the holidays of the calendar end. */
export const TODAY = "2026-11-22";
const WANTED = 0.99;

interface Trials {
  tried: Mutant[];
  /** By the detector that noticed first. */
  noticed: Map<string, number>;
  survivors: Mutant[];
}

/** Reasons are listed for the changes of the default run; another seed shows survivors of its own. Words: `--count N` (2500; all facts where it is more than there are), `--seed S` (1). The number of survivors without a reason. */
export function proveContentMutants(words: string[]): number {
  const { values } = parseArgs({
    args: words,
    options: { count: { type: "string", default: "2500" }, seed: { type: "string", default: "1" } },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const pack = packInMemory(join(root, "content/bexley"), TODAY);
  const trial = trialOf(pack);
  const mutants = allMutants(pack, seed);
  const ofFacts = triedOn(trial, spread(facts(mutants), count, seed));
  const ofApart = triedOn(trial, spread(apart(mutants), Math.ceil(count / 10), seed));
  print(ofFacts, `Facts of content/bexley: ${facts(mutants).length} changes, ${ofFacts.tried.length} tried (seed ${seed})`);
  const reasons = ofFacts.survivors.map((mutant) => ({ mutant, reason: reasonFor(pack, mutant, TODAY) }));
  reasons.forEach(printSurvivor);
  print(ofApart, `Tried apart, no fact turns false: ${apart(mutants).length} changes, ${ofApart.tried.length} tried`);
  const share = 1 - ofFacts.survivors.length / ofFacts.tried.length;
  const unexplained = reasons.filter(({ reason }) => reason === null).length;
  console.log(`${percent(share)} of the changed facts noticed, ${unexplained} survivors without a reason`);
  return unexplained + (share < WANTED ? 1 : 0);
}

function triedOn(trial: (mutant: Mutant) => string | null, tried: Mutant[]): Trials {
  const trials: Trials = { tried, noticed: new Map(), survivors: [] };
  for (const mutant of tried) {
    const detector = trial(mutant);
    if (detector === null) trials.survivors.push(mutant);
    else trials.noticed.set(detector, (trials.noticed.get(detector) ?? 0) + 1);
  }
  return trials;
}

function print({ tried, noticed, survivors }: Trials, title: string): void {
  console.log(`\n${title}: ${tried.length - survivors.length} noticed (${percent(1 - survivors.length / tried.length)})`);
  const byNumber = [...noticed].sort(([, one], [, other]) => other - one);
  for (const [detector, number] of byNumber) console.log(`${String(number).padStart(7)}  ${detector}`);
  console.log("By file: " + shares(tried, survivors, ({ of }) => of));
  console.log("By kind: " + shares(tried, survivors, ({ kind }) => kind));
}

/** "14 of 15 x, 3 y": how many of each group were noticed; one number where it was all of them. */
function shares(tried: Mutant[], survivors: Mutant[], by: (mutant: Mutant) => string): string {
  const groups = new Map<string, number>();
  for (const mutant of tried) groups.set(by(mutant), (groups.get(by(mutant)) ?? 0) + 1);
  const lost = (group: string) => survivors.filter((mutant) => by(mutant) === group).length;
  return [...groups]
    .map(([group, number]) => (lost(group) > 0 ? `${number - lost(group)} of ${number} ${group}` : `${number} ${group}`))
    .join(", ");
}

function printSurvivor({ mutant, reason }: { mutant: Mutant; reason: string | null }): void {
  console.log(`  SURVIVED ${nameOf(mutant)}: ${shown(mutant.was)} became ${shown(mutant.becomes)}\n    ${reason ?? "NO REASON"}`);
}

function shown(value: unknown): string {
  return typeof value === "symbol" ? "nothing" : (JSON.stringify(value) ?? "nothing").slice(0, 120);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
