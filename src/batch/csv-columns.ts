/** What stands in each column of a file of CSV, from the names in its first record. */
import { nearest, quoted } from "../answers/check.ts";
import { lookAlikesIn } from "../answers/look-alikes.ts";
import type { Pack } from "../packs/pack.ts";
import type { Columns } from "./order.ts";
import { sameWord } from "./same-word.ts";

/** Columns that hold a part of the document beside its answers. */
export const OF_CASE = ["content", "reference", "at"];
export const LEVEL = "judgement-level";
export const REASON = "judgement-reason";

/**
 * The columns by their true names, however their case, spaces and underscores are written; one without a name is null. Or what is
 * wrong with them: a column that is mistyped must not lose its answers.
 */
export function columnsNamed(pack: Pack, written: readonly string[], ignore: readonly string[]): Columns | { problem: string } {
  const known = [...OF_CASE, "schema", LEVEL, REASON, ...pack.flow.questions.map(({ id }) => id), ...ignore];
  const columns = written.map((name) => (name === "" ? null : sameWord(name, known)));
  for (const [place, column] of columns.entries()) {
    const name = written[place] ?? "";
    if (column !== null && columns.indexOf(column) !== place) return { problem: `The column ${quoted(name)} is there twice.` };
    if (column !== null || name === "") continue;
    const { said, plain } = lookAlikesIn(name);
    const near = nearest(plain, known);
    return { problem: `The column ${quoted(name)} is no question of this content.${said}${near ? ` Did you mean ${near}?` : ""}` };
  }
  return columns;
}
