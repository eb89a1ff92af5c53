/** How levels look: a colour and a pattern each, and never without the level's name. */

export interface LevelLook {
  level: number;
  /** The id of its pattern in a picture. */
  pattern: string;
  fill: string;
  ink: string;
  /** What is drawn in a tile of 8 by 8. */
  tile: string;
}

const FILLS: readonly [fill: string, ink: string][] = [
  ["#e4f0fa", "#1d5b8f"],
  ["#e3f4ea", "#1c6b45"],
  ["#fdf0d2", "#7d5300"],
  ["#fbe0d8", "#9c2c10"],
  ["#efe3f6", "#65308a"],
  ["#dff3f3", "#0f6468"],
];

const TILES = [
  '<circle cx="4" cy="4" r="1.3"/>',
  '<path d="M0 4H8"/>',
  '<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6"/>',
  '<path d="M0 0L8 8M8 0L0 8"/>',
  '<path d="M4 0V8"/>',
  '<path d="M0 4H8M4 0V8"/>',
];

/** A look for each level, the lowest first; more levels than looks repeat them, and the name still tells them apart. */
export function levelLooks(levels: readonly number[]): LevelLook[] {
  return [...levels]
    .sort((one, other) => one - other)
    .map((level, place) => {
      const [fill, ink] = FILLS[place % FILLS.length] ?? ["#ffffff", "#000000"];
      return { level, pattern: `level-${level}-pattern`, fill, ink, tile: TILES[place % TILES.length] ?? "" };
    });
}

export function patternsOf(looks: LevelLook[]): string {
  return looks
    .map(
      ({ pattern, fill, ink, tile }) =>
        `<pattern id="${pattern}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"/><g fill="${ink}" stroke="${ink}" stroke-width="1.4">${tile}</g></pattern>`,
    )
    .join("\n");
}
