/**
 * Byte text: one letter for each byte that the text has in UTF-8. The engine keeps such texts at one byte a letter, joins them without
 * copying and writes them out as they are; a single dash or accent among plain letters would make all of a row twice as long.
 */

const PLAIN = /^[ !#-[\]-~]*$/;

/** The byte text of any text. */
export function byteTextOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** The byte text of what JSON.stringify makes of a value; of the commonest without asking it. */
export function jsonOf(value: unknown): string {
  if (typeof value === "string") return PLAIN.test(value) ? `"${value}"` : byteTextOf(JSON.stringify(value));
  if (value === null || typeof value === "boolean" || typeof value === "number") return String(value);
  return byteTextOf(JSON.stringify(value));
}
