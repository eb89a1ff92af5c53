/** Characters that have no place in what people write here: they act on a terminal, turn the direction of a text, or cannot be seen. */

// Most texts are plain, and this is the quicker test.
const PLAIN = /^[ -~]*$/;

/** Control characters, line ends of other kinds, what turns direction, what has no width, fillers, tags, and halves of characters. */
const UNWANTED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5/u;
const LINE_CONTROL = /[\t\n]/;

/** Marks of direction belong to texts of these scripts; elsewhere they only hide how a text is written. */
const DIRECTION_MARK = /[\u200e\u200f]/;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Joiners shape letters of these scripts, and make one picture of several. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]/u;

/** The first character of a text that a terminal or a reader could be misled by, as U+XXXX; null: there is none. */
export function controlCharacterIn(value: string, oneLine: boolean = false): string | null {
  if (PLAIN.test(value)) return null;
  const found =
    UNWANTED.exec(value)?.[0] ??
    STRAY_JOINER.exec(value)?.[0] ??
    (RIGHT_TO_LEFT.test(value) ? undefined : DIRECTION_MARK.exec(value)?.[0]) ??
    (oneLine ? LINE_CONTROL.exec(value)?.[0] : undefined);
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether nothing of a text can be seen. */
export function isInvisible(text: string): boolean {
  return !/[^\p{C}\p{Z}\s\u2800]/u.test(text);
}

/** A text from outside as it may be shown: each character that a terminal may act on, or that breaks a line, is replaced. */
export function inert(text: string, instead: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  // Written here, and not beside the others: what takes long is to make it from the tables of Unicode.
  return text.replace(/[^\P{C}]|[\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu, instead);
}
