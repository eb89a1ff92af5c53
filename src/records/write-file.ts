/** Writes a file whole or not at all, whatever happens in between: a full disk, a crash, a second program. */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { ProblemError } from "../problems.ts";
import { codeOf, shown } from "../surroundings.ts";

/** The calls that writing makes, so that a test can let each of them fail. */
export type Disk = Pick<
  typeof fs,
  "openSync" | "writeFileSync" | "fsyncSync" | "closeSync" | "linkSync" | "renameSync" | "unlinkSync" | "lstatSync"
>;

export interface Over {
  /** "never": a file that is there stays as it is; "replace": it goes when the new one is complete. */
  over: "never" | "replace";
}

const STALE_AFTER_MS = 10 * 60 * 1000;
const UNFINISHED = /^\.effective-support-[0-9a-f]{16}\.tmp$/;

/**
 * Writes `data` (text as UTF-8) to `file` with mode 0600, whole or not at all. Only an ordinary file is ever replaced, never a
 * folder, a device or a symbolic link. Throws the Problem "unwritable-file"; what was at that name is then unchanged.
 */
export function writeWhole(file: string, data: string | Uint8Array, { over }: Over): void {
  writeWholeOn(fs, file, data, { over });
  removeUnfinished(dirname(file));
}

/** The same on a disk of the caller's. */
export function writeWholeOn(disk: Disk, file: string, data: string | Uint8Array, { over }: Over): void {
  const unfinished = join(dirname(file), `.effective-support-${randomBytes(8).toString("hex")}.tmp`);
  try {
    refuseWhatStays(disk, file, over);
    writeNew(disk, unfinished, data);
    if (over === "replace") disk.renameSync(unfinished, file);
    else putInFreePlace(disk, unfinished, file);
  } catch (error) {
    throw unwritable(file, error);
  } finally {
    removeQuietly(disk, unfinished);
  }
  flushFolder(disk, dirname(file));
}

/** The name is that of a file which a writer left unfinished when it was killed. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}

/**
 * Clears what writers that were killed left in a folder, once it is ten minutes old: nobody would look for it there, and it may
 * hold part of a case. The folder's own time, just changed, stands for now: the disk's clock may not be ours.
 */
export function removeUnfinished(folder: string): void {
  try {
    const now = fs.statSync(folder).mtimeMs;
    for (const name of fs.readdirSync(folder).filter(isUnfinished)) {
      const file = join(folder, name);
      if (now - fs.lstatSync(file).mtimeMs > STALE_AFTER_MS) fs.unlinkSync(file);
    }
  } catch {
    return;
  }
}

function refuseWhatStays(disk: Disk, file: string, over: Over["over"]): void {
  const there = disk.lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory()) throw refusal("EISDIR");
  if (over === "never") throw refusal("EEXIST");
  if (!there.isFile()) throw refusal("not-ordinary");
}

function writeNew(disk: Disk, file: string, data: string | Uint8Array): void {
  const handle = disk.openSync(file, "wx", 0o600);
  try {
    disk.writeFileSync(handle, data);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** A link fails where the name is taken, so nobody can slip a file in between a look and the write. */
function putInFreePlace(disk: Disk, unfinished: string, file: string): void {
  try {
    disk.linkSync(unfinished, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    takePlace(disk, unfinished, file);
  }
}

/** For disks without links (memory sticks, some network folders): the name is taken first, then the whole file moves there. */
function takePlace(disk: Disk, unfinished: string, file: string): void {
  disk.closeSync(disk.openSync(file, "wx", 0o600));
  try {
    disk.renameSync(unfinished, file);
  } catch (error) {
    removeQuietly(disk, file);
    throw error;
  }
}

/** Without this a power cut could lose the new name. Not every system can do it, and the file is whole either way. */
function flushFolder(disk: Disk, folder: string): void {
  try {
    const handle = disk.openSync(folder, "r");
    try {
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
  } catch {
    return;
  }
}

function removeQuietly(disk: Disk, file: string): void {
  try {
    disk.unlinkSync(file);
  } catch {
    return;
  }
}

const ELSEWHERE = "Nothing was written. Name another place, or free this one.";
const FULL = "Nothing was written, and what was there before is unchanged. Free some space, then try again.";
const RIGHTS = "Nothing was written. Name a place that you may write to.";

const REASONS: Record<string, [reason: string, hint: string]> = {
  EEXIST: ["there is already a file of that name, and it is not written over", "Nothing was written. Give another name."],
  EISDIR: ["that is the name of a folder", "Nothing was written. Give the name of a file."],
  "not-ordinary": ["what has that name is not an ordinary file", "Nothing was written. Give another name."],
  ENOENT: ["its folder does not exist", ELSEWHERE],
  ENOTDIR: ["a part of its path is not a folder", ELSEWHERE],
  ELOOP: ["its symbolic links run in a circle", ELSEWHERE],
  ENAMETOOLONG: ["its name is too long", "Nothing was written. Give a shorter name."],
  ERR_INVALID_ARG_VALUE: ["its name holds a character that no name may hold", "Nothing was written. Give another name."],
  EACCES: ["you may not write there", RIGHTS],
  EPERM: ["you may not write there", RIGHTS],
  EROFS: ["that disk can only be read", RIGHTS],
  ENOSPC: ["the disk is full", FULL],
  EDQUOT: ["your share of the disk is used up", FULL],
  EFBIG: ["it is larger than a file may be there", ELSEWHERE],
  EIO: ["the disk reports a fault", "Use another disk, and have this one looked at."],
};

/** What went wrong with a file that was to be written, as a Problem; a fault of the program stays what it is. */
export function unwritable(file: string, error: unknown): unknown {
  const why = whyNotWritten(error);
  return why === null ? error : new ProblemError({ kind: "unwritable-file", file: shown(file), ...why });
}

/** The plain words for an error of the system while writing or deleting; null: it is none. */
export function whyNotWritten(error: unknown): { reason: string; hint: string } | null {
  const code = codeOf(error);
  if (code === undefined) return null;
  const [reason, hint] = REASONS[code] ?? [shown(error instanceof Error ? error.message : String(error)), ELSEWHERE];
  return { reason, hint };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}
