import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { batched, linesOf, row } from "./rows.ts";

const good = row("good");

/** Every kind of row that is refused, and what is said of it. */
const wrong: [name: string, line: string | Uint8Array, kind: string, says: RegExp][] = [
  ["no JSON", "{not json", "not-json", /not JSON/],
  ["two values on a line", `${good}${good}`, "not-json", /not JSON/],
  ["invalid UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), "not-utf-8", /UTF-8/],
  ["half a character at the end", Buffer.concat([Buffer.from(good.slice(0, -1)), Buffer.from([0xe2, 0x82])]), "not-utf-8", /UTF-8/],
  [
    "the same key twice",
    good.replace('"immediate-danger":"no"', '"immediate-danger":"yes","immediate-danger":"no"'),
    "repeated-key",
    /twice/,
  ],
  [
    "the same key twice, once escaped",
    good.replace('"immediate-danger":"no"', '"immediate\\u002ddanger":"yes","immediate-danger":"no"'),
    "repeated-key",
    /twice/,
  ],
  ["a list", "[1, 2]", "wrong-answers", /not a set of answers/],
  ["a number", "17", "wrong-answers", /not a set of answers/],
  ["another schema", good.replace("answers@1", "answers@9"), "wrong-answers", /schema/],
  ["an unknown question", row("x", { "shoe-size": 4 }), "wrong-answers", /Unknown question/],
  ["an unknown value", row("x", { consent: "perhaps" }), "wrong-answers", /not an answer/],
  ["an unknown indicator", row("x", { indicators: ["l2-nothing"] }), "wrong-answers", /not known here/],
  ["the same indicator twice", row("x", { indicators: ["l2-housing-debt", "l2-housing-debt"] }), "wrong-answers", /twice/],
  ["a control character", row("x", { harm: "seen\u001b[2J" }), "wrong-answers", /U\+001B/],
  ["an age that is none", row("x", { "child-age": 7.5 }), "wrong-answers", /7\.5/],
  ["an impossible moment", row("x", {}, { at: "2026-02-30" }), "wrong-answers", /names a day that does not exist/],
  ["no moment at all", row("x", {}, { at: "some day" }), "wrong-answers", /not a moment/],
  ["a month before its day", row("x", {}, { at: "11/23/2026" }), "wrong-answers", /day 11 of month 23 in 2026/],
  ["no reason for another level", row("x", { judgement: { level: 3, reason: null } }), "wrong-answers", /gives no reason/],
  ["an open question", row("x", { "who-can-help": undefined as never }), "more-answers", /question is open/],
  ["content that is not there", row("x", {}, { content: "atlantis" }), "unknown-content", /atlantis/],
  ["a key that is none", row("x", {}, { colour: "red" }), "wrong-answers", /Unknown key/],
];

describe("a row that is wrong", () => {
  test.each(wrong)("%s: is named in its place and stops nothing", async (_, line, kind, says) => {
    const text = Buffer.concat([`${good}\n`, line, `\n${row("last")}\n`].map((part) => Buffer.from(part as string)));
    const { code, rows } = await batched(text);
    expect(code).toBe(3);
    expect(rows.map(({ reference, line: of }) => (of === undefined ? reference : of))).toEqual(["good", 2, "last"]);
    expect(rows[1].problem.kind).toBe(kind);
    expect(JSON.stringify(rows[1])).toMatch(says);
  });

  test("all of them in one file, among good ones, with several workers", async () => {
    const lines = wrong.flatMap(([, line], place) => [Buffer.from(row(`good-${place}`)), Buffer.from(line as string)]);
    const text = Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")]));
    const { code, rows } = await batched(text, "--workers", "3");
    expect(code).toBe(3);
    expect(rows).toHaveLength(wrong.length * 2);
    for (const [place, [, , kind]] of wrong.entries()) {
      expect(rows[place * 2].reference).toBe(`good-${place}`);
      expect(rows[place * 2 + 1]).toMatchObject({ line: place * 2 + 2, problem: { kind } });
    }
  });

  test("with the reference where it could be read, and the place of the fault", async () => {
    const { rows, err } = await batched(row("case-9", { indicators: ["l2-nothing"] }));
    expect(rows).toMatchObject([{ line: 1, reference: "case-9", problem: { faults: [{ place: "answers.indicators[1]" }] } }]);
    expect(err).toMatch(/1 row in .* 1 wrong/);
  });

  test("with its file where there are several", async () => {
    const { out } = await program(["batch", "a.ndjson", "b.ndjson"], { files: { "a.ndjson": `${good}\n`, "b.ndjson": `${good}\n{` } });
    expect(linesOf(out).map((line) => JSON.parse(line))).toMatchObject([
      { reference: "good" },
      { reference: "good" },
      { file: "b.ndjson", line: 2 },
    ]);
  });

  test("deep nesting is refused like any other nonsense", async () => {
    const { rows } = await batched(`${row("x").replace('"no"', `${"[".repeat(400_000)}${"]".repeat(400_000)}`)}\n${good}`);
    expect(rows[0].problem.kind).toBe("wrong-answers");
    expect(rows[1].reference).toBe("good");
  });

  test("a line of 50 MB is passed over without being kept", async () => {
    const { rows, code } = await batched(
      Buffer.concat([Buffer.from(`${good}\n{"reference":"`), Buffer.alloc(50 * 1024 * 1024, "x"), Buffer.from(`"}\n${row("last")}\n`)]),
    );
    expect(rows).toMatchObject([{ reference: "good" }, { line: 2, problem: { kind: "too-long" } }, { reference: "last" }]);
    expect(code).toBe(3);
  });
});

describe("what is not wrong", () => {
  test("a byte order mark, Windows line ends, empty lines and no last line end", async () => {
    const { code, rows } = await batched(`\ufeff${row("one")}\r\n\r\n   \n${row("two")}`);
    expect(code).toBe(0);
    expect(rows.map(({ reference }) => reference)).toEqual(["one", "two"]);
  });

  test("an empty file", async () => {
    expect(await batched("")).toMatchObject({ code: 0, out: "" });
    expect(await batched("\ufeff")).toMatchObject({ code: 0, out: "" });
  });

  test("answers without the document around them", async () => {
    const { answers } = JSON.parse(good);
    const { rows } = await batched(JSON.stringify(answers));
    expect(rows[0].level.agreed).toBe(1);
  });

  test("text in any script, and colons wherever they stand", async () => {
    const text = 'Said: “niño” – 你好 🙂: "yes: no" :';
    const { rows } = await batched(row("ü:1", { harm: text }));
    expect(rows[0]).toMatchObject({ reference: "ü:1", domains: { harm: text } });
  });

  test("a row that pins its content", async () => {
    const { rows } = await batched(`${row("x", {}, { content: "bexley" })}\n${good}`);
    expect(rows.map(({ reference }) => reference)).toEqual(["x", "good"]);
  });
});
