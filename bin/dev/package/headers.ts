/** What the first bytes of an executable say about it. */
const ELF: Record<number, string> = { 0x3e: "x64", 0xb7: "arm64" };
const PE: Record<number, string> = { 0x8664: "x64", 0xaa64: "arm64" };
const MACH_O: Record<number, string> = { 0x01000007: "x64", 0x0100000c: "arm64" };
const LC_CODE_SIGNATURE = 0x1d;

export interface Header {
  kind: "ELF" | "PE" | "Mach-O" | "unknown";
  machine: string | null;
  signature: boolean;
}

/** Takes the bytes of the whole file. */
export function headerOf(bytes: Buffer): Header {
  if (bytes.readUInt32BE(0) === 0x7f454c46) return { kind: "ELF", machine: ELF[bytes.readUInt16LE(18)] ?? null, signature: false };
  if (bytes.toString("latin1", 0, 2) === "MZ") {
    const start = bytes.readUInt32LE(60);
    return {
      kind: bytes.toString("latin1", start, start + 4) === "PE\0\0" ? "PE" : "unknown",
      machine: PE[bytes.readUInt16LE(start + 4)] ?? null,
      signature: false,
    };
  }
  if (bytes.readUInt32LE(0) === 0xfeedfacf)
    return { kind: "Mach-O", machine: MACH_O[bytes.readUInt32LE(4)] ?? null, signature: hasSignature(bytes) };
  return { kind: "unknown", machine: null, signature: false };
}

function hasSignature(bytes: Buffer): boolean {
  let at = 32;
  for (let left = bytes.readUInt32LE(16); left > 0; left--) {
    if (bytes.readUInt32LE(at) === LC_CODE_SIGNATURE) return true;
    at += bytes.readUInt32LE(at + 4);
  }
  return false;
}
