/** A chart as SVG: one picture, or the sheets of a page. */
import type { Point } from "@dagrejs/dagre";
import { escaped } from "../records/html-text.ts";
import { bandsOf, type Chart } from "./chart.ts";
import { levelLooks, type LevelLook, patternsOf } from "./level-look.ts";
import { FONT, LINE_HEIGHT, TEXT_SIZE, type TextBlock, widthOf } from "./measure.ts";
import { BOX_PAD, HEADING, type PlacedArrow, type PlacedBand, type PlacedBox, STRIP, stripOf } from "./place-band.ts";
import { type Link, placeChart, type PlacedChart, WIDTH } from "./place-chart.ts";
import { certain } from "../answers/certain.ts";

const MARGIN = 28;
const TITLE = 52;
const BASELINE = 14;

export const svgStyle = `
text { font: ${TEXT_SIZE}px ${FONT}; fill: #1a1d21; }
text.strong, text.heading { font-weight: 700; }
text.faint { fill: #454b52; }
text.title { font-size: 20px; font-weight: 700; }
.frame { fill: #f6f7f9; stroke: #b3bac2; }
.shape { fill: #ffffff; stroke: #4d545c; stroke-width: 1.5; }
.at-once .shape { fill: #fff1ee; stroke: #a11212; stroke-width: 2.5; stroke-dasharray: 7 3; }
.anchor .shape, .outcome .shape { fill: #eceff2; }
.level .shape, .route .shape { stroke-width: 2; }
.taken .shape { stroke: #0b3d91; stroke-width: 4.5; stroke-dasharray: none; }
.line { fill: none; stroke: #5d656e; stroke-width: 1.5; }
.line.taken { stroke: #0b3d91; stroke-width: 4.5; }
.head { fill: #5d656e; }
.head.taken { fill: #0b3d91; }
`;

/** The chart as one SVG file. */
export function svgOf(chart: Chart): string {
  const { placed, looks } = readyToDraw(chart);
  const { width, height } = placed;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="en" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-labelledby="chart-title chart-about">`,
    `<title id="chart-title">${escaped(chart.title)}</title>`,
    `<desc id="chart-about">${escaped(chart.description)}</desc>`,
    `<style>${svgStyle}</style>`,
    `<defs>${patternsOf(looks)}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    headOf(placed, looks),
    ...drawnBands(placed, placed.bands, ""),
    "</svg>",
    "",
  ].join("\n");
}

/** The chart as sheets for a page, each an SVG element of its own that holds whole bands; boxes can be reached by keyboard. */
export function sheetsOf(chart: Chart): string[] {
  const { placed, looks } = readyToDraw(chart);
  const inside = (band: PlacedBand, top: number, height: number) => band.y >= top && band.y < top + height;
  return placed.sheets.map(({ y, width, height }, place) =>
    [
      `<svg class="sheet" role="group" width="${width}" height="${height}" viewBox="0 ${y} ${width} ${height}" aria-label="${escaped(`Part ${place + 1} of ${placed.sheets.length}`)}">`,
      ...(place === 0 ? [`<defs>${patternsOf(looks)}</defs>`, headOf(placed, looks)] : []),
      ...drawnBands(
        placed,
        placed.bands.filter((band) => inside(band, y, height)),
        ' tabindex="0" role="button" aria-controls="about"',
      ),
      "</svg>",
    ].join("\n"),
  );
}

function readyToDraw(chart: Chart): { placed: PlacedChart; looks: LevelLook[] } {
  const levels = [...new Set(bandsOf(chart).flatMap(({ boxes }) => boxes.flatMap((box) => box.levels)))];
  const looks = levelLooks(levels);
  return { looks, placed: placeChart(chart, TITLE + legendOf(looks, chart).height) };
}

function headOf({ chart }: PlacedChart, looks: LevelLook[]): string {
  return `<g aria-hidden="true"><text class="title" x="${MARGIN}" y="34">${escaped(chart.title)}</text>${legendOf(looks, chart).drawn}</g>`;
}

/** What strips, thick lines and dashed frames mean. */
function legendOf(looks: LevelLook[], { marked, levelNames }: Chart): { drawn: string; height: number } {
  const entries = [
    ...looks.map(({ level, pattern }) => ({
      text: levelNames[level] ?? String(level),
      swatch: `<rect class="shape" width="26" height="16" style="fill: url(#${pattern})"/>`,
    })),
    { text: "Outcome at once", swatch: '<g class="at-once"><rect class="shape" width="26" height="16"/></g>' },
    ...(marked === null ? [] : [{ text: `▸ Path of ${marked}`, swatch: '<path class="line taken" d="M0 8H26"/>' }]),
  ];
  let [x, y] = [MARGIN, TITLE];
  const drawn = entries.map(({ text, swatch }) => {
    const width = 26 + 8 + widthOf(text) + 24;
    if (x + width > WIDTH - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 26];
    const entry = `<g transform="translate(${x} ${y})">${swatch}<text x="34" y="13">${escaped(text)}</text></g>`;
    x += width;
    return entry;
  });
  return { drawn: drawn.join("\n"), height: y - TITLE + 34 };
}

/** Frames lie under the lines that join them, and boxes on top; what the case took is drawn over what it did not take. */
function drawnBands({ links }: PlacedChart, bands: PlacedBand[], reachable: string): string[] {
  return [
    ...bands.map(
      ({ x, y, width, height }) =>
        `<rect class="frame" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6"/>`,
    ),
    ...links.filter(({ taken }) => !taken).map(linkOf),
    ...links.filter(({ taken }) => taken).map(linkOf),
    ...bands.map((band) => bandOf(band, reachable)),
  ];
}

function bandOf({ band, x, y, boxes, arrows, exit }: PlacedBand, reachable: string): string {
  return [
    `<g class="band" data-band="${escaped(band.id)}">`,
    `<text class="heading" x="${x + 12}" y="${y + HEADING - 7}">${escaped(band.name)}</text>`,
    ...[...arrows].sort((one, other) => Number(one.arrow.taken) - Number(other.arrow.taken)).map(arrowOf),
    ...(exit
      ? [
          `<circle class="head${arrows.some(({ arrow }) => arrow.to === null && arrow.taken) ? " taken" : ""}" cx="${exit.x}" cy="${exit.y}" r="3.5"/>`,
        ]
      : []),
    ...boxes.map((box) => boxOf(box, reachable)),
    ...arrows.flatMap(({ label }) => (label ? [`<g class="label">${textOf(label.text, label.x + 3, label.y + 3)}</g>`] : [])),
    "</g>",
  ].join("\n");
}

function boxOf({ box, text, x, y, width, height }: PlacedBox, reachable: string): string {
  const rounded = { question: 3, "at-once": 3, anchor: 3, level: 16, route: 3, outcome: 12, end: 12 }[box.kind];
  const said = text.lines.map((line) => line.text).join(" ");
  return [
    `<g class="box ${box.kind}${box.taken ? " taken" : ""}" data-box="${escaped(box.id)}"${reachable}${reachable ? ` aria-label="${escaped(said)}"` : ""}>`,
    `<rect class="shape" x="${x}" y="${y}" width="${width}" height="${height}" rx="${rounded}"/>`,
    ...box.levels.map((level, place) => {
      const part = (height - 8) / box.levels.length;
      return `<rect x="${x + 4}" y="${y + 4 + place * part}" width="${STRIP - 4}" height="${part}" style="fill: url(#level-${level}-pattern)"/>`;
    }),
    textOf(text, x + BOX_PAD + stripOf(box), y + BOX_PAD),
    "</g>",
  ].join("\n");
}

function textOf({ lines }: TextBlock, x: number, y: number): string {
  return lines
    .map(
      ({ text, weight }, row) =>
        `<text class="${weight}" x="${round(x)}" y="${round(y + BASELINE + row * LINE_HEIGHT)}">${escaped(text)}</text>`,
    )
    .join("\n");
}

function arrowOf({ arrow, points, label }: PlacedArrow): string {
  const name = arrow.taken ? " taken" : "";
  const parts = label ? broken(points, label) : [points];
  const lines = parts.filter((part) => part.length > 1).map((part) => `<path class="line${name}" d="${pathThrough(part)}"/>`);
  return arrow.to === null ? lines.join("\n") : [...lines, headAt(points, name)].join("\n");
}

/** The line in two parts, with the room of its label between them: no line runs through words. */
function broken(points: Point[], { x, y, width, height }: { x: number; y: number; width: number; height: number }): Point[][] {
  const isInside = (point: Point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height;
  const fine = points.slice(1).flatMap((to, place) => {
    const from = certain(points[place]);
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
    return Array.from({ length: count }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / count,
      y: from.y + ((to.y - from.y) * step) / count,
    }));
  });
  const all = [...fine, certain(points.at(-1))];
  const first = all.findIndex(isInside);
  const last = all.findLastIndex(isInside);
  return first === -1 ? [points] : [all.slice(0, first), all.slice(last + 1)];
}

function linkOf({ points, taken }: Link): string {
  const name = taken ? " taken" : "";
  return `<path class="line link${name}" d="${pathThrough(points)}"/>`;
}

function headAt(points: Point[], name: string): string {
  const [from, to] = points.slice(-2) as [Point, Point];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const size = name === "" ? 8 : 12;
  return `<path class="head${name}" d="M0 0L${-size} ${-size / 2}V${size / 2}Z" transform="translate(${round(to.x)} ${round(to.y)}) rotate(${round(turn)})"/>`;
}

function pathThrough(points: Point[]): string {
  return points.map(({ x, y }, place) => `${place === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
