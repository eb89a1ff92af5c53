import { arrow, type Arrow, type Band } from "./chart.ts";

/**
 * The band as two bands that follow each other, cut as near to its middle as it can be: at a box that everything before it
 * leads to. Null where there is no such box.
 */
export function splitBand(band: Band): [Band, Band] | null {
  const order = inFlow(band);
  const middle = order.length / 2;
  const cuts = order.map((_, place) => place).filter((place) => place > 0 && mayCut(band, order, place));
  const best = cuts.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (best === undefined) return null;
  const first = new Set(order.slice(0, best));
  const isFirst = (id: string | null) => id !== null && first.has(id);
  const before = band.arrows.filter(({ from, to }) => isFirst(from) || isFirst(to));
  const after = band.arrows.filter(({ from, to }) => !isFirst(from) && !isFirst(to));
  const crossing = before.filter(({ to }) => to !== null && !isFirst(to));
  const into: Arrow = { ...arrow(null, order[best] ?? null), taken: crossing.some(({ taken }) => taken) };
  return [
    {
      ...band,
      boxes: band.boxes.filter(({ id }) => first.has(id)),
      arrows: before.map((one) => (crossing.includes(one) ? { ...one, to: null } : one)),
    },
    {
      ...band,
      id: `${band.id}-on`,
      name: continued(band.name),
      boxes: band.boxes.filter(({ id }) => !first.has(id)),
      arrows: [into, ...after],
    },
  ];
}

const ON = " (continued)";

function continued(name: string): string {
  return name.endsWith(ON) ? name : `${name}${ON}`;
}

/** The boxes in the order of the band; one that nothing leads on from stands right after the last box that leads to it. */
function inFlow({ boxes, arrows }: Band): string[] {
  const ids = boxes.map(({ id }) => id);
  const loose = ids.filter((id) => !arrows.some(({ from }) => from === id));
  return loose.reduce((order, id) => {
    const others = order.filter((other) => other !== id);
    const last = Math.max(-1, ...arrows.filter(({ to }) => to === id).map(({ from }) => others.indexOf(from ?? "")));
    return [...others.slice(0, last + 1), id, ...others.slice(last + 1)];
  }, ids);
}

function mayCut({ arrows }: Band, order: string[], place: number): boolean {
  const before = new Set(order.slice(0, place));
  const crossing = arrows.filter(({ from, to }) => from !== null && before.has(from) && to !== null && !before.has(to));
  const leavesAtOnce = arrows.some(({ from, to }) => from !== null && before.has(from) && to === null);
  const entersLater = arrows.some(({ from, to }) => from === null && to !== null && !before.has(to));
  return crossing.length > 0 && !leavesAtOnce && !entersLater && crossing.every(({ to }) => to === order[place]);
}
