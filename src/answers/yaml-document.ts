/** The YAML side of answers: reading with every guard up, and finding the line and column of a fault. Loaded when needed. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from "yaml";
import { type Fault, fail } from "../problems.ts";
import { type DocumentFault, quoted } from "./check.ts";
import { parsePlainYaml, repeatedKeys } from "./plain-yaml.ts";

const DEPTH_AT_MOST = 20;
/** Marks that begin or part something: some hundreds in a real set of answers, texts and all. */
const PARTS_AT_MOST = 10_000;

/** Reads one YAML document. Anchors, aliases, tags and deep nesting have no place in answers and are refused. */
export function readYaml(file: string, text: string): unknown {
  const tooMuch = tooMuchIn(text);
  if (tooMuch) refuse(file, [{ file, ...tooMuch, place: null }]);
  const { document, lines } = parsePlainYaml(text);
  const faults: Fault[] = [];
  const place = (offset: number) => positionOf(lines, offset);
  for (const error of document.errors) {
    faults.push({ file, ...place(error.pos[0]), place: null, message: sentence(error.message), expected: "YAML or JSON" });
  }
  if (faults.length === 0) {
    visit(document, (_key, node) => {
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
        const what = node.anchor ? "anchors" : node.tag && !node.tag.startsWith("tag:yaml.org,2002:") ? "tags" : null;
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
  return document.toJS({ maxAliasCount: 0 });
}

/** The faults of a document with their places in the file. A key that is missing has none: its parent's stands for it. */
export function placeFaults(file: string, text: string, faults: DocumentFault[]): Fault[] {
  // JSON of that size comes here unseen by the YAML reader, and would keep it busy for long.
  const read = tooMuchIn(text) ? null : parsePlainYaml(text);
  return faults.map(({ at, ofKey, message, expected }) => {
    return {
      file,
      ...(read ? positionOf(read.lines, offsetOf(read.document.contents, at, ofKey === true)) : { line: null, column: null }),
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
  return positionOf(lines, offsetOf(document.contents, at, ofKey));
}

function safeKey(key: string): string {
  return /^[\w-]{1,60}$/.test(key) ? key : quoted(key);
}

// A file full of faults asks for each of them.
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by key; of a key that stands there twice the first. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let known = pairs.get(map);
  if (!known) {
    const named = map.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item] as const] : []));
    pairs.set(map, (known = new Map(named.reverse())));
  }
  return known;
}

function offsetOf(root: unknown, at: (string | number)[], ofKey: boolean): number {
  let node = root;
  let offset = (root as Node | null)?.range?.[0] ?? 0;
  for (const [depth, part] of at.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(part));
      if (!pair) break;
      const key = pair.key as Node;
      const last = depth === at.length - 1;
      node = pair.value;
      offset = ((last && ofKey) || !(pair.value as Node | null)?.range ? key : (pair.value as Node)).range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as Node | null)?.range?.[0] ?? offset;
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

const PARTS: ReadonlySet<string> = new Set("\n,:[{-?\"'&*!");

function sentence(message: string): string {
  const first = message.split("\n")[0] ?? "";
  const safe = quoted(first.length > 160 ? `${first.slice(0, 157)}…` : first).slice(1, -1);
  return `This is not YAML: ${safe}${/[.!?]$/.test(safe) ? "" : "."}`;
}

function refuse(file: string, faults: Fault[]): never {
  return fail({ kind: "bad-input", what: `${file} cannot be read as answers`, faults });
}
