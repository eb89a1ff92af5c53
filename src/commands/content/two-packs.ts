import type { Pack } from "../../packs/pack.ts";
import { packNamed } from "../../packs/shelf.ts";
import { kindOfPath } from "../../packs/finder.ts";
import { fail } from "../../problems.ts";
import type { Surroundings } from "../../surroundings.ts";
import { createEngine } from "../../triage/engine.ts";

export interface TwoPacks {
  before?: string;
  after?: string;
}

/** The two packs that are named: an id, an id with a version, or the path of a folder or of a released file. */
export async function twoPacks(
  name: string,
  { before, after }: TwoPacks,
  surroundings: Surroundings,
): Promise<[before: Pack, after: Pack]> {
  if (before === undefined || after === undefined) {
    return fail({
      kind: "usage",
      message: `content ${name} compares two packs.`,
      hint: `Usage: effective-support content ${name} BEFORE AFTER; each is an id, an id@version, or the path of a folder or a released file.`,
    });
  }
  // Who stands behind either is no difference between them.
  return [
    createEngine({ ...(await packToCompare(before, surroundings)) }),
    createEngine({ ...(await packToCompare(after, surroundings)) }),
  ];
}

/** A folder is taken as it is, sound or not: what a change would do is asked before it is finished. */
async function packToCompare(name: string, surroundings: Surroundings): Promise<Pack> {
  if (kindOfPath(name) !== "folder") return packNamed(name, surroundings);
  const { requirePackFromFolder } = await import("../../packs/load-folder.ts");
  return requirePackFromFolder(name);
}
