/** What a document may hold: text that acts on nothing, wherever it is opened or pasted. */

// Control characters, lone surrogates, and what turns the direction of text round and so can hide what it says. Marks of direction stay:
// what is read lets them through in texts that are written from right to left, and nowhere else.
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
const TERMINAL_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])/g;

/** A text without anything that acts on a terminal, a reader or a file format. Line breaks and tabs stay. */
export function harmless(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(TERMINAL_SEQUENCE, "").replace(ACTING, "");
}

/** The same on one line: for headings, table cells and anything that ends up in a header. */
export function onOneLine(text: string): string {
  return harmless(text).replace(/\s+/g, " ").trim();
}

/** A table cell: a spreadsheet that it is pasted into must read it as text, not as a formula. */
export function asCell(text: string): string {
  const line = onOneLine(text);
  return /^[=+\-@|%]/.test(line) ? `'${line}` : line;
}
