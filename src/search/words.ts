/** Words as the search knows them: lower-case, without accents, one form for singular and plural. */

/** Words that say nothing about what is sought; left out of a query unless it has no others. */
const EMPTY_WORDS = new Set(
  "a an and are about at be by can do does for from get have how i if in is it me my of on or our s should that the their them there they this to we what when where which who whom why with you your".split(
    " ",
  ),
);

/** "Mental-health checks" as mental, health, mentalhealth and checks: joined, so that both ways of writing are found. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}'’-]+/u)
    .flatMap((piece) => {
      const parts = piece.split(/['’-]+/).filter((part) => part !== "");
      return parts.length > 1 ? [...parts, parts.join("")] : parts;
    });
}

/** The hyphenated words of a text, each in its parts: those that people also write apart or as one. */
export function compoundsIn(text: string): string[][] {
  return [...plain(text).matchAll(/\p{L}+(?:-\p{L}+)+/gu)].map(([compound]) => compound.split("-").map(stemOf));
}

/** The words of a query, each once, without those that say nothing. */
export function soughtWords(query: string): string[] {
  const words = [
    ...new Set(
      plain(query)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ""),
    ),
  ];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** One form for singular and plural: "families" and "family", "carers" and "carer". */
export function stemOf(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[^sui]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
