/** Which font of a PDF draws a text, and what stands for letters that no font of it has. */

const BEYOND_LATIN_1 = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");
const STAND_INS: Record<string, string> = {
  "→": "->",
  "←": "<-",
  "≥": ">=",
  "≤": "<=",
  "✓": "yes",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "\u202f": " ",
  "\u2009": " ",
  "\t": "    ",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  ı: "i",
  Ħ: "H",
  ħ: "h",
};

/** A run of letters as long as this is named as a whole: one by one, nobody could read on over them. */
const RUN = 4;

/** A font that is put into the PDF. */
export interface LetterFont {
  name: string;
  has(character: string): boolean;
  /** Whether the library can lay the text out in it: with some marks it cannot. */
  lays(text: string): boolean;
}

export interface Lettering {
  /** The font by its name; null: a font that every reader has. */
  font: string | null;
  text: string;
  /** How many letters were replaced by something that a reader must know of. */
  replaced: number;
}

/** A text in the letters of the built-in fonts where these have them all, otherwise in those of the font that has most of them. */
export function lettered(text: string, fonts: readonly LetterFont[]): Lettering {
  const plain = { font: null, ...inLettersOf(text, isWestern) };
  if (plain.replaced === 0) return plain;
  return fonts
    .map(({ name, has, lays }) => ({ lays, lettering: { font: name, ...inLettersOf(text, has) } }))
    .filter(({ lays, lettering }) => lays(lettering.text))
    .map(({ lettering }) => lettering)
    .reduce<Lettering>((best, one) => (one.replaced < best.replaced ? one : best), plain);
}

/** A text in letters that a font has: without its marks where that is enough, otherwise as [U+XXXX], or a run of them by its length. */
function inLettersOf(text: string, has: (character: string) => boolean): Omit<Lettering, "font"> {
  let replaced = 0;
  let missing: string[] = [];
  let written = "";
  const flush = () => {
    const letters = missing.join("").trimEnd();
    const count = Array.from(letters.replaceAll(/\s/g, "")).length;
    written += count < RUN ? named(letters) : `[${count} letters that this PDF cannot draw]`;
    written += missing.join("").slice(letters.length);
    missing = [];
  };
  for (const character of text.normalize("NFC")) {
    const stands = character === "\n" || has(character) ? character : standIn(character, has);
    if (stands !== character && !/^\p{P}|^\p{S}|^\s/u.test(character)) replaced += 1;
    // A space between letters that are missing is a part of their run.
    if (stands === "" || (missing.length > 0 && character === " ")) missing.push(character);
    else {
      flush();
      written += stands;
    }
  }
  flush();
  return { text: written, replaced };
}

function standIn(character: string, has: (character: string) => boolean): string {
  return STAND_INS[character] ?? Array.from(character.normalize("NFKD")).filter(has).join("");
}

function named(letters: string): string {
  return Array.from(letters, (letter) =>
    letter === " " ? letter : `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
  ).join("");
}

/** Whether the fonts that every reader of PDF has draw a character. */
function isWestern(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    character === "\n" || (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xad) || BEYOND_LATIN_1.has(character)
  );
}
