/** Puts the bands of a chart in rows under each other, and joins them by lines that run beside and between the bands. */
import type { Point } from "@dagrejs/dagre";
import type { Band, Chart } from "./chart.ts";
import { movedBy, placeBand, type PlacedBand, type Rectangle } from "./place-band.ts";
import { splitBand } from "./split-band.ts";
import { certain } from "../answers/certain.ts";

export interface Link {
  points: Point[];
  taken: boolean;
}

export interface PlacedChart {
  chart: Chart;
  width: number;
  height: number;
  bands: PlacedBand[];
  links: Link[];
  /** Parts that hold whole bands, each no taller than a screen or a page where its bands allow that. */
  sheets: Rectangle[];
}

/** Drawn whole on a screen of 1280, and on A4 on its side at 0.87 of its size. */
export const WIDTH = 1200;
const SHEET = 780;
/** Room at both sides for the lines that join rows. */
const SIDE = 28;
const BESIDE = 12;
const GAP = 34;
const INNER = WIDTH - 2 * SIDE;

interface Row {
  bands: PlacedBand[];
  height: number;
}

/** `head`: the room at the top for the title and the legend. */
export function placeChart(chart: Chart, head: number): PlacedChart {
  const groups = chart.groups.map((bands) =>
    bands.length > 1 ? bands.map((band) => [fitted(band)]) : bands.flatMap(inPieces).map((placed) => [placed]),
  );
  const steps = inRows(groups, chart);
  const width = Math.max(WIDTH, ...steps.flatMap((rows) => rows.map((row) => rightOf(row) + SIDE)));
  let y = head;
  let sheetTop = 0;
  const sheets: Rectangle[] = [];
  const placed = steps.map((rows) =>
    rows.map((row): Row => {
      if (y + row.height + GAP - sheetTop > SHEET && y > sheetTop + head) {
        sheets.push({ x: 0, y: sheetTop, width, height: y - sheetTop });
        sheetTop = y;
      }
      const bands = row.bands.map((band) => movedBy(band, 0, y));
      y += row.height + GAP;
      return { ...row, bands };
    }),
  );
  sheets.push({ x: 0, y: sheetTop, width, height: y - sheetTop });
  return { chart, width, height: y, bands: placed.flat().flatMap(({ bands }) => bands), links: linksOf(placed, width), sheets };
}

/** A step is what a case passes once: a row of bands that follow each other, or the rows of bands that stand beside each other. */
function inRows(groups: PlacedBand[][][], { groups: wanted }: Chart): Row[][] {
  const steps: Row[][] = [];
  let row: PlacedBand[] = [];
  const close = () => {
    if (row.length > 0) steps.push([rowOf(row)]);
    row = [];
  };
  groups.forEach((group, place) => {
    if ((wanted[place]?.length ?? 0) > 1) {
      close();
      steps.push(group.map(rowOf));
      return;
    }
    for (const [band] of group) {
      if (!band) continue;
      if (row.length > 0 && sumOf(row) + GAP + band.width > INNER) close();
      row.push(band);
    }
  });
  close();
  return steps;
}

function sumOf(row: PlacedBand[]): number {
  return row.reduce((sum, { width }) => sum + width, 0) + GAP * (row.length - 1);
}

function rowOf(bands: PlacedBand[]): Row {
  const height = Math.max(...bands.map((band) => band.height));
  let x = SIDE;
  const placed = bands.map((band) => {
    const moved = movedBy(band, x, 0);
    x += band.width + GAP;
    return moved;
  });
  return { bands: placed, height };
}

function rightOf({ bands }: Row): number {
  return Math.max(...bands.map(({ x, width }) => x + width));
}

/** A band that is too wide is cut in two, and in two again; what cannot be cut runs from top to bottom instead. */
function inPieces(band: Band): PlacedBand[] {
  const placed = placeBand(band, "LR");
  if (placed.width <= INNER && placed.height <= SHEET) return [placed];
  const pieces = splitBand(band);
  return pieces ? pieces.flatMap(inPieces) : [fitted(band)];
}

function fitted(band: Band): PlacedBand {
  const across = placeBand(band, "LR");
  if (across.width <= INNER) return across;
  const down = placeBand(band, "TB");
  return down.width < across.width ? down : across;
}

function linksOf(steps: Row[][], width: number): Link[] {
  return steps.flatMap((rows, place) => [...rows.flatMap(withinRow), ...betweenSteps(rows, steps[place + 1] ?? [], width)]);
}

function withinRow({ bands }: Row): Link[] {
  return bands.slice(1).flatMap((next, place): Link[] => {
    const before = bands[place];
    if (!before?.exit || !next.entry) return [];
    const middle = next.x - GAP / 2;
    const points = [before.exit, { x: middle, y: before.exit.y }, { x: middle, y: next.entry.y }, next.entry];
    return [{ points, taken: leavesTaken(before) && entersTaken(next) }];
  });
}

/** Out at the right, down beside the rows, back under the last of them, and in at the left. */
function betweenSteps(rows: Row[], next: Row[], width: number): Link[] {
  const last = rows.at(-1)?.bands[0];
  const under = Math.max(0, ...(rows.at(-1)?.bands ?? []).map(({ y, height }) => y + height)) + GAP / 2;
  const exits = rows.flatMap(({ bands }) => bands.slice(-1)).filter(({ exit }) => exit !== null);
  const entries = next.flatMap(({ bands }) => bands.slice(0, 1)).filter(({ entry }) => entry !== null);
  if (!last) return [];
  const right = width - BESIDE;
  return exits.flatMap((before) =>
    entries.map((after): Link => {
      const [from, to] = [certain(before.exit), certain(after.entry)];
      const points = [from, { x: right, y: from.y }, { x: right, y: under }, { x: BESIDE, y: under }, { x: BESIDE, y: to.y }, to];
      return { points, taken: leavesTaken(before) && entersTaken(after) };
    }),
  );
}

function leavesTaken({ band }: PlacedBand): boolean {
  return band.arrows.some(({ to, taken }) => to === null && taken);
}

function entersTaken({ band }: PlacedBand): boolean {
  return band.arrows.some(({ from, taken }) => from === null && taken);
}
