/** A report before it has a format: headings and blocks as plain data. Every format draws the same report. */
import { asCell, harmless, onOneLine } from "./harmless-text.ts";

/** A line of text with where it stands in the sources; `under` are further lines that belong to it. */
export interface Item {
  text: string;
  source: string | null;
  under: string[];
}

export type Weight = "plain" | "strong" | "alarm" | "faint";

export type Block =
  | { kind: "paragraph"; weight: Weight; text: string; source: string | null }
  | { kind: "list"; ordered: boolean; items: Item[] }
  /** The first column names its row. */
  | { kind: "table"; caption: string; columns: string[]; rows: string[][] }
  /** Lines to fill in by hand: the program never asks for what belongs there. */
  | { kind: "blanks"; caption: string; labels: string[] }
  /** A small picture of the way taken; formats without pictures leave it out, since a table says the same. */
  | { kind: "path"; title: string; boxes: PathBox[] };

export interface PathBox {
  /** A stage of the flow, or what the way led to. */
  title: string;
  lines: string[];
  end: boolean;
}

export interface Section {
  id: string;
  heading: string;
  blocks: Block[];
}

export interface Report {
  schema: "effective-support/report@1";
  /** BCP 47. */
  language: string;
  title: string;
  /** What stands under the title: one line each. */
  about: string[];
  sections: Section[];
}

export function paragraph(text: string, source: string | null = null, weight: Weight = "plain"): Block {
  return { kind: "paragraph", weight, text, source };
}

export function list(items: Item[]): Block {
  return { kind: "list", ordered: false, items };
}

export function steps(items: Item[]): Block {
  return { kind: "list", ordered: true, items };
}

export function item(text: string, source: string | null = null, under: string[] = []): Item {
  return { text, source, under };
}

export function table(caption: string, columns: string[], rows: string[][]): Block {
  return { kind: "table", caption, columns, rows };
}

export function blanks(caption: string, labels: string[]): Block {
  return { kind: "blanks", caption, labels };
}

/** The report with every text made harmless, and without sections and blocks that hold nothing. The last step of making one. */
export function finished(report: Report): Report {
  const sections = report.sections
    .map((section) => ({ ...section, heading: onOneLine(section.heading), blocks: section.blocks.filter(holdsSomething).map(cleaned) }))
    .filter((section) => section.blocks.length > 0);
  return { ...report, title: onOneLine(report.title), about: report.about.map(onOneLine), sections };
}

function holdsSomething(block: Block): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.text.trim() !== "";
    case "list":
      return block.items.length > 0;
    case "table":
      return block.rows.length > 0;
    case "blanks":
      return block.labels.length > 0;
    case "path":
      return block.boxes.length > 0;
    default:
      return block satisfies never;
  }
}

function cleaned(block: Block): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, text: harmless(block.text), source: lineOrNull(block.source) };
    case "list":
      return {
        ...block,
        items: block.items.map(({ text, source, under }) => ({
          text: harmless(text),
          source: lineOrNull(source),
          under: under.map(harmless),
        })),
      };
    case "table":
      return {
        ...block,
        caption: onOneLine(block.caption),
        columns: block.columns.map(onOneLine),
        rows: block.rows.map((row) => row.map(asCell)),
      };
    case "blanks":
      return { ...block, caption: onOneLine(block.caption), labels: block.labels.map(onOneLine) };
    case "path":
      return {
        ...block,
        title: onOneLine(block.title),
        boxes: block.boxes.map((box) => ({ ...box, title: onOneLine(box.title), lines: box.lines.map(onOneLine) })),
      };
    default:
      return block satisfies never;
  }
}

function lineOrNull(text: string | null): string | null {
  return text === null ? null : onOneLine(text);
}
