import type { Sheet } from "./sheet.ts";

/** Puts the JSON of an entry on a sheet. */
export type Stencil<T> = (sheet: Sheet, entry: T) => void;

interface Cut<T> {
  /** The entry that the stencil was cut from. */
  from: T;
  /** All keys of it that are no holes. */
  fixed: (keyof T & string)[];
  /** The JSON before the first hole, between holes and after the last. */
  pieces: Uint8Array[];
}

const NAMES_AT_MOST = 1000;

/**
 * A writer of JSON for entries that are alike but for a few values (`holes`, each with its writer, in the order in which they
 * stand): the rest is written once and copied after that. Entries are told apart by `name`; one that differs anywhere else from the last of its
 * name cuts the stencil anew, so what is written is always what JSON.stringify would write. All have the same keys.
 */
export function stencil<T extends object>(name: keyof T & string, holes: { [Hole in keyof T]?: (value: T[Hole]) => string }): Stencil<T> {
  const names = Object.keys(holes) as (keyof T & string)[];
  const writers = Object.values(holes) as ((value: unknown) => string)[];
  const cuts = new Map<unknown, Cut<T>>();
  return (sheet, entry) => {
    let cut = cuts.get(entry[name]);
    if (!cut || !isLike(entry, cut)) {
      if (cuts.size >= NAMES_AT_MOST) cuts.clear();
      cut = cutFrom(entry, names);
      cuts.set(entry[name], cut);
    }
    const { pieces } = cut;
    for (let place = 0; place < names.length; place++) {
      sheet.bytes(pieces[place] as Uint8Array);
      sheet.text(writers[place]?.(entry[names[place] as keyof T]) ?? "");
    }
    sheet.bytes(pieces[names.length] as Uint8Array);
  };
}

function isLike<T extends object>(entry: T, { from, fixed }: Cut<T>): boolean {
  for (const key of fixed) if (entry[key] !== from[key]) return false;
  return true;
}

function cutFrom<T extends object>(entry: T, holes: (keyof T & string)[]): Cut<T> {
  const keys = Object.keys(entry) as (keyof T & string)[];
  const pieces: string[] = [];
  let piece = "{";
  for (const key of keys) {
    piece += `${piece === "{" && pieces.length === 0 ? "" : ","}${JSON.stringify(key)}:`;
    if (holes.includes(key)) {
      pieces.push(piece);
      piece = "";
    } else piece += JSON.stringify(entry[key]);
  }
  return {
    from: entry,
    fixed: keys.filter((key) => !holes.includes(key)),
    pieces: [...pieces, `${piece}}`].map((text) => Buffer.from(text, "utf8")),
  };
}
