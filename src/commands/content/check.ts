import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../../answers/check.ts";
import { ANSWERS_AT_MOST, readDocument } from "../../answers/read.ts";
import { checkPackFolder, checkRead, type PackCheck } from "../../packs/check/check-pack.ts";
import { compareVersions } from "../../packs/check/dates-in-order.ts";
import { digestOfPack } from "../../packs/digest.ts";
import { packFromFolder } from "../../packs/load-folder.ts";
import { partsOfCompiled, readCompiled } from "../../packs/outside-pack.ts";
import { packNamed, shelfIn } from "../../packs/shelf.ts";
import { kindOfPath } from "../../packs/finder.ts";
import { shownPath } from "../../packs/yaml-file.ts";
import { EXIT, fail, problemIn } from "../../problems.ts";
import { INSIDE } from "../../shipped.ts";
import { type Surroundings, shown } from "../../surroundings.ts";
import { type CheckedPack, checkView } from "../../terminal/content-check-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { CommonOptions, Run } from "../command.ts";

interface OwnOptions {
  pack?: string;
  watch?: true;
  answers?: string;
}
type CheckOptions = CommonOptions & OwnOptions;

/**
 * Holds content to every rule: the pack folder, folder of packs or compiled file that is named, else every pack folder of the
 * checkout, else the compiled packs that came with the program. Faults end in exit 3, warnings alone in 0. With --watch again at each save.
 */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  if (!options.watch && options.answers === undefined) return checkOnce(options, surroundings);
  const path = options.pack ?? options.content;
  if (path === undefined || kindOfPath(path) !== "folder") {
    const option = options.watch ? "--watch looks at" : "--answers is replayed under";
    return fail({
      kind: "usage",
      message: `${option} a pack's folder.`,
      hint: "Usage: effective-support content check FOLDER --watch --answers FILE",
    });
  }
  if (!options.watch) return checkOnce(options, surroundings);
  const { whileSaving } = await import("./watch.ts");
  const again = async () => void (await checkOnce(options, surroundings));
  await whileSaving([path, ...(options.answers === undefined ? [] : [options.answers])], again, surroundings);
  return EXIT.cancelled;
};

async function checkOnce(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const packs = await checkedPacks(options, surroundings);
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/content-check@1", packs }, null, 2)}\n`
      : checkView(packs, styleFor(options, surroundings)),
  );
  const holds = packs.every(({ faults }) => faults.length === 0);
  if (options.answers !== undefined && !options.json) surroundings.out(`\n${await caseUnder(options.answers, options, surroundings)}\n`);
  return holds ? EXIT.done : EXIT.badInput;
}

/** What a case comes to under the folder as it stands, also where somebody is still mending it. */
async function caseUnder(file: string, options: CheckOptions, surroundings: Surroundings): Promise<string> {
  const { caseIn } = await import("../triage.ts");
  const { actionCard } = await import("../../terminal/action-card.ts");
  const document = await readDocument(shown(file), surroundings.read(file, ANSWERS_AT_MOST));
  const { pack } = packFromFolder(options.pack ?? options.content ?? "");
  if (pack === null) return "The case waits until every file holds to its format.";
  try {
    const { walk, outcome } = await caseIn(pack, document, options, surroundings);
    if (outcome === null) return `The case goes as far as the question ${walk.open?.id}.`;
    return actionCard(pack, outcome, styleFor(options, surroundings), surroundings.rows);
  } catch (error) {
    if (problemIn(error)) throw error;
    // What the faults above name may be missing: the core trusts content that holds.
    return "The case cannot be told until these faults are mended.";
  }
}

async function checkedPacks({ pack, content, at }: CheckOptions, surroundings: Surroundings): Promise<CheckedPack[]> {
  const path = pack ?? content;
  const today = todayGiven(at, surroundings);
  if (path === undefined) {
    const folders = surroundings.home === INSIDE ? [] : packFoldersIn(join(surroundings.home, "..", "content"));
    return folders.length > 0 ? folders.map((folder) => checkFolder(folder, today)) : checkCompiled(surroundings);
  }
  const kind = kindOfPath(path);
  if (kind === "file") return [checkFile(path, today, surroundings)];
  if (kind === null) return [compiled(await packNamed(path, surroundings))];
  const folders = existsSync(join(path, "pack.yaml")) ? [path] : packFoldersIn(path);
  return (folders.length > 0 ? folders : [path]).map((folder) => checkFolder(folder, today));
}

function packFoldersIn(content: string): string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .sort()
    .map((name) => join(content, name))
    .filter((folder) => existsSync(join(folder, "pack.yaml")));
}

function checkFolder(folder: string, today: string): CheckedPack {
  const { pack, ...found }: PackCheck = checkPackFolder(folder, today);
  return { where: shownPath(folder), id: pack?.id ?? null, version: pack?.version ?? null, compiled: false, ...found };
}

/** A compiled file from outside is held to all that a folder is held to; what it was made from has no lines. */
function checkFile(path: string, today: string, { home }: Surroundings): CheckedPack {
  const { pack, ...found }: PackCheck = checkRead(partsOfCompiled(readCompiled(path, shelfIn(home).packs)), today);
  return { where: shownPath(path), id: pack?.id ?? null, version: pack?.version ?? null, compiled: false, ...found };
}

/** Of a compiled pack that came with the program only the digest can be checked: the files that it was made from, and their lines, are not there. */
function compiled({ id, version }: { id: string; version: string }): CheckedPack {
  return { where: `${id}@${version}`, id, version, compiled: true, faults: [], warnings: [], untried: [] };
}

async function checkCompiled(surroundings: Surroundings): Promise<CheckedPack[]> {
  const { packs } = shelfIn(surroundings.home);
  const sorted = [...packs].sort((one, other) =>
    one.id === other.id ? compareVersions(one.version, other.version) : one.id < other.id ? -1 : 1,
  );
  return Promise.all(
    sorted.map(async ({ id, version, file }) => {
      const pack = await packNamed(`${id}@${version}`, surroundings);
      if (digestOfPack(pack) !== pack.digest)
        fail({ kind: "broken-content", file, reason: "its digest is wrong: it was changed after it was built" });
      return compiled(pack);
    }),
  );
}

/** The day to check for; the packs' own zones are not known yet, and a day more or less in a warning is of no weight. */
function todayGiven(written: string | undefined, { now }: Surroundings): string {
  const today = new Date(now()).toISOString().slice(0, 10);
  if (written === undefined) return today;
  const [date = ""] = /^\d{4}-\d{2}-\d{2}/.exec(written) ?? [];
  if (date === "" || Number.isNaN(Date.parse(date)))
    fail({ kind: "usage", message: `--at ${quoted(written)} is not a moment.`, hint: "Write it as 2026-11-23 or 2026-11-23T10:15." });
  return date;
}
