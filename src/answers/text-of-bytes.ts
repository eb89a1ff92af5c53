import { isUtf8 } from "node:buffer";

/**
 * The text of a file without its mark: UTF-8, or UTF-16 with the mark that Windows PowerShell begins with where it writes with `>`. Null
 * where it is neither.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes);
  // A buffer of its own: swapping changes the bytes in place.
  if (first === 0xfe && second === 0xff) return bytes.length % 2 === 0 ? utf16(Buffer.from(bytes).swap16()) : null;
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

/** Little-endian, whole and without half characters. */
function utf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf16le").slice(1);
  return /\p{Surrogate}/u.test(text) ? null : text;
}
