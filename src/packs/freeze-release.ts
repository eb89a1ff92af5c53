/** Writes a release in an order that survives being cut off at any point: it counts from the moment that its digest is listed. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Over, writeWhole } from "../records/write-file.ts";
import { digestOfPack } from "./digest.ts";
import type { Pack } from "./pack.ts";
import { DIGESTS, digestsIn, PENDING, releaseText } from "./releases.ts";

/**
 * Puts a pack among the releases in `place`, with its digest and its entry in the list of changes; gives its file. Throws the
 * Problem "unwritable-file". What a crash leaves, `completeReleases` finishes or takes away.
 */
export function freezeRelease(place: string, pack: Pack, entry: string): string {
  mkdirSync(place, { recursive: true });
  const name = `${pack.id}@${pack.version}`;
  const listed = digestsIn(place);
  writeForAll(join(place, `${name}${PENDING}`), releaseText(pack), "replace");
  addEntry(join(place, `changes-${pack.id}.md`), pack.id, entry, listed);
  const digests = Object.entries({ ...listed, [name]: pack.digest }).sort(([one], [other]) => (one < other ? -1 : 1));
  writeForAll(join(place, DIGESTS), `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`, "replace");
  return takePlace(place, name);
}

/** Finishes a release that was listed before its file had its name, and clears one that was not listed yet. Gives the names of those finished. */
export function completeReleases(place: string): string[] {
  if (!existsSync(place)) return [];
  const listed = digestsIn(place);
  const finished: string[] = [];
  for (const name of pendingIn(place)) {
    const pending = join(place, `${name}${PENDING}`);
    if (listed[name] === undefined || existsSync(join(place, `${name}.json`))) rmSync(pending);
    else if (digestIn(pending) === listed[name]) {
      takePlace(place, name);
      finished.push(name);
    }
  }
  return finished;
}

function pendingIn(place: string): string[] {
  return readdirSync(place)
    .filter((file) => file.endsWith(PENDING))
    .map((file) => file.slice(0, -PENDING.length));
}

function takePlace(place: string, name: string): string {
  const pending = join(place, `${name}${PENDING}`);
  const file = join(place, `${name}.json`);
  writeForAll(file, readFileSync(pending, "utf8"), "never");
  rmSync(pending);
  return file;
}

function digestIn(file: string): string | null {
  try {
    return digestOfPack(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** The newest entry stands first; one of a release that was never listed goes. */
function addEntry(changes: string, id: string, entry: string, listed: Record<string, string>): void {
  const head = `# Releases of ${id}\n\n`;
  const [, ...entries] = existsSync(changes) ? readFileSync(changes, "utf8").split(/^(?=## )/m) : [];
  const kept = entries.filter((one) => listed[/^## ([^,\s]+)/.exec(one)?.[1] ?? ""] !== undefined).join("");
  writeForAll(changes, `${head}${entry}${kept === "" ? "" : `\n${kept}`}`, "replace");
}

/** Content is for everybody to read, unlike the records that are written in the same careful way. */
export function writeForAll(file: string, text: string, over: Over["over"]): void {
  writeWhole(file, text, { over });
  chmodSync(file, 0o644);
}
