import type { Block, Item, Report } from "./report-model.ts";

const BLANK = "\\_".repeat(20);

/** The report as Markdown (CommonMark with tables). What people typed is text in it, whatever it looks like. */
export function markdownOf({ title, about, sections }: Report): string {
  const parts = [
    `# ${escaped(title)}`,
    about.map(escaped).join("  \n"),
    ...sections.flatMap(({ heading, blocks }) => [`## ${escaped(heading)}`, ...blocks.map(blockOf)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "paragraph": {
      const text = lines(block.text).join("  \n");
      const weighed =
        block.weight === "strong" || block.weight === "alarm"
          ? lines(block.text)
              .map((line) => (line === "" ? "" : `**${line}**`))
              .join("  \n")
          : text;
      return `${weighed}${sourceOf(block.source)}`;
    }
    case "list":
      return block.items.map((entry, place) => itemOf(entry, block.ordered ? `${place + 1}. ` : "- ")).join("\n");
    case "table":
      return [
        `**${escaped(block.caption)}**`,
        "",
        row(block.columns),
        `|${" --- |".repeat(block.columns.length)}`,
        ...block.rows.map((cells) => row(cells)),
      ].join("\n");
    case "blanks":
      return [`**${escaped(block.caption)}**`, "", ...block.labels.map((label) => `- ${escaped(label)}: ${BLANK}`)].join("\n");
    case "path":
      return "";
    default:
      return block satisfies never;
  }
}

function itemOf({ text, source, under }: Item, lead: string): string {
  const indent = " ".repeat(lead.length);
  const own = lines(text).filter((line) => line !== "");
  return [
    `${lead}${own.join(`  \n${indent}`)}${sourceOf(source)}`,
    ...under.map((line) => `${indent}- ${lines(line).join(`  \n${indent}  `)}`),
  ].join("\n");
}

function row(cells: string[]): string {
  return `| ${cells.map(escaped).join(" | ")} |`;
}

function sourceOf(source: string | null): string {
  return source === null ? "" : ` *(${escaped(source)})*`;
}

function lines(text: string): string[] {
  return text.split("\n").map((line) => escaped(line.trim()));
}

/** No character of it means anything to Markdown or HTML. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>|~#$^]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/\t/g, " ")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
