/** Which letters the PDF's built-in fonts have, and what stands for those that they do not have. */

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

export interface Western {
  text: string;
  /** How many characters were replaced by something that a reader must know of. */
  replaced: number;
}

/** A text in letters that the built-in fonts can draw: without its marks where that is enough, otherwise as [U+XXXX]. */
export function western(text: string): Western {
  let replaced = 0;
  const written = Array.from(text.normalize("NFC"), (character) => {
    if (isWestern(character)) return character;
    const plain = STAND_INS[character] ?? Array.from(character.normalize("NFKD")).filter(isWestern).join("");
    if (!/^\p{P}|^\p{S}|^\s/u.test(character)) replaced += 1;
    return plain !== "" ? plain : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
  return { text: written.join(""), replaced };
}

function isWestern(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    character === "\n" || (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xad) || BEYOND_LATIN_1.has(character)
  );
}
