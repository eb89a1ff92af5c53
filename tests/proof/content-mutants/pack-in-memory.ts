/** The files of a pack as an author wrote them, held in memory, so that a changed pack costs no reading. */
import { packFromFolder } from "../../../src/packs/load-folder.ts";
import { layout } from "../../../src/packs/format.ts";
import { joinedFiles } from "../../../src/packs/compile.ts";
import type { Checked } from "../../../src/packs/check/finding.ts";
import type { Kind, PackFile } from "../../../src/packs/read-folder.ts";
import { reachedIn } from "../../../src/packs/check/reachable-routes.ts";
import { createEngine } from "../../../src/triage/engine.ts";

/** The way to a part of a document: keys and positions. */
export type Way = readonly (string | number)[];

export interface AuthoredFile {
  kind: Kind;
  /** Its name in the pack's folder: "guide/fgm.yaml". */
  name: string;
  /** What stands in it, before the format adds what was left out. */
  document: unknown;
}

export interface PackInMemory {
  files: AuthoredFile[];
  /** The pack with one file replaced, as the content check looks at it; null where that file breaks the format. */
  withFile(name: string, document: unknown): Checked | null;
  unchanged: Checked;
}

export function packInMemory(folder: string, today: string): PackInMemory {
  const { pack, read } = packFromFolder(folder);
  if (!pack) throw new Error(`the pack in ${folder} does not hold to its format`);
  const checkedWith = (files: PackFile[]): Checked => {
    const joined = createEngine({ ...joinedFiles([...files], pack.calendar), digest: pack.digest });
    return { pack: joined, read: { ...read, files }, today, reached: () => reachedIn(joined) };
  };
  return {
    files: read.files.map(({ kind, name, document }) => ({ kind, name, document: document.toJS({ maxAliasCount: 0 }) as unknown })),
    unchanged: checkedWith(read.files),
    withFile(name, document) {
      const file = read.files.find((one) => one.name === name);
      if (!file) throw new Error(`${name} is no file of this pack`);
      const held = layout[file.kind].safeParse(document);
      return held.success ? checkedWith(read.files.map((one) => (one === file ? { ...one, value: held.data } : one))) : null;
    },
  };
}

export const LEFT_OUT = Symbol("left out");

/** A document with one part replaced or left out; everything else is shared with the original. */
export function withPart(document: unknown, way: Way, part: unknown): unknown {
  const [step, ...further] = way;
  if (step === undefined) return part;
  const leaves = further.length === 0 && part === LEFT_OUT;
  if (Array.isArray(document)) {
    if (leaves) return document.filter((_entry, position) => position !== step);
    return document.map((entry, position) => (position === step ? withPart(entry, further, part) : entry));
  }
  const map = document as Record<string, unknown>;
  if (leaves) return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step));
  return { ...map, [step]: withPart(map[step], further, part) };
}
