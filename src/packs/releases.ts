/** Released versions: one JSON file each, with its digest inside and once more in a list, so that none is ever edited again. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../problems.ts";
import { reasonOf } from "../surroundings.ts";
import { compareVersions } from "./check/dates-in-order.ts";
import { digestOfPack } from "./digest.ts";
import { createEngine } from "../triage/engine.ts";
import type { Pack } from "./pack.ts";
import { anotherFormat, FORMAT, type PackData } from "./pack-data.ts";
import { shownPath } from "./yaml-file.ts";

export interface Release {
  /** The file's name in the folder: "id@1.0.0.json". */
  file: string;
  pack: Pack;
}

export const DIGESTS = "digests.json";

/** Ends the name of a release that is being written; no reader takes it for one. */
export const PENDING = ".json.pending";

/** Every release in a folder, by id and then by rising version. One that is not as it was released ends the run. */
export function releasesIn(folder: string): Release[] {
  if (!existsSync(folder)) return [];
  const listed = digestsIn(folder);
  const releases = readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+@\d+\.\d+\.\d+\.json$/.test(name))
    .map((file) => ({ file, pack: readRelease(folder, file, listed) }));
  for (const name of Object.keys(listed)) {
    if (!releases.some(({ file }) => file === `${name}.json`)) broken(folder, `${name}.json`, whyMissing(folder, name));
  }
  return releases.sort(({ pack: one }, { pack: other }) =>
    one.id === other.id ? compareVersions(one.version, other.version) : one.id < other.id ? -1 : 1,
  );
}

/** The digests of released versions by "id@version"; none where nothing was released yet. */
export function digestsIn(folder: string): Record<string, string> {
  const file = join(folder, DIGESTS);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return broken(folder, DIGESTS, error instanceof SyntaxError ? "it is not JSON" : reasonOf(error));
  }
}

function whyMissing(folder: string, name: string): string {
  if (!existsSync(join(folder, `${name}${PENDING}`))) return "it is missing, although it was released";
  return "its release was cut off: content release, given once more, finishes it";
}

function readRelease(folder: string, file: string, listed: Record<string, string>): Pack {
  let pack: PackData;
  try {
    pack = JSON.parse(readFileSync(join(folder, file), "utf8"));
  } catch (error) {
    return broken(folder, file, error instanceof SyntaxError ? "it is not JSON" : reasonOf(error));
  }
  if (pack.format !== FORMAT) broken(folder, file, anotherFormat(pack.format));
  const { digest } = pack;
  const name = `${pack.id}@${pack.version}`;
  if (`${name}.json` !== file) broken(folder, file, `it holds ${name}`);
  if (digestOfPack(pack) !== digest) broken(folder, file, "its digest is wrong: it was changed after it was released");
  if (listed[name] !== digest) broken(folder, file, `${DIGESTS} has ${listed[name] ? "another digest" : "no digest"} for it`);
  return createEngine(pack);
}

function broken(folder: string, file: string, reason: string): never {
  return fail({ kind: "broken-content", file: shownPath(join(folder, file)), reason });
}

/** The text of a release: JSON with each section on a line of its own, so that two versions can be compared by eye. */
export function releaseText(pack: Pack): string {
  const sections = Object.entries(pack).map(([name, section]) => `${JSON.stringify(name)}: ${JSON.stringify(section)}`);
  return `{\n${sections.join(",\n")}\n}\n`;
}
