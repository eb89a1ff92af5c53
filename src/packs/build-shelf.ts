/** Run by the build: puts every released version and what is to become one on the shelf, beside the bundles. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { problemIn, say } from "../problems.ts";
import { contentFolder } from "../surroundings.ts";
import { writeSchemas } from "./build-schemas.ts";
import { compareVersions } from "./check/dates-in-order.ts";
import { requirePackFromFolder } from "./load-folder.ts";
import type { Pack } from "./pack.ts";
import { releasesIn } from "./releases.ts";
import { COMPRESSED, hashOf } from "./shelf.ts";
import type { ShelfEntry } from "./pack-data.ts";
import type { Shelf } from "./finder.ts";
import { STARTER, starterFiles } from "./starter.ts";
import { shownOf } from "./keep-installed.ts";

/** Names the content that runs where nobody names another. */
const DEFAULT = "default";

function buildShelf(root: string, dist: string): void {
  const content = join(root, "content");
  mkdirSync(contentFolder(dist), { recursive: true });
  const kept = releasesIn(join(content, "releases")).map(({ pack }) => ({ pack, released: true }));
  for (const name of readdirSync(content).sort()) {
    if (name === STARTER || !existsSync(join(content, name, "pack.yaml"))) continue;
    const pack = requirePackFromFolder(join(content, name));
    const same = kept.find(({ pack: { id, version } }) => id === pack.id && version === pack.version);
    if (!same) kept.push({ pack, released: false });
    else if (same.pack.digest !== pack.digest) process.stderr.write(differs(`content/${name}`, pack));
  }
  kept.sort(({ pack: one }, { pack: other }) =>
    one.id === other.id ? compareVersions(one.version, other.version) : one.id < other.id ? -1 : 1,
  );
  const packs = kept.map(({ pack, released }, place) => putOnShelf(dist, pack, released, kept[place + 1]?.pack.id === pack.id));
  const shelf: Shelf = { standard: readFileSync(join(content, DEFAULT), "utf8").trim(), packs };
  writeFileSync(join(contentFolder(dist), "shelf.json"), JSON.stringify(shelf));
  writeFileSync(join(contentFolder(dist), "starter.json"), JSON.stringify(starterFiles(join(content, STARTER))));
  writeSchemas(join(dist, "schemas"));
}

/** A version that another follows is read for old records only, so it is kept small. */
function putOnShelf(dist: string, pack: Pack, released: boolean, isFollowed: boolean): ShelfEntry {
  const { id, version, digest, manifest } = pack;
  const text = JSON.stringify(pack);
  const file = `${id}@${version}.pack${isFollowed ? COMPRESSED : ""}`;
  const bytes = isFollowed ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : Buffer.from(text);
  writeFileSync(join(contentFolder(dist), file), bytes);
  return { id, version, status: manifest.status, file, digest, bytes: hashOf(bytes), released, ...shownOf(pack) };
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
