/** A disk that is full: a real one of 64 KiB where the computer lets us mount it, else one that says so at the same call. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import type { Disk } from "../../src/records/write-file.ts";

export interface SmallDisk {
  folder: string;
  disk: Disk;
  real: boolean;
  release(): void;
}

const ROOM = 64 * 1024;

export function smallDisk(parent: string): SmallDisk {
  const folder = join(parent, "small-disk");
  fs.mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${ROOM},mode=0700`, "tmpfs", folder], { stdio: "ignore" });
    return { folder, disk: fs, real: true, release: () => execFileSync("umount", [folder]) };
  } catch {
    return { folder, disk: { ...fs, writeFileSync: halfThenFull }, real: false, release: () => {} };
  }
}

function halfThenFull(handle: fs.PathOrFileDescriptor, data: unknown): void {
  const bytes = Buffer.from(data as string | Uint8Array);
  if (bytes.length <= ROOM) return fs.writeFileSync(handle, bytes);
  fs.writeFileSync(handle, bytes.subarray(0, ROOM));
  throw failing("ENOSPC");
}

/** An error as the system gives it. */
export function failing(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}
