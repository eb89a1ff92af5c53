/** A flowchart as text: a frame for each part, boxes as lines, what an answer opens under that answer. */
import type { Arrow, Band, Box, Chart } from "../flowchart/chart.ts";
import { hang, type Style } from "./style.ts";

interface Signs {
  corners: [leftTop: string, rightTop: string, leftBottom: string, rightBottom: string];
  across: string;
  down: string;
  branch: string;
  last: string;
  pass: string;
  onward: string;
  taken: string;
}

const DRAWN: Signs = {
  corners: ["┌", "┐", "└", "┘"],
  across: "─",
  down: "│",
  branch: "├─ ",
  last: "└─ ",
  pass: "│  ",
  onward: "▼",
  taken: "●",
};
const PLAIN: Signs = {
  corners: ["+", "+", "+", "+"],
  across: "-",
  down: "|",
  branch: "|- ",
  last: "`- ",
  pass: "|  ",
  onward: "v",
  taken: "*",
};

export function flowchartView(chart: Chart, style: Style): string {
  const signs = style.plain ? PLAIN : DRAWN;
  const groups = chart.groups.map((bands) =>
    bands.map((band) => framed(band.name, bandLines(band, signs, inner(style)), signs, style)).join("\n"),
  );
  const marked = chart.marked === null ? [] : [hang("", `${signs.taken} marks the path of ${chart.marked}.`, style)];
  return [
    style.heading(chart.title),
    ...marked,
    "",
    groups.join(`\n${" ".repeat(4)}${signs.onward}\n`),
    "",
    hang("", style.faint(`Content: ${chart.content}. Under an answer stands what it leads to; otherwise the next line follows.`), style),
    "",
  ].join("\n");
}

/** The style for what stands inside a frame. */
function inner(style: Style): Style {
  return { ...style, width: style.width - 4 };
}

function framed(
  name: string,
  lines: string[],
  { corners: [leftTop, rightTop, leftBottom, rightBottom], across, down }: Signs,
  style: Style,
): string {
  const width = style.width - 4;
  const top = `${across} ${name.length > width - 2 ? `${name.slice(0, width - 3)}…` : name} `;
  return [
    `${leftTop}${style.strong(top)}${across.repeat(Math.max(0, width + 2 - top.length))}${rightTop}`,
    ...lines.map((line) => `${down} ${line}${" ".repeat(Math.max(0, width - letters(line)))} ${down}`),
    `${leftBottom}${across.repeat(width + 2)}${rightBottom}`,
  ].join("\n");
}

function letters(line: string): number {
  return [...line.replace(/\u001b\[[0-9;]*m/g, "")].length;
}

function bandLines(band: Band, signs: Signs, style: Style): string[] {
  const opened = new Set(band.boxes.flatMap((box) => waysFrom(band, box).map(({ to }) => to)));
  const shown = new Set<string>();
  return band.boxes.flatMap((box) => (opened.has(box.id) || shown.has(box.id) ? [] : boxLines(band, box, "", signs, style, shown)));
}

function boxLines(band: Band, box: Box, lead: string, signs: Signs, style: Style, shown: Set<string>): string[] {
  shown.add(box.id);
  const ways = waysFrom(band, box);
  const [mark, paint] = box.taken ? [`${signs.taken} `, style.strong] : ["  ", (text: string) => text];
  const note = box.note ? style.faint(` (${box.note})`) : "";
  const said = box.taken?.said ? ` ${style.strong(`[${box.taken.said}]`)}` : "";
  return [
    ...hang(mark, `${paint(box.text)}${note}${said}`, { ...style, width: style.width - lead.length })
      .split("\n")
      .map((line) => lead + line),
    ...ways.flatMap((way, place) => wayLines(band, way, lead, place === ways.length - 1, signs, style, shown)),
  ];
}

function wayLines(
  band: Band,
  { to, label, taken }: Arrow,
  lead: string,
  isLast: boolean,
  signs: Signs,
  style: Style,
  shown: Set<string>,
): string[] {
  const first = `${lead}  ${isLast ? signs.last : signs.branch}`;
  const rest = `${lead}  ${isLast ? " ".repeat(signs.pass.length) : signs.pass}`;
  const words =
    label === null
      ? []
      : hang("", `${taken ? style.strong(label ?? "") : (label ?? "")}:`, { ...style, width: style.width - first.length }).split("\n");
  const box = band.boxes.find(({ id }) => id === to);
  const inside = !box
    ? []
    : shown.has(box.id)
      ? hang(box.taken && taken ? `${signs.taken} ` : "  ", `${box.text} (as above)`, { ...style, width: style.width - rest.length })
          .split("\n")
          .map((line) => rest + line)
      : boxLines(band, box, rest, signs, style, shown);
  return [...words, ...inside.map((line) => line.slice(rest.length))].map((line, place) => (place === 0 ? first : rest) + line);
}

/** The arrows from a box that part: those for an answer, or several that nothing tells apart. What simply follows is no such arrow. */
function waysFrom({ arrows }: Band, { id, kind }: Box): Arrow[] {
  const inside = arrows.filter(({ from, to }) => from === id && to !== null);
  const plain = inside.filter(({ when }) => when === null && kind !== "anchor");
  return inside.filter((one) => !plain.includes(one) || plain.length > 1);
}
