/** Takes a list from a spreadsheet into the YAML files of a pack's folder. What a row does not change stays as its author wrote it. */
import { isDeepStrictEqual } from "node:util";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap as isYamlMap, isSeq, visit, type YAMLMap } from "yaml";
import { isMap } from "../../answers/answers.ts";
import { quoted } from "../../answers/check.ts";
import { controlCharacterIn } from "../../answers/unwanted-characters.ts";
import { parsePlainYaml } from "../../answers/plain-yaml.ts";
import { type Fault, fail } from "../../problems.ts";
import { layout } from "../format.ts";
import type { PackFile, PackFolder } from "../read-folder.ts";
import { asList, type Values } from "./cells.ts";
import type { ListName } from "./list-names.ts";
import { entryOf, type Row, rowOf } from "./lists.ts";

/** A file of the folder as it would be afterwards. */
export interface ChangedFile {
  /** Its name in the pack's folder: "indicators/level-2.yaml". */
  name: string;
  text: string;
}

/** Every entry of a list in its order, with the cells of its place. */
export function rowsOfFiles(list: ListName, files: PackFile[]): Row[] {
  return partsOf(list, files).flatMap(({ name, level, source, area, entries }) =>
    entries.map((entry) => rowOf(list, entry, { file: name.slice(list.length + 1), level: String(level), source, area })),
  );
}

export function entriesOfFiles(list: ListName, files: PackFile[]): [id: string, entry: unknown][] {
  return partsOf(list, files).flatMap(({ level, source, area, entries }) =>
    entries.map((entry): [string, unknown] => [String(entry.id), { ...entry, level, source, ...(area === "" ? {} : { area }) }]),
  );
}

export function entriesOfRows(list: ListName, rows: Row[]): [id: string, entry: unknown][] {
  return rows.map((row) => {
    const { level = "", source = "", area = "" } = row.cells;
    return [row.cells.id ?? "", { ...normal(list, entryOf(list, row)), level: Number(level), source, ...(area === "" ? {} : { area }) }];
  });
}

interface Part {
  name: string;
  level: number;
  source: string;
  area: string;
  entries: Values[];
}

function partsOf(list: ListName, files: PackFile[]): Part[] {
  return files.flatMap(({ name, kind, value }) => {
    if (kind !== `${list}/` || !isMap(value)) return [];
    const of = { name, level: Number(value.level), source: String(value.source) };
    const entriesIn = (found: unknown) =>
      asList(found)
        .filter(isMap)
        .map((entry) => normal(list, entry));
    if (list === "services") return [{ ...of, area: "", entries: entriesIn(value.services) }];
    return Object.entries(isMap(value.areas) ? value.areas : {}).map(([area, entries]) => ({ ...of, area, entries: entriesIn(entries) }));
  });
}

/** Without what the format fills in where nothing is written, so that what was not written is not written. */
function normal(list: ListName, entry: Values): Values {
  const isEmpty = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  const needed = list === "services" ? ["topics"] : [];
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => needed.includes(key) || !isEmpty(value)));
}

/**
 * The files that change so that the folder holds the rows and nothing else of that list. A row without a file goes to the one with its
 * level and source, or else to a new one. Throws the Problem "bad-input" where the rows do not hold to the format; `sheet` names them.
 */
export function filesAfter(list: ListName, rows: Row[], { folder, files }: PackFolder, sheet: string): ChangedFile[] {
  const ofList = files.filter(({ kind }) => kind === `${list}/`);
  const groups = new Map<string, Row[]>(ofList.map(({ name }) => [name, []]));
  for (const row of rows) {
    const name = fileFor(list, row, ofList, groups);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const faults = [...groups].flatMap(([, group]) => faultsOf(list, group, sheet)).concat(repeated(rows, sheet));
  if (faults.length > 0) return fail({ kind: "bad-input", what: "This sheet cannot be taken in", faults });
  return [...groups].flatMap(([name, group]) => {
    const file = ofList.find((one) => one.name === name);
    const text = file ? changedText(list, readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n"), group) : newText(list, group);
    return text === null ? [] : [{ name, text }];
  });
}

function fileFor(list: ListName, { cells }: Row, files: PackFile[], groups: ReadonlyMap<string, Row[]>): string {
  const named = `${list}/${cells.file ?? ""}`;
  if (groups.has(named)) return named;
  // An entry that is there already stays where it is.
  const own = partsOf(list, files).find(
    ({ level, source, entries }) => entries.some(({ id }) => id === cells.id) && String(level) === cells.level && source === cells.source,
  );
  if (cells.file === "" && own) return own.name;
  const [level, source] = [Number(cells.level), cells.source];
  const same = files.find(({ value }) => isMap(value) && value.level === level && value.source === source);
  if (cells.file === "" && same) return same.name;
  const wanted = cells.file === "" || cells.file === undefined ? `level-${cells.level}.yaml` : cells.file;
  return `${list}/${wanted}`;
}

/** What the rows of one file break: the file's own level and source, and the format. */
function faultsOf(list: ListName, rows: Row[], sheet: string): Fault[] {
  const [first] = rows;
  if (!first) return [];
  const fault = (row: Row, place: string, message: string, expected: string): Fault => ({
    file: sheet,
    line: row.line,
    column: null,
    place,
    message,
    expected,
  });
  const mixed = rows.flatMap((row) =>
    ["level", "source"].flatMap((key) =>
      row.cells[key] === first.cells[key]
        ? []
        : [
            fault(
              row,
              key,
              `The rows of the file ${quoted(first.cells.file ?? "")} have more than one ${key}.`,
              `${first.cells[key]}, or another file`,
            ),
          ],
    ),
  );
  const wrongName = rows.filter(({ cells }) => !/^([\w-]+\.yaml)?$/.test(cells.file ?? ""));
  const named = wrongName.map((row) =>
    fault(row, "file", `${quoted(row.cells.file)} is no name of a file.`, "a name such as level-2.yaml, or nothing"),
  );
  const held = rows.flatMap((row) => {
    const result = layout[`${list}/`].safeParse(fileOf(list, [row]));
    if (result.success) return [];
    return result.error.issues.map(({ path, message }) =>
      fault(row, columnIn(path), `${cellOf(row, columnIn(path))} does not do.`, message),
    );
  });
  const unwanted = rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([name, cell]) => {
      const control = controlCharacterIn(cell);
      return control === null
        ? []
        : [fault(row, name, `This cell holds the control character ${control}.`, "printable text and line breaks")];
    }),
  );
  return [...mixed, ...named, ...unwanted, ...held];
}

function repeated(rows: Row[], sheet: string): Fault[] {
  return rows.flatMap((row, place) =>
    rows.findIndex(({ cells }) => cells.id === row.cells.id) === place
      ? []
      : [
          {
            file: sheet,
            line: row.line,
            column: null,
            place: "id",
            message: `The id ${quoted(row.cells.id)} stands twice.`,
            expected: "each id once",
          },
        ],
  );
}

/** The column of a fault: the last key of its path that is one. */
function columnIn(path: PropertyKey[]): string {
  const keys = path.map(String).filter((key) => !/^\d+$/.test(key) && !["areas", "services"].includes(key));
  return (
    keys.find((key) => key in { level: 1, source: 1 }) ??
    keys.find((key) => !["number", "address", "label", "from", "to"].includes(key)) ??
    "area"
  );
}

function cellOf({ cells }: Row, column: string): string {
  return quoted(cells[column] ?? "");
}

/** What a file would hold. */
function fileOf(list: ListName, rows: Row[]): Values {
  const level = Number(rows[0]?.cells.level);
  const source = rows[0]?.cells.source;
  if (list === "services") return { level, source, services: rows.map((row) => entryOf(list, row)) };
  const areas: Record<string, Values[]> = Object.create(null);
  for (const row of rows) (areas[row.cells.area ?? ""] ??= []).push(normal(list, entryOf(list, row)));
  return { level, source, areas: { ...areas } };
}

function newText(list: ListName, rows: Row[]): string {
  return inHouseStyle(new Document(fileOf(list, rows)).toString({ lineWidth: 125 }));
}

/** Null where nothing changes. Only the lines of entries that change are written anew. */
function changedText(list: ListName, text: string, rows: Row[]): string | null {
  const { document } = parsePlainYaml(text);
  const root = document.contents;
  if (!isYamlMap(root)) return null;
  const wanted = fileOf(list, rows);
  const ofFile = (["level", "source"] as const).filter((key) => rows.length > 0 && root.get(key) !== wanted[key]);
  const parent = list === "services" ? root : root.get("areas");
  if (!isYamlMap(parent)) return null;
  const after = list === "services" ? { services: wanted.services } : isMap(wanted.areas) ? wanted.areas : {};
  const before = list === "services" ? ["services"] : parent.items.map(({ key }) => String(key));
  const keys = [...new Set([...before, ...Object.keys(after)])];
  const edits = keys.map((key) => editOf(list, text, document, parent.get(key), asList(after[key])));
  if (ofFile.length === 0 && edits.every((edit) => edit === "same")) return null;
  const spliced = edits.flatMap((edit) => (typeof edit === "string" ? [] : [edit]));
  if (ofFile.length > 0 || edits.includes("anew")) return anew(document, root, parent, wanted, after, ofFile);
  return spliced
    .sort((one, other) => other.from - one.from)
    .reduce((done, { from, to, by }) => done.slice(0, from) + by + done.slice(to), text);
}

interface Edit {
  from: number;
  to: number;
  by: string;
}

/** How the text of one list changes: not at all, in these lines, or so that all of the file has to be written anew. */
function editOf(list: ListName, text: string, document: Document, before: unknown, entries: unknown[]): Edit | "same" | "anew" {
  const old = isSeq(before) ? before.items.filter(isYamlMap) : [];
  const wanted = entries.filter(isMap).map((entry) => normal(list, entry));
  if (old.length === 0) return wanted.length === 0 ? "same" : "anew";
  const known = old.map((node) => ({ id: node.get("id"), value: normal(list, node.toJS(document)) }));
  if (
    wanted.length === known.length &&
    wanted.every((entry, place) => isDeepStrictEqual(comparable(entry), comparable(known[place]?.value)))
  )
    return "same";
  // A list on one line, or one that comes or goes, has no lines of its own entries.
  if (wanted.length === 0 || (isSeq(before) && before.flow === true)) return "anew";
  const starts = old.map((node) => text.lastIndexOf("\n", node.range?.[0] ?? 0) + 1);
  const end = lineAfter(text, old.at(-1)?.range?.[1] ?? text.length);
  const [first = 0] = starts;
  const indent = " ".repeat(text.slice(first).search(/\S/));
  if (starts.some((start) => !text.slice(start).trimStart().startsWith("- "))) return "anew";
  const lines = wanted.map((entry) => {
    const place = known.findIndex(({ id }) => id === entry.id);
    const same = place !== -1 && isDeepStrictEqual(comparable(entry), comparable(known[place]?.value));
    return same ? text.slice(starts[place], starts[place + 1] ?? end) : written(entry, indent);
  });
  return { from: first, to: end, by: lines.map((part) => (part.endsWith("\n") ? part : `${part}\n`)).join("") };
}

function lineAfter(text: string, from: number): number {
  if (text[from - 1] === "\n") return from;
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

/** An entry as an item of a list at that indent. */
function written(entry: Values, indent: string): string {
  const document = new Document([entry]);
  visit(document, { Seq: (_key, node, path) => void (path.length > 1 && Object.assign(node, { flow: true })) });
  const text = inHouseStyle(document.toString({ lineWidth: 125 - indent.length }));
  return text.replaceAll(/^(?=.)/gm, indent);
}

/** All of the file, where more than entries of its lists changes. */
function anew(document: Document.Parsed, root: YAMLMap, parent: YAMLMap, wanted: Values, after: Values, ofFile: readonly string[]): string {
  for (const key of ofFile) root.set(key, document.createNode(wanted[key]));
  parent.flow = false;
  const keys = parent === root ? ["services"] : parent.items.map(({ key }) => String(key));
  for (const key of new Set([...keys, ...Object.keys(after)])) {
    const entries = asList(after[key]);
    if (entries.length === 0 && parent !== root) parent.delete(key);
    else parent.set(key, document.createNode(entries));
  }
  return inHouseStyle(document.toString({ lineWidth: 125 }));
}

/** Lists on one line as the files of the packs have them: [one, two]. */
function inHouseStyle(text: string): string {
  return text.replaceAll(/^( *(?:- )?[\w-]+: )\[ (.*) \]$/gm, "$1[$2]");
}

/** A text folded over lines is the same text; a postcode left out is none. */
function comparable(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(comparable);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined && part !== false)
      .map(([key, part]) => [key, comparable(part)]),
  );
}
