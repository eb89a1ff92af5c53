/** What the first bytes of a file say of how its rows are laid out. */
import { ANSWERS_AT_MOST } from "../answers/read.ts";
import type { Layout, RowForm } from "./order.ts";

export interface Opening {
  layout: Layout;
  /** Bytes before the first row: what only says how the rest is to be read. */
  length: number;
}

/** The first line may say how the cells are parted (Excel reads it so), or name the type of what was exported (PowerShell). */
const SAYS_SEPARATOR = /^"?sep=([^\w"\n])"?[ \t,;]*$/i;
const SAYS_TYPE = /^#TYPE /;
const SEPARATORS = [",", ";", "\t"];
const EMPTY = /^[\s,;"]*$/;

/** `ended`: no more bytes will come. Null: it takes more bytes to say. */
export function openingOf(bytes: Buffer, form: RowForm, ended: boolean): Opening | null {
  const isAll = ended || bytes.length > ANSWERS_AT_MOST;
  return form === "csv" ? openingOfCsv(bytes, isAll) : openingOfJson(bytes, isAll);
}

/** A list of rows is read entry by entry; anything else is read line by line. */
function openingOfJson(bytes: Buffer, isAll: boolean): Opening | null {
  const first = bytes.findIndex((byte) => !isSpace(byte));
  if (first === -1) return isAll ? { layout: { form: "lines" }, length: 0 } : null;
  return bytes[first] === BRACKET ? { layout: { form: "list" }, length: first + 1 } : { layout: { form: "lines" }, length: 0 };
}

function openingOfCsv(bytes: Buffer, isAll: boolean): Opening | null {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(NEW_LINE, from);
    if (end === -1 && !isAll) return null;
    const next = end === -1 ? bytes.length : end + 1;
    const line = bytes.toString("latin1", from, end === -1 ? next : end);
    const separator = SAYS_SEPARATOR.exec(line)?.[1];
    if (separator !== undefined) return { layout: { form: "csv", separator }, length: next };
    if (!EMPTY.test(line) && !SAYS_TYPE.test(line)) return { layout: { form: "csv", separator: separatorIn(line) }, length: from };
    if (end === -1) return { layout: { form: "csv", separator: "," }, length: from };
    from = next;
  }
}

/** The sign that parts most cells, quotes aside; a comma where none does. */
function separatorIn(line: string): string {
  const outside = line.replaceAll(/"[^"]*"?/g, "");
  const counts = SEPARATORS.map((sign) => outside.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === NEW_LINE || byte === 0x0d || byte === 0x09;
}

const NEW_LINE = 0x0a;
const BRACKET = 0x5b;
