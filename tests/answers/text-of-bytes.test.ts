/** Files as Windows PowerShell and editors save them: what is text is read, what is half of one is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfBytes } from "../../src/answers/text-of-bytes.ts";
import { program } from "../commands/program.ts";

const marked = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const ANSWERS = '{"schema":"effective-support/answers@1","reference":"Tŷ-1","answers":{"immediate-danger":"yes"}}\r\n';

describe("a text", () => {
  test("is the same from UTF-8, with and without a mark, and from UTF-16 of either order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textOfBytes(Buffer.from(text))).toBe(text.replace(/^\ufeff/, ""));
        expect(textOfBytes(Buffer.from(`\ufeff${text}`))).toBe(text);
        expect(textOfBytes(marked(text))).toBe(text);
        expect(textOfBytes(marked(text).swap16())).toBe(text);
      }),
    );
  });

  test.each([
    ["half a character", marked("ab").subarray(0, 5)],
    ["half a pair", Buffer.from("\ufeffa\ud83d", "utf16le")],
    ["a byte that is in no UTF-8", Buffer.from([0x61, 0xe9, 0x62])],
  ])("is none where it holds %s", (_what, bytes) => {
    expect(textOfBytes(bytes)).toBeNull();
  });
});

test("answers, and the record made of them, are read as PowerShell's > writes them", async () => {
  const { code, out } = await program(["triage", "--answers", "case.json", "--json"], { files: { "case.json": marked(ANSWERS) } });
  expect([code, JSON.parse(out).reference]).toEqual([0, "Tŷ-1"]);
  const files = { "record.json": marked(out.replaceAll("\n", "\r\n")) };
  const review = await program(["referral", "record.json", "--json"], { files });
  expect(review.code).toBe(0);
});

test("a no-break space behind a colon is named", async () => {
  const text = "schema: effective-support/answers@1\nanswers:\n  immediate-danger:\u00a0yes\n";
  const { code, err } = await program(["triage", "--answers", "case.yaml"], { files: { "case.yaml": text } });
  expect([code, err]).toEqual([3, expect.stringContaining("A no-break space (U+00A0) stands behind a colon")]);
});
