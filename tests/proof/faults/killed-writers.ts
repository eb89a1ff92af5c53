/** Ends the program without mercy while it saves: what is there afterwards has to be the old file or the new one, and the next start has to work. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { listDrafts, readDraft } from "../../../src/drafts/store.ts";
import { isUnfinished } from "../../../src/records/write-file.ts";
import type { Chance } from "../../../src/training/seeded.ts";
import { aLongDraft, aPlace, PASSPHRASE, saveQuickly } from "../../drafts/a-draft.ts";
import { builtSaver, killWhileSaving } from "../../drafts/killed-saver.ts";
import { mustEnd, plainEnv, PROGRAM, ran } from "./desk.ts";

export interface Kills {
  /** What was being saved. */
  what: string;
  tried: number;
  /** After so many kills the old state was there, after the others the new one, or one that the next start completed. */
  old: number;
  /** Kills that left a file unfinished, so that they are known to have hit in the middle. */
  inTheMiddle: number;
  /** What was broken, one line for each; empty where all is well. */
  faults: string[];
}

export function nothingKilled(what: string): Kills {
  return { what, tried: 0, old: 0, inTheMiddle: 0, faults: [] };
}

/** Two long drafts saved in turn by a program that is killed at a random moment. */
export async function killDrafts(times: number, chance: Chance): Promise<Kills> {
  const kills = nothingKilled("a draft");
  const place = aPlace();
  const saver = builtSaver(place.parent);
  const drafts = { a: aLongDraft(400_000, "a"), b: aLongDraft(400_000, "b") };
  try {
    const { id } = await saveQuickly(place, drafts.a);
    for (; kills.tried < times; kills.tried++) {
      await saveQuickly(place, drafts.a, id);
      await killWhileSaving(saver, place, chance() * 250);
      countUnfinished(kills, place.folder);
      const ids = listDrafts(place).map((entry) => entry.id);
      if (!isDeepStrictEqual(ids, [id])) kills.faults.push(`the drafts are ${ids.join(", ")}`);
      const draft = await readDraft(place, id, PASSPHRASE);
      if (draft.reference === drafts.a.reference) kills.old++;
      const whole = [drafts.a, drafts.b].some((one) => JSON.stringify(one) === JSON.stringify(draft));
      if (!whole) kills.faults.push("the draft is neither the old nor the new one");
    }
    const listed = ran(place.parent, ["drafts"], { ...plainEnv(place.parent), XDG_DATA_HOME: place.parent });
    if (listed.code !== 0) kills.faults.push(`drafts ended with ${listed.code}: ${listed.err}`);
  } finally {
    place.release();
  }
  return kills;
}

/** A record that is written over by a newer one. `desk` is a folder with everything in it. */
export async function killRecords(times: number, chance: Chance, desk: string): Promise<Kills> {
  const kills = nothingKilled("a record");
  const save = ["triage", "--answers", "case.json", "--role", "new", "--out", "old.json", "--force"];
  const bytes = () => readFileSync(join(desk, "old.json"), "utf8");
  for (; kills.tried < times; kills.tried++) {
    mustEnd(0, desk, ["triage", "--answers", "case.json", "--out", "old.json", "--force"]);
    const before = bytes();
    await killInTime(desk, desk, save, chance);
    countUnfinished(kills, desk);
    const verified = ran(desk, ["records", "verify", "old.json"]);
    if (verified.code !== 0) kills.faults.push(`the record does not verify: ${verified.out}${verified.err}`);
    else if (bytes() === before) kills.old++;
    else if (JSON.parse(bytes()).record.role !== "new") kills.faults.push("the record is neither the old nor the new one");
    const again = ran(desk, save);
    if (again.code !== 0) kills.faults.push(`saving again ended with ${again.code}: ${again.err}`);
  }
  return kills;
}

/** A second release of a pack, which writes four files. Given once more, it ends as if nothing had happened. */
export async function killReleases(times: number, chance: Chance, desk: string): Promise<Kills> {
  const { kills, after } = releaseOnce(desk);
  for (; kills.tried < times; kills.tried++) {
    const place = laidOut(desk);
    await killInTime(place, join(place, "releases"), RELEASE, chance);
    releaseAgain(kills, desk, place, after);
  }
  return kills;
}

/** The same, killed at each call in turn by which a release changes the disk. */
export function killReleasesAtEachCall(desk: string): Kills {
  const { kills, after } = releaseOnce(desk);
  for (const call of ["fsync", "rename", "link", "unlink", "chmod"]) {
    let survived = false;
    for (let time = 1; !survived; time++) {
      const place = laidOut(desk);
      const killing = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", `inject=${call}:signal=KILL:when=${time}`];
      survived = ran(place, RELEASE, plainEnv(place), killing).code === 0;
      if (!survived) kills.tried++;
      releaseAgain(kills, desk, place, after);
    }
  }
  return kills;
}

const RELEASE = ["content", "release", "northshire"];

/** What the four files are after a release that nobody interrupts. */
function releaseOnce(desk: string): { kills: Kills; after: Record<string, string> } {
  const place = laidOut(desk);
  mustEnd(0, place, RELEASE);
  const after = filesOf(place);
  rmSync(place, { recursive: true });
  return { kills: nothingKilled("a release"), after };
}

function releaseAgain(kills: Kills, desk: string, place: string, after: Record<string, string>): void {
  countUnfinished(kills, join(place, "releases"));
  if (isDeepStrictEqual(filesOf(place), filesOf(join(desk, "later")))) kills.old++;
  const again = ran(place, RELEASE);
  if (again.code !== 0) kills.faults.push(`the next release ended with ${again.code}: ${again.err}`);
  else if (!isDeepStrictEqual(filesOf(place), after)) kills.faults.push("the next release is not what it would have been");
  rmSync(place, { recursive: true });
}

function laidOut(folder: string): string {
  const place = mkdtempSync(join(folder, "killed-"));
  cpSync(join(folder, "later"), place, { recursive: true });
  return place;
}

/** Every file by its name, but for those that a killed writer left, which are counted and cleared later. */
function filesOf(place: string): Record<string, string> {
  const names = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isUnfinished(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.sort().map((name) => [name.slice(place.length), readFileSync(name, "utf8")]));
}

function countUnfinished(kills: Kills, folder: string): void {
  const left = readdirSync(folder).filter(isUnfinished);
  if (left.length > 0) kills.inTheMiddle++;
  for (const name of left) rmSync(join(folder, name));
}

/** Half of the kills fall anywhere in the program's life, the others into the moments after it first touches `written`. */
async function killInTime(folder: string, written: string, words: string[], chance: Chance): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env: plainEnv(folder), stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const watcher = chance() < 0.3 ? killLater(child, chance() * 400) : killAtFirstTouch(child, written, chance() * 12);
  await ended;
  watcher?.close();
}

function killLater(child: ChildProcess, after: number): null {
  setTimeout(() => child.kill("SIGKILL"), after);
  return null;
}

function killAtFirstTouch(child: ChildProcess, folder: string, after: number): FSWatcher {
  const watcher = watch(folder);
  watcher.once("change", () => {
    if (after < 2) child.kill("SIGKILL");
    else setTimeout(() => child.kill("SIGKILL"), after - 2);
  });
  return watcher;
}
