/** The pack that a new authority starts from: a whole, clearly invented one, to be replaced piece by piece. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fail } from "../problems.ts";
import { unwritable } from "../records/write-file.ts";
import { writeForAll } from "./freeze-release.ts";
import { schemaLine, withoutSchemaLine } from "./schema-line.ts";
import { shownPath } from "./yaml-file.ts";

/** Its folder among the content of a checkout. */
export const STARTER = "starter";

/** The files of the starter by name, with the calendar that they reckon with under "calendars/". */
export type StarterFiles = Record<string, string>;

export function starterFiles(folder: string): StarterFiles {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, withoutSchemaLine(readFileSync(join(folder, name), "utf8"))]));
  const calendar = /^calendar: (\S+)$/m.exec(files["pack.yaml"] ?? "")?.[1] ?? "";
  const text = readFileSync(join(folder, "..", "calendars", `${calendar}.yaml`), "utf8");
  return { ...files, [`calendars/${calendar}.yaml`]: withoutSchemaLine(text) };
}

/**
 * Writes the starter as a new pack, whole or not at all, and never over anything that is there. A calendar beside it is written
 * only where there is none. `schemas` is the folder of JSON Schemas that the files name for editors; null: none is near.
 */
export function writeStarter(files: StarterFiles, id: string, folder: string, schemas: string | null): string[] {
  const target = resolve(folder);
  const unfinished = join(dirname(target), `.${basename(target)}-${process.pid}.tmp`);
  const written: string[] = [];
  requireFree(target);
  try {
    for (const [name, text] of Object.entries(files)) {
      const isCalendar = name.startsWith("calendars/");
      const file = isCalendar ? join(dirname(target), name) : join(unfinished, name);
      if (isCalendar && existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      const place = isCalendar ? file : join(target, name);
      const line = schemas ? schemaLine(place, isCalendar ? "calendar.yaml" : name, schemas) : "";
      // A calendar goes to its place at once, so it has to be whole from its first moment.
      if (isCalendar) writeForAll(file, line + text, "never");
      else writeFileSync(file, line + renamed(name, text, id), { flag: "wx" });
      written.push(place);
    }
    renameSync(unfinished, target);
  } catch (error) {
    removeQuietly(unfinished);
    throw unwritable(folder, error);
  }
  return written;
}

function requireFree(target: string): void {
  if (!isTaken(target)) return;
  fail({
    kind: "unwritable-file",
    file: shownPath(target),
    reason: "it is there already, and nothing is written over",
    hint: "Nothing was written. Name another folder.",
  });
}

/** What kept it from being written may keep it from being removed: a name that is too long. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Throws the Problem "unwritable-file" where no file could have that name. */
function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unwritable(path, error);
  }
}

function renamed(name: string, text: string, id: string): string {
  return name === "pack.yaml" ? text.replace(/^id: .*$/m, `id: ${id}`) : text;
}
