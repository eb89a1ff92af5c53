/** Reads the YAML files of a pack's folder, each with the places of its parts, and holds them to the format. */
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { placeInDocument } from "../answers/yaml-document.ts";
import type { Fault } from "../problems.ts";
import { layout } from "./format.ts";

export type Kind = keyof typeof layout;

export interface PackFile {
  kind: Kind;
  /** As people name it: relative to the working folder. */
  file: string;
  document: Document;
  lines: LineCounter;
  /** What the file holds, as its format describes it; null where it does not hold to it. */
  value: unknown;
}

export interface PackFolder {
  folder: string;
  files: PackFile[];
  faults: Fault[];
}

const FILE_AT_MOST = 2 * 1024 * 1024;
const FILES_AT_MOST = 500;
const NESTING_AT_MOST = 60;

/** Every file of the layout. Faults are collected, not thrown, so that an author sees all of them at once. */
export function readPackFolder(folder: string): PackFolder {
  const read: PackFolder = { folder, files: [], faults: [] };
  for (const kind of Object.keys(layout) as Kind[]) {
    for (const path of pathsOf(read, kind)) readOne(read, kind, path);
  }
  for (const path of strays(folder)) {
    read.faults.push(wholeFile(join(folder, path), "No part of a pack has this name.", `one of ${Object.keys(layout).join(", ")}`));
  }
  return read;
}

/** Reads and checks one YAML file that stands outside a pack's folder, such as a calendar. */
export function readYamlFile<S extends z.ZodType>(path: string, format: S): { value: z.infer<S> | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const file = shownPath(path);
  const text = safeText(path, faults);
  if (text === null) return { value: null, faults };
  const parsed = parseYaml(file, text, faults);
  return { value: parsed ? hold(file, format, parsed, faults) : null, faults };
}

function pathsOf(read: PackFolder, kind: Kind): string[] {
  if (!kind.endsWith("/")) return [join(read.folder, kind)];
  const folder = join(read.folder, kind);
  let names: string[];
  try {
    if (lstatSync(folder).isSymbolicLink()) throw new Error("a symbolic link");
    names = readdirSync(folder).sort();
  } catch {
    read.faults.push(wholeFile(folder, "This folder is missing or cannot be read.", "a folder of YAML files; it may be empty"));
    return [];
  }
  if (names.length > FILES_AT_MOST) {
    read.faults.push(wholeFile(folder, `This folder has ${names.length} entries.`, `at most ${FILES_AT_MOST}`));
    return [];
  }
  return names.filter((name) => name.endsWith(".yaml")).map((name) => join(folder, name));
}

function strays(folder: string): string[] {
  const known = new Set<string>(Object.keys(layout).map((name) => name.replace(/\/$/, "")));
  try {
    return readdirSync(folder).filter((name) => !known.has(name) && !name.startsWith(".") && name !== "README.md");
  } catch {
    return [];
  }
}

function readOne(read: PackFolder, kind: Kind, path: string): void {
  const file = shownPath(path);
  const text = safeText(path, read.faults, read.folder);
  if (text === null) return;
  const parsed = parseYaml(file, text, read.faults);
  if (!parsed) return;
  const value = hold(file, layout[kind], parsed, read.faults);
  read.files.push({ kind, file, document: parsed.document, lines: parsed.lines, value });
}

/** The text of a plain file of bounded size that lies inside the folder; a fault and null for anything else. */
function safeText(path: string, faults: Fault[], within?: string): string | null {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) throw new Error("it is a symbolic link");
    if (!stat.isFile()) throw new Error("it is not a file");
    if (stat.size > FILE_AT_MOST) throw new Error("it is larger than 2 MB");
    if (within && relative(realpathSync(within), realpathSync(path)).startsWith(`..${sep}`)) throw new Error("it lies outside the pack's folder");
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "it is missing" : (error as Error).message.split(",")[0];
    faults.push(wholeFile(path, `This file cannot be read: ${reason}.`, "a YAML file of at most 2 MB"));
    return null;
  }
}

interface Parsed {
  document: Document;
  lines: LineCounter;
}

function parseYaml(file: string, text: string, faults: Fault[]): Parsed | null {
  if (nestedTooDeeply(text)) {
    faults.push(wholeFile(file, "This file is nested too deeply.", `at most ${NESTING_AT_MOST} levels`));
    return null;
  }
  const lines = new LineCounter();
  const before = faults.length;
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, version: "1.2", prettyErrors: false, stringKeys: true });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    faults.push({ file, line, column: col, place: null, message: `This is not YAML: ${error.message.split("\n")[0]}.`, expected: "YAML" });
  }
  visit(document, {
    Alias(_key, node) {
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      faults.push({ file, line, column: col, place: null, message: "YAML aliases are not read here.", expected: "each value written out" });
      return visit.BREAK;
    },
  });
  return faults.length > before ? null : { document, lines };
}

function nestedTooDeeply(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    if (depth > NESTING_AT_MOST) return true;
  }
  return new RegExp(`^ {${NESTING_AT_MOST * 4},}\\S|^\\s*(?:[-?] ){${NESTING_AT_MOST},}`, "m").test(text);
}

function hold<S extends z.ZodType>(file: string, format: S, { document, lines }: Parsed, faults: Fault[]): z.infer<S> | null {
  const result = format.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const where = placeInDocument(document, lines, keys.length > 0 ? [...at, keys[0] ?? ""] : at, keys.length > 0);
    const message = keys.length > 0 ? `Unknown key ${keys.map((key) => `"${key}"`).join(", ")}.` : "This does not hold to the format.";
    faults.push({ file, ...where, place: at.join(".") || null, message, expected: issue.message.replace(/\.$/, "") });
  }
  return null;
}

function wholeFile(path: string, message: string, expected: string): Fault {
  return { file: shownPath(path), line: null, column: null, place: null, message, expected };
}

function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith("..") || shown === "" ? path : shown;
}
