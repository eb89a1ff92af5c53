/** The slips of people who write YAML by hand, each told on its own line in plain words, with the line as it should be. */
import type { LineCounter, YAMLParseError } from "yaml";
import { inert } from "./unwanted-characters.ts";

export interface Slip {
  line: number;
  column: number;
  message: string;
  expected: string;
}

interface Found {
  message: string;
  expected: string;
}

const JSON_SLIP: Found = {
  message: "Something is missing here, or too much.",
  expected: "a comma between entries, quotation marks around keys and texts, and every bracket closed",
};

/** Where the reader stumbles is at times the line before the slip, since a line there could still go on. */
export function slipIn(text: string, error: YAMLParseError, counter: LineCounter): Slip {
  const { line, col } = counter.linePos(error.pos[0]);
  if (/^\s*[[{]/.test(text)) return { line, column: col, ...JSON_SLIP };
  const lines = text.split("\n").map((one) => one.replace(/\r$/, ""));
  // What is opened and not closed is missed far behind it.
  const opened = lines.slice(0, line - 1).findLastIndex((one) => /is opened here/.test(valueSlip(one)?.message ?? "")) + 1;
  for (const number of [line, line + 1, ...(opened > 0 ? [opened] : [])]) {
    const found = slipInLine(lines, number - 1);
    if (found)
      return {
        line: number,
        column: (lines[number - 1] ?? "").search(/\S/) + 1,
        message: harmless(found.message),
        expected: harmless(found.expected),
      };
  }
  const message = error.code === "MULTIPLE_DOCS" ? "A line of three dashes begins a second document." : "This line cannot be read.";
  return { line, column: col, message, expected: "a key, a colon, a space and a value; or a dash, a space and an entry" };
}

/** The file may hold anything, and what is said of it goes to a terminal. */
function harmless(text: string): string {
  return inert(text, () => "?");
}

function slipInLine(lines: string[], place: number): Found | null {
  const line = lines[place];
  if (line === undefined || line.trim() === "") return null;
  if (/^ *\t/.test(line)) return { message: "This line begins with a tab.", expected: "spaces in its place" };
  return valueSlip(line) ?? noSpace(line) ?? indentSlip(lines, place) ?? noColon(lines, place);
}

const KEYED = /^\s*(?:- +)*([^\s"'[\]{}#:][^"':]*):\s+(\S.*)$/;
const LISTED = /^\s*(?:- +)+(\S.*)$/;

/** What cannot stand without quotation marks, or is opened and not closed. */
function valueSlip(line: string): Found | null {
  const [, key = null, keyed] = KEYED.exec(line) ?? [];
  const value = (keyed ?? LISTED.exec(line)?.[1])?.trim();
  if (value === undefined) return null;
  const right = (text: string) => `quotation marks around it: ${key === null ? "- " : `${key}: `}${JSON.stringify(shortened(text))}`;
  const [first = ""] = value;
  if (first === '"') return /^"(?:[^"\\]|\\.)*"\s*(?:#.*|,)?$/.test(value) ? null : quoteSlip(value, '"');
  if (first === "'") return /^'(?:[^']|'')*'\s*(?:#.*|,)?$/.test(value) ? null : quoteSlip(value, "'");
  if (first === "[" || first === "{") return bracketSlip(value, first);
  if ("|>#".includes(first)) return null;
  if ("@`%*&!,]}".includes(first))
    return { message: `A text without quotation marks cannot begin with ${first} here.`, expected: right(value) };
  if (key !== null && /:(?:\s|$)/.test(value))
    return { message: "This text holds a colon and a space, which would begin another key.", expected: right(value) };
  return null;
}

function quoteSlip(value: string, mark: string): Found {
  const marks = value.split(mark).length - 1;
  return marks === 1
    ? { message: "A quotation mark is opened here, and not closed on this line.", expected: `another ${mark} at the end of the text` }
    : {
        message: "After the closing quotation mark the text goes on.",
        expected: `one pair of quotation marks around all of it; ${mark === '"' ? "use ' for those inside" : 'use " around it'}`,
      };
}

function bracketSlip(value: string, opened: "[" | "{"): Found | null {
  const closed = opened === "[" ? "]" : "}";
  const without = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, "");
  const count = (character: string) => without.split(character).length - 1;
  if (count(opened) > count(closed))
    return { message: `A bracket ${opened} is opened here, and not closed on this line.`, expected: `${closed} at its end` };
  const rest = without
    .slice(without.lastIndexOf(closed) + 1)
    .replace(/#.*$/, "")
    .trim();
  return rest === "" || rest === ","
    ? null
    : { message: `After the closing ${closed} the line goes on.`, expected: `quotation marks around a text that begins with ${opened}` };
}

function noSpace(line: string): Found | null {
  const [, key, value = ""] = /^\s*(?:- +)*([\w-]+):([^\s:/].*)$/.exec(line) ?? [];
  return key === undefined ? null : { message: `There is no space after the colon of ${key}.`, expected: `${key}: ${shortened(value)}` };
}

/** A line that stands neither under the one before nor beside one that is open. */
function indentSlip(lines: string[], place: number): Found | null {
  const indent = contentAt(lines[place] ?? "");
  const open = openAt(lines, place);
  const before = lines.slice(0, place).findLast((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  if (before === undefined || open.length === 0 || open.includes(indent.mark)) return null;
  const deepest = Math.max(...open);
  if (indent.mark > deepest && opensMore(before)) return null;
  const nearest = open.reduce((best, column) => (Math.abs(column - indent.mark) <= Math.abs(best - indent.mark) ? column : best));
  const off = Math.abs(indent.mark - nearest);
  const spaces = off === 1 ? "one space" : `${off} spaces`;
  return { message: `This line is ${spaces} too far ${indent.mark > nearest ? "in" : "out"}.`, expected: `${nearest} spaces before it` };
}

/** The columns at which a key or a dash may stand: those of the lines before that are still open. */
function openAt(lines: string[], place: number): number[] {
  let open: number[] = [];
  for (const line of lines.slice(0, place)) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const { mark, content } = contentAt(line);
    open = [...open.filter((column) => column < mark), mark, ...(content > mark ? [content] : [])];
  }
  return open;
}

/** Where a line begins, and where what follows its dash does. */
function contentAt(line: string): { mark: number; content: number } {
  const mark = Math.max(line.search(/\S/), 0);
  const [, dashes = ""] = /^\s*((?:- +)*)/.exec(line) ?? [];
  return { mark, content: mark + dashes.length };
}

function opensMore(line: string): boolean {
  return /(?::|[|>][+-]?\d?|-)\s*(?:#.*)?$/.test(line);
}

function noColon(lines: string[], place: number): Found | null {
  const [, key, rest = ""] = /^\s*(?:- +)*([a-z][\w-]*) +(\S.*)$/.exec(lines[place] ?? "") ?? [];
  return key === undefined || /:(\s|$)/.test(lines[place] ?? "")
    ? null
    : { message: `There is no colon after ${key}.`, expected: `${key}: ${shortened(rest)}` };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
