/** A sheet as CSV, as spreadsheet programs read and write it. */
import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { quoted } from "../../answers/check.ts";
import { utf8Of } from "../../batch/encoding.ts";
import { sameWord } from "../../batch/same-word.ts";
import { windows1252In } from "../../batch/windows-1252.ts";
import { type Fault, fail } from "../../problems.ts";
import { type ListName, listNames } from "./list-names.ts";
import { columnNames, listOf, type Row } from "./lists.ts";

/** A cell that a spreadsheet would take for a formula; a mark before it makes it text, and is taken off again. */
const FORMULA = /^(?='*[=+\-@\t\r＝＋－＠])/;
const SEPARATORS = [",", ";", "\t"];
const SAYS_SEPARATOR = /^"?sep=(.)"?[ \t,;]*\r?\n/i;

/** The sheet with its head. `mark` comes first. */
export function sheetText(names: string[], rows: Row[], mark: string): string {
  const cells = rows.map((row) => names.map((name) => (row.cells[name] ?? "").replace(FORMULA, "'")));
  return `${mark}${stringify([names, ...cells], { record_delimiter: "windows", quoted_match: /\n/ })}`;
}

export interface Sheet {
  list: ListName;
  rows: Row[];
}

/** What the bytes of a file hold. Throws the Problem "bad-input" where they are no sheet of a list of this program. */
export async function sheetIn(bytes: Uint8Array, file: string): Promise<Sheet> {
  const text = await textOf(bytes, file);
  const said = SAYS_SEPARATOR.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const head = body.slice(0, body.indexOf("\n") === -1 ? undefined : body.indexOf("\n"));
  const separator = said?.[1] ?? mostOften(head);
  const [names, ...rows] = recordsIn(body, separator, file);
  if (names === undefined) return refuse(file, null, "The sheet is empty.", "a first row with the names of the columns");
  const columns = columnsOf(names.cells, file);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return {
    list: columns.list,
    rows: filled.map(({ cells, line }) => ({
      line: line + (said ? 1 : 0),
      cells: Object.fromEntries(columns.names.flatMap((name, place) => (name === null ? [] : [[name, plain(cells[place] ?? "")]]))),
    })),
  };
}

async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of utf8Of(oneAfterAnother(bytes), file)) pieces.push(Buffer.from(piece));
  const all = Buffer.concat(pieces);
  const text = isUtf8(all) ? all.toString("utf8") : windows1252In(all);
  return text ?? refuse(file, null, "The file is no UTF-8 text.", 'a sheet saved as "CSV UTF-8"');
}

async function* oneAfterAnother(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function mostOften(head: string): string {
  const count = (separator: string) => head.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

interface Rec {
  cells: string[];
  line: number;
}

function recordsIn(text: string, delimiter: string, file: string): Rec[] {
  try {
    let before = 0;
    const found: Rec[] = [];
    parse(text, {
      delimiter,
      relax_column_count: true,
      bom: true,
      on_record: (cells: string[], { lines }) => {
        const line = before + 1;
        before = lines;
        found.push({ cells, line });
        return null;
      },
    });
    return found;
  } catch (error) {
    const at = error instanceof Error && "lines" in error ? Number(error.lines) : null;
    return refuse(
      file,
      at,
      "The sheet cannot be read: a quotation mark is not closed, or stands where none may.",
      "CSV as a spreadsheet program writes it",
    );
  }
}

function columnsOf(written: string[], file: string): { list: ListName; names: (string | null)[] } {
  const known = [...new Set(listNames.flatMap((list) => columnNames(list)))];
  const names = written.map((name) => (name.trim() === "" ? null : sameWord(name.replace(/^\ufeff/, "").trim(), known)));
  const list = listOf(names.filter((name) => name !== null));
  if (list === null) {
    return refuse(file, 1, "Its columns are neither those of indicators nor those of services.", "a sheet that content export wrote");
  }
  written.forEach((name, place) => {
    if (name.trim() !== "" && !columnNames(list).includes(names[place] ?? ""))
      refuse(file, 1, `The column ${quoted(name)} is not known.`, columnNames(list).join(", "));
  });
  const twice = names.find((name, place) => name !== null && names.indexOf(name) !== place);
  if (twice) refuse(file, 1, `The column ${quoted(twice)} stands twice.`, "each column once");
  const missing = columnNames(list).find((name) => !names.includes(name));
  if (missing)
    refuse(file, 1, `The column ${quoted(missing)} is missing, and all that it held would be lost.`, "every column of the export");
  return { list, names };
}

/** A spreadsheet ends lines within a cell in its own way, and leaves spaces where nobody sees them. */
function plain(cell: string): string {
  const text = cell.replace(/\r\n?/g, "\n").trim();
  return text.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, "");
}

function refuse(file: string, line: number | null, message: string, expected: string): never {
  const faults: Fault[] = [{ file, line, column: null, place: null, message, expected }];
  return fail({ kind: "bad-input", what: "This sheet cannot be taken in", faults });
}
