import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asCell, harmless, onOneLine } from "../../src/records/harmless-text.ts";
import { western } from "../../src/records/western-letters.ts";

describe("text in a record", () => {
  test.each([
    ["a colour", "\u001b[31mred\u001b[0m", "red"],
    ["a window title", "\u001b]0;title\u0007text", "text"],
    ["a link", "\u001b]8;;http://evil.example\u001b\\text\u001b]8;;\u001b\\", "text"],
    ["turned direction", "abc\u202edcba", "abcdcba"],
    ["a null", "a\u0000b", "ab"],
    ["half a character", "a\ud800b", "ab"],
    ["old line ends", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ])("loses %s", (_what, written, left) => expect(harmless(written)).toBe(left));

  test("acts on nothing, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(harmless(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(onOneLine(text)).not.toMatch(/[\n\r\t]/);
        expect(asCell(text)).not.toMatch(/^[=+\-@|%]/);
      }),
    );
  });

  test.each(["=1+1", "+44 20", "-1", "@SUM(A1)", "|cmd", "%x", " \t=1+1", "\u0000=1+1"])("%j is no formula in a cell", (text) =>
    expect(asCell(text)).toMatch(/^'[=+\-@|%]/),
  );

  test("keeps what people write", () => {
    const text = "Zoë said: “it’s fine” – £5 & <3\nŁukasz, ফাতিমা, 李";
    expect(harmless(text)).toBe(text);
  });
});

describe("letters for the PDF", () => {
  test("stay where its fonts have them", () => expect(western("Zoë: “£5” – é’s …")).toEqual({ text: "Zoë: “£5” – é’s …", replaced: 0 }));
  test("lose their marks where that is enough, and are counted", () =>
    expect(western("Łukasz Şahin")).toEqual({ text: "Lukasz Sahin", replaced: 2 }));
  test("are named where nothing like them is there", () => expect(western("অ")).toEqual({ text: "[U+0985]", replaced: 1 }));
  test("can always be drawn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const character of western(harmless(text)).text) expect(western(character).text).toBe(character);
      }),
    );
  });
});
