import type { Point } from "@dagrejs/dagre";

interface Stop extends Point {
  width: number;
  height: number;
}

/**
 * The points of an arrow, made to run straight wherever it passes boxes and labels and to turn only in the gaps between their
 * columns. The library gives the middle of each column; a line drawn from middle to middle would cut the corners of what stands there.
 * All places are middles; `ends` are the boxes that the arrow joins.
 */
export function straightened(points: Point[], ends: [Stop, Stop], stops: Stop[], direction: "LR" | "TB"): Point[] {
  const across = direction === "LR";
  const along = ({ x, y }: Point) => (across ? x : y);
  const aside = ({ x, y }: Point) => (across ? y : x);
  const point = (one: number, other: number): Point => (across ? { x: one, y: other } : { x: other, y: one });
  const depth = ({ width, height }: Stop) => (across ? width : height);
  const reach = (place: number) =>
    stops.filter((stop) => Math.abs(along(stop) - place) < 1).reduce((most, stop) => Math.max(most, depth(stop) / 2), 0);
  const [from, to] = ends;
  const inner = points.slice(1, -1).flatMap((one) => {
    const half = reach(along(one));
    return half === 0 ? [one] : [point(along(one) - half, aside(one)), point(along(one) + half, aside(one))];
  });
  return [
    point(along(from) + depth(from) / 2, aside(from)),
    point(along(from) + reach(along(from)), aside(from)),
    ...inner,
    point(along(to) - reach(along(to)), aside(to)),
    point(along(to) - depth(to) / 2, aside(to)),
  ];
}
