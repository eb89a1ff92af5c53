/** The compiled packs that come with the program, and packs at a path. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../problems.ts";
import { contentFolder, reasonOf, type Surroundings, shown } from "../surroundings.ts";
import type { Pack } from "./pack.ts";
import { readSections } from "./sections.ts";

export interface ShelfEntry {
  id: string;
  version: string;
  status: string;
  file: string;
  digest: string;
}

/** Used where nobody names another pack: the newest active version of this one. */
export interface Shelf {
  standard: string;
  packs: ShelfEntry[];
}

const FORMAT = "effective-support/pack@1";

/** The pack that `wanted` names: an id, an id@version, or a path to a folder of YAML files or a compiled file. */
export async function packNamed(wanted: string | null, { home }: Pick<Surroundings, "home">): Promise<Pack> {
  const shelf = shelfIn(home);
  const name = wanted ?? shelf.standard;
  const entry = entryNamed(shelf, name);
  if (entry) return readCompiled(join(contentFolder(home), entry.file), entry.digest);
  const kind = kindOfPath(name);
  if (kind === "file") return readCompiledFromOutside(name);
  if (kind === "folder") {
    const { requirePackFromFolder } = await import("./load-folder.ts");
    return requirePackFromFolder(name);
  }
  return fail({ kind: "unknown-content", wanted: shown(name), known: shelf.packs.map(({ id, version }) => `${id}@${version}`) });
}

export function shelfIn(home: string): Shelf {
  try {
    return JSON.parse(readFileSync(join(contentFolder(home), "shelf.json"), "utf8"));
  } catch {
    return fail({ kind: "not-built" });
  }
}

function entryNamed({ packs }: Shelf, name: string): ShelfEntry | undefined {
  const [id, version] = name.split("@");
  const ofId = packs.filter((entry) => entry.id === id);
  if (version !== undefined) return ofId.find((entry) => entry.version === version);
  return ofId.filter((entry) => entry.status === "active").at(-1);
}

function kindOfPath(name: string): "file" | "folder" | null {
  try {
    const stat = statSync(name);
    return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : null;
  } catch {
    return null;
  }
}

function readCompiled(file: string, digest: string): Pack {
  let pack: Pack;
  try {
    pack = readSections(readFileSync(file, "utf8"));
  } catch (error) {
    return fail({ kind: "broken-content", file: shown(file), reason: reasonOf(error) });
  }
  if (pack.digest !== digest)
    return fail({ kind: "broken-content", file: shown(file), reason: "it has another digest than the list of packs says" });
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
  if (pack.format !== FORMAT) return broken(`its format is another one than ${FORMAT}; a newer program may read it`);
  const { digest, ...rest } = pack;
  const { digestOf } = await import("./digest.ts");
  if (digestOf(rest) !== digest) return broken("its digest is wrong: it was changed after it was released");
  return pack as Pack;
}
