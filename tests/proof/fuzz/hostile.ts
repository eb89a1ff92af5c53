/** What nobody writes by mistake, and what people do write by mistake: words, values and bytes for every generator. */
import type { Dice } from "./dice.ts";

const CONTROLS = [
  "\u001b[31m",
  "\u001b]0;title\u0007",
  "\u001b]8;;http://example.org\u001b\\",
  "\u009b2J",
  "\u0000",
  "\u0007",
  "\b\b",
  "\r",
  "\r\n",
  "\n",
  "\t",
  "\u000b",
  "\u007f",
  "\u0085",
  "\u200e",
  "\u202e",
  "\u2028",
  "\u2066",
  "\ufeff",
  "\ud800",
  "\udc00",
];

const WORDS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "toJSON",
  "length",
  "null",
  "undefined",
  "NaN",
  "true",
  "yes",
  "no",
  "~",
  "-",
  "--",
  "=",
  "*",
  "&a",
  "*a",
  "!!js/function",
  "<<",
  "%s%n",
  "${x}",
  "$(id)",
  "`id`",
  "'; --",
  "<script>",
  "../../etc/passwd",
  "C:\\x",
  "a\\b",
  "ﷺ",
  "👩‍👩‍👧",
  "e\u0301",
  "İ",
  "ß",
  "𝔘",
  "",
  " ",
];

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  4,
  5,
  17,
  25,
  26,
  0.5,
  7.5,
  1e21,
  -1e308,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  Number.MIN_VALUE,
  Infinity,
  Number.NaN,
];

/** Numbers as text that no reader should take for an age. */
const WRITTEN_NUMBERS = [
  "1e400",
  "-1e400",
  "0x10",
  "0o7",
  "08",
  "+5",
  "5.",
  ".5",
  "1_000",
  "12345678901234567890",
  ".inf",
  ".nan",
  "1e-7",
  "9".repeat(400),
];

export function hostileWord(dice: Dice): string {
  return dice.weighed<string>([
    [8, () => dice.pick(WORDS)],
    [4, () => dice.pick(CONTROLS)],
    [4, () => `${dice.pick(WORDS)}${dice.pick(CONTROLS)}${dice.pick(WORDS)}`],
    [2, () => dice.pick(WRITTEN_NUMBERS)],
    [3, () => randomText(dice, 12)],
    [1, () => dice.pick(["x", "🙂", "\u001b[", "a b "]).repeat(1 + dice.below(300))],
  ]);
}

/** Characters from every part of Unicode, halves of pairs among them. */
export function randomText(dice: Dice, atMost: number): string {
  return dice.list(atMost, () => String.fromCharCode(dice.once(3) ? dice.below(0x10000) : 32 + dice.below(95))).join("");
}

export function hostileNumber(dice: Dice): number {
  return dice.once(3) ? dice.below(2 ** 32) - 2 ** 31 : dice.pick(NUMBERS);
}

export function writtenNumber(dice: Dice): string {
  return dice.pick(WRITTEN_NUMBERS);
}

/** Any value that JSON can hold, and a few that it cannot. */
export function hostileValue(dice: Dice, depth: number = 3): unknown {
  return dice.weighed<unknown>([
    [6, () => hostileWord(dice)],
    [3, () => hostileNumber(dice)],
    [2, () => dice.pick([true, false, null])],
    [depth > 0 ? 2 : 0, () => dice.list(4, () => hostileValue(dice, depth - 1))],
    [depth > 0 ? 2 : 0, () => mapOf(dice.list(4, () => [hostileWord(dice), hostileValue(dice, depth - 1)]))],
  ]);
}

/** A map in which "__proto__" is a key like any other. */
export function mapOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

/** A moment that is one, in winter or summer, at any hour. */
export function realMoment(dice: Dice): string {
  const at = new Date(Date.UTC(2024, 0, 1) + dice.below(4 * 365 * 24 * 60) * 60_000);
  return at.toISOString().slice(0, dice.pick([10, 16, 16, 19]));
}

/** A moment as people and programs write it, most of them real. */
export function writtenMoment(dice: Dice): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = dice.weighed<number>([
    [12, () => 2023 + dice.below(6)],
    [1, () => dice.below(10_000)],
  ]);
  const date = `${String(year).padStart(4, "0")}-${two(1 + dice.below(12))}-${two(1 + dice.below(dice.once(6) ? 33 : 28))}`;
  const time = `T${two(dice.below(dice.once(8) ? 30 : 24))}:${two(dice.below(dice.once(8) ? 70 : 60))}`;
  const end = dice.pick(["", "", "", ":30", ":30.5", "Z", "+01:00", "+0530", "-14:00", "+99:00", " ", "[Europe/London]"]);
  return dice.weighed<string>([
    [10, () => `${date}${time}${end}`],
    [4, () => date],
    [1, () => dice.pick(["now", "tomorrow", "2026", "0000-00-00", "2026-02-29", "2026-03-29T01:30", "2026-10-25T01:30", "9999-12-31"])],
    [1, () => hostileWord(dice)],
  ]);
}

/** The text with some of it cut, doubled, swapped or replaced: near enough to what it was to get past the first look. */
export function spoiledText(dice: Dice, text: string, another: string = text): string {
  let spoiled = text;
  for (let turn = 0; turn <= dice.below(4); turn++) {
    const from = dice.below(spoiled.length + 1);
    const to = Math.min(spoiled.length, from + dice.below(dice.once(4) ? 200 : 8));
    const before = spoiled.slice(0, from);
    const piece = spoiled.slice(from, to);
    const after = spoiled.slice(to);
    spoiled = dice.weighed<string>([
      [3, () => before + after],
      [2, () => before + piece + piece + after],
      [3, () => before + hostileWord(dice) + after],
      [
        3,
        () =>
          before + dice.pick(["{", "}", "[", "]", '"', "'", ":", ",", "-", "?", "|", ">", "#", "&a ", "*a", "!", "%", "@", "\n"]) + after,
      ],
      [1, () => before + another.slice(dice.below(another.length + 1))],
      [1, () => before],
      [1, () => before + writtenNumber(dice) + after],
    ]);
  }
  return spoiled;
}

/** Bytes of which most are not UTF-8. */
export function randomBytes(dice: Dice, atMost: number): Uint8Array {
  return Uint8Array.from(dice.list(atMost, () => dice.below(256)));
}

/** The text as bytes, now and then with a byte of it changed. */
export function bytesOf(dice: Dice, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  if (bytes.length > 0 && dice.once(12)) bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
}
