/** Bytes of a file as bytes of UTF-8 without a mark. UTF-16 is what Windows PowerShell writes with `>`, and Excel as "Unicode Text". */
import { fail } from "../problems.ts";

const MARKS: readonly { bytes: readonly number[]; means: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "UTF-32" }[] = [
  { bytes: [0xef, 0xbb, 0xbf], means: "UTF-8" },
  { bytes: [0xff, 0xfe, 0, 0], means: "UTF-32" },
  { bytes: [0, 0, 0xfe, 0xff], means: "UTF-32" },
  { bytes: [0xff, 0xfe], means: "UTF-16LE" },
  { bytes: [0xfe, 0xff], means: "UTF-16BE" },
];
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const LONGEST = 4;

interface Decoder {
  decode(bytes: Buffer): Buffer;
  /** What the end leaves over. */
  end(): Buffer;
}

const NOTHING = Buffer.alloc(0);
const AS_IT_IS: Decoder = { decode: (bytes) => bytes, end: () => NOTHING };

/** `file` is the name for messages. Fails where the file is in a form that cannot be read as rows at all. */
export async function* utf8Of(pieces: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Buffer> {
  let start: Buffer | null = NOTHING;
  let decoder = AS_IT_IS;
  for await (const piece of pieces) {
    let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (start !== null) {
      start = Buffer.concat([start, bytes]);
      if (start.length < LONGEST) continue;
      ({ decoder, rest: bytes } = openedAs(start, file));
      start = null;
    }
    yield decoder.decode(bytes);
  }
  if (start !== null) {
    const opened = openedAs(start, file);
    ({ decoder } = opened);
    yield decoder.decode(opened.rest);
  }
  yield decoder.end();
}

/** How to decode a file that starts like that, and what follows its mark. */
function openedAs(start: Buffer, file: string): { decoder: Decoder; rest: Buffer } {
  if (WORKBOOKS.some((signs) => startsWith(start, signs))) refuse(file, "The file is a workbook of a spreadsheet program.");
  const mark = MARKS.find(({ bytes }) => startsWith(start, bytes));
  if (mark === undefined) {
    if (hasZeroInTurn(start)) refuse(file, "The file is UTF-16 text without the mark that says so.");
    return { decoder: AS_IT_IS, rest: start };
  }
  const rest = start.subarray(mark.bytes.length);
  switch (mark.means) {
    case "UTF-8":
      return { decoder: AS_IT_IS, rest };
    case "UTF-16LE":
      return { decoder: utf16Decoder((bytes) => bytes), rest };
    case "UTF-16BE":
      return { decoder: utf16Decoder((bytes) => bytes.swap16()), rest };
    default:
      return refuse(file, `The file is ${mark.means} text.`);
  }
}

function startsWith(bytes: Buffer, signs: readonly number[]): boolean {
  return signs.every((sign, place) => bytes[place] === sign);
}

/** Each plain letter of UTF-16 has one byte that is zero. */
function hasZeroInTurn(bytes: Buffer): boolean {
  const [first, second, third, fourth] = bytes;
  return (second === 0 && fourth === 0 && first !== 0 && third !== 0) || (first === 0 && third === 0 && second !== 0 && fourth !== 0);
}

function refuse(file: string, message: string): never {
  const expected = 'UTF-8 text; a spreadsheet is saved as "CSV UTF-8", and PowerShell writes it with | Out-File -Encoding utf8';
  fail({ kind: "bad-input", what: `${file} cannot be read`, faults: [{ file, line: null, column: null, place: null, message, expected }] });
}

/** A byte that stands alone in no UTF-8, and means nothing in Windows-1252. */
const BROKEN = Buffer.from([0x81]);
const HALF_OF_A_PAIR = /\p{Surrogate}/u;

/** Takes UTF-16 piece by piece. What is no character becomes a byte that no text holds, so that its row is refused and not changed. */
function utf16Decoder(littleEndian: (bytes: Buffer) => Buffer): Decoder {
  let kept: Buffer = NOTHING;
  return {
    decode(bytes) {
      const all = Buffer.concat([kept, bytes]);
      const units = littleEndian(all.subarray(0, all.length - (all.length % 2)));
      // The first half of a pair waits for the second, as it came.
      const end = units.length >= 2 && isFirstHalf(units.readUInt16LE(units.length - 2)) ? units.length - 2 : units.length;
      kept = Buffer.concat([kept, bytes]).subarray(end);
      const [first = "", ...others] = units.toString("utf16le", 0, end).split(HALF_OF_A_PAIR);
      return Buffer.concat([Buffer.from(first), ...others.flatMap((part) => [BROKEN, Buffer.from(part)])]);
    },
    end: () => (kept.length > 0 ? BROKEN : NOTHING),
  };
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
