/** The YAML side of answers: reading with every guard up, and finding the line and column of a fault. Loaded when needed. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  isNode,
  type Pair,
  visit,
  type YAMLMap,
} from "yaml";
import { type Fault, fail } from "../problems.ts";
import { type DocumentFault, quoted } from "./check.ts";
import type { Way } from "./answers.ts";
import { isAsWritten } from "./as-written.ts";
import { parsePlainYaml, repeatedKeys } from "./plain-yaml.ts";
import { slipIn } from "./yaml-slips.ts";

const DEPTH_AT_MOST = 20;
/** Marks that begin or part something: some hundreds in a real set of answers, texts and all. */
const PARTS_AT_MOST = 10_000;
/** In a row, outside quotation marks: the reader looks back over them for a key. */
const BLANKS_AT_MOST = 1_000;

/**
 * Reads one YAML document. Anchors, aliases, tags and deep nesting have no place in answers and are refused. A number that would be
 * written otherwise once it is read (0012345, 1e3, 17.10) is the text that stands there.
 */
export function readYaml(file: string, text: string): { value: unknown; cutShort: Way[] } {
  const tooMuch = tooMuchIn(text);
  if (tooMuch) refuse(file, [{ file, ...tooMuch, place: null }]);
  const { document, lines } = parsePlainYaml(text);
  const faults: Fault[] = [];
  const cutShort: Way[] = [];
  const place = (offset: number) => positionOf(lines, offset);
  // What follows the first slip is read in its light.
  const [slip] = document.errors;
  if (slip) faults.push({ file, place: null, ...slipIn(text, slip, lines) });
  if (faults.length === 0) {
    visit(document, (key, node, parents) => {
      if (isScalar(node) && node.type === "PLAIN") {
        if (typeof node.value === "number" && node.source !== undefined && !isAsWritten(node.source)) node.value = node.source;
        if (key === "value" && COMMENT.test(text.slice(node.range?.[1]))) cutShort.push(wayOf(parents));
      }
      for (const key of isMap(node) ? repeatedKeys(node) : []) {
        const message = "This key stands here twice: there are two answers.";
        faults.push({ file, ...place(key.range?.[0] ?? 0), place: null, message, expected: "one answer to each question" });
      }
      if (isAlias(node))
        faults.push({
          file,
          ...place(node.range?.[0] ?? 0),
          place: null,
          message: "YAML aliases are not read here.",
          expected: "each value written out",
        });
      else if (isScalar(node) || isCollection(node)) {
        const what = node.anchor ? "anchors" : node.tag ? "tags" : null;
        if (what)
          faults.push({
            file,
            ...place(node.range?.[0] ?? 0),
            place: null,
            message: `YAML ${what} are not read here.`,
            expected: "plain values",
          });
      }
    });
  }
  if (faults.length > 0) refuse(file, faults);
  return { value: document.toJS({ maxAliasCount: 0 }), cutShort };
}

const COMMENT = /^[ \t]*#/;

function wayOf(parents: readonly unknown[]): Way {
  return parents.flatMap((parent, place): Way => {
    if (isPair(parent)) return [String(isScalar(parent.key) ? parent.key.value : undefined)];
    return isSeq(parent) ? [parent.items.indexOf(parents[place + 1])] : [];
  });
}

/** The faults of a document with their places in the file. A key that is missing has none: its parent's stands for it. */
export function placeFaults(file: string, text: string, faults: DocumentFault[]): Fault[] {
  // JSON of that size comes here unseen by the YAML reader, and would keep it busy for long.
  const read = tooMuchIn(text) ? null : parsePlainYaml(text);
  const pairOf = pairFinder();
  return faults.map(({ at, ofKey, message, expected }) => {
    return {
      file,
      ...(read ? positionOf(read.lines, offsetOf(read.document.contents, at, ofKey === true, pairOf)) : { line: null, column: null }),
      place:
        at.length > 0
          ? at
              .map((part) => (typeof part === "number" ? `[${part + 1}]` : safeKey(part)))
              .join(".")
              .replaceAll(".[", "[")
          : null,
      message,
      expected,
    };
  });
}

/** The line and column of a part of a YAML document. */
export function placeInDocument(document: Document, lines: LineCounter, at: (string | number)[], ofKey: boolean) {
  return positionOf(lines, offsetOf(document.contents, at, ofKey, pairFinder()));
}

function safeKey(key: string): string {
  return /^[\w-]{1,60}$/.test(key) ? key : quoted(key);
}

type PairOf = (map: YAMLMap, key: string) => Pair | undefined;

/** Finds the pair of a key; of one that stands there twice the first. A file full of faults asks often: a map is gone through once. */
function pairFinder(): PairOf {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, key) => {
    let pairs = known.get(map);
    if (!pairs) {
      const named = map.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item] as const] : []));
      known.set(map, (pairs = new Map(named.reverse())));
    }
    return pairs.get(key);
  };
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function offsetOf(root: unknown, at: (string | number)[], ofKey: boolean, pairOf: PairOf): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, part] of at.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(part));
      if (!pair) break;
      const last = depth === at.length - 1;
      node = pair.value;
      offset = (last && ofKey ? null : startOf(pair.value)) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function positionOf(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The YAML reader works by recursion, so depth is bounded before it starts: by brackets, and by indentation; and so is what it costs. */
function tooMuchIn(text: string): { line: number; column: number; message: string; expected: string } | null {
  let parts = 0;
  let depth = 0;
  let quote = "";
  let line = 1;
  let column = 0;
  let indicators = 0;
  let blanks = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    column++;
    if (PARTS.has(character) && ++parts > PARTS_AT_MOST) {
      return {
        line,
        column,
        message: "This is more than any set of answers holds.",
        expected: `at most ${PARTS_AT_MOST} entries and marks`,
      };
    }
    if (character === "\n") {
      line++;
      column = 0;
      indicators = 0;
      continue;
    }
    if (quote) {
      if (character === "\\" && quote === '"') i++;
      else if (character === quote) quote = "";
      continue;
    }
    blanks = character === " " || character === "\t" ? blanks + 1 : 0;
    if (blanks > BLANKS_AT_MOST && text.slice(i - column + 1, i).trim() !== "") {
      return { line, column, message: `More than ${BLANKS_AT_MOST} spaces stand here in a row.`, expected: "one space" };
    }
    if ((character === '"' || character === "'") && !/[\w]/.test(text[i - 1] ?? "")) quote = character;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    else if ((character === "-" || character === "?" || character === ":") && /\s/.test(text[i + 1] ?? " ")) indicators++;
    if (
      depth > DEPTH_AT_MOST ||
      indicators > DEPTH_AT_MOST ||
      (column > 400 && indicators === 0 && text.slice(i - column + 1, i).trim() === "")
    ) {
      return { line, column, message: "This is nested too deeply.", expected: "a flat map of answers" };
    }
  }
  return null;
}

const PARTS: ReadonlySet<string> = new Set("\n,:[]{}-?\"'&*!");

function refuse(file: string, faults: Fault[]): never {
  return fail({ kind: "bad-input", what: `${file} cannot be read as answers`, faults });
}
