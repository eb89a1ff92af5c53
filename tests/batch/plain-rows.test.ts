/** The quick way to read a row against JSON.parse and the check: the same answers, or it leaves the row to them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnswers } from "../../src/answers/check.ts";
import { hasRepeatedKey } from "../../src/answers/read.ts";
import { plainReader } from "../../src/batch/plain-rows.ts";
import { givenIn } from "../../src/triage/replay.ts";
import { bexley, calm } from "../triage/bexley.ts";
import { anyAnswers } from "../triage/random-answers.ts";

const read = plainReader(bexley);

/** What the quick way makes of a line, which stands between others as it does in a block. */
function quick(line: string) {
  const text = `{"before":1}\n${line}\n{"after":`;
  const from = text.indexOf("\n") + 1;
  const row = read(Buffer.from(text, "latin1"), text, from, from + line.length);
  return row === null ? null : { given: [...row.given], reference: row.reference, at: row.at };
}

/** What JSON.parse and the check make of it; null where they refuse it. */
function slow(line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const checked = checkAnswers(bexley, value);
  if ("faults" in checked || hasRepeatedKey(line, value)) return null;
  const { answers, reference, at } = checked.answers;
  return { given: [...givenIn(bexley, answers)], reference, at };
}

const rowOf = (answers: object, more: object = {}) => JSON.stringify({ schema: "effective-support/answers@1", ...more, answers });

describe("a row that is plain", () => {
  test.each<[string, string]>([
    ["compact", rowOf(calm, { reference: "case-1", at: "2026-11-23T10:15" })],
    ["with a space after each sign", rowOf(calm).replaceAll(/([:,{}])/g, "$1 ")],
    ["with a carriage return at its end", `${rowOf(calm)}\r`],
    ["without a reference of its own", rowOf(calm, { reference: null, at: null })],
    ["with an empty list and a zero", rowOf({ "child-age": 0, circumstances: [] })],
    ["of a judgement without a reason", rowOf({ judgement: { level: 3 } })],
    ["of a judgement with its reason first", rowOf({ judgement: { reason: "As agreed.", level: 3 } })],
    ["of nothing", rowOf({})],
  ])("%s is read the quick way, to the same answers", (_, line) => {
    expect(quick(line)).not.toBeNull();
    expect(quick(line)).toEqual(slow(line));
  });
});

describe("a row that is not plain", () => {
  test.each<[string, string]>([
    ["an escape", rowOf({ ...calm, harm: 'She said "stop".' })],
    ["an escaped key", rowOf(calm).replace("child-age", "child\\u002dage")],
    ["pinned content", rowOf(calm, { content: "bexley@1.0.0" })],
    ["yes and no as true and false", rowOf({ ...calm, "immediate-danger": false })],
    ["a number as reference", rowOf(calm, { reference: 12 })],
    ["a tab between its parts", rowOf(calm).replace(",", ",\t")],
    ["bare answers", JSON.stringify(calm)],
    ["no answers at all", rowOf(calm).replace(/"answers":.*/, '"answers":null}')],
    ["a question answered twice", rowOf(calm).replace('"child-age":8', '"child-age":8,"child-age":9')],
    ["the same key twice", rowOf(calm).replace("{", '{"schema":"effective-support/answers@1",')],
    ["an indicator twice", rowOf({ indicators: ["l3-health-disability", "l3-health-disability"] })],
    ["an unknown question", rowOf({ "child-aged": 8 })],
    ["an answer of another question", rowOf({ "immediate-danger": "given" })],
    ["a value of no question", rowOf({ circumstances: ["none-such"] })],
    ["an age beyond all", rowOf({ "child-age": 190 })],
    ["a broken age", rowOf(calm).replace(":8,", ":8.5,")],
    ["a leading zero", rowOf(calm).replace(":8,", ":08,")],
    ["a negative age", rowOf(calm).replace(":8,", ":-8,")],
    ["a level that is none", rowOf({ judgement: { level: 9, reason: null } })],
    ["a judgement without a level", rowOf({ judgement: { reason: "So." } })],
    ["an empty judgement", rowOf({ judgement: {} })],
    ["a text of spaces", rowOf({ harm: "   " })],
    ["a text without end", rowOf({ harm: "x".repeat(10_001) })],
    ["a reference without end", rowOf(calm, { reference: "r".repeat(101) })],
    ["another schema", rowOf(calm).replace("answers@1", "answers@2")],
    ["half a row", rowOf(calm).slice(0, -30)],
    ["no closing brace", rowOf(calm).slice(0, -1)],
    ["something after its end", `${rowOf(calm)} x`],
    ["a comma too many", rowOf(calm).replace(/\}$/, ",}")],
    ["a control character", rowOf({ ...calm, harm: "a" }).replace('"a"', '"a\u0007"')],
    ["an empty line", ""],
  ])("%s is left to the check", (_, line) => {
    expect(quick(line)).toBeNull();
  });
});

test("random rows are read the quick way, to the same answers", () => {
  fc.assert(
    fc.property(anyAnswers(bexley), fc.option(fc.stringMatching(/^[ -~]{1,100}$/)), (answers, reference) => {
      const line = rowOf(answers, { reference });
      const isPlain = !line.includes("\\") && reference?.trim() !== "";
      expect(quick(line)).toEqual(isPlain ? slow(line) : null);
    }),
    { numRuns: 3000 },
  );
});

test("random rows with random damage are read to the same answers or left to the check", () => {
  const letters = [...'{}[]",:\\ 0123456789.-etfnul\t\r\u0000'];
  const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom("put", "take", "swap"), fc.constantFrom(...letters)), { maxLength: 4 });
  fc.assert(
    fc.property(anyAnswers(bexley), damage, (answers, changes) => {
      let line = rowOf(answers, { reference: "case" });
      for (const [where, how, letter] of changes) {
        const place = where % line.length;
        line = `${line.slice(0, place)}${how === "take" ? "" : letter}${line.slice(how === "put" ? place : place + 1)}`;
      }
      const row = quick(line);
      if (row !== null) expect(row).toEqual(slow(line));
    }),
    { numRuns: 20_000 },
  );
});
