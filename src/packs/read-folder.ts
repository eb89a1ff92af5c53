/** Reads the YAML files of a pack's folder, each with the places of its parts, and holds them to the format. */
import { lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { quoted } from "../answers/check.ts";
import type { Fault } from "../problems.ts";
import { layout } from "./format.ts";
import { formatFaults } from "./format-faults.ts";
import { faultOfFile, parseYamlFile, sizeUp, textOfFile, type YamlFile } from "./yaml-file.ts";
import { codeOf } from "../surroundings.ts";

export type Kind = keyof typeof layout;

export interface PackFile extends YamlFile {
  kind: Kind;
  /** Its name in the pack's folder: "guide/fgm.yaml". */
  name: string;
  /** What the file holds, as its format describes it; null where it does not hold to it. */
  value: unknown;
}

export interface PackFolder {
  folder: string;
  files: PackFile[];
  /** Kinds of which a file could not be read as YAML at all. */
  unread: Kind[];
  faults: Fault[];
}

const ENTRIES_AT_MOST = 500;
const ALL_FILES_AT_MOST = 8 * 1024 * 1024;
const ALL_PARTS_AT_MOST = 300_000;

/** Every file of the layout. Faults are collected, not thrown, so that an author sees all of them at once. */
export function readPackFolder(folder: string): PackFolder {
  const read: PackFolder = { folder, files: [], unread: [], faults: [] };
  const unknown = straysIn(folder);
  if (unknown === null) {
    read.faults.push(faultOfFile(folder, "This folder is missing or cannot be read.", "the folder of a pack"));
    return read;
  }
  const texts = textsIn(read);
  // All are weighed before any is parsed, so that a pack that is too large is refused at once.
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const parts = texts.reduce((sum, { text }) => sum + sizeUp(text).parts, 0);
  if (size > ALL_FILES_AT_MOST || parts > ALL_PARTS_AT_MOST) {
    read.faults.push(faultOfFile(folder, "The files of this pack are too large together.", `at most 8 MB and ${ALL_PARTS_AT_MOST} parts`));
    return read;
  }
  for (const { kind, name, text } of texts) {
    const parsed = parseYamlFile(join(folder, name), text, read.faults);
    if (!parsed) read.unread.push(kind);
    else read.files.push({ kind, name, ...parsed, value: hold(parsed, layout[kind], read.faults) });
  }
  for (const name of unknown) {
    read.faults.push(faultOfFile(join(folder, name), "No part of a pack has this name.", `one of ${Object.keys(layout).join(", ")}`));
  }
  return read;
}

/** Reads and checks one YAML file that stands outside a pack's folder, such as a calendar. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  format: S,
): { value: z.infer<S> | null; read: YamlFile | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const text = textOfFile(path, dirname(path), faults);
  const read = text === null ? null : parseYamlFile(path, text, faults);
  return { value: read ? hold(read, format, faults) : null, read, faults };
}

/** The text of every file of the layout. Stops where there is more than a pack may have, before it fills the memory. */
function textsIn(read: PackFolder): { kind: Kind; name: string; text: string }[] {
  const texts: { kind: Kind; name: string; text: string }[] = [];
  let size = 0;
  for (const kind of Object.keys(layout) as Kind[]) {
    for (const name of namesOf(read, kind)) {
      const text = size > ALL_FILES_AT_MOST ? null : textOfFile(join(read.folder, name), read.folder, read.faults);
      if (text === null) {
        read.unread.push(kind);
        continue;
      }
      size += text.length;
      texts.push({ kind, name, text });
    }
  }
  return texts;
}

function namesOf(read: PackFolder, kind: Kind): string[] {
  if (!kind.endsWith("/")) return [kind];
  const folder = join(read.folder, kind.slice(0, -1));
  const entries = entriesOf(folder);
  if (entries === null) {
    read.faults.push(
      faultOfFile(
        folder,
        "This folder is missing or cannot be read.",
        "a folder of YAML files, no symbolic link; leave it out if there are none",
      ),
    );
    read.unread.push(kind);
    return [];
  }
  if (entries.length > ENTRIES_AT_MOST) {
    read.faults.push(faultOfFile(folder, `This folder has ${entries.length} entries.`, `at most ${ENTRIES_AT_MOST}`));
    read.unread.push(kind);
    return [];
  }
  for (const name of entries.filter((entry) => !entry.endsWith(".yaml"))) {
    read.faults.push(faultOfFile(join(folder, name), `${quoted(name)} would never be read.`, "a file whose name ends in .yaml"));
  }
  return entries.filter((entry) => entry.endsWith(".yaml")).map((entry) => `${kind}${entry}`);
}

/** What an author keeps beside the files, and what Windows, macOS and Word leave in every folder. */
const OF_NOBODY = /^(\..*|README\.md|Thumbs\.db|ehthumbs\.db|desktop\.ini|~\$.*|~.*\.tmp|Icon\r)$/i;

/** The names in a folder, sorted, without hidden files and a README: none where it is left out, null where it is no folder. */
function entriesOf(folder: string): string[] | null {
  try {
    if (lstatSync(folder).isSymbolicLink()) return null;
    return readdirSync(folder)
      .filter((name) => !OF_NOBODY.test(name))
      .sort();
  } catch (error) {
    return codeOf(error) === "ENOENT" ? [] : null;
  }
}

/** What stands in the pack's folder and is no part of a pack; null where there is no such folder. */
function straysIn(folder: string): string[] | null {
  const known = new Set<string>(Object.keys(layout).map((name) => name.replace(/\/$/, "")));
  try {
    return readdirSync(folder)
      .filter((name) => !known.has(name) && !OF_NOBODY.test(name))
      .slice(0, ENTRIES_AT_MOST);
  } catch {
    return null;
  }
}

function hold<S extends z.ZodType>(read: YamlFile, format: S, faults: Fault[]): z.infer<S> | null {
  const value: unknown = read.document.toJS({ maxAliasCount: 0 });
  const result = format.safeParse(value);
  if (result.success) return result.data;
  faults.push(...formatFaults(read, value, result.error.issues, format));
  return null;
}
