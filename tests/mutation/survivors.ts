/**
 * The table of mutants that no test notices. A row holds the file, the line of code, what becomes of what, and the reason;
 * lines go by their text, so that the table stands while the code around them moves.
 */
const CELL = 90;

/** A change of the code, as the tester reports it; lines and columns are counted from 1. */
export interface Mutant {
  file: string;
  /** The text of the whole file. */
  source: string;
  location: { start: Position; end: Position };
  replacement?: string;
  mutatorName: string;
  status: string;
  statusReason?: string;
}

interface Position {
  line: number;
  column: number;
}

/** The name of a mutant in the table: what its first three cells say. */
export function nameOf(mutant: Mutant): string {
  return named(cellsFor(mutant));
}

/** The names in a table, written as `rowOf` writes them. */
export function explainedIn(markdown: string): Set<string> {
  const rows = markdown.split("\n").filter((line) => line.startsWith("| `"));
  return new Set(
    rows
      .map((row) => cellsOf(row))
      .filter(([, , , reason]) => reason)
      .map((cells) => named(cells.slice(0, 3))),
  );
}

/** A row of the table for a mutant, with its reason. */
export function rowOf(mutant: Mutant, reason: string): string {
  return `| ${cellsFor(mutant)
    .map((cell) => `\`${cell.replaceAll("|", "\\|")}\``)
    .join(" | ")} | ${reason} |`;
}

function cellsFor({ file, source, location: { start, end }, replacement }: Mutant): string[] {
  const line = source.split("\n")[start.line - 1] ?? "";
  const was = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
  return [file, short(line), `${short(was)} ⇒ ${short(replacement ?? "")}`];
}

function named(cells: string[]): string {
  return cells.join("\n");
}

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`|`$/g, "").replaceAll("\\|", "|").trim());
}

function short(code: string): string {
  return code.replaceAll("`", "'").replace(/\s+/g, " ").trim().slice(0, CELL).trim();
}
