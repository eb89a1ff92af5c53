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

/** How the name of a pack ends that is compressed. */
export const COMPRESSED = ".br";

/** The pack that the user names: an id, an id@version, or a path to a folder of YAML files or a compiled file; null: the usual one. */
export async function packNamed(wanted: string | null, finder: Finder): Promise<Pack> {
  const shelf = shelfIn(finder.home);
  const name = wanted ?? usualContent(finder, shelf.standard).name;
  if (entryNamed(entriesFor(shelf, finder), name)) return releasedPack(name, finder);
  const kind = kindOfPath(name);
  if (kind === null) return unknownContent(shelf, finder, name);
  const { packFromOutside } = await import("./outside-pack.ts");
  return packFromOutside(name, kind, shelf.packs, memoryOf(finder));
}

/** The pack that a file pins, as an id or an id@version: what a file says is never taken for a path. */
export async function releasedPack(pin: string, finder: Finder): Promise<Pack> {
  const shelf = shelfIn(finder.home);
  const entry = entryNamed(entriesFor(shelf, finder), pin);
  if (!entry) return unknownContent(shelf, finder, pin);
  if ("bytes" in entry) return readShipped(finder.home, entry);
  const { packFromOutside } = await import("./outside-pack.ts");
  const pack = packFromOutside(entry.file, "file", shelf.packs, memoryOf(finder));
  if (pack.digest === entry.digest) return pack;
  return fail({ kind: "broken-content", file: shown(entry.file), reason: "it was changed after it was installed: install it again" });
}

/** The number to call first in danger, of the content that runs where none is named; null where that is not known without opening it. */
export function usualEmergencyNumber(finder: Finder): string | null {
  const shelf = shelfIn(finder.home);
  return entryNamed(entriesFor(shelf, finder), usualContent(finder, shelf.standard).name)?.emergency ?? null;
}

/** What came with the program, then what this user installed. */
export function entriesFor({ packs }: Shelf, finder: Finder): (ShelfEntry | Installed)[] {
  const own = installedFor(finder).filter(({ id, version }) => !packs.some((entry) => entry.id === id && entry.version === version));
  return [...packs, ...own];
}

function memoryOf({ env = {} }: Finder): Memory {
  return { program: programVersion, env };
}

function unknownContent(shelf: Shelf, finder: Finder, name: string): never {
  const known = entriesFor(shelf, finder).map(({ id, version }) => `${id}@${version}`);
  return fail({ kind: "unknown-content", wanted: shown(name), known });
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

/** Of an id alone its newest active version. */
export function entryNamed<E extends Omit<ShelfEntry, "bytes">>(entries: readonly E[], name: string): E | undefined {
  const [id, version] = name.split("@");
  const ofId = entries.filter((entry) => entry.id === id);
  if (version !== undefined) return ofId.find((entry) => entry.version === version);
  const active = ofId.filter((entry) => entry.status === "active");
  return active.filter((entry) => entry.released).at(-1) ?? active.at(-1);
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
