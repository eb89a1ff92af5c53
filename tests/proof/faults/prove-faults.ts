/** The whole of the faults, for `npm run prove -- faults [KILLS]`: every command in every hardship, and kills in the middle of saving. */
import { seeded } from "../../../src/training/seeded.ts";
import { aDesk } from "./desk.ts";
import { commandLines } from "./every-command.ts";
import { faultUnder, hardships } from "./hardships.ts";
import { type Kills, killDrafts, killRecords, killReleases, killReleasesAtEachCall } from "./killed-writers.ts";

const KILLS = 500;

/** Prints what was tried and what broke; gives the number of failures. */
export async function proveFaults([kills = String(KILLS), seed = "1"]: string[]): Promise<number> {
  const { folder, takeAway } = aDesk();
  try {
    return (await writersKilled(Number(kills), Number(seed), folder)) + commandsInHardship(folder);
  } finally {
    takeAway();
  }
}

export function commandsInHardship(desk: string): number {
  const all = hardships();
  const faults = all.flatMap((hardship) => commandLines.flatMap((line) => faultUnder(hardship, line, desk) ?? []));
  console.log(`Hardships: ${all.length}, command lines: ${commandLines.length}, runs: ${all.length * commandLines.length}`);
  return told(faults);
}

/** Half of the kills are of drafts, which take the least time; releases are killed at each of their calls as well. */
export async function writersKilled(kills: number, seed: number, desk: string): Promise<number> {
  const chance = seeded(seed);
  const atEachCall = killReleasesAtEachCall(desk);
  const runs: Kills[] = [
    { ...atEachCall, what: "a release, at each of its calls in turn" },
    await killReleases(Math.max(0, Math.round(kills * 0.2) - atEachCall.tried), chance, desk),
    await killRecords(Math.round(kills * 0.3), chance, desk),
    await killDrafts(kills - Math.round(kills * 0.2) - Math.round(kills * 0.3), chance),
  ];
  for (const { what, tried, old, inTheMiddle, faults } of runs) {
    console.log(
      `Killed while saving ${what}: ${tried}; the old state stood ${old} times, ${inTheMiddle} hit an unfinished file, broken: ${faults.length}`,
    );
  }
  console.log(`Killed in all: ${runs.reduce((sum, { tried }) => sum + tried, 0)} (seed ${seed})`);
  return told(runs.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`)));
}

function told(faults: string[]): number {
  for (const fault of faults) console.log(`  FAILED ${fault}`);
  return faults.length;
}
