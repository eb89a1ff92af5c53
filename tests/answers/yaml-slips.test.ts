/** What people get wrong in YAML is told on its own line, in their words and not in the reader's. */
import { describe, expect, test } from "vitest";
import { parsePlainYaml } from "../../src/answers/plain-yaml.ts";
import { slipIn } from "../../src/answers/yaml-slips.ts";

function slip(text: string) {
  const { document, lines } = parsePlainYaml(text);
  const [error] = document.errors;
  if (!error) throw new Error(`this is YAML:\n${text}`);
  return slipIn(text, error, lines);
}

const HEAD = "schema: x\nanswers:\n";

describe("a slip", () => {
  test.each<[string, string, number, RegExp, string]>([
    [
      "a colon in a text",
      `${HEAD}  harm: He said: no\n  age: 7\n`,
      3,
      /holds a colon and a space/,
      'quotation marks around it: harm: "He said: no"',
    ],
    [
      "a colon in an entry of a list",
      "list:\n  - key: one: two\n",
      2,
      /holds a colon and a space/,
      'quotation marks around it: key: "one: two"',
    ],
    ["one space too far in", `${HEAD}  age: 7\n   harm: yes\n`, 4, /one space too far in/, "2 spaces before it"],
    ["two spaces too far in", `${HEAD}  age: 7\n    harm: yes\n`, 4, /2 spaces too far in/, "2 spaces before it"],
    ["one space too far out", `${HEAD}  age: 7\n harm: yes\n`, 4, /one space too far out/, "2 spaces before it"],
    ["a key beside its dash's", "list:\n  - id: a\n   name: b\n", 3, /one space too far out/, "4 spaces before it"],
    ["a tab", `${HEAD}\tage: 7\n`, 3, /begins with a tab/, "spaces in its place"],
    ["a tab behind spaces", `${HEAD}  age: 7\n  \tharm: no\n`, 4, /begins with a tab/, "spaces in its place"],
    ["no space after the colon", `${HEAD}  age:7\n  harm: no\n`, 3, /no space after the colon of age/, "age: 7"],
    ["no colon", `${HEAD}  age: 7\n  harm no\n  more: x\n`, 4, /no colon after harm/, "harm: no"],
    [
      "a quotation mark that is not closed",
      `${HEAD}  harm: "Bruises\n  age: 7\n`,
      3,
      /opened here, and not closed/,
      'another " at the end of the text',
    ],
    [
      "a text behind a closing quotation mark",
      `${HEAD}  harm: "Bruises" on both arms\n`,
      3,
      /After the closing quotation mark/,
      "one pair of quotation marks",
    ],
    [
      "an apostrophe taken for a mark",
      `${HEAD}  harm: 'He didn't come'\n`,
      3,
      /After the closing quotation mark/,
      "one pair of quotation marks",
    ],
    ["an at sign", `${HEAD}  harm: @home alone\n`, 3, /cannot begin with @/, 'quotation marks around it: harm: "@home alone"'],
    ["a bracket that is not closed", `${HEAD}  areas: [health, home\n  age: 7\n`, 3, /bracket \[ is opened here/, "] at its end"],
    [
      "a text behind a bracket",
      `${HEAD}  harm: [the boy] was hit\n`,
      3,
      /After the closing ]/,
      "quotation marks around a text that begins with [",
    ],
    ["a second document", "a: 1\n---\nb: 2\n", 2, /three dashes/, "a key, a colon"],
    ["JSON that lacks a comma", '{"a": 1\n "b": 2}', 1, /Something is missing here/, "a comma between entries"],
  ])("%s", (_what, text, line, message, expected) => {
    const found = slip(text);
    expect([found.line, found.message]).toEqual([line, expect.stringMatching(message)]);
    expect(found.expected).toContain(expected);
  });

  test("is never told in the reader's own words, and lets nothing act on the terminal", () => {
    const broken = [
      "a: b: c",
      "a: [",
      "? x\n: y\n  z",
      "a: 'x",
      "- a\nb",
      "a: \u001b[31m: x",
      "key: *",
      "%x",
      "a: |\nb",
      "{a: }}",
      "a:\n- b\n  c: d",
    ];
    for (const text of broken) {
      const { document, lines } = parsePlainYaml(text);
      for (const error of document.errors) {
        const { message, expected } = slipIn(text, error, lines);
        expect(message + expected).not.toMatch(/mapping|scalar|implicit|collection|flow|block|token|indicator|node|\u001b/i);
      }
    }
  });
});
