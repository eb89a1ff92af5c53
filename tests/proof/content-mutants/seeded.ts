/** Choices that depend on the seed and on what is chosen for, never on the order in which they are made. */

export interface Chance {
  /** One of several. */
  one<T>(of: readonly T[]): T;
  /** A whole number below the limit. */
  below(limit: number): number;
}

export function chanceFor(seed: number, ...about: (string | number)[]): Chance {
  let state = hashOf(`${seed} ${about.join(" ")}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one(of) {
      if (of.length === 0) throw new Error(`nothing to choose from for ${about.join(" ")}`);
      return of[below(of.length)] as (typeof of)[number];
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
