/**
 * One case in a file of answers, as Windows writes it: random ones from each program, each read as that case or refused. 60 of each in a run
 * of the tests; `npm run prove -- files` tries 1,000.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { caseFor } from "../batch/random-cases.ts";
import type { Case } from "../batch/writers.ts";
import { program } from "../commands/program.ts";

const CASES = Number(process.env.ES_FILE_CASES ?? 60);
const AT = "2026-11-23T10:15";

type Document = Case & { schema: string };

const yaml = (document: Document) => stringify(document, { lineWidth: 0 });
const crlf = (text: string) => text.replaceAll("\n", "\r\n");
const marked = (text: string) => Buffer.from(`\ufeff${text}`);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
/** As Word has it: a line that was begun with Shift and Enter ends in U+000B. */
const lineBreaksOfWord = (document: Document): Document => JSON.parse(JSON.stringify(document).replaceAll("\\n", "\\u000b"));

const whole: [name: string, file: string, write: (document: Document) => Uint8Array][] = [
  ["Notepad, UTF-8", "case.yaml", (document) => Buffer.from(crlf(yaml(document)))],
  ["Notepad, UTF-8 with a mark", "case.yaml", (document) => marked(crlf(yaml(document)))],
  ["PowerShell, text with >", "case.yaml", (document) => utf16(crlf(yaml(document)))],
  ["PowerShell, big-endian Unicode", "case.yaml", (document) => utf16(crlf(yaml(document))).swap16()],
  ["PowerShell, ConvertTo-Json with >", "case.json", (document) => utf16(crlf(JSON.stringify(document, null, 4)))],
  ["Word, plain text in Unicode", "case.yaml", (document) => utf16(crlf(yaml(document)))],
  ["Word, texts with its own line breaks", "case.json", (document) => marked(JSON.stringify(lineBreaksOfWord(document)))],
];

/** With a text that YAML takes only in quotes. */
const quoted = (document: Document): Document => ({ ...document, reference: "c: 1" });

/** What Word and old encodings spoil: nothing may be read out of it that was not written. */
const spoiled: [name: string, file: string, write: (document: Document) => Uint8Array][] = [
  ["Word, quotes made round", "case.json", (document) => marked(JSON.stringify(document).replaceAll(/"([^"\\]*)"/g, "“$1”"))],
  ["Word, quotes made round in YAML", "case.yaml", (document) => marked(yaml(quoted(document)).replaceAll(/: "(.*)"$/gm, ": “$1”"))],
  ["Word, no-break spaces behind colons", "case.yaml", (document) => marked(yaml(document).replaceAll(/^( *[\w-]+:) /gm, "$1\u00a0"))],
  ["Windows-1252", "case.yaml", (document) => Buffer.from(yaml({ ...document, reference: "Zoë" }), "latin1")],
  ["UTF-16 without a mark", "case.yaml", (document) => Buffer.from(yaml(document), "utf16le")],
];

function documents(): Document[] {
  const cases = fc.sample(caseFor({ letters: null }), CASES);
  return cases.map((one) => ({ schema: "effective-support/answers@1", ...one, at: one.at ?? AT }));
}

async function read(file: string, bytes: Uint8Array | string): Promise<{ code: number; out: string; err: string }> {
  return program(["triage", "--answers", file, "--json"], { files: { [file]: bytes } });
}

describe(`${CASES} cases as they are written by`, () => {
  test.each(whole)("%s are read as they are", async (_name, file, write) => {
    for (const document of documents()) {
      const wanted = await read("plain.json", JSON.stringify(document));
      expect([0, 4]).toContain(wanted.code);
      const got = await read(file, write(document));
      expect({ document, code: got.code, out: got.out }).toEqual({ document, code: wanted.code, out: wanted.out });
    }
  });

  test.each(spoiled)("%s are refused, or say what was written", async (_name, file, write) => {
    let refused = 0;
    for (const document of documents()) {
      const wanted = await read("plain.json", JSON.stringify(document));
      const { code, out, err } = await read(file, write(document));
      if (code === 3) refused += 1;
      else expect({ document, out }).toEqual({ document, out: wanted.out });
      if (code === 3) expect(err).not.toBe("");
    }
    expect(refused).toBeGreaterThan(CASES / 2);
  });
});
