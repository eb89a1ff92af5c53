/** Word and PDF records read back by other programs: LibreOffice and Poppler, Debian's packages. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pdfOf } from "../../src/records/pdf.ts";
import { reportOf } from "../../src/records/report.ts";
import { wordOf } from "../../src/records/word.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { aPlace, hostileCase, intensive, outcomeOf, pack, type Place } from "./cases.ts";

const report = (outcome: Outcome) => reportOf(pack, outcome, { made: "2026-03-20T10:20:00+00:00", role: "School nurse" });
const poppler = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: "utf8" });

/** All words of a text, one space between them, so that line ends of a layout do not count. */
function words(text: string): string {
  return text.replace(/\s+/g, " ");
}

function contents(outcome: Outcome): string[] {
  return [
    ...outcome.route.steps.map(({ text }) => text),
    ...outcome.duties.map(({ text }) => text),
    ...outcome.contacts.flatMap(({ phones }) => phones),
    ...outcome.deadlines.map(({ note }) => note ?? ""),
    outcome.review.text,
    outcome.consent.text,
    "School nurse",
    "Date of birth",
  ];
}

async function throughLibreOffice(place: Place, outcome: Outcome): Promise<string> {
  writeFileSync(place.file("record.docx"), await wordOf(report(outcome)));
  mkdirSync(place.file("profile"));
  const profile = `-env:UserInstallation=file://${place.file("profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", place.file("."), place.file("record.docx")],
    { stdio: "ignore", timeout: 600_000 },
  );
  return place.file("record.pdf");
}

async function ownPdf(place: Place, outcome: Outcome): Promise<string> {
  writeFileSync(place.file("record.pdf"), await pdfOf(report(outcome), "2026-03-20T10:20:00+00:00"));
  return place.file("record.pdf");
}

describe("a Word record", () => {
  test("opens in LibreOffice and holds what the report holds, hostile text included as text", async () => {
    const outcome = hostileCase();
    const text = words(poppler("pdftotext", await throughLibreOffice(aPlace(), outcome), "-"));
    expect(contents(outcome).filter((piece) => !text.includes(words(piece)))).toEqual([]);
    expect(text).toContain("<script>window.hacked = true</script>");
    expect(text).toContain("]]> <!-- comment -->");
    expect(text).toContain("'=cmd|");
  }, 60_000);

  test("has real headings and tables, in English, and no name in its properties", async () => {
    const place = aPlace();
    writeFileSync(place.file("record.docx"), await wordOf(report(outcomeOf(intensive))));
    const part = (name: string) =>
      execFileSync(
        "python3",
        [
          "-c",
          "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
          place.file("record.docx"),
          name,
        ],
        { encoding: "utf8" },
      );
    const document = part("word/document.xml");
    expect(document.match(/w:pStyle w:val="Heading1"/g)?.length).toBeGreaterThan(10);
    expect(document.match(/<w:tblHeader/g)?.length).toBeGreaterThan(2);
    expect(part("word/styles.xml")).toContain('w:val="en-GB"');
    expect(part("docProps/core.xml")).toContain("<dc:creator>effective-support</dc:creator>");
  });
});

describe("a PDF record", () => {
  test("is tagged, in English, titled, on A4 and without scripts", async () => {
    const file = await ownPdf(aPlace(), outcomeOf(intensive));
    const info = poppler("pdfinfo", file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Record of a guided triage: case-17/);
    expect(info).toMatch(/JavaScript: +no/);
    expect(info).toMatch(/Page size: +595.28 x 841.89 pts \(A4\)/);
    const structure = poppler("pdfinfo", "-struct", file);
    for (const tag of ["H1", "H2", "L", "LI", "LBody", "Table", "TR", "TH", "TD"])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, "m"));
    expect(poppler("strings", file)).toContain("/Lang (en-GB)");
  });

  test("reads back with everything that the report holds", async () => {
    const outcome = hostileCase();
    const text = words(poppler("pdftotext", await ownPdf(aPlace(), outcome), "-").replace(/Page \d+ of \d+/g, ""));
    expect(contents(outcome).filter((piece) => !text.includes(words(piece)))).toEqual([]);
    expect(text).toContain("<script>window.hacked = true</script>");
  });

  test("keeps a row that no page could hold", async () => {
    const long = Array.from({ length: 900 }, (_, place) => `word${place}`).join(" ");
    const tall = {
      ...report(outcomeOf(intensive)),
      sections: [
        {
          id: "s",
          heading: "S",
          blocks: [{ kind: "table" as const, caption: "T", columns: ["A", "B", "C", "D"], rows: [["row", long, "c", "d"]] }],
        },
      ],
    };
    const place = aPlace();
    writeFileSync(place.file("tall.pdf"), await pdfOf(tall, "2026-03-20T10:20:00Z"));
    const text = words(poppler("pdftotext", place.file("tall.pdf"), "-"));
    expect(text).toContain("word0 word1");
    expect(text).toContain("word899");
  });

  test("says which letters its fonts could not draw", async () => {
    const text = words(poppler("pdftotext", await ownPdf(aPlace(), outcomeOf({ ...intensive, harm: "Łukasz told অ" })), "-"));
    expect(text).toContain("2 letters of this record cannot be drawn");
    expect(text).toContain("Lukasz told [U+0985]");
  });
});
