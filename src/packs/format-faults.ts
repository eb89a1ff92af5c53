/** What the schema library says about a file, in words for people who write content, each at its line and column. */
import type { z } from "zod";
import { isMap, isScalar } from "yaml";
import { nearest, quoted } from "../answers/check.ts";
import { placeInDocument } from "../answers/yaml-document.ts";
import type { Fault } from "../problems.ts";
import { FAULTS_OF_A_FILE_AT_MOST, type YamlFile } from "./yaml-file.ts";
import { isObject } from "../answers/answers.ts";
import { shown } from "../surroundings.ts";
import { keysAt } from "./keys-of-format.ts";

/** The way to a part of a document: keys and positions. */
export type Way = readonly (string | number)[];

type Issue = z.core.$ZodIssue;

/** Every fault of a value against its format. Of a file that breaks the format in very many places, the first ones. */
export function formatFaults(read: YamlFile, value: unknown, issues: Issue[], format: z.core.$ZodType): Fault[] {
  const faults: Fault[] = [];
  for (const [position, issue] of issues.entries()) {
    if (faults.length >= FAULTS_OF_A_FILE_AT_MOST) {
      const message = `There are ${issues.length - position} more faults in this file.`;
      return [...faults, { file: read.file, line: null, column: null, place: null, message, expected: "a file that holds to the format" }];
    }
    faults.push(...faultsOf(read, value, issue, format));
  }
  return faults;
}

function faultsOf(read: YamlFile, value: unknown, issue: Issue, format: z.core.$ZodType): Fault[] {
  const way = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const fault = (at: Way, ofKey: boolean, message: string, expected: string): Fault => ({
    ...placeOf(read, value, at, ofKey),
    message,
    expected,
  });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      fault([...way, key], true, ...unknownKey(key, placeOfKey(read, valueAt(value, [...way, key]), way), keysAt(format, way))),
    );
  }
  if (issue.code === "invalid_union") {
    const likeliest = likeliestOf(issue.errors);
    if (likeliest.some(({ path }) => path.length > 0))
      return likeliest.flatMap((inner) => faultsOf(read, value, { ...inner, path: [...issue.path, ...inner.path] }, format));
  }
  const last = way.at(-1);
  if (last !== undefined && valueAt(value, way) === undefined) {
    return [fault(way.slice(0, -1), false, `The key ${quoted(last)} is missing.`, expectedBy(issue))];
  }
  if (way.length === 1 && last === "format") {
    return [
      fault(
        way,
        false,
        `The format ${quoted(valueAt(value, way))} is not one that this program reads.`,
        `${expectedBy(issue)}; another version of the program may read it`,
      ),
    ];
  }
  const written = issue.code === "invalid_type" && issue.expected === "string" ? unquotedAt(read, way) : null;
  if (written !== null) return [fault(way, false, written.message, `quotation marks: "${written.source}"`)];
  return [fault(way, false, wrongValue(valueAt(value, way)), expectedBy(issue))];
}

/** A key without a value in braces on one line is what a comma made of a text. */
function placeOfKey({ document }: YamlFile, value: unknown, way: Way): "in-braces" | "elsewhere" {
  const map: unknown = document.contents === null ? undefined : way.length === 0 ? document.contents : document.getIn([...way], true);
  return value === null && isMap(map) && map.flow === true ? "in-braces" : "elsewhere";
}

/** A text in braces that holds a comma ends there, and what follows is taken for a key. */
function unknownKey(key: string, place: "in-braces" | "elsewhere", known: string[]): [message: string, expected: string] {
  if (place === "in-braces") {
    return [
      `${quoted(key)} stands behind a comma inside braces, so it is taken for a key.`,
      "quotation marks around a text with a comma in it",
    ];
  }
  const near = nearest(key, known);
  return [
    `The key ${quoted(key)} is not known here.${near === null ? "" : ` Did you mean ${near}?`}`,
    known.length > 0 ? `one of ${known.join(", ")}` : "only keys of the format",
  ];
}

/** What was written without quotation marks and is read as something else than the text that it is: 01632 as a number, yes as true. */
function unquotedAt({ document }: YamlFile, way: Way): { source: string; message: string } | null {
  const node: unknown = document.contents === null ? undefined : document.getIn([...way], true);
  if (!isScalar(node) || typeof node.value === "string" || node.source === undefined || node.source === "") return null;
  const source = shown(node.source);
  const lost = typeof node.value === "number" && /^0\d/.test(source) ? ", and loses its first 0" : "";
  return {
    source,
    message: `${source} without quotation marks is taken for ${typeof node.value === "number" ? "a number" : "no text"}${lost}.`,
  };
}

/** Where a part stands: file, line, column, and its way with ids in place of positions, as `routes.consult.steps[2]`. */
export function placeOf(read: YamlFile, value: unknown, way: Way, ofKey: boolean): Pick<Fault, "file" | "line" | "column" | "place"> {
  // A compiled pack has no lines that a person wrote.
  const { line, column } =
    read.document.contents === null ? { line: null, column: null } : placeInDocument(read.document, read.lines, [...way], ofKey);
  return { file: read.file, line, column, place: wayInWords(value, way) || null };
}

function wayInWords(value: unknown, way: Way): string {
  let words = "";
  let part = value;
  for (const step of way) {
    part = partOf(part, step);
    const name = typeof step === "number" ? nameOf(part) : safe(step);
    words += name === null ? `[${Number(step) + 1}]` : words === "" ? name : `.${name}`;
  }
  return words;
}

function nameOf(part: unknown): string | null {
  if (!isObject(part)) return null;
  const { id, value } = part;
  const name = id ?? value;
  return typeof name === "string" ? safe(name) : null;
}

function safe(key: string): string {
  return /^[\w-]{1,80}$/.test(key) ? key : quoted(key);
}

function valueAt(value: unknown, way: Way): unknown {
  return way.reduce(partOf, value);
}

function partOf(value: unknown, step: string | number): unknown {
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Of the forms that a value may have, the one that it was most likely meant to be: whose faults lie deepest. */
function likeliestOf(branches: Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best), branches[0] ?? []);
}

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys",
  null: "null",
};

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "array" ? "at least one entry" : issue.origin === "string" ? "some text" : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "array"
        ? `at most ${issue.maximum} entries`
        : `at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
    case "invalid_union":
      return [...new Set(issue.errors.flat().map(expectedBy))].join(", or ");
    default:
      return issue.message;
  }
}

function wrongValue(value: unknown): string {
  if (value === null) return "There is nothing here.";
  if (value === "") return "This text is empty.";
  if (Array.isArray(value)) return value.length === 0 ? "This list is empty." : "A list does not do here.";
  if (typeof value === "object") return "A map of keys does not do here.";
  return `${quoted(value)} does not do here.`;
}
