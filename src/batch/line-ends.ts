const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** Line ends of Windows (CR LF) and of old Macs (CR) as LF, in the bytes of CSV, in which a CR means nothing else. */
export async function* withPlainLineEnds(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let afterReturn = false;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    // The LF of a CR LF that two pieces share: its CR was taken for a line end already.
    const bytes = afterReturn && piece[0] === NEW_LINE ? piece.subarray(1) : piece;
    afterReturn = piece.at(-1) === RETURN;
    yield bytes.includes(RETURN) ? Buffer.from(bytes.toString("latin1").replaceAll(/\r\n?/g, "\n"), "latin1") : bytes;
  }
}

/** How many line ends stand in some bytes. */
export function lineEndsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, at + 1)) count++;
  return count;
}

/** Where the line that starts these bytes ends, just after its line end; null: not within them. */
export function afterLine(bytes: Buffer): number | null {
  const end = bytes.indexOf(NEW_LINE);
  return end === -1 ? null : end + 1;
}
