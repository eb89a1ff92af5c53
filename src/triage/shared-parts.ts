import type { Pack } from "../packs/pack.ts";

/** Enough for nearly all cases of a run to find their parts made, few enough to keep memory flat. */
const AT_MOST = 4000;

interface Shelf<T> {
  count: number;
  of: WeakMap<object, Map<string, T>>;
}

/**
 * A place for one kind of part that many cases of a pack have in common: each is made once. `of` and `key` must hold everything that
 * it is made from besides the pack: then sharing changes no outcome, only how often the same part is made. Shared parts are
 * never changed.
 */
export function sharedParts<T extends object | string>(): (pack: Pack, of: object, key: string, make: () => T) => T {
  const shelves = new WeakMap<Pack, Shelf<T>>();
  let last: Pack | undefined;
  let shelf: Shelf<T> | undefined;
  return (pack, of, key, make) => {
    // One case after the other is of the same pack.
    if (pack !== last) shelf = shelves.get((last = pack));
    if (!shelf || shelf.count >= AT_MOST) shelves.set(pack, (shelf = { count: 0, of: new WeakMap() }));
    let made = shelf.of.get(of);
    if (!made) shelf.of.set(of, (made = new Map()));
    let part = made.get(key);
    if (part === undefined) {
      part = make();
      made.set(key, part);
      shelf.count++;
    }
    return part;
  };
}
