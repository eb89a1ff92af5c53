/** Word runs as one-way hashes: enough to notice a copied sentence, never enough to read it. */
import { createHash } from "node:crypto";

export const RUN_LENGTH = 8;
export const HASH_BYTES = 8;
const SALT = "effective-support word runs 1";

/** The words of a text in order: lower case, letters and digits only; an apostrophe does not part a word. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’‘]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The hash of each run of eight words: the run that starts at word n has index n. Base64. */
export function runHashes(words: string[]): string[] {
  const hashes: string[] = [];
  for (let start = 0; start + RUN_LENGTH <= words.length; start++) {
    const run = words.slice(start, start + RUN_LENGTH).join(" ");
    hashes.push(createHash("sha256").update(`${SALT}\n${run}`).digest().subarray(0, HASH_BYTES).toString("base64"));
  }
  return hashes;
}
