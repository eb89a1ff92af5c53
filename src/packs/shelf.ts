/** The compiled packs that come with the program, and packs at a path. */
import { createHash } from "node:crypto";
import { fail, problemIn } from "../problems.ts";
import { shippedBytes, shippedName, shippedText } from "../shipped.ts";
import { programVersion } from "../records/record.ts";
import { codeOf, reasonOf, shown } from "../surroundings.ts";
import { createEngine } from "../triage/engine.ts";
import type { Memory } from "./checked-before.ts";
import { type Installed, installedFor, usualContent } from "./installed.ts";
import type { Pack } from "./pack.ts";
import type { ShelfEntry } from "./pack-data.ts";
import { type Finder, kindOfPath, type Shelf } from "./finder.ts";
import { type Dated, newestInForce, remarksOn, stillToCome, withdrawalOf } from "./in-force.ts";

/** How the name of a pack ends that is compressed. */
export const COMPRESSED = ".br";

/** The pack that the user names: an id, an id@version, or a path to a folder of YAML files or a compiled file; null: the usual one. */
export async function packNamed(wanted: string | null, finder: Finder): Promise<Pack> {
  const shelf = shelfIn(finder.home);
  const entries = entriesFor(shelf, finder);
  const name = wanted ?? usualContent(finder, shelf.standard).name;
  if (entryNamed(entries, name, finder)) return releasedPack(name, finder);
  const kind = kindOfPath(name);
  if (kind === null) return notUsable(entries, finder, name);
  const { packFromOutside } = await import("./outside-pack.ts");
  return withRemarks(packFromOutside(name, kind, shelf.packs, memoryOf(finder)), entries, finder);
}

/** The pack that a file names, as an id or an id@version: what a file says is never taken for a path. */
export async function releasedPack(name: string, finder: Finder): Promise<Pack> {
  const shelf = shelfIn(finder.home);
  const entries = entriesFor(shelf, finder);
  const entry = entryNamed(entries, name, finder);
  if (!entry) return notUsable(entries, finder, name);
  if ("bytes" in entry) return withRemarks(readShipped(finder.home, entry), entries, finder);
  const { packFromOutside } = await import("./outside-pack.ts");
  const pack = packFromOutside(entry.file, "file", shelf.packs, memoryOf(finder));
  if (pack.digest === entry.digest) return withRemarks(pack, entries, finder);
  return fail({ kind: "broken-content", file: shown(entry.file), reason: "it was changed after it was installed: install it again" });
}

/** The pack that answers pin. A version that was withdrawn makes no new outcome, unless the user names it himself. */
export async function pinnedPack(pin: string, finder: Finder): Promise<Pack> {
  const withdrawn = withdrawalOf(ofSameId(entriesFor(shelfIn(finder.home), finder), pin), pin);
  if (withdrawn === null) return releasedPack(pin, finder);
  return fail({
    kind: "content-not-in-force",
    message: `The content ${shown(pin)} was withdrawn. ${withdrawn.why}`,
    hint: `${withdrawn.by} takes its place: pin that, or give --content ${withdrawn.by}.`,
  });
}

/** A version that is not in force says so wherever it is shown. */
function withRemarks(pack: Pack, entries: readonly Dated[], finder: Finder): Pack {
  const remarks = remarksOn(pack, ofSameId(entries, pack.id), finder);
  if (remarks.length === 0) return pack;
  return createEngine({ ...pack }, { ...pack.origin, remarks: [...remarks, ...pack.origin.remarks] });
}

/** The number to call first in danger, of the content that runs where none is named; null where that is not known without opening it. */
export function usualEmergencyNumber(finder: Finder): string | null {
  const shelf = shelfIn(finder.home);
  return entryNamed(entriesFor(shelf, finder), usualContent(finder, shelf.standard).name, finder)?.emergency ?? null;
}

/** What came with the program, then what this user installed. */
export function entriesFor({ packs }: Shelf, finder: Finder): (ShelfEntry | Installed)[] {
  const own = installedFor(finder).filter(({ id, version }) => !packs.some((entry) => entry.id === id && entry.version === version));
  return [...packs, ...own];
}

function memoryOf({ env = {} }: Finder): Memory {
  return { program: programVersion, env };
}

function notUsable(entries: readonly Dated[], finder: Finder, name: string): never {
  const ofId = ofSameId(entries, name);
  if (name.includes("@") || ofId.length === 0)
    return fail({ kind: "unknown-content", wanted: shown(name), known: entries.map(({ id, version }) => `${id}@${version}`) });
  const [next] = stillToCome(ofId, finder);
  const [last] = ofId.slice(-1);
  return fail({
    kind: "content-not-in-force",
    message: next ? `${next.id}@${next.version} takes effect on ${next.effectiveFrom}.` : `No version of ${shown(name)} is in force.`,
    hint: `--content ${last?.id}@${last?.version} shows that version, marked as not in force.`,
  });
}

function ofSameId<E extends Dated>(entries: readonly E[], name: string): E[] {
  return entries.filter(({ id }) => id === name.split("@")[0]);
}

export function shelfIn(home: string): Shelf {
  const name = "content/shelf.json";
  try {
    return JSON.parse(shippedText(home, name));
  } catch (error) {
    if (problemIn(error)) throw error;
    // It is there, and the computer does not give it.
    if (!(error instanceof SyntaxError) && codeOf(error) !== "ENOENT") {
      return fail({ kind: "unreadable-file", file: shown(shippedName(home, name)), reason: reasonOf(error) });
    }
    return fail({ kind: "not-built" });
  }
}

/** Of an id alone its newest version in force. */
export function entryNamed<E extends Dated>(entries: readonly E[], name: string, finder: Pick<Finder, "now">): E | undefined {
  const version = name.split("@")[1];
  const ofId = ofSameId(entries, name);
  return version === undefined ? newestInForce(ofId, finder) : ofId.find((entry) => entry.version === version);
}

/** The bytes are hashed each time: content that was changed on the disk is refused, whatever it says of itself. */
function readShipped(home: string, { file: name, bytes: listed }: ShelfEntry): Pack {
  const file = `content/${name}`;
  try {
    const bytes = shippedBytes(home, file);
    if (hashOf(bytes) === listed) return createEngine(JSON.parse(textIn(name, bytes)));
  } catch (error) {
    if (problemIn(error)) throw error;
    return fail({ kind: "broken-content", file: shown(shippedName(home, file)), reason: reasonOf(error) });
  }
  const reason = "it was changed after it was installed: install the program again";
  return fail({ kind: "broken-content", file: shown(shippedName(home, file)), reason });
}

function textIn(name: string, bytes: Buffer): string {
  const text = name.endsWith(COMPRESSED) ? process.getBuiltinModule("node:zlib").brotliDecompressSync(bytes) : bytes;
  return text.toString("utf8");
}

/** "sha256-" and the hex digest of the bytes. */
export function hashOf(bytes: Uint8Array | string): string {
  return `sha256-${createHash("sha256").update(bytes).digest("hex")}`;
}
