import type { Block, Section } from "../records/report-model.ts";
import { hang, type Style } from "./style.ts";

/** Sections of a report as text; tables become lists, so that they read at any width. */
export function sectionsView(sections: Section[], style: Style): string {
  return sections
    .map(({ heading, blocks }) => [style.heading(heading.toUpperCase()), ...blocks.flatMap((block) => linesOf(block, style))].join("\n"))
    .join("\n\n");
}

function linesOf(block: Block, style: Style): string[] {
  switch (block.kind) {
    case "paragraph": {
      const paint = block.weight === "alarm" ? style.alarm : block.weight === "strong" ? style.strong : (text: string) => text;
      const source = block.source === null ? "" : ` ${style.faint(`(${block.source})`)}`;
      return block.text.split("\n").map((line, place, all) => hang("  ", `${paint(line)}${place === all.length - 1 ? source : ""}`, style));
    }
    case "list":
      return block.items.flatMap(({ text, source, under }, place) => [
        hang(block.ordered ? `  ${place + 1}. ` : "  - ", `${text}${source === null ? "" : ` ${style.faint(`(${source})`)}`}`, style),
        ...under.map((line) => hang("      ", style.faint(line), style)),
      ]);
    case "table":
      return [
        hang("  ", style.strong(`${block.caption}:`), style),
        ...block.rows.map((row) => hang("  - ", rowText(block.columns, row, style), style)),
      ];
    case "blanks":
      return [hang("  ", style.strong(`${block.caption}:`), style), ...block.labels.map((label) => hang("  - ", `${label}: ____`, style))];
    case "path":
      return [];
    default:
      return block satisfies never;
  }
}

/** The first cell names the row and the second needs no name; the others are named by their columns. */
function rowText(columns: string[], [first = "", ...rest]: string[], style: Style): string {
  const cells = rest.map((cell, place) => (place === 0 ? cell : `${columns[place + 1]?.toLowerCase()}: ${cell}`));
  return `${style.strong(first)}: ${cells.join("; ")}`;
}
