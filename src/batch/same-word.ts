/** The known word that is written there, but for case, and for spaces or underscores in the place of dashes; null: none, or more than one. */
export function sameWord(written: string, known: readonly string[]): string | null {
  if (known.includes(written)) return written;
  const plain = plainWord(written);
  const same = [...new Set(known)].filter((word) => plainWord(word) === plain);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function plainWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "-");
}
