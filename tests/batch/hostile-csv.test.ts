/** CSV that was made to hurt, or cut off: every line that does not hold is told in its place, and it takes no longer than its size. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/batch/blocks.ts";
import { rowsOfCsv } from "../../src/batch/csv-rows.ts";
import { program } from "../commands/program.ts";
import { linesOf } from "./rows.ts";

const HEAD = "reference,immediate-danger,harm";

async function problemsOf(lines: string[], ...words: string[]) {
  const { code, out } = await program(["batch", "cases.csv", ...words], { files: { "cases.csv": [HEAD, ...lines].join("\n") } });
  return { code, rows: linesOf(out).map((line) => JSON.parse(line)) };
}

describe("quotes that are never closed", () => {
  test.each([
    ["each a line of its own", '"open,no,x'],
    ["in the middle of a row", 'c-1,"yes,x'],
    ["at the end of a row", 'c-1,yes,x"'],
    ["each after a quote that is closed", '"c-1","yes,x'],
    ["with quotes of their own in them", '"say ""no""",yes,"x""'],
  ])("4,000 of them, %s: a problem for each, one or several workers", async (_, line) => {
    for (const words of [[], ["--workers", "2"]]) {
      const { code, rows } = await problemsOf(Array<string>(4000).fill(line), ...words);
      expect(code).toBe(3);
      expect(rows.map(({ line: of }) => of)).toEqual(Array.from({ length: 4000 }, (_, place) => place + 2));
      expect(new Set(rows.map(({ problem }) => problem.kind))).toEqual(new Set(["not-csv"]));
    }
  });

  test("one at the head of many good rows costs its own line", async () => {
    const good = Array.from({ length: 4000 }, (_, place) => `c-${place},yes,`);
    const { rows } = await problemsOf(['c-0,"yes,', ...good]);
    expect(rows[0]).toMatchObject({ line: 2, problem: { kind: "not-csv" } });
    expect(rows.slice(1).map(({ reference }) => reference)).toEqual(good.map((_, place) => `c-${place}`));
  });

  test("a megabyte and more of them, with quotes that open the whole rest, takes no longer than its size", async () => {
    const from = performance.now();
    const { rows } = await problemsOf(Array.from({ length: 60_000 }, (_, place) => (place % 2 === 0 ? '"open,no,"' : 'a",b,"')));
    expect(rows.length).toBeGreaterThan(30_000);
    // To go through the rest again for each would be some 10^10 steps.
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

describe("rows of a few bytes, whose outcomes are a thousand times as large", () => {
  test.each([
    ["CSV", "csv", `${HEAD}\n${"a,yes,\n".repeat(50_000)}`],
    ["lines of JSON", "ndjson", "{}\n".repeat(50_001)],
    ["a JSON list", "ndjson", `[${"{},".repeat(50_000)}{}]`],
  ] as const)("are answered in parts that memory holds: %s", async (_, form, text) => {
    let rows = 0;
    for await (const { bytes } of blocksOf(inOnePiece(text), form)) {
      const own =
        form === "csv" || text.startsWith("{") ? bytes.toString().split("\n").length - 1 : bytes.toString().split(/[,\]]/).length - 1;
      expect(own).toBeLessThanOrEqual(200);
      rows += own;
    }
    expect(rows).toBe(50_001);
  });
});

async function* inOnePiece(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

describe("the records that are cut", () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "é"), maxLength: 40 });

  test("are the ones that csv-parse reads, wherever it reads the whole", () => {
    fc.assert(
      fc.property(text, (csv) => {
        const wanted = readable(csv);
        if (wanted === null) return;
        const { rows } = rowsOfCsv(Buffer.from(csv), 1, ",");
        expect(rows.map((row) => ("value" in row ? row.value : row))).toEqual(
          wanted.filter((cells) => cells.some((cell) => cell.trim() !== "")),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test("of any text are read or refused, one after the other, and none gets lost", () => {
    fc.assert(
      fc.property(text, (csv) => {
        const lines = csv.split("\n");
        let next = 1;
        for (const row of rowsOfCsv(Buffer.from(csv), 1, ",").rows) {
          // Between two rows stand only lines and cells that are empty.
          while (next < row.line) expect(lines[next++ - 1]).toMatch(/^[",]*$/);
          expect(row.line).toBe(next);
          next += "value" in row ? (row.value as string[]).join("").split("\n").length : 1;
        }
      }),
      { numRuns: 5000 },
    );
  });
});

function readable(csv: string): string[][] | null {
  try {
    return parse(csv, { relax_column_count: true, bom: false, record_delimiter: "\n" });
  } catch {
    return null;
  }
}
