/** One JSON list as input: its entries are the rows, however they are laid out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { batched, linesOf, row } from "./rows.ts";

const good = row("good");

function pretty(...rows: string[]): string {
  return JSON.stringify(
    rows.map((one) => JSON.parse(one)),
    null,
    2,
  );
}

describe("a JSON list", () => {
  test.each([
    ["on one line", `[${row("a")},${row("b")}]`],
    ["one entry a line", `[\n${row("a")},\n${row("b")}\n]\n`],
    ["laid out over many lines", pretty(row("a"), row("b"))],
    ["with Windows line ends and a mark", `\ufeff${pretty(row("a"), row("b")).replaceAll("\n", "\r\n")}\r\n`],
    ["after empty lines", `\n\n  ${pretty(row("a"), row("b"))}`],
    ["with a comma too many", `[${row("a")},${row("b")},]`],
    ["followed by another list", `[${row("a")}]\n[${row("b")}]\n`],
    ["followed by lines", `[${row("a")}]\n${row("b")}\n`],
  ])("%s gives what its entries give as lines", async (_, text) => {
    const { code, out } = await batched(text);
    expect(code).toBe(0);
    expect(out).toBe((await batched(`${row("a")}\n${row("b")}\n`)).out);
  });

  test("that is empty has no rows", async () => {
    for (const text of ["[]", "[\n]\n", "\ufeff[ ]"]) expect(await batched(text)).toMatchObject({ code: 0, out: "" });
  });

  test("names the line on which a wrong entry starts, and loses none", async () => {
    const text = `[\n  ${good},\n  {"answers":\n 17},\n\n  {bad},\n , [1, 2],\n  ${row("x", { consent: "perhaps" })}\n,\n${row("last")}]`;
    const { code, rows } = await batched(text);
    expect(code).toBe(3);
    expect(rows.map(({ reference, line, problem }) => (problem ? [line, problem.kind] : reference))).toEqual([
      "good",
      [3, "wrong-answers"],
      [6, "not-json"],
      [7, "not-json"],
      [7, "wrong-answers"],
      [8, "wrong-answers"],
      "last",
    ]);
  });

  test("with signs of JSON inside its texts", async () => {
    const harm = 'He said: "[stop]", {then} \\ ] , left.';
    const { rows } = await batched(pretty(row("a", { harm }), row("b")));
    expect(rows.map(({ reference, domains }) => [reference, domains.harm])).toEqual([
      ["a", harm],
      ["b", undefined],
    ]);
  });

  test.each([
    ["in an entry", `[${good},\n{"schema":"effective`, [2, 2]],
    ["after an entry", `[${good},\n${row("b")}`, [2]],
    ["after a comma", `[${good},`, [1]],
    ["at once", "[", [1]],
  ])("that is cut off %s says so, after all rows that are whole", async (_, text, lines) => {
    const { code, rows } = await batched(text);
    expect(code).toBe(3);
    const wrong = rows.filter(({ problem }) => problem);
    expect(wrong.map(({ line }) => line)).toEqual(lines);
    expect(wrong.at(-1).problem.message).toContain("cut off");
    expect(rows.slice(0, -lines.length).every(({ reference }) => reference !== undefined)).toBe(true);
  });

  test("what stands after it is read as lines", async () => {
    const { rows } = await batched(`[${good}] x\n${row("b")}\n`);
    expect(rows.map(({ reference, problem }) => problem?.kind ?? reference)).toEqual(["good", "not-json", "b"]);
  });

  test("an entry of 50 MB is passed over without being kept", async () => {
    const long = Buffer.concat([
      Buffer.from(`[${good},\n\n{"reference":"],`),
      Buffer.alloc(50 * 1024 * 1024, "x"),
      Buffer.from(`"},\n${row("last")}]`),
    ]);
    const { rows } = await batched(long);
    expect(rows).toMatchObject([{ reference: "good" }, { line: 3, problem: { kind: "too-long" } }, { reference: "last" }]);
  });

  test("a bracket that is missing swallows a megabyte at most, and is told", async () => {
    const open = good.slice(0, -1);
    const { code, rows } = await batched(`[${open},${Array<string>(6000).fill(good).join(",")}]`);
    expect(code).toBe(3);
    expect(rows[0].problem.kind).toBe("too-long");
  });

  test("with several workers, and for an audit", async () => {
    const many = Array.from({ length: 3000 }, (_, place) => row(`c-${place}`, {}, { recorded: 1 }));
    const text = pretty(...many);
    const { rows } = await batched(text, "--workers", "3", "--ignore", "recorded", "--fields", "reference");
    expect(rows.map(({ reference }) => reference)).toEqual(many.map((_, place) => `c-${place}`));
    const { json } = await program(["audit", "-", "--json"], { files: { "-": text } });
    expect(json()).toMatchObject({ rows: 3000, all: { agreed: 3000 } });
  });

  test("of any values has as many rows as entries, on their lines", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 6 }), fc.constantFrom(0, 1, 2), async (values, indent) => {
        const { out } = await batched(JSON.stringify(values, null, indent));
        const lines = linesOf(out).map((line) => JSON.parse(line).line);
        expect(lines).toHaveLength(values.length);
        expect([...lines].sort((a, b) => a - b)).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });
});
