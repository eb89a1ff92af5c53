/** Reads one YAML file with every guard up, since a pack may come from anywhere. Faults are collected, never thrown. */
import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { type Document, isCollection, isMap, isScalar, type LineCounter, type Node, visit, type YAMLParseError } from "yaml";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";
import { parsePlainYaml, repeatedKeys } from "../answers/plain-yaml.ts";
import type { Fault } from "../problems.ts";
import { codeOf, reasonOf, shown } from "../surroundings.ts";
import { slipIn } from "../answers/yaml-slips.ts";

/** A file that was read as YAML, with what is needed to find the place of any of its parts. */
export interface YamlFile {
  /** As people name it: relative to the working folder. */
  file: string;
  document: Document;
  lines: LineCounter;
}

const FILE_AT_MOST = 2 * 1024 * 1024;
const PARTS_AT_MOST = 50_000;
const KEYS_OF_A_MAP_AT_MOST = 1_000;
const NESTING_AT_MOST = 60;
const INDENTATION_AT_MOST = 240;
export const FAULTS_OF_A_FILE_AT_MOST = 50;

/** The text of a plain file of bounded size that lies inside the folder `within`; a fault and null for anything else. */
export function textOfFile(path: string, within: string, faults: Fault[]): string | null {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) throw new Error("it is a symbolic link");
    if (!stat.isFile()) throw new Error("it is not a plain file");
    if (stat.size > FILE_AT_MOST) throw new Error("it is larger than 2 MB");
    const inside = relative(realpathSync(within), realpathSync(path));
    if (inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw new Error("it lies outside the pack's folder");
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new Error("it is not UTF-8 text");
    return bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .replaceAll("\r\n", "\n");
  } catch (error) {
    const reason = codeOf(error) === "ENOENT" ? "it is missing" : reasonOf(error);
    faults.push(faultOfFile(path, `This file cannot be read: ${reason}.`, "a plain YAML file of at most 2 MB"));
    return null;
  }
}

/** One YAML document of plain values; null, with the faults, where it is not that. */
export function parseYamlFile(path: string, text: string, faults: Fault[]): YamlFile | null {
  const { tooMuch } = sizeUp(text);
  if (tooMuch) {
    faults.push({ ...faultOfFile(path, tooMuch.message, tooMuch.expected), line: tooMuch.line, column: 1 });
    return null;
  }
  const before = faults.length;
  try {
    const { document, lines } = parsePlainYaml(text);
    const read = { file: shownPath(path), document, lines };
    const [slip] = document.errors;
    if (slip) faults.push(yamlFault(read, text, slip));
    if (faults.length === before) faults.push(...unwantedParts(read).slice(0, FAULTS_OF_A_FILE_AT_MOST));
    return faults.length > before ? null : read;
  } catch (error) {
    // The YAML reader works by recursion, and a text can nest in ways that the count above does not see.
    if (!(error instanceof RangeError)) throw error;
    faults.push(faultOfFile(path, "This file is nested too deeply.", `at most ${NESTING_AT_MOST} levels`));
    return null;
  }
}

/** A fault of a whole file or folder. */
export function faultOfFile(path: string, message: string, expected: string): Fault {
  return { file: shownPath(path), line: null, column: null, place: null, message, expected };
}

/** A path as people name it: from the working folder where it lies in there. Nothing in it acts on the terminal. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return shown(fromHere.startsWith("..") || fromHere === "" ? path : fromHere);
}

/** What follows the first slip is read in its light. */
function yamlFault({ file, lines }: YamlFile, text: string, error: YAMLParseError): Fault {
  if (error.message.includes("call stack"))
    return {
      file,
      ...startOf(lines, error),
      place: null,
      message: "This is nested too deeply.",
      expected: `at most ${NESTING_AT_MOST} levels`,
    };
  return { file, place: null, ...slipIn(text, error, lines) };
}

function startOf(lines: LineCounter, { pos: [start] }: YAMLParseError): Pick<Fault, "line" | "column"> {
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}

function unwantedParts({ file, document, lines }: YamlFile): Fault[] {
  const faults: Fault[] = [];
  const add = (node: Node, message: string, expected: string) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    faults.push({ file, line, column: col, place: null, message, expected });
  };
  visit(document, {
    Alias: (_key, node) => add(node, "YAML aliases are not read here.", "each value written out"),
    Node(key, node) {
      const kind = isScalar(node) || isCollection(node) ? (node.anchor ? "anchors" : node.tag ? "tags" : null) : null;
      if (kind) add(node, `YAML ${kind} are not read here.`, "plain values");
      if (isMap(node) && node.items.length > KEYS_OF_A_MAP_AT_MOST) {
        add(node, `This map has ${node.items.length} keys.`, `at most ${KEYS_OF_A_MAP_AT_MOST}`);
        return visit.BREAK;
      }
      if (isMap(node)) for (const repeated of repeatedKeys(node)) add(repeated, "This key stands here twice.", "each key once");
      if (!isScalar(node) || typeof node.value !== "string") return;
      const control = controlCharacterIn(node.value);
      if (control) add(node, `This text holds the control character ${control}.`, "printable text and line breaks");
      if (key === "key" && node.value === "__proto__") add(node, 'A key may not be called "__proto__".', "another key");
    },
  });
  return faults;
}

export interface Size {
  /** About how many entries, marks and quotations the text has: what reading it costs. */
  parts: number;
  tooMuch: { line: number; message: string; expected: string } | null;
}

/**
 * What would make reading the text slow or overflow, found in one pass before the YAML reader sees it: brackets, columns and
 * list marks that nest too deeply, or more parts than any hand-written file has.
 */
export function sizeUp(text: string): Size {
  let line = 1;
  let depth = 0;
  let parts = 0;
  let column = 0;
  let marks = 0;
  let opening = true;
  for (let place = 0; place < text.length; place++) {
    const character = text[place];
    if (character === "\n") {
      line++;
      parts++;
      column = marks = 0;
      opening = true;
      continue;
    }
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    else if (character === "," || character === '"') parts++;
    if (opening) {
      column++;
      if (character === "-" || character === "?" || character === ":") {
        marks++;
        parts++;
      } else if (character !== " " && character !== "\t") opening = false;
    }
    if (depth > NESTING_AT_MOST || column > INDENTATION_AT_MOST || marks > NESTING_AT_MOST) {
      return { parts, tooMuch: { line, message: "This is nested too deeply.", expected: `at most ${NESTING_AT_MOST} levels` } };
    }
    if (parts > PARTS_AT_MOST)
      return {
        parts,
        tooMuch: { line, message: `This file has more than ${PARTS_AT_MOST} parts.`, expected: "a file that a person can read" },
      };
  }
  return { parts, tooMuch: null };
}
