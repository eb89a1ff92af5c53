/** Run by the build: puts every released version and what is to become one on the shelf, beside the bundles. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemIn, say } from "../problems.ts";
import { contentFolder } from "../surroundings.ts";
import { writeSchemas } from "./build-schemas.ts";
import { compareVersions } from "./check/dates-in-order.ts";
import { marksOf } from "../triage/marks.ts";
import { requirePackFromFolder } from "./load-folder.ts";
import type { Pack } from "./pack.ts";
import { releasesIn } from "./releases.ts";
import { hashOf } from "./shelf.ts";
import type { ShelfEntry } from "./pack-data.ts";
import type { Shelf } from "./finder.ts";
import { STARTER, starterFiles } from "./starter.ts";

/** Names the content that runs where nobody names another. */
const DEFAULT = "default";

function buildShelf(root: string, dist: string): void {
  const content = join(root, "content");
  mkdirSync(contentFolder(dist), { recursive: true });
  const packs = releasesIn(join(content, "releases")).map(({ pack }) => putOnShelf(dist, pack, true));
  for (const name of readdirSync(content).sort()) {
    if (name === STARTER || !existsSync(join(content, name, "pack.yaml"))) continue;
    const pack = requirePackFromFolder(join(content, name));
    const released = packs.find(({ id, version }) => id === pack.id && version === pack.version);
    if (!released) packs.push(putOnShelf(dist, pack, false));
    else if (released.digest !== pack.digest) process.stderr.write(differs(`content/${name}`, pack));
  }
  packs.sort((one, other) => (one.id === other.id ? compareVersions(one.version, other.version) : one.id < other.id ? -1 : 1));
  const shelf: Shelf = { standard: readFileSync(join(content, DEFAULT), "utf8").trim(), packs };
  writeFileSync(join(contentFolder(dist), "shelf.json"), JSON.stringify(shelf));
  writeFileSync(join(contentFolder(dist), "starter.json"), JSON.stringify(starterFiles(join(content, STARTER))));
  writeSchemas(join(dist, "schemas"));
}

function putOnShelf(dist: string, pack: Pack, released: boolean): ShelfEntry {
  const { id, version, digest, manifest } = pack;
  const file = `${id}@${version}.pack`;
  const text = JSON.stringify(pack);
  writeFileSync(join(contentFolder(dist), file), text);
  return { id, version, status: manifest.status, file, digest, bytes: hashOf(text), released, safety: marksOf(pack).safety };
}

/** A released version stays what it was, whatever happens to the folder that it was made from. */
function differs(folder: string, { id, version }: Pack): string {
  return [
    `${folder} is no longer what was released as ${id}@${version}; the program goes on using the release.`,
    `To try the folder: --content ${folder}. To release it: effective-support content release ${folder}\n`,
  ].join("\n");
}

try {
  const [root, dist] = process.argv.slice(2);
  if (root && dist) buildShelf(root, dist);
} catch (error) {
  const problem = problemIn(error);
  if (!problem) throw error;
  process.stderr.write(`${say(problem).message}\n`);
  process.exitCode = 3;
}
