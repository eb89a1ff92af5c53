import { styleSheet } from "./html-style.ts";
import { escaped } from "./html-text.ts";
import { pathSvg } from "./path-svg.ts";
import type { Block, Item, Report } from "./report-model.ts";
import { isRightToLeft } from "./text-direction.ts";

/**
 * The report as one HTML file that needs nothing else: no script, no picture, no font and no address is loaded, and the
 * page's own policy forbids it. Light, dark and printed on A4 by one style sheet.
 */
export function htmlOf({ language, title, about, sections }: Report): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
<h1${directionOf(title)}>${escaped(title)}</h1>
${about.map((line) => `<p class="about">${escaped(line)}</p>`).join("\n")}
${sections.map(({ id, heading, blocks }) => `<section aria-labelledby="h-${escaped(id)}">\n<h2 id="h-${escaped(id)}">${escaped(heading)}</h2>\n${blocks.map((block, place) => blockOf(block, `${id}-${place}`)).join("\n")}\n</section>`).join("\n")}
</main>
</body>
</html>
`;
}

function blockOf(block: Block, id: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p class="${block.weight}"${directionOf(block.text)}>${linesOf(block.text)}${sourceOf(block.source)}</p>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>\n${block.items.map(itemOf).join("\n")}\n</${name}>`;
    }
    case "table": {
      const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
      return `<table>\n<caption>${escaped(block.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${block.rows.map(rowOf).join("\n")}\n</tbody>\n</table>`;
    }
    case "blanks": {
      const rows = block.labels.map((label) => `<tr><th scope="row">${escaped(label)}</th><td></td></tr>`).join("\n");
      return `<table class="blanks">\n<caption>${escaped(block.caption)}</caption>\n<tbody>\n${rows}\n</tbody>\n</table>`;
    }
    case "path":
      return `<figure>${pathSvg(block.title, block.boxes, `p-${id}`)}</figure>`;
    default:
      return block satisfies never;
  }
}

function itemOf({ text, source, under }: Item): string {
  const inner = under.length > 0 ? `<ul>${under.map((line) => `<li${directionOf(line)}>${linesOf(line)}</li>`).join("")}</ul>` : "";
  return `<li${directionOf(text)}>${linesOf(text)}${sourceOf(source)}${inner}</li>`;
}

function rowOf([first = "", ...rest]: string[]): string {
  return `<tr><th scope="row"${directionOf(first)}>${escaped(first)}</th>${rest.map((cell) => `<td${directionOf(cell)}>${escaped(cell)}</td>`).join("")}</tr>`;
}

/** Only where it is not the direction of the page. */
function directionOf(text: string): string {
  return isRightToLeft(text) ? ' dir="rtl"' : "";
}

function linesOf(text: string): string {
  return text.split("\n").map(escaped).join("<br>");
}

function sourceOf(source: string | null): string {
  return source === null ? "" : ` <span class="source">(${escaped(source)})</span>`;
}
