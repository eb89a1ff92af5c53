/** Lays one band out: boxes and labels of arrows get their places from the graph library, from left to right. */
import { Graph, type GraphLabel, layout, type Point } from "@dagrejs/dagre";
import type { Arrow, Band, Box } from "./chart.ts";
import { straightened } from "./straight-arrows.ts";
import { laidOut, LINE_HEIGHT, type TextBlock, type TextLine, widthOf } from "./measure.ts";
import { certain } from "../answers/certain.ts";

export interface Rectangle {
  /** The left upper corner, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedBox extends Rectangle {
  box: Box;
  text: TextBlock;
}

export interface PlacedArrow {
  arrow: Arrow;
  points: Point[];
  label: (Rectangle & { text: TextBlock }) | null;
}

export interface PlacedBand extends Rectangle {
  band: Band;
  boxes: PlacedBox[];
  arrows: PlacedArrow[];
  /** Where what came before arrives, and where what comes after leaves; null: nothing does. */
  entry: Point | null;
  exit: Point | null;
}

type Direction = "LR" | "TB";

const BOX_TEXT = 176;
const LABEL_TEXT = 132;
const ROUTE_TEXT = 212;
const LONG_LABEL_TEXT = 300;
export const BOX_PAD = 9;
/** The patterned strip of a level, at the left of its boxes. */
export const STRIP = 16;
const FRAME_PAD = 14;
export const HEADING = 26;
const LABEL_PAD = 3;
/** An id that no box has: box ids hold no space. */
const ENTRY = "entry port";
const EXIT = "exit port";

/** The band at the origin, its frame around it. */
export function placeBand(band: Band, direction: Direction): PlacedBand {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 14, ranksep: 24, edgesep: 12, marginx: 0, marginy: 0 } satisfies GraphLabel);
  const texts = new Map(band.boxes.map((box) => [box.id, textOf(box)]));
  // The library puts what it meets last on top.
  for (const box of [...band.boxes].reverse()) {
    const text = certain(texts.get(box.id));
    graph.setNode(box.id, { width: text.width + 2 * BOX_PAD + stripOf(box), height: text.height + 2 * BOX_PAD });
  }
  for (const port of [ENTRY, EXIT])
    if (band.arrows.some(({ from, to }) => (port === ENTRY ? from : to) === null)) graph.setNode(port, { width: 2, height: 2 });
  const labels = band.arrows.map((arrow) => labelOf(arrow, direction));
  [...band.arrows.entries()].reverse().forEach(([place, { from, to }]) => {
    const label = labels[place];
    const size = label ? { width: label.width + 2 * LABEL_PAD, height: label.height + 2 * LABEL_PAD } : { width: 0, height: 0 };
    graph.setEdge(
      from ?? ENTRY,
      to ?? EXIT,
      { ...size, labelpos: "c", minlen: 1, weight: from === null || to === null ? 1 : 2 },
      String(place),
    );
  });
  layout(graph);
  return framed(band, graph, texts, labels, direction);
}

/** Where the library put a node. It types what it gives back as what it was given. */
function placed(graph: Graph, id: string): Rectangle {
  return graph.node(id) as Rectangle;
}

function framed(band: Band, graph: Graph, texts: Map<string, TextBlock>, labels: (TextBlock | null)[], direction: Direction): PlacedBand {
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const [dx, dy] = [FRAME_PAD, HEADING + FRAME_PAD / 2];
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  const ends = ({ from, to }: Arrow): [Rectangle, Rectangle] => [placed(graph, from ?? ENTRY), placed(graph, to ?? EXIT)];
  const edges = band.arrows.map(
    (arrow, place) => graph.edge(arrow.from ?? ENTRY, arrow.to ?? EXIT, String(place)) as { points: Point[] } & Rectangle,
  );
  const stops = [...graph.nodes().map((id: string) => placed(graph, id)), ...edges.filter((_, place) => labels[place])];
  const portAt = (port: string) => (graph.hasNode(port) ? moved(placed(graph, port)) : null);
  return {
    band,
    x: 0,
    y: 0,
    width: Math.max(width, widthOf(band.name, "strong")) + 2 * FRAME_PAD,
    height: height + HEADING + FRAME_PAD * 1.5,
    boxes: band.boxes.map((box) => ({ box, text: certain(texts.get(box.id)), ...cornered(placed(graph, box.id), moved) })),
    arrows: band.arrows.map((arrow, place) => {
      const edge = certain(edges[place]);
      const text = labels[place];
      const points = straightened(edge.points, ends(arrow), stops, direction);
      return { arrow, points: points.map(moved), label: text ? { text, ...cornered(edge, moved) } : null };
    }),
    entry: portAt(ENTRY),
    exit: portAt(EXIT),
  };
}

/** The library gives middles; drawing needs corners. */
function cornered({ x, y, width, height }: Rectangle, moved: (point: Point) => Point): Rectangle {
  const middle = moved({ x, y });
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

/** The band moved to where it stands in the chart. */
export function movedBy(placed: PlacedBand, dx: number, dy: number): PlacedBand {
  const point = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  const moved = <T extends Point>(thing: T): T => ({ ...thing, ...point(thing) });
  return {
    ...moved(placed),
    boxes: placed.boxes.map(moved),
    arrows: placed.arrows.map(({ arrow, points, label }) => ({ arrow, points: points.map(point), label: label ? moved(label) : null })),
    entry: placed.entry ? point(placed.entry) : null,
    exit: placed.exit ? point(placed.exit) : null,
  };
}

export function stripOf({ levels }: Box): number {
  return levels.length > 0 ? STRIP : 0;
}

function textOf(box: Box): TextBlock {
  const lines: TextLine[] = [{ text: box.text, weight: box.kind === "question" || box.kind === "end" ? "ordinary" : "strong" }];
  if (box.note) lines.push({ text: box.note, weight: "faint" });
  if (box.taken?.said) lines.push({ text: `▸ ${box.taken.said}`, weight: "strong" });
  return laidOut(lines, box.kind === "route" ? ROUTE_TEXT : BOX_TEXT);
}

function labelOf({ label, when }: Arrow, direction: Direction): TextBlock | null {
  if (label === null) return null;
  const long = when !== null && label.length > LINE_HEIGHT * 4 && direction === "LR";
  return laidOut([{ text: label, weight: "ordinary" }], long ? LONG_LABEL_TEXT : LABEL_TEXT);
}
