// The build of pdfkit that reads no files, since a single bundle has none beside it. The fonts that every reader has are handed to it.
import Helvetica from "pdfkit/standard-fonts/Helvetica";
import HelveticaBold from "pdfkit/standard-fonts/HelveticaBold";
import PDFDocument, { registerStdFonts, type StructureElement } from "../../node_modules/pdfkit/js/pdfkit.browser.mjs";
import { type Block, type Item, paragraph, type Report, type Weight } from "./report-model.ts";
import { type LetterFont, lettered, type Lettering } from "./pdf-letters.ts";

const PLAIN = "Helvetica";
const BOLD = "Helvetica-Bold";
const INK: Record<Weight, string> = { plain: "#000000", strong: "#000000", alarm: "#8a0f0f", faint: "#3a3f45" };
const MARGIN = 50;
const SIZE = 10.5;
const INDENT = 18;
const LINE_GAP = 2;
const GAP = 6;
const CELL_PAD = 4;
const CELL_SIZE = 9.5;
const BLANK_HEIGHT = 18;
// Room for a heading and what it heads, so that none stands alone at the foot of a page.
const WITH_HEADING = 90;

interface Page {
  pdf: PDFDocument;
  width: number;
  lettered(text: string): Lettering;
}

/**
 * The report as a tagged PDF on A4: headings, lists and tables are marked as such for screen readers, language and title are
 * set. `made` (ISO 8601) is the date that the file carries.
 */
export async function pdfOf(report: Report, made: string): Promise<Uint8Array> {
  registerStdFonts(Helvetica, HelveticaBold);
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    tagged: true,
    lang: report.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: report.title,
      Creator: "effective-support",
      Producer: "effective-support",
      CreationDate: new Date(made),
      ModDate: new Date(made),
    },
  });
  const whole = collected(pdf);
  const fonts = await fontsFor(report, pdf);
  const page: Page = { pdf, width: pdf.page.width - 2 * MARGIN, lettered: (text) => lettered(text, fonts) };
  const replaced = textsIn(report.title, report.about, report.sections).reduce((sum, text) => sum + page.lettered(text).replaced, 0);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  line(page, root, "H1", report.title, BOLD, 17, INK.plain);
  for (const about of report.about) line(page, root, "P", about, PLAIN, SIZE, INK.faint);
  if (replaced > 0) drawBlock(page, root, paragraph(fontNote(replaced), null, "strong"));
  for (const { heading, blocks } of report.sections) {
    if (pdf.y > pdf.page.height - MARGIN - WITH_HEADING) pdf.addPage();
    pdf.y += GAP;
    pdf.outline.addItem(heading);
    line(page, root, "H2", heading, BOLD, 13, INK.plain);
    for (const block of blocks) drawBlock(page, root, block);
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return whole;
}

function collected(pdf: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    pdf.on("data", (piece) => pieces.push(piece));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
    pdf.on("error", reject);
  });
}

/** The fonts that are put into the PDF: none where those that every reader has draw all of it. */
async function fontsFor(report: Report, pdf: PDFDocument): Promise<LetterFont[]> {
  if (textsIn(report.title, report.about, report.sections).every((text) => lettered(text, []).replaced === 0)) return [];
  const { fontFiles } = await import("./pdf-fonts.ts");
  return fontFiles.map(([name, file]) => {
    const { font } = pdf.registerFont(name, file).font(name, SIZE)._font;
    return {
      name,
      has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
      lays: (text) => {
        try {
          return pdf.font(name, SIZE).widthOfString(text) >= 0;
        } catch {
          return false;
        }
      },
    };
  });
}

/** Every text that stands in parts of a report. */
function textsIn(...parts: unknown[]): string[] {
  return parts.flatMap((part) =>
    typeof part === "string" ? part : part && typeof part === "object" ? textsIn(...Object.values(part)) : [],
  );
}

function fontNote(count: number): string {
  return `${count === 1 ? "One letter" : `${count} letters`} of this record cannot be drawn with this PDF's fonts and stand here without marks, as [U+…], or by their number. The Word and HTML records show them as they were written.`;
}

function line(page: Page, parent: StructureElement, tag: string, said: string, font: string, size: number, colour: string): void {
  const { pdf, width } = page;
  const { text, font: own } = page.lettered(said);
  parent.add(
    pdf.struct(tag, [
      () => {
        pdf
          .font(own ?? font, size)
          .fillColor(colour)
          .text(text, MARGIN, pdf.y, { width, lineGap: LINE_GAP });
      },
    ]),
  );
  pdf.y += GAP / 2;
}

function drawBlock(page: Page, parent: StructureElement, block: Block): void {
  switch (block.kind) {
    case "paragraph": {
      const source = block.source === null ? "" : ` (${block.source})`;
      const bold = block.weight === "strong" || block.weight === "alarm";
      return line(page, parent, "P", `${block.text}${source}`, bold ? BOLD : PLAIN, SIZE, INK[block.weight]);
    }
    case "list":
      return drawList(page, parent, block.items, (place) => (block.ordered ? `${place + 1}.` : "•"), 0);
    case "table":
      return drawTable(page, parent, block.caption, [block.columns, ...block.rows], 1);
    case "blanks":
      return drawTable(
        page,
        parent,
        block.caption,
        block.labels.map((label) => [label, ""]),
        0,
      );
    case "path":
      return;
    default:
      return block satisfies never;
  }
}

function drawList(page: Page, parent: StructureElement, items: Item[], mark: (place: number) => string, depth: number): void {
  const { pdf } = page;
  const list = pdf.struct("L");
  parent.add(list);
  items.forEach(({ text, source, under }, place) => {
    const entry = pdf.struct("LI");
    list.add(entry);
    const left = MARGIN + INDENT * depth;
    const width = page.width - INDENT * (depth + 1);
    const written = page.lettered(`${text}${source === null ? "" : ` (${source})`}`);
    pdf.font(PLAIN, SIZE).fillColor(INK.plain);
    const first = pdf.heightOfString("X", { width });
    if (pdf.y + first > pdf.page.height - MARGIN) pdf.addPage();
    const top = pdf.y;
    entry.add(pdf.struct("Lbl", [() => void pdf.font(PLAIN, SIZE).text(mark(place), left, top, { lineBreak: false })]));
    const body = pdf.struct("LBody");
    entry.add(body);
    body.add(() => void pdf.font(written.font ?? PLAIN, SIZE).text(written.text, left + INDENT, top, { width, lineGap: LINE_GAP }));
    pdf.y += LINE_GAP;
    if (under.length > 0) {
      drawList(
        page,
        body,
        under.map((inner) => ({ text: inner, source: null, under: [] })),
        () => "–",
        depth + 1,
      );
    }
  });
  list.end();
  pdf.y += GAP / 2;
}

function drawTable(page: Page, parent: StructureElement, caption: string, rows: string[][], headRows: number): void {
  const { pdf, width } = page;
  const columns = rows[0]?.length ?? 1;
  const first = Math.round(width * (columns === 2 ? 0.32 : 0.24));
  const grid: Grid = {
    first,
    other: columns > 1 ? (width - first) / (columns - 1) : width,
    leastHeight: headRows === 0 ? BLANK_HEIGHT : 0,
  };
  if (pdf.y > pdf.page.height - MARGIN - WITH_HEADING) pdf.addPage();
  line(page, parent, "P", caption, BOLD, SIZE, INK.plain);
  const table = pdf.struct("Table");
  parent.add(table);
  rows.forEach((cells, row) => {
    const struct = pdf.struct("TR");
    table.add(struct);
    drawRow(page, struct, cells.map(page.lettered), grid, row < headRows);
  });
  table.end();
  pdf.y += GAP;
}

interface Grid {
  first: number;
  other: number;
  leastHeight: number;
}

/** A row is kept on one page; one that no page could hold is written out below its first cell instead. */
function drawRow({ pdf, width }: Page, struct: StructureElement, cells: Lettering[], grid: Grid, isHead: boolean): void {
  const widthOf = (column: number) => (column === 0 ? grid.first : grid.other);
  const fontOf = ({ font }: Lettering, column: number) => font ?? (isHead || column === 0 ? BOLD : PLAIN);
  const inner = (column: number) => widthOf(column) - 2 * CELL_PAD;
  const heights = cells.map((cell, column) =>
    pdf.font(fontOf(cell, column), CELL_SIZE).heightOfString(cell.text === "" ? " " : cell.text, { width: inner(column) }),
  );
  const height = Math.max(grid.leastHeight, ...heights) + 2 * CELL_PAD;
  const fits = height <= pdf.page.height - 2 * MARGIN;
  if (fits && pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
  const top = pdf.y;
  let left = MARGIN;
  cells.forEach((cell, column) => {
    const isHeading = isHead || column === 0;
    const options = isHeading ? { scope: isHead ? "Column" : "Row" } : {};
    const element = pdf.struct(isHeading ? "TH" : "TD", options);
    struct.add(element);
    const x = fits ? left : MARGIN;
    const y = fits ? top + CELL_PAD : pdf.y;
    element.add(() => {
      pdf
        .font(fontOf(cell, column), CELL_SIZE)
        .fillColor(INK.plain)
        .text(cell.text, x + CELL_PAD, y, { width: fits ? inner(column) : width - 2 * CELL_PAD });
    });
    element.end();
    if (fits) {
      pdf.markContent("Artifact", { type: "Layout" });
      pdf.lineWidth(0.5).rect(left, top, widthOf(column), height).stroke("#6f7781");
      pdf.endMarkedContent();
    }
    left += widthOf(column);
  });
  struct.end();
  if (fits) pdf.y = top + height;
}

function numberPages(pdf: PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf
      .font(PLAIN, 9)
      .fillColor(INK.faint)
      .text(`Page ${page + 1} of ${count}`, MARGIN, pdf.page.height - 32, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
