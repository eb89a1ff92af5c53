import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Item, Report, Weight } from "./report-model.ts";
import { isRightToLeft } from "./text-direction.ts";

const NUMBERED = "steps";
const BULLETS = "points";
const INK: Record<Weight, string> = { plain: "000000", strong: "000000", alarm: "8A0F0F", faint: "444A50" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "6F7781" };
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1020;

/** The report as a Word document: real headings, lists and tables, so that parts of it paste into a form. */
export async function wordOf(report: Report): Promise<Uint8Array> {
  let lists = 0;
  const children = [
    new Paragraph({ ...directionOf(report.title), text: report.title, heading: HeadingLevel.TITLE }),
    ...report.about.map((line) => new Paragraph({ children: [new TextRun({ text: line, color: INK.faint })] })),
    ...report.sections.flatMap(({ heading, blocks }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true }),
      ...blocks.flatMap((block) => blockOf(block, block.kind === "list" ? ++lists : lists)),
    ]),
  ];
  const section: ISectionOptions = {
    properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    footers: {
      default: new Footer({
        children: [new Paragraph({ children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })] })],
      }),
    },
    children,
  };
  const document = new Document({
    title: report.title,
    creator: "effective-support",
    lastModifiedBy: "effective-support",
    description: "",
    styles: {
      default: {
        document: { run: { font: "Arial", size: 22, language: { value: report.language } }, paragraph: { spacing: { after: 100 } } },
      },
    },
    numbering: { config: [numbering(NUMBERED, LevelFormat.DECIMAL, "%1."), numbering(BULLETS, LevelFormat.BULLET, "•")] },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const level = (depth: number, form: typeof format, mark: string) => ({
    level: depth,
    format: form,
    text: mark,
    style: { paragraph: { indent: { left: 500 * (depth + 1), hanging: 360 } } },
  });
  return { reference, levels: [level(0, format, text), level(1, LevelFormat.BULLET, "•")] };
}

/** `instance` gives each list a count of its own: numbering starts again at 1. */
function blockOf(block: Block, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ ...directionOf(block.text), children: [...runsOf(block.text, block.weight), ...sourceOf(block.source)] })];
    case "list":
      return block.items.flatMap((item) => itemOf(item, block.ordered ? NUMBERED : BULLETS, instance));
    case "table":
      return [captionOf(block.caption), tableOf([block.columns, ...block.rows], 1), new Paragraph("")];
    case "blanks":
      return [
        captionOf(block.caption),
        tableOf(
          block.labels.map((label) => [label, ""]),
          0,
        ),
        new Paragraph(""),
      ];
    case "path":
      return [];
    default:
      return block satisfies never;
  }
}

function itemOf({ text, source, under }: Item, reference: string, instance: number): Paragraph[] {
  return [
    new Paragraph({
      ...directionOf(text),
      numbering: { reference, level: 0, instance },
      children: [...runsOf(text, "plain"), ...sourceOf(source)],
    }),
    ...under.map(
      (line) => new Paragraph({ ...directionOf(line), numbering: { reference, level: 1, instance }, children: runsOf(line, "plain") }),
    ),
  ];
}

function captionOf(caption: string): Paragraph {
  return new Paragraph({ keepNext: true, children: [new TextRun({ text: caption, bold: true })] });
}

function tableOf(rows: string[][], headRows: number): Table {
  const columns = rows[0]?.length ?? 1;
  const usable = A4.width - 2 * MARGIN;
  const first = columns === 2 ? Math.round(usable * 0.35) : Math.round(usable / columns);
  const widths = Array.from({ length: columns }, (_, column) => (column === 0 ? first : Math.round((usable - first) / (columns - 1))));
  return new Table({
    width: { size: usable, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < headRows,
          cantSplit: true,
          children: cells.map((cell, column) => cellOf(cell, widths[column] ?? first, row < headRows || column === 0 ? "strong" : "plain")),
        }),
    ),
  });
}

function cellOf(text: string, width: number, weight: Weight): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: [new Paragraph({ ...directionOf(text), spacing: { after: 0 }, children: runsOf(text, weight) })],
  });
}

/** A paragraph (w:bidi) that is written from right to left; its runs say so too (w:rtl), each by its own letters. */
function directionOf(text: string): { bidirectional?: true } {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

function runsOf(text: string, weight: Weight): TextRun[] {
  return text.split("\n").map(
    (line, place) =>
      new TextRun({
        text: line,
        bold: weight === "strong" || weight === "alarm",
        color: INK[weight],
        ...(isRightToLeft(line) ? { rightToLeft: true } : {}),
        ...(place > 0 ? { break: 1 } : {}),
      }),
  );
}

function sourceOf(source: string | null): TextRun[] {
  return source === null ? [] : [new TextRun({ text: ` (${source})`, color: INK.faint, size: 18 })];
}
