import type { Pack } from "../packs/pack.ts";

const AT_MOST = 5000;
const shelves = new WeakMap<Pack, Map<string, Map<string, unknown>>>();

/**
 * A part of an outcome that many cases of a pack have in common, made once. The key must hold everything that it is made
 * from: then sharing changes no outcome, only how often the same part is made. Shared parts are never changed.
 */
export function shared<T>(pack: Pack, kind: string, key: string, make: () => T): T {
  let kinds = shelves.get(pack);
  if (!kinds) {
    kinds = new Map();
    shelves.set(pack, kinds);
  }
  let made = kinds.get(kind);
  if (!made || made.size >= AT_MOST) {
    made = new Map();
    kinds.set(kind, made);
  }
  if (made.has(key)) return made.get(key) as T;
  const value = make();
  made.set(key, value);
  return value;
}
