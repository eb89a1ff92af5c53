/** Numbers that look like chance and are the same for the same seed, on every computer. */
import { certain } from "../answers/certain.ts";

export type Chance = () => number;

const SEED_AT_MOST = 2 ** 32;

/** Numbers from 0 up to 1, from a whole number as seed (mulberry32, a public-domain generator of 32 bits). */
export function seeded(seed: number): Chance {
  let state = seed % SEED_AT_MOST;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / SEED_AT_MOST;
  };
}

/** The things in another order, each order as likely as any other. */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(chance() * (last + 1));
    [order[last], order[place]] = [certain(order[place]), certain(order[last])];
  }
  return order;
}
