import { escaped } from "./html-text.ts";
import type { PathBox } from "./report-model.ts";

const WIDTH = 340;
const LINE = 18;
const PAD = 10;
const GAP = 18;
// Wide enough for the widest letters of the fonts that a reader may have, so that no line runs out of its box.
const LETTERS_AT_MOST = 40;

interface Drawn {
  box: PathBox;
  lines: { text: string; title: boolean }[];
  y: number;
  height: number;
}

/** The path as a small picture: one box below the other. Its title and description say the same in words. */
export function pathSvg(title: string, boxes: PathBox[], id: string): string {
  const drawn = placed(boxes);
  const last = drawn.at(-1);
  const height = last ? last.y + last.height + 2 : 0;
  const words = boxes.map((box) => [box.title, ...box.lines].join(": ")).join(". Then: ");
  return [
    `<svg role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-labelledby="${escaped(id)}-t ${escaped(id)}-d">`,
    `<title id="${escaped(id)}-t">${escaped(title)}</title>`,
    `<desc id="${escaped(id)}-d">${escaped(words)}</desc>`,
    ...drawn.map(boxOf),
    "</svg>",
  ].join("\n");
}

function placed(boxes: PathBox[]): Drawn[] {
  const drawn: Drawn[] = [];
  let y = 2;
  for (const box of boxes) {
    const lines = [
      ...wrapped(box.title).map((text) => ({ text, title: true })),
      ...box.lines.flatMap((line) => wrapped(line)).map((text) => ({ text, title: false })),
    ];
    const height = lines.length * LINE + PAD * 2 - 4;
    drawn.push({ box, lines, y, height });
    y += height + GAP;
  }
  return drawn;
}

function boxOf({ box, lines, y, height }: Drawn, place: number): string {
  const arrow = place === 0 ? "" : `<path d="M${WIDTH / 2} ${y - GAP} V${y - 2} m-4 -5 l4 5 l4 -5"/>`;
  const rect = `<rect x="2" y="${y}" width="${WIDTH - 4}" height="${height}" rx="6"${box.end ? ' class="end"' : ""}/>`;
  const texts = lines.map(
    ({ text, title }, row) =>
      `<text x="${PAD + 4}" y="${y + PAD + 10 + row * LINE}"${title ? ' class="title"' : ""}>${escaped(text)}</text>`,
  );
  return [arrow, rect, ...texts].filter((part) => part !== "").join("\n");
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap(inPieces)) {
    if (line !== "" && line.length + word.length + 1 > LETTERS_AT_MOST) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function inPieces(word: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < word.length; from += LETTERS_AT_MOST) pieces.push(word.slice(from, from + LETTERS_AT_MOST));
  return pieces.length > 0 ? pieces : [""];
}
