/** Writes what `installed.ts` reads: content that the user installs, chooses or takes away. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { emergencyNumber } from "../contacts/emergency-number.ts";
import { writeWhole } from "../records/write-file.ts";
import { marksOf } from "../triage/marks.ts";
import { compareVersions } from "./check/dates-in-order.ts";
import type { Finder } from "./finder.ts";
import { folderOf, INDEX, type Installed, type Kept, keptIn } from "./installed.ts";
import type { Pack } from "./pack.ts";
import type { ShelfEntry } from "./pack-data.ts";
import { releaseText } from "./releases.ts";

/** Keeps a pack that was found to hold. The same version again takes the place of the first. */
export function install(pack: Pack, finder: Finder): void {
  const folder = folderOf(finder);
  const file = join(folder, `${pack.id}@${pack.version}.json`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(file, releaseText(pack), { over: "replace" });
  const { id, version, digest, manifest } = pack;
  const entry: Installed = { id, version, status: manifest.status, file, digest, released: true, ...shownOf(pack) };
  const { installed, use } = keptIn(finder);
  const others = installed.filter((one) => one.id !== id || one.version !== version);
  keep({ installed: [...others, entry].sort(inOrder), use }, finder);
}

/** What is known of a pack before it is opened. */
export function shownOf(pack: Pack): Pick<ShelfEntry, "safety" | "emergency" | "effectiveFrom" | "withdraws"> {
  const { effectiveFrom, withdraws = [] } = pack.manifest;
  return { safety: marksOf(pack).safety, emergency: emergencyNumber(pack), effectiveFrom, withdraws };
}

/** Takes an installed version away; what was chosen and is no longer there is no longer chosen. */
export function removeInstalled(entry: Installed, finder: Finder): void {
  const { installed, use } = keptIn(finder);
  const left = installed.filter(({ id, version }) => id !== entry.id || version !== entry.version);
  const isGone = use === `${entry.id}@${entry.version}` || (use === entry.id && !left.some(({ id }) => id === use));
  keep({ installed: left, use: isGone ? null : use }, finder);
  rmSync(entry.file, { force: true });
}

/** Makes a content the usual one of this user; null: none, so that what came with the program is. */
export function choose(name: string | null, finder: Finder): void {
  mkdirSync(folderOf(finder), { recursive: true, mode: 0o700 });
  keep({ ...keptIn(finder), use: name }, finder);
}

function keep(kept: Kept, finder: Finder): void {
  writeWhole(join(folderOf(finder), INDEX), `${JSON.stringify(kept)}\n`, { over: "replace" });
}

function inOrder(one: Installed, other: Installed): number {
  return one.id === other.id ? compareVersions(one.version, other.version) : one.id < other.id ? -1 : 1;
}
