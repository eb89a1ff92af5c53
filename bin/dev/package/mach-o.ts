/** What a Mach-O executable (64 bits, little-endian) runs with: its sections, and what the loader reads of it. */
const HEADER = 32;
const LC_SEGMENT_64 = 0x19;
const LC_DYLD_INFO_ONLY = 0x80000022;
const SECTION_SIZE = 80;
const ZERO_FILLED = new Set([1, 12, 18]);

/** Whether two files run the same code on the same data, whatever symbols they carry: nobody here can start them to see. */
export function runTheSame(one: Buffer, other: Buffer): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)];
  return parts.size > 0 && parts.size === others.size && [...parts].every(([name, bytes]) => others.get(name)?.equals(bytes) === true);
}

/** By name, the bytes of each part; where a part has none in the file, its size. */
type Parts = Map<string, Buffer>;

function partsOf(file: Buffer): Parts {
  const parts: Parts = new Map();
  let at = HEADER;
  for (let left = file.readUInt32LE(16); left > 0; left--) {
    const command = file.readUInt32LE(at);
    if (command === LC_SEGMENT_64) sectionsOf(file, at, parts);
    if (command === LC_DYLD_INFO_ONLY) loadingOf(file, at, parts);
    at += file.readUInt32LE(at + 4);
  }
  return parts;
}

function sectionsOf(file: Buffer, command: number, parts: Parts): void {
  const count = file.readUInt32LE(command + 64);
  for (let number = 0; number < count; number++) {
    const at = command + 72 + number * SECTION_SIZE;
    const name = file.toString("latin1", at, at + 32).replaceAll("\0", " ");
    const [size, offset, flags] = [Number(file.readBigUInt64LE(at + 40)), file.readUInt32LE(at + 48), file.readUInt32LE(at + 64)];
    parts.set(name, ZERO_FILLED.has(flags & 0xff) ? Buffer.from(String(size)) : file.subarray(offset, offset + size));
  }
}

function loadingOf(file: Buffer, command: number, parts: Parts): void {
  for (const [number, name] of ["rebase", "bind", "weak bind", "lazy bind", "export"].entries()) {
    const at = command + 8 + number * 8;
    const [offset, size] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
    parts.set(name, file.subarray(offset, offset + size));
  }
}
