import { byteTextOf } from "./byte-text.ts";

/** The JSON of an entry, as byte text, before its first hole, between holes and after the last. */
export type Pieces = readonly string[];

interface Cut<T> {
  /** The entry that the pieces were cut from. */
  from: T;
  pieces: Pieces;
}

const NAMES_AT_MOST = 1000;

/**
 * Gives the JSON of entries that are alike but for the values of a few keys (`holes`, in the order in which they stand): it is made
 * once and given again after that. Entries are told apart by `nameOf`; one that is not `alike` the last of its name is cut anew:
 * `alike` compares all keys that are neither the name nor a hole. All entries have the same keys.
 */
export function stencil<T extends object>(
  nameOf: (entry: T) => string,
  alike: (one: T, other: T) => boolean,
  holes: (keyof T & string)[],
): (entry: T) => Pieces {
  const cuts = new Map<string, Cut<T>>();
  return (entry) => {
    const known = cuts.get(nameOf(entry));
    if (known && alike(entry, known.from)) return known.pieces;
    if (cuts.size >= NAMES_AT_MOST) cuts.clear();
    const pieces = cut(entry, holes);
    cuts.set(nameOf(entry), { from: entry, pieces });
    return pieces;
  };
}

function cut<T extends object>(entry: T, holes: (keyof T & string)[]): Pieces {
  const pieces: string[] = [];
  let piece = "{";
  for (const [place, key] of (Object.keys(entry) as (keyof T & string)[]).entries()) {
    piece += `${place === 0 ? "" : ","}${JSON.stringify(key)}:`;
    if (holes.includes(key)) {
      pieces.push(piece);
      piece = "";
    } else piece += JSON.stringify(entry[key]);
  }
  return [...pieces, `${piece}}`].map(byteTextOf);
}
