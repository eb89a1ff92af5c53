import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../../answers/check.ts";
import { checkPackFolder, type PackCheck } from "../../packs/check/check-pack.ts";
import { compareVersions } from "../../packs/check/dates-in-order.ts";
import { digestOf } from "../../packs/digest.ts";
import { kindOfPath, packNamed, shelfIn } from "../../packs/shelf.ts";
import { shownPath } from "../../packs/yaml-file.ts";
import { EXIT, fail } from "../../problems.ts";
import { INSIDE } from "../../shipped.ts";
import type { Surroundings } from "../../surroundings.ts";
import { type CheckedPack, checkView } from "../../terminal/content-check-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Given, Run } from "../command.ts";

/**
 * Holds content to every rule: the pack folder, folder of packs or compiled file that is named, else every pack folder of the
 * checkout, else the compiled packs that came with the program. Faults end in exit 3, warnings alone in 0.
 */
export const run: Run = async (given, surroundings) => {
  const packs = await checkedPacks(given, surroundings);
  surroundings.out(
    given.has("json")
      ? `${JSON.stringify({ schema: "effective-support/content-check@1", packs }, null, 2)}\n`
      : checkView(packs, styleFor(given, surroundings)),
  );
  return packs.every(({ faults }) => faults.length === 0) ? EXIT.done : EXIT.badInput;
};

async function checkedPacks(given: Given, surroundings: Surroundings): Promise<CheckedPack[]> {
  const path = given.operands[0] ?? given.value("content");
  const today = todayGiven(given, surroundings);
  if (path === null) {
    const folders = surroundings.home === INSIDE ? [] : packFoldersIn(join(surroundings.home, "..", "content"));
    return folders.length > 0 ? folders.map((folder) => checkFolder(folder, today)) : checkCompiled(surroundings);
  }
  if (kindOfPath(path) !== "folder") return [compiled(await packNamed(path, surroundings))];
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

/** Of a compiled pack only the digest can be checked: the files that it was made from, and their lines, are not there. */
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
      const { digest, ...rest } = pack;
      if (digestOf(rest) !== digest)
        fail({ kind: "broken-content", file, reason: "its digest is wrong: it was changed after it was built" });
      return compiled(pack);
    }),
  );
}

/** The day to check for; the packs' own zones are not known yet, and a day more or less in a warning is of no weight. */
function todayGiven(given: Given, { now }: Surroundings): string {
  const written = given.value("at");
  const today = new Date(now()).toISOString().slice(0, 10);
  if (written === null) return today;
  const [date = ""] = /^\d{4}-\d{2}-\d{2}/.exec(written) ?? [];
  if (date === "" || Number.isNaN(Date.parse(date)))
    fail({ kind: "usage", message: `--at ${quoted(written)} is not a moment.`, hint: "Write it as 2026-11-23 or 2026-11-23T10:15." });
  return date;
}
