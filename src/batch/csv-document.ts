/** From the cells of a CSV row to the answers document that JSON would hold. What does not fit is left as it is, for the check to refuse. */
import { ANSWERS_SCHEMA, allowedValues, nearest, quoted } from "../answers/check.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";

const OF_CASE = ["content", "reference", "at"];
const LEVEL = "judgement-level";
const REASON = "judgement-reason";
const NONE = "none";

/** What is wrong with the columns of a file; null: nothing. A column that is mistyped must not lose its answers. */
export function wrongColumn(pack: Pack, columns: string[], ignore: string[]): string | null {
  const known = [...OF_CASE, "schema", LEVEL, REASON, ...pack.flow.questions.map(({ id }) => id)];
  for (const [place, column] of columns.entries()) {
    if (columns.indexOf(column) !== place) return `The column ${quoted(column)} is there twice.`;
    if (known.includes(column) || ignore.includes(column)) continue;
    const near = nearest(column, known);
    return `The column ${quoted(column)} is no question of this content.${near ? ` Did you mean ${near}?` : ""}`;
  }
  return null;
}

/**
 * An answers document from a row of cells. An empty cell is no answer; a list is separated by ";" and "none" is an empty one;
 * a judgement is a level, "level: reason", or has the columns judgement-level and judgement-reason.
 */
export function documentOf(pack: Pack, columns: string[], cells: string[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const document: Record<string, unknown> = { schema: ANSWERS_SCHEMA, answers };
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? "";
    if (cell.trim() === "") continue;
    if (OF_CASE.includes(column)) document[column] = cell.trim();
    else {
      const question = pack.flow.questions.find(({ id }) => id === column);
      if (question) answers[column] = answerOf(pack, question, cell);
    }
  }
  const judgement = judgementOf(cells[columns.indexOf(LEVEL)] ?? "", cells[columns.indexOf(REASON)] ?? "");
  const asked = pack.flow.questions.find(({ type }) => type === "judgement");
  if (judgement !== null && asked) answers[asked.id] = judgement;
  // A cell beyond the last column belongs to no question: most often a comma that should stand inside quotes.
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) document["cells without a column"] = true;
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
      return numberOf(text);
    case "judgement": {
      const [, level = text, reason = ""] = /^(\d+)\s*:\s*([^]*)$/.exec(text) ?? [];
      return judgementOf(level, reason);
    }
    case "text":
      return withPlainLineEnds(cell);
    default:
      return text;
  }
}

function listOf(text: string, allowed: readonly string[]): string[] {
  if (text === "[]" || (text === NONE && !allowed.includes(NONE))) return [];
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function judgementOf(level: string, reason: string): unknown {
  if (level.trim() === "" && reason.trim() === "") return null;
  return { level: numberOf(level.trim()), reason: reason.trim() === "" ? null : withPlainLineEnds(reason) };
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function numberOf(text: string): unknown {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
