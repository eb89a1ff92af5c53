/** A word that a row may hold: the id of a question, a value, a key. */
export interface Word {
  readonly text: string;
  /** The place in the flow of the question of that id; -1 where there is none. */
  place: number;
  /** The number of the last list it stood in, by which a second time is told. */
  lastList: number;
  readonly next: Word | null;
}

const SIZE = 4096;

/** Words found by their bytes, without making a string of them. Only words in ASCII are kept: others are never found. */
export class WordTable {
  readonly #heads: (Word | null)[] = new Array<Word | null>(SIZE).fill(null);

  /** The word of that text, put in where it is new. */
  add(text: string): Word {
    const bytes = Buffer.from(text, "latin1");
    const shelf = shelfOf(bytes, 0, bytes.length);
    const head = this.#heads[shelf] ?? null;
    for (let word = head; word !== null; word = word.next) if (word.text === text) return word;
    const word = { text, place: -1, lastList: 0, next: head };
    this.#heads[shelf] = word;
    return word;
  }

  /** The word that stands in `bytes` from `from` up to `to`. */
  find(bytes: Uint8Array, from: number, to: number): Word | null {
    let word = this.#heads[shelfOf(bytes, from, to)] ?? null;
    while (word !== null && !stands(word.text, bytes, from, to)) word = word.next;
    return word;
  }
}

/** Some letters and the length tell nearly all words apart, and are quicker to look at than all. */
function shelfOf(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 4) return (length * 7 + (bytes[from] ?? 0)) & (SIZE - 1);
  const [third, middle] = [bytes[from + 3] ?? 0, bytes[from + (length >> 1)] ?? 0];
  const [nearEnd, last] = [bytes[to - 4] ?? 0, bytes[to - 1] ?? 0];
  return (length * 131 + third * 31 + middle * 7 + nearEnd * 1021 + last * 257) & (SIZE - 1);
}

function stands(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let place = 0; place < text.length; place++) if (text.charCodeAt(place) !== bytes[from + place]) return false;
  return true;
}
