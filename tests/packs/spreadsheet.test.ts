/** Indicators and services in a spreadsheet and back: nothing is lost, only what changed is written, and a wrong sheet changes nothing. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { layout } from "../../src/packs/format.ts";
import { keysAt } from "../../src/packs/keys-of-format.ts";
import { columnNames } from "../../src/packs/spreadsheet/lists.ts";
import { readPackFolder } from "../../src/packs/read-folder.ts";
import { program } from "../commands/program.ts";

const root = mkdtempSync(join(tmpdir(), "spreadsheet-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LISTS = ["indicators", "services"] as const;
type List = (typeof LISTS)[number];
const PACKS = ["bexley", "starter"];

function copyOf(pack: string): string {
  const place = mkdtempSync(join(root, "place-"));
  cpSync("content/calendars", join(place, "calendars"), { recursive: true });
  cpSync(join("content", pack), join(place, pack), { recursive: true });
  return join(place, pack);
}

async function exported(list: List, folder: string): Promise<string> {
  const { code, out, err } = await program(["content", "export", list, folder, "--to", "csv"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

const imported = (sheet: string | Uint8Array, folder: string, ...words: string[]) =>
  program(["content", "import", "sheet.csv", folder, ...words], { files: { "sheet.csv": sheet } });

const rowsIn = (sheet: string): string[][] => parse(sheet, { relax_column_count: true });
const sheetOf = (rows: string[][], delimiter = ",") => stringify(rows, { delimiter, quoted_match: /\n/ });
const valuesIn = (list: List, folder: string) =>
  readPackFolder(folder)
    .files.filter(({ kind }) => kind === `${list}/`)
    .map(({ name, value }) => [name, value]);

describe.each(PACKS.flatMap((pack) => LISTS.map((list) => [pack, list] as const)))("of %s the %s", (pack, list) => {
  test("come back as they went out", async () => {
    const folder = copyOf(pack);
    const sheet = await exported(list, folder);
    const { code, err } = await imported(sheet, folder);
    expect({ code, err }).toEqual({ code: 0, err: "Nothing changes.\n" });
  });

  test("come back from Excel in other languages and other encodings", async () => {
    const folder = copyOf(pack);
    const sheet = await exported(list, folder);
    const semicolons = sheetOf(rowsIn(sheet), ";");
    const tabs = sheetOf(rowsIn(sheet), "\t");
    const trailing = sheetOf([...rowsIn(sheet).map((row) => [...row, "", ""]), ["", ""]]);
    const shouting = sheetOf(rowsIn(sheet).map((row, place) => (place === 0 ? row.map((name) => ` ${name.toUpperCase()} `) : row)));
    const forms: (string | Uint8Array)[] = [
      semicolons,
      `sep=;\r\n${semicolons}`,
      `\ufeff${sheet}`,
      Buffer.from(`\ufeff${tabs}`, "utf16le"),
      trailing,
      shouting,
      sheet.replaceAll("\r\n", "\n"),
    ];
    for (const form of forms) expect((await imported(form, folder)).err).toBe("Nothing changes.\n");
  });

  test("with changes: the folder holds what the sheet says, and the sheet of it is the same again", async () => {
    const folder = copyOf(pack);
    const before = rowsIn(await exported(list, folder));
    const [head = [], ...rows] = before;
    const column = (name: string) => head.indexOf(name);
    const texts = list === "indicators" ? ["text", "means", "note"] : ["name", "does", "for", "note"];
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim())
      .filter((text) => text !== "");
    const like = fc.oneof(
      words,
      fc.constantFrom(
        "=SUM(A1)",
        "+44 20",
        "-1",
        "@home",
        "'quoted'",
        "'=x",
        "a; b, c",
        '"said"',
        "1e3",
        "007",
        "yes",
        "null",
        "a: b",
        "# no",
      ),
    );
    const edits = fc.array(fc.record({ row: fc.nat(rows.length - 1), key: fc.constantFrom(...texts), text: like }), {
      minLength: 1,
      maxLength: 6,
    });
    const gone = fc.uniqueArray(fc.nat(rows.length - 1), { maxLength: Math.min(2, rows.length - 1) });
    await fc.assert(
      fc.asyncProperty(edits, gone, async (changes, out) => {
        const after = rows.map((row) => [...row]);
        for (const { row, key, text } of changes) (after[row] as string[])[column(key)] = text;
        const kept = after.filter((_, place) => !out.includes(place));
        // A text that a spreadsheet would run comes with a mark, as the export writes it.
        const marked = kept.map((row) => row.map((cell) => cell.replace(/^(?='*[=+\-@\t\r＝＋－＠])/, "'")));
        const original = rows.map((row) => row);
        const { code, err } = await imported(sheetOf([head, ...marked]), folder, "--force");
        expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
        expect(rowsIn(await exported(list, folder))).toEqual([head, ...marked]);
        await imported(sheetOf([head, ...original]), folder, "--force");
        expect(rowsIn(await exported(list, folder))).toEqual(before);
      }),
      // A run changes the folder, so a smaller example of the same failure would start from another one.
      { numRuns: pack === "starter" ? 20 : 3, endOnFailure: true },
    );
  });
});

test("an area may have any name that the format takes, and no other", async () => {
  const folder = copyOf("starter");
  const sheet = await exported("indicators", folder);
  for (const area of ["__proto__", "constructor", "toString"]) {
    const { code } = await imported(sheet.replace(",home,", `,${area},`), folder, "--dry-run");
    expect([0, 3]).toContain(code);
  }
});

test("an entry whose row names no file stays in its file", async () => {
  const folder = copyOf("bexley");
  const [head = [], ...rows] = rowsIn(await exported("services", folder));
  const bare = rows.map((row) => row.map((cell, place) => (head[place] === "file" ? "" : cell)));
  expect((await imported(sheetOf([head, ...bare]), folder)).err).toBe("Nothing changes.\n");
});

test("every field of the format has a column, so that none is lost", () => {
  const fields = {
    indicators: keysAt(layout["indicators/"], ["areas", "home", 0]),
    services: keysAt(layout["services/"], ["services", 0]),
  };
  for (const list of LISTS) expect(columnNames(list)).toEqual(expect.arrayContaining(fields[list]));
});

describe("a sheet", () => {
  test("of one changed text changes one line of one file", async () => {
    const folder = copyOf("bexley");
    const file = join(folder, "indicators/level-2.yaml");
    const before = readFileSync(file, "utf8");
    const sheet = (await exported("indicators", folder)).replace("Has missed immunisations or checks", "Has missed injections or checks");
    const { out } = await imported(sheet, folder, "--force");
    expect(out).toContain("- text: Has missed immunisations or checks");
    expect(out).toContain("+ text: Has missed injections or checks");
    expect(readFileSync(file, "utf8")).toBe(before.replace("Has missed immunisations or checks", "Has missed injections or checks"));
  });

  test("writes nothing without being told to", async () => {
    const folder = copyOf("starter");
    const before = valuesIn("indicators", folder);
    const sheet = (await exported("indicators", folder)).split("\r\n").slice(0, -2).join("\r\n");
    expect((await imported(sheet, folder)).code).toBe(2);
    expect((await imported(sheet, folder, "--dry-run")).code).toBe(0);
    expect(valuesIn("indicators", folder)).toEqual(before);
  });

  const good = async () => rowsIn(await exported("services", join("content", "bexley")));
  const withCell = (rows: string[][], name: string, cell: string) =>
    rows.map((row, place) => (place === 1 ? row.map((old, at) => (rows[0]?.[at] === name ? cell : old)) : row));
  test.each<[string, (rows: string[][]) => string[][] | string, RegExp]>([
    ["an unknown column", ([head = [], ...rows]) => [[...head, "colour"], ...rows], /:1:.*The column "colour" is not known/],
    ["a column that is missing", (rows) => rows.map((row) => row.slice(0, -1)), /The column "note" is missing/],
    ["a column that stands twice", (rows) => rows.map((row) => [...row, row[3] ?? ""]), /stands twice/],
    ["an id that stands twice", (rows) => [...rows, rows[1] ?? []], /:\d+:.* id: .* stands twice/],
    ["an id that is none", (rows) => withCell(rows, "id", "Two Words"), /:2:.* id: "Two Words" does not do/],
    ["no text where one is needed", (rows) => withCell(rows, "name", ""), /:2:.* name: /],
    ["ages in words", (rows) => withCell(rows, "ages", "teenagers"), /:2:.* ages: "teenagers" does not do/],
    ["a level that is none", (rows) => withCell(rows, "level", "two"), /:2:.* level: /],
    ["another source in the same file", (rows) => withCell(rows, "source", "guidance App. 9"), /more than one source/],
    ["a file elsewhere", (rows) => withCell(rows, "file", "../../x.yaml"), /is no name of a file/],
    ["who it suits in words", (rows) => withCell(rows, "suits", "everybody"), /:2:.* suits: /],
    ["a phone with a part too many", (rows) => withCell(rows, "phones", "020 7946 0000 | desk | option 2 | more"), /:2:.* phones: /],
    ["an address with a part too many", (rows) => withCell(rows, "addresses", "1 High Street | DA6 7AT | upstairs"), /:2:.* addresses: /],
    ["a control character", (rows) => withCell(rows, "does", "a\u0007b"), /:2:.* does: This cell holds the control character U\+0007/],
    ["a quotation mark that is not closed", (rows) => `${sheetOf(rows)}"open`, /quotation mark/],
    ["nothing", () => "", /empty|neither/],
    ["another table", () => "a,b\r\n1,2\r\n", /neither those of indicators nor those of services/],
  ])("with %s is refused, and nothing is written", async (_what, change, said) => {
    const folder = copyOf("bexley");
    const before = valuesIn("services", folder);
    const sheet = change(await good());
    const { code, err } = await imported(typeof sheet === "string" ? sheet : sheetOf(sheet), folder, "--force");
    expect(code).toBe(3);
    expect(err).toMatch(said);
    expect(valuesIn("services", folder)).toEqual(before);
  });

  test("that is a workbook is told how to be saved", async () => {
    const { code, err } = await imported(Buffer.from("PK\u0003\u0004etc"), copyOf("starter"));
    expect([code, err]).toEqual([3, expect.stringContaining("CSV UTF-8")]);
  });
});
