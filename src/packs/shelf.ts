/** The compiled packs that come with the program, and packs at a path. */
import { readFileSync, statSync } from "node:fs";
import { fail, problemIn } from "../problems.ts";
import { shippedName, shippedParts, shippedText } from "../shipped.ts";
import { reasonOf, type Surroundings, shown } from "../surroundings.ts";
import type { Pack } from "./pack.ts";
import { readSections } from "./sections.ts";

export interface ShelfEntry {
  id: string;
  version: string;
  status: string;
  file: string;
  digest: string;
  /** Frozen for good; false: the content of the checkout, whose version is still to come. */
  released: boolean;
}

/** `standard` is used where nobody names another pack: its newest active released version. Versions stand in rising order. */
export interface Shelf {
  standard: string;
  packs: ShelfEntry[];
}

export const FORMAT = "effective-support/pack@1";

/** The pack that `wanted` names: an id, an id@version, or a path to a folder of YAML files or a compiled file. */
export async function packNamed(wanted: string | null, { home }: Pick<Surroundings, "home">): Promise<Pack> {
  const shelf = shelfIn(home);
  const name = wanted ?? shelf.standard;
  const entry = entryNamed(shelf, name);
  if (entry) return readShipped(home, `content/${entry.file}`, entry.digest);
  const kind = kindOfPath(name);
  if (kind === "file") return readCompiledFromOutside(name);
  if (kind === "folder") {
    const { soundPackFrom } = await import("./check/sound-pack.ts");
    return soundPackFrom(name);
  }
  return fail({ kind: "unknown-content", wanted: shown(name), known: shelf.packs.map(({ id, version }) => `${id}@${version}`) });
}

export function shelfIn(home: string): Shelf {
  const name = "content/shelf.json";
  try {
    return JSON.parse(shippedText(home, name));
  } catch (error) {
    if (problemIn(error)) throw error;
    // It is there, and the computer does not give it.
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== "ENOENT") {
      return fail({ kind: "unreadable-file", file: shown(shippedName(home, name)), reason: reasonOf(error) });
    }
    return fail({ kind: "not-built" });
  }
}

function entryNamed({ packs }: Shelf, name: string): ShelfEntry | undefined {
  const [id, version] = name.split("@");
  const ofId = packs.filter((entry) => entry.id === id);
  if (version !== undefined) return ofId.find((entry) => entry.version === version);
  const active = ofId.filter((entry) => entry.status === "active");
  return active.filter((entry) => entry.released).at(-1) ?? active.at(-1);
}

/** What a path leads to; null: to nothing that can be read, or it is no path at all. */
export function kindOfPath(name: string): "file" | "folder" | null {
  try {
    const stat = statSync(name);
    return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : null;
  } catch {
    return null;
  }
}

function readShipped(home: string, name: string, digest: string): Pack {
  const file = shown(shippedName(home, name));
  let pack: Pack;
  try {
    pack = readSections(shippedParts(home, name));
  } catch (error) {
    if (problemIn(error)) throw error;
    return fail({ kind: "broken-content", file, reason: reasonOf(error) });
  }
  if (pack.digest !== digest) return fail({ kind: "broken-content", file, reason: "it has another digest than the list of packs says" });
  return pack;
}

/** A compiled file that did not come with the program is believed only where its digest is right. */
async function readCompiledFromOutside(file: string): Promise<Pack> {
  const broken = (reason: string) => fail({ kind: "broken-content", file: shown(file), reason });
  let pack: Partial<Pack> | null = null;
  try {
    pack = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    broken(error instanceof SyntaxError ? "it is not JSON" : reasonOf(error));
  }
  if (typeof pack !== "object" || pack === null || typeof pack.digest !== "string") return broken("it is not a compiled pack");
  if (pack.format !== FORMAT) return broken(anotherFormat(pack.format));
  const { digest, ...rest } = pack;
  const { digestOf } = await import("./digest.ts");
  if (digestOf(rest) !== digest) return broken("its digest is wrong: it was changed after it was released");
  return pack as Pack;
}

/** What to say of a pack in a format that this program does not read. */
export function anotherFormat(format: unknown): string {
  const known = Number(FORMAT.split("@")[1]);
  const version = typeof format === "string" ? Number(/^effective-support\/pack@(\d{1,6})$/.exec(format)?.[1]) : Number.NaN;
  return version > known
    ? `it is written in version ${version} of the pack format, and this program reads version ${known}: use a newer program`
    : `it does not say that its format is ${FORMAT}`;
}
