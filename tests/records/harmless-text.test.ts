import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asCell, harmless, onOneLine } from "../../src/records/harmless-text.ts";
import { type LetterFont, lettered } from "../../src/records/pdf-letters.ts";

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
  const western = (text: string) => lettered(text, []);
  const font = (name: string, letters: RegExp): LetterFont => ({ name, has: (character) => letters.test(character), lays: () => true });
  const latin = font("latin", /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]$/u);
  const bengali = font("bengali", /^[\p{Script=Bengali}\p{Mn}a-z ]$/u);

  test("stay where the built-in fonts have them", () =>
    expect(western("Zoë: “£5” – é’s …")).toEqual({ font: null, text: "Zoë: “£5” – é’s …", replaced: 0 }));
  test("lose their marks where that is enough, and are counted", () =>
    expect(western("Łukasz Şahin")).toEqual({ font: null, text: "Lukasz Sahin", replaced: 2 }));
  test("are named where nothing like them is there", () => expect(western("অ")).toEqual({ font: null, text: "[U+0985]", replaced: 1 }));
  test("are counted where many stand together", () =>
    expect(western("said אמא חולה today")).toEqual({ font: null, text: "said [7 letters that this PDF cannot draw] today", replaced: 7 }));
  test("are drawn by the font that has them", () => {
    expect(lettered("Tŷ Gŵyr, Łukasz, Москва", [latin, bengali])).toEqual({ font: "latin", text: "Tŷ Gŵyr, Łukasz, Москва", replaced: 0 });
    expect(lettered("মা ok", [latin, bengali])).toEqual({ font: "bengali", text: "মা ok", replaced: 0 });
    expect(lettered("Zoë", [latin, bengali]).font).toBeNull();
  });
  test("are drawn by none that cannot lay them out", () =>
    expect(lettered("Łukasz", [{ ...latin, lays: () => false }])).toEqual({ font: null, text: "Lukasz", replaced: 1 }));
  test("can always be drawn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const character of western(harmless(text)).text) expect(western(character).text).toBe(character);
      }),
    );
  });
});
