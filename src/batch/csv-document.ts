/** From the cells of a CSV row to the answers document that JSON would hold. What does not fit is left as it is, for the check to refuse. */
import { NOT_COVERED } from "../answers/answers.ts";
import { numberWritten } from "../answers/as-written.ts";
import { allowedValues } from "../answers/allowed-values.ts";
import { ANSWERS_SCHEMA } from "../answers/check.ts";
import { isoOfSerial } from "../deadlines/spreadsheet-serial.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { LEVEL, OF_CASE, REASON } from "./csv-columns.ts";
import { levelWritten } from "./level-written.ts";
import type { Columns } from "./order.ts";
import { sameWord } from "./same-word.ts";

const NONE = "none";

/** What spreadsheets make of yes and no, and what people write for them. */
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ["true", "yes"],
  ["false", "no"],
  ["y", "yes"],
  ["n", "no"],
]);

/**
 * An answers document from a row of cells. An empty cell is no answer; a list is parted by ";" or "," and "none" is an empty one;
 * a judgement is a level, "level: reason", or has the columns judgement-level and judgement-reason. The moment may be a number, as
 * spreadsheets keep it.
 */
export function documentOf(pack: Pack, columns: Columns, cells: readonly string[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const document: Record<string, unknown> = { schema: ANSWERS_SCHEMA, answers };
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? "";
    if (column === null || cell.trim() === "") continue;
    if (column === "at") document[column] = isoOfSerial(cell) ?? cell.trim();
    else if (OF_CASE.includes(column)) document[column] = cell.trim();
    else {
      const question = pack.flow.questions.find(({ id }) => id === column);
      if (question) answers[column] = answerOf(pack, question, cell);
    }
  }
  const judgement = judgementOf(pack, cells[columns.indexOf(LEVEL)] ?? "", cells[columns.indexOf(REASON)] ?? "");
  const asked = pack.flow.questions.find(({ type }) => type === "judgement");
  if (judgement !== null && asked) answers[asked.id] = judgement;
  // A cell under no name belongs to no question: most often a comma that should stand inside quotes.
  if (cells.some((cell, place) => (columns[place] ?? null) === null && cell.trim() !== "")) document["cells without a column"] = true;
  return document;
}

function answerOf(pack: Pack, question: Question, cell: string): unknown {
  const text = cell.trim();
  switch (question.type) {
    case "choices":
    case "areas":
    case "indicators":
      return listOf(text, allowedValues(pack, question));
    case "number":
      return sameWord(text, [NOT_COVERED]) ?? numberWritten(text) ?? text;
    case "judgement": {
      const [, level = "", reason = ""] = /^([^:]*):\s*([^]*)$/.exec(cell) ?? [];
      return levelWritten(pack, level) === null ? judgementOf(pack, cell, "") : judgementOf(pack, level, reason);
    }
    case "text":
      return cell;
    default:
      return wordOf(text, allowedValues(pack, question));
  }
}

function listOf(text: string, allowed: readonly string[]): string[] {
  if (text === "[]" || (text.toLowerCase() === NONE && !allowed.includes(NONE))) return [];
  return text
    .split(/[;,\n]/)
    .map((entry) => wordOf(entry.trim(), allowed))
    .filter((entry) => entry !== "");
}

function wordOf(text: string, allowed: readonly string[]): string {
  return sameWord(text, allowed) ?? sameWord(YES_OR_NO.get(text.toLowerCase()) ?? text, allowed) ?? text;
}

function judgementOf(pack: Pack, level: string, reason: string): unknown {
  if (level.trim() === "" && reason.trim() === "") return null;
  return { level: levelWritten(pack, level) ?? level.trim(), reason: reason.trim() === "" ? null : reason };
}
