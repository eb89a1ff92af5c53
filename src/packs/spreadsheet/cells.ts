/** What stands in one cell of a spreadsheet: several texts are lines of the cell; the parts of an address stand between bars. */
import { isMap } from "../../answers/answers.ts";

export type Values = Record<string, unknown>;

const BAR = " | ";
const UNCONFIRMED = "unconfirmed";

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function listCell(key: string, values: unknown[]): string {
  return values.map((value) => part(key, String(value))).join("\n");
}

/** "01632 960101 | duty desk | unconfirmed": what is left out at the end is not written. */
export function contactsCell(key: string, values: unknown[], main: "number" | "address"): string {
  return values
    .map((value) => (isMap(value) ? barred(key, [value[main], value.label], value.unconfirmed) : part(key, String(value))))
    .join("\n");
}

/** A line with a part too many becomes an entry that no format takes, so that nothing is dropped in silence. */
export function contactsOf(cell: string, main: "number" | "address"): unknown[] {
  return cell.split("\n").map((line) => {
    const { parts, isUnconfirmed } = unbarred(line);
    const [text = "", label = "", ...more] = parts;
    if (more.length > 0) return { [main]: text, parts: line };
    if (label === "" && !isUnconfirmed) return text;
    return { [main]: text, ...(label === "" ? {} : { label }), ...(isUnconfirmed ? { unconfirmed: true } : {}) };
  });
}

/** "1 High Street | AB1 2CD | unconfirmed". */
export function placesCell(values: unknown[]): string {
  return values.map((value) => (isMap(value) ? barred("addresses", [value.text, value.postcode], value.unconfirmed) : "")).join("\n");
}

export function placesOf(cell: string): unknown[] {
  return cell.split("\n").map((line) => {
    const { parts, isUnconfirmed } = unbarred(line);
    const [text = "", postcode = "", ...more] = parts;
    if (more.length > 0) return { text, parts: line };
    return { text, postcode: postcode === "" ? null : postcode, ...(isUnconfirmed ? { unconfirmed: true } : {}) };
  });
}

/** "5 to 11", "16 or more". */
export function agesCell(ages: unknown): string {
  if (!isMap(ages)) return "";
  return ages.to === null || ages.to === undefined ? `${String(ages.from)} or more` : `${String(ages.from)} to ${String(ages.to)}`;
}

/** What is no span of ages comes back as it is, for the format to refuse. */
export function agesOf(cell: string): unknown {
  const [, from, to] = /^(\d+(?:\.\d+)?) *(?:(?:to|-|–) *(\d+(?:\.\d+)?)|or more|\+)$/i.exec(cell.trim()) ?? [];
  return from === undefined ? cell : { from: Number(from), to: to === undefined ? null : Number(to) };
}

function barred(key: string, parts: unknown[], unconfirmed: unknown): string {
  const texts = parts.map((value) => (value === null || value === undefined ? "" : part(key, String(value))));
  const all = unconfirmed === true ? [...texts, UNCONFIRMED] : texts;
  while (all.at(-1) === "") all.pop();
  return all.join(BAR);
}

function unbarred(line: string): { parts: string[]; isUnconfirmed: boolean } {
  const parts = line.split("|").map((text) => text.trim());
  const isUnconfirmed = parts.length > 1 && parts.at(-1)?.toLowerCase() === UNCONFIRMED;
  return { parts: isUnconfirmed ? parts.slice(0, -1) : parts, isUnconfirmed };
}

function part(key: string, text: string): string {
  if (/[\n|]/.test(text) || text.toLowerCase() === UNCONFIRMED)
    throw new RangeError(`${key}: a text with a bar or a line break cannot stand in a cell: ${text}`);
  return text;
}
