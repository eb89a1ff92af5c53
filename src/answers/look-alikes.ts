/** Characters that a word processor or a web page puts in the place of plain ones: nobody sees them, or sees the difference. */
const LOOK_ALIKES: readonly { found: RegExp; name: string; plain: string }[] = [
  { found: /[\u00a0\u2007\u202f]/, name: "a no-break space", plain: " " },
  { found: /[\u2002-\u2006\u2008-\u200a\u205f\u3000]/, name: "a wide or narrow space", plain: " " },
  { found: /[\u200b-\u200d\u2060\ufeff]/, name: "a character without width", plain: "" },
  { found: /\u00ad/, name: "a soft hyphen", plain: "" },
  { found: /[\u2018-\u201f\u2032\u2033]/, name: "a curly quotation mark", plain: "" },
  { found: /[\u2010-\u2015\u2212]/, name: "a dash that is no hyphen", plain: "-" },
];

/** What is said of such characters in a word: each by its name; and the word with plain ones instead. Empty where there are none. */
export function lookAlikesIn(word: string): { said: string; plain: string } {
  let plain = word;
  const names: string[] = [];
  for (const { found, name, plain: instead } of LOOK_ALIKES) {
    const sign = found.exec(plain)?.[0];
    if (sign === undefined) continue;
    names.push(`${name} (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`);
    plain = plain.replaceAll(new RegExp(found, "g"), instead);
  }
  return { said: names.length === 0 ? "" : ` It holds ${names.join(" and ")}.`, plain: plain.trim() };
}
