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
    expect(document).not.toMatch(/w:bidi|w:rtl/);
    expect(document.match(/w:pStyle w:val="Heading1"/g)?.length).toBeGreaterThan(10);
    expect(document.match(/<w:tblHeader/g)?.length).toBeGreaterThan(2);
    expect(part("word/styles.xml")).toContain('w:val="en-GB"');
    expect(part("docProps/core.xml")).toContain("<dc:creator>effective-support</dc:creator>");
  });
});

describe("a Word record of words that are written from right to left", () => {
  test("marks their paragraphs and runs, and no others", async () => {
    const place = aPlace();
    writeFileSync(place.file("record.docx"), await wordOf(report(outcomeOf({ ...intensive, harm: "אמא חולה\nsince May" }))));
    const read = "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())";
    const document = execFileSync("python3", ["-c", read, place.file("record.docx")], { encoding: "utf8" });
    const marked = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:bidi\/>(?:(?!<\/w:p>).)*<\/w:p>/g)].map(([paragraph]) => paragraph);
    expect(
      marked.map((paragraph) =>
        paragraph
          .replaceAll(/<[^>]*>/g, " ")
          .trim()
          .split(/\s{2,}/),
      ),
    ).toEqual([["אמא חולה", "since May"]]);
    expect(document.match(/<w:rtl\/>/g)?.length).toBe(1);
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

  test("draws Welsh, Polish, Turkish, Greek, Cyrillic, Hindi, Bengali and Tamil in fonts of its own, with no word about it", async () => {
    const texts = ["Tŷ Gŵyr", "Łukasz źle śpi", "Ağrı, ışık", "Ελλάδα, Українська їжа", "हिन्दी", "মা", "தமிழ்"];
    const file = await ownPdf(aPlace(), outcomeOf({ ...intensive, ...inDomains(texts) }));
    const text = words(poppler("pdftotext", file, "-")).normalize("NFC");
    // What is joined or put before another sign is read back in the order in which it is drawn.
    expect(texts.slice(0, 4).filter((piece) => !text.includes(piece))).toEqual([]);
    expect(text).toContain("মা");
    expect(text).not.toContain("cannot be drawn");
    expect(poppler("pdffonts", file).match(/Noto ?Sans\S*/g)?.length).toBe(3);
  });

  test("says which letters its fonts could not draw, and never draws an empty box", async () => {
    const texts = ["Łukasz told 李", "אמא חולה מאוד", "ਪੰਜਾਬੀ", "✓ → 🙂 ok ŵ"];
    const text = words(poppler("pdftotext", await ownPdf(aPlace(), outcomeOf({ ...intensive, ...inDomains(texts) })), "-"));
    expect(text).toContain("letters of this record cannot be drawn with this PDF's fonts");
    expect(text).toContain("Łukasz told [U+674E]");
    expect(text).toContain("[11 letters that this PDF cannot draw]");
    expect(text).toContain("yes -> [U+1F642] ok ŵ");
  });

  test("of Western letters brings no font of its own", async () => {
    const file = await ownPdf(aPlace(), outcomeOf(intensive));
    expect(poppler("pdffonts", file)).not.toContain("Noto");
  });

  test("says on its first page what to do, who to call and by when, and at its end of which edition it is", async () => {
    const outcome = outcomeOf(intensive);
    const file = await ownPdf(aPlace(), outcome);
    const first = words(poppler("pdftotext", "-l", "1", file, "-"));
    for (const piece of [outcome.route.steps[0]?.text ?? "?", outcome.contacts[0]?.phones[0] ?? "?", "What is due, and by when"])
      expect(first).toContain(words(piece));
    expect(first).not.toContain(outcome.content.digest.slice(0, 20));
    const whole = words(poppler("pdftotext", file, "-"));
    expect(whole.indexOf(outcome.content.digest.slice(0, 20))).toBeGreaterThan(whole.indexOf("Signature and date"));
  });
});

/** The texts as the family's words, one a domain. */
function inDomains(texts: string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, place) => [pack.domains.domains[place % pack.domains.domains.length]?.id ?? "", text]));
}
