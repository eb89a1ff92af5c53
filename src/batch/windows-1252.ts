/**
 * Text in Windows-1252, as Excel saves "CSV (Comma delimited)". It carries no mark, so bytes that its writers hardly ever use, and a
 * capital that stands inside a word, are taken for another old form (MS-DOS, Macintosh), which would be misread.
 */

const UTF8_CHARACTER = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;
const HARDLY_USED = /[\x81-\x84\x86-\x89\x8b\x8d\x8f\x90\x98\x9b\x9d]/;
const CAPITAL_IN_WORD = /\p{Ll}[À-ÖØ-ÞŠŒŽŸ]|\p{L}[À-ÖØ-ÞŠŒŽŸ]\p{Ll}/u;

/** What the bytes from 0x80 to 0x9f mean. Not asked of TextDecoder: that of Node 20 takes them for Latin-1. */
const SIGNS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** The text of bytes that are no UTF-8; null where they are not plainly Windows-1252. */
export function windows1252In(bytes: Buffer): string | null {
  const letters = bytes.toString("latin1");
  // A character of UTF-8 beside a byte that is none: a text that was cut or mixed.
  if (UTF8_CHARACTER.test(letters) || HARDLY_USED.test(letters)) return null;
  const text = letters.replace(/[\x80-\x9f]/g, (letter) => SIGNS[letter.charCodeAt(0) - 0x80] ?? letter);
  return CAPITAL_IN_WORD.test(text) ? null : text;
}
