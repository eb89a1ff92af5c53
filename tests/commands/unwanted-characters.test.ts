/** Characters that act on a terminal, turn a text round or cannot be seen are refused where they are read; what a script needs stays. */
import { describe, expect, test } from "vitest";
import { program } from "./program.ts";

const reference = (text: string) => given({ reference: text, answers: { "immediate-danger": "yes" } });
const harm = (text: string) => given({ reference: "a", answers: { "immediate-danger": "yes", harm: text } });
const given = (document: object) =>
  program(["triage", "--answers", "-", "--json"], {
    files: { "-": JSON.stringify({ schema: "effective-support/answers@1", ...document }) },
  });

const UNWANTED = [
  ...[
    0, 7, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x34f, 0x61c, 0x115f, 0x1160, 0x180e, 0x200b, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2064,
  ],
  ...[0x2066, 0x2069, 0x206a, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xfffb, 0xd800, 0xe0001, 0xe0041, 0xe007f],
];
const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;

describe("a text or a reference", () => {
  test.each(UNWANTED.map((code) => [named(code), `a${code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)}b`]))(
    "with %s is refused, by name",
    async (name, text) => {
      for (const run of [await harm(text), await reference(text)]) {
        expect([run.code, run.out]).toEqual([3, ""]);
        expect(run.err).not.toContain(text);
      }
      expect((await harm(text)).err).toContain(name);
    },
  );

  test.each(["\u200e", "\u200f", "\u200c", "\u200d"])("with %j among Latin letters is refused", async (mark) => {
    expect((await harm(`not ${mark}safe`)).code).toBe(3);
  });

  test.each([
    ["Arabic with a mark of direction", "قال \u200f999\u200e أمس"],
    ["Hebrew with a mark of direction", "אמר\u200f: 999"],
    ["Persian with a joiner that parts", "می\u200cخواهم"],
    ["Sinhala with a joiner", "ශ්\u200dරී"],
    ["a family in one picture", "👩\u200d👧"],
    ["Welsh, Polish and Vietnamese letters", "ŵ ŷ ł ệ"],
    ["soft hyphens and wide spaces", "safe\u00adguarding\u2003now"],
  ])("in %s is kept, letter for letter", async (_name, text) => {
    expect((await harm(text)).json().domains.harm).toBe(text);
  });

  test.each([" ", "\u00ad", "\u2800", "\u00a0\u2003", "\u3000"])("of which nothing can be seen (%j) is none", async (text) => {
    expect((await harm(text)).code).toBe(3);
    expect((await reference(text)).code).toBe(3);
    const judged = await given({ answers: { "immediate-danger": "yes", judgement: { level: 4, reason: text } } });
    expect(judged.code).toBe(3);
  });
});
