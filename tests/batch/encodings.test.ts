/** Rows in the forms of text that Windows programs write: read, or named with what to do. Never guessed without a word. */
import { describe, expect, test } from "vitest";
import { utf8Of } from "../../src/batch/encoding.ts";
import { program } from "../commands/program.ts";
import { linesOf, row } from "./rows.ts";

const HEAD = "reference,immediate-danger,harm";
const csv = (reference: string, harm: string) => [HEAD, `${reference},yes,"${harm}"`, ""].join("\r\n");
const WELSH = "Siân o Dŷ Gŵyr – £5 🙂";

async function answered(file: string, bytes: Uint8Array, ...words: string[]) {
  const result = await program(["batch", file, ...words], { files: { [file]: bytes } });
  return { ...result, rows: linesOf(result.out).map((line) => JSON.parse(line)) };
}

function utf16(text: string, mark = "\ufeff"): Buffer {
  return Buffer.from(mark + text, "utf16le");
}

function bigEndian(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

/** A text as Windows-1252, for the letters that these tests use. */
function windows1252(text: string): Buffer {
  const signs: Record<string, number> = { "€": 0x80, "…": 0x85, Š: 0x8a, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, ž: 0x9e };
  return Buffer.from([...text].map((letter) => signs[letter] ?? letter.charCodeAt(0)));
}

describe("UTF-16 with its mark", () => {
  test.each([
    ["NDJSON as PowerShell's > writes it", "cases.ndjson", utf16(`${row("a", { harm: WELSH })}\r\n${row("b", { harm: WELSH })}\r\n`)],
    [
      "the same, most significant byte first",
      "cases.ndjson",
      bigEndian(utf16(`${row("a", { harm: WELSH })}\n${row("b", { harm: WELSH })}`)),
    ],
    ["a JSON list", "cases.ndjson", utf16(`[\r\n${row("a", { harm: WELSH })},\r\n${row("b", { harm: WELSH })}\r\n]\r\n`)],
    ["CSV", "cases.csv", utf16(`${csv("a", WELSH)}b,yes,${WELSH}`)],
    ["Excel's Unicode Text, parted by tabs", "cases.tsv", utf16(`${HEAD}\r\na,yes,${WELSH}\r\nb,yes,${WELSH}\r\n`.replaceAll(",", "\t"))],
  ])("%s is read to the letter", async (_, file, bytes) => {
    const { code, rows, err } = await answered(file, bytes);
    expect([code, err]).toEqual([0, ""]);
    expect(rows.map(({ reference, domains }) => [reference, domains.harm])).toEqual([
      ["a", WELSH],
      ["b", WELSH],
    ]);
  });

  test("half a character costs its row, and is never another character", async () => {
    const broken = utf16(`${row("a")}\n${row("b", { harm: "x\ud83d!" })}\n${row("c")}\n`);
    const { rows } = await answered("cases.ndjson", Buffer.concat([broken, Buffer.from([0x41])]));
    // JSON.stringify writes half a pair as an escape; so it is put in as it is.
    expect(rows.map(({ reference, line }) => line ?? reference)).toEqual(["a", 2, "c", 4]);
    const raw = utf16(`${csv("a", "x\ud83d!")}${csv("b", "y").split("\r\n")[1]}`);
    const inCsv = await answered("cases.csv", raw);
    expect(inCsv.rows.map(({ reference, problem }) => problem?.kind ?? reference)).toEqual(["not-utf-8", "b"]);
  });

  test("is read whatever the pieces are in which it comes", async () => {
    const text = 'a"🙂\r\nŷ';
    const forms = [utf16(text), bigEndian(utf16(text)), Buffer.from(`\ufeff${text}`), Buffer.from(text)];
    for (const bytes of forms) {
      for (let first = 0; first <= bytes.length; first++) {
        for (let second = first; second <= bytes.length; second++) {
          const pieces = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
          expect(await joined(pieces)).toBe(text);
        }
      }
    }
  });
});

async function joined(pieces: Buffer[]): Promise<string> {
  const decoded: Buffer[] = [];
  for await (const piece of utf8Of(eachOf(pieces), "a file")) decoded.push(piece);
  return Buffer.concat(decoded).toString("utf8");
}

async function* eachOf(pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}

describe("what is no text of rows", () => {
  test.each([
    ["UTF-16 without a mark", utf16(csv("a", "x"), ""), "UTF-16 text without the mark"],
    ["the same, most significant byte first", bigEndian(utf16(csv("a", "x"), "")), "UTF-16 text without the mark"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "UTF-32"],
    ["an Excel workbook", Buffer.from("PK\u0003\u0004rest of it"), "workbook"],
    ["an old Excel workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "workbook"],
  ])("%s is named with what to do", async (_, bytes, says) => {
    for (const file of ["cases.csv", "cases.ndjson"]) {
      const { code, out, err } = await answered(file, bytes);
      expect([code, out]).toEqual([3, ""]);
      expect(err).toContain(says);
      expect(err).toContain("CSV UTF-8");
      expect(err).toContain(file);
    }
  });
});

describe("CSV in Windows-1252", () => {
  const harm = "Siân’s “home” – £5 … Žižek";

  test("is read, and it is said", async () => {
    const { code, rows, err } = await answered("cases.csv", windows1252(csv("a", "Siân’s “home” – £5 …, Šimon")));
    expect([code, rows[0].domains.harm]).toEqual([0, "Siân’s “home” – £5 …, Šimon"]);
    expect(err).toMatch(/1 row was not UTF-8 and was read as Windows-1252.*CSV UTF-8/);
  });

  test("rows are counted over threads; those in UTF-8 are not among them", async () => {
    const lines = [HEAD, ...Array.from({ length: 2000 }, (_, place) => `c-${place},yes,${place % 2 === 0 ? "plain" : "Siân"}`)];
    const { err, rows } = await answered("cases.csv", windows1252(lines.join("\n")), "--workers", "2");
    expect(rows).toHaveLength(2000);
    expect(err).toContain("1000 rows were not UTF-8");
  });

  test("an audit says so too", async () => {
    const bytes = windows1252(`${HEAD},recorded,agency\na,yes,Siân,4,école\n`);
    const { err, json } = await program(["audit", "cases.csv", "--json"], { files: { "cases.csv": bytes } });
    expect(json().byAgency[0].name).toBe("école");
    expect(err).toContain("read as Windows-1252");
  });

  test.each([
    ["MS-DOS", Buffer.from([0x4a, 0x6f, 0x73, 0x82])],
    ["Macintosh", Buffer.from([0x4a, 0x6f, 0x73, 0x8e])],
    ["Macintosh, an apostrophe", Buffer.from([0x64, 0x6f, 0x6e, 0xd5, 0x74])],
    ["Macintosh, after a capital", Buffer.from([0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72])],
    ["UTF-8 that was cut", Buffer.concat([Buffer.from("Siân "), Buffer.from([0xc3])])],
    ["a byte that means nothing", Buffer.from([0x61, 0x9d])],
  ])("%s is not taken for it: the row says what to do, and the others are there", async (_, letters) => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}\na,yes,`), letters, Buffer.from("\nb,yes,x\n")]);
    const { code, rows, err } = await answered("cases.csv", bytes);
    expect(code).toBe(3);
    expect(rows[0]).toMatchObject({ line: 2, problem: { kind: "not-utf-8", message: expect.stringContaining("CSV UTF-8") } });
    expect(rows[1].reference).toBe("b");
    expect(err).not.toContain("1252");
  });

  test("JSON is never taken for it", async () => {
    const { rows } = await answered("cases.ndjson", windows1252(row("a", { harm })));
    expect(rows[0].problem.kind).toBe("not-utf-8");
  });
});
