/** The columns of each list that can be kept in a spreadsheet, and how the cells of an entry are written and read. */
import { agesCell, agesOf, asList, contactsCell, contactsOf, listCell, placesCell, placesOf, type Values } from "./cells.ts";
import type { ListName } from "./list-names.ts";

/** A column: its name, and how its cell stands in an entry. What is empty is left out of the entry. */
interface Column {
  name: string;
  /** A sentence for whoever fills it in. */
  cell(entry: Values): string;
  value(cell: string): unknown;
  /** The key of the entry; null: of the file. */
  key: string | null;
}

const text = (key: string): Column => ({ name: key, key, cell: (entry) => String(entry[key] ?? ""), value: (cell) => cell });
const list = (key: string): Column => ({
  name: key,
  key,
  cell: (entry) => listCell(key, asList(entry[key])),
  value: (cell) => cell.split("\n"),
});
const contacts = (key: string, part: "number" | "address"): Column => ({
  name: key,
  key,
  cell: (entry) => contactsCell(key, asList(entry[key]), part),
  value: (cell) => contactsOf(cell, part),
});

const columns: Record<ListName, readonly Column[]> = {
  indicators: [
    text("id"),
    text("text"),
    text("means"),
    list("said"),
    list("topics"),
    text("about"),
    text("speaksOf"),
    text("circumstance"),
    text("note"),
  ],
  services: [
    text("id"),
    text("name"),
    text("does"),
    text("for"),
    { name: "ages", key: "ages", cell: ({ ages }) => agesCell(ages), value: agesOf },
    contacts("phones", "number"),
    contacts("emails", "address"),
    contacts("urls", "address"),
    { name: "addresses", key: "addresses", cell: ({ addresses }) => placesCell(asList(addresses)), value: placesOf },
    text("hours"),
    list("topics"),
    list("suits"),
    text("note"),
  ],
};

/** Of the file in which an entry stands, and of its place there. */
const OF_FILE: Record<ListName, readonly string[]> = {
  indicators: ["file", "level", "source", "area"],
  services: ["file", "level", "source"],
};

export interface Row {
  /** By the column's name. */
  cells: Record<string, string>;
  /** Of the file, 1-based; what is exported has none. */
  line: number | null;
}

export function columnNames(name: ListName): string[] {
  return [...OF_FILE[name], ...columns[name].map((column) => column.name)];
}

/** What the cells of an entry hold; `place` are those of its file. Throws a RangeError where a text of it cannot stand in a cell. */
export function rowOf(name: ListName, entry: Values, place: Record<string, string>): Row {
  return { cells: { ...place, ...Object.fromEntries(columns[name].map((column) => [column.name, column.cell(entry)])) }, line: null };
}

/** The entry that the cells of a row hold. Whether it holds to the format is not looked at. */
export function entryOf(name: ListName, { cells }: Row): Values {
  const parts = columns[name].flatMap(({ name: column, key, value }) => {
    const cell = cells[column] ?? "";
    return key === null || (cell === "" && key !== "topics") ? [] : [[key, cell === "" ? [] : value(cell)] as const];
  });
  return Object.fromEntries(parts);
}

/** The list whose columns these are; null: neither's. */
export function listOf(names: readonly string[]): ListName | null {
  if (names.includes("text") && names.includes("area")) return "indicators";
  return names.includes("name") && names.includes("does") ? "services" : null;
}
