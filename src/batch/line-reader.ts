import type { Word, WordTable } from "./word-table.ts";

const [SPACE, QUOTE, COMMA, COLON, BACKSLASH, RETURN, ZERO, TILDE] = [0x20, 0x22, 0x2c, 0x3a, 0x5c, 0x0d, 0x30, 0x7e];

/** 1 for the letters that a plain text may hold: printable ASCII but for the quote and the backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, letter) =>
  letter >= SPACE && letter <= TILDE && letter !== QUOTE && letter !== BACKSLASH ? 1 : 0,
);

const DIGITS_AT_MOST = 9;

/** Goes through one line of JSON in ASCII. What it is asked for and does not stand there, it does not find; it never goes back. */
export class LineReader {
  readonly #words: WordTable;
  #bytes: Uint8Array = new Uint8Array(0);
  #text = "";
  #at = 0;
  #end = 0;

  constructor(words: WordTable) {
    this.#words = words;
  }

  /** The line is in `bytes` from `from` up to `to`, and at the same places in `text`. */
  start(bytes: Uint8Array, text: string, from: number, to: number): void {
    this.#bytes = bytes;
    this.#text = text;
    this.#at = from;
    this.#end = to;
  }

  /** A sign of JSON, such as a brace. */
  takes(sign: number): boolean {
    if (this.#next() !== sign) return false;
    this.#at++;
    return true;
  }

  goesOn(): boolean {
    return this.takes(COMMA);
  }

  isText(): boolean {
    return this.#next() === QUOTE;
  }

  isAtEnd(): boolean {
    for (let next = this.#next(); next === RETURN; next = this.#next()) this.#at++;
    return this.#at === this.#end;
  }

  takesNull(): boolean {
    if (this.#next() !== 0x6e || this.#text.slice(this.#at, this.#at + 4) !== "null") return false;
    this.#at += 4;
    return true;
  }

  /** A known word before a colon. */
  key(): Word | null {
    const word = this.word();
    return word !== null && this.takes(COLON) ? word : null;
  }

  /** A known word in quotes. */
  word(): Word | null {
    if (!this.takes(QUOTE)) return null;
    const [bytes, from, end] = [this.#bytes, this.#at, this.#end];
    let to = from;
    while (to < end && bytes[to] !== QUOTE) to++;
    if (to === end) return null;
    this.#at = to + 1;
    // An escaped quote ends it too soon: no word is found then.
    return this.#words.find(bytes, from, to);
  }

  /** A text in quotes that is not blank, of at most so many letters. */
  plainText(atMost: number): string | null {
    if (!this.takes(QUOTE)) return null;
    const [bytes, from, end] = [this.#bytes, this.#at, this.#end];
    let to = from;
    while (to < end && bytes[to] === SPACE) to++;
    const isBlank = bytes[to] === QUOTE;
    while (to < end && PLAIN[bytes[to] as number] === 1) to++;
    if (isBlank || to >= end || bytes[to] !== QUOTE || to - from > atMost) return null;
    this.#at = to + 1;
    return this.#text.slice(from, to);
  }

  /** Digits alone, without a leading zero. */
  wholeNumber(): number | null {
    const first = this.#next() - ZERO;
    const from = this.#at;
    let number = 0;
    for (let digit = first; digit >= 0 && digit <= 9; digit = this.#digit()) {
      number = number * 10 + digit;
      this.#at++;
    }
    const length = this.#at - from;
    return length === 0 || length > DIGITS_AT_MOST || (first === 0 && length > 1) ? null : number;
  }

  #digit(): number {
    return this.#at < this.#end ? (this.#bytes[this.#at] as number) - ZERO : -1;
  }

  /** The next byte that is no space; -1 at the end. */
  #next(): number {
    while (this.#at < this.#end && this.#bytes[this.#at] === SPACE) this.#at++;
    return this.#at < this.#end ? (this.#bytes[this.#at] as number) : -1;
  }
}
