/** How much room text takes, reckoned on the safe side: nobody can measure letters before a browser has drawn them. */

export const FONT = '"DejaVu Sans", Verdana, system-ui, "Segoe UI", Roboto, sans-serif';
/** Pixels. On A4 on its side the whole width is drawn at 0.87 of its size, and no text may come out below 12. */
export const TEXT_SIZE = 14;
export const LINE_HEIGHT = 18;

/** Widths in parts of the text size, for the widest of the fonts above. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[ijl.,:;'’|!()[\]]/, 0.41],
  [/[ frt/-]/, 0.43],
  [/[mwMWQO@%…—]/, 1],
  [/[A-ZÀ-Þ]/, 0.78],
];
const ORDINARY = 0.65;
const BOLD = 1.13;

export interface TextBlock {
  lines: TextLine[];
  width: number;
  height: number;
}

export interface TextLine {
  text: string;
  weight: Weight;
}

export type Weight = "ordinary" | "strong" | "faint";

/** The width of a line in pixels, at least as wide as any of the fonts draws it. */
export function widthOf(text: string, weight: Weight = "ordinary"): number {
  const letters = [...text].reduce(
    (sum, letter) => sum + (WIDTHS.find(([known]) => known.test(letter))?.[1] ?? (letter > "ÿ" ? 1 : ORDINARY)),
    0,
  );
  return Math.ceil(letters * TEXT_SIZE * (weight === "strong" ? BOLD : 1));
}

/** Paragraphs wrapped to a width; a word that is wider than it is broken. */
export function laidOut(paragraphs: readonly TextLine[], within: number): TextBlock {
  const lines = paragraphs.flatMap(({ text, weight }) => wrapped(text, weight, within).map((line) => ({ text: line, weight })));
  return { lines, width: Math.max(0, ...lines.map(({ text, weight }) => widthOf(text, weight))), height: lines.length * LINE_HEIGHT };
}

function wrapped(text: string, weight: Weight, within: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, weight) <= within) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (widthOf(line, weight) > within && line.length > 1) {
      const fits = fitting(line, weight, within);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === "" ? lines : [...lines, line];
}

function fitting(word: string, weight: Weight, within: number): number {
  let length = word.length - 1;
  while (length > 1 && widthOf(word.slice(0, length), weight) > within) length--;
  return length;
}
