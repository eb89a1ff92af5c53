/** Numbers of a document that a text may be made of: "0012345", 1e3 and 17.10 are no longer what was written once they are read as numbers. */

/** A string, so that no digits in it are taken for a number, or a number. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const MAY_CHANGE = /\d[.eE]|\d{16}|-0/;

/** JSON in which each number that would be written otherwise once it is read is a string of what stands there; the rest as it was. */
export function numbersAsWritten(json: string): string {
  if (!MAY_CHANGE.test(json)) return json;
  return json.replace(STRING_OR_NUMBER, (found) => (found.startsWith('"') || isAsWritten(found) ? found : `"${found}"`));
}

/** Whether a number that is read from this and written again is the same, letter for letter. */
export function isAsWritten(digits: string): boolean {
  return String(Number(digits)) === digits;
}

/** Three zeros may be thousands. */
const WHOLE = /^(\d{1,9})(?:[.,]0{1,2})?$/;

/** The whole number that is written there, "8.0" as well, with a comma where the spreadsheet's language has one; null: there is none. */
export function numberWritten(text: string): number | null {
  const digits = WHOLE.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
