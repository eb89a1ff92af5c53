/** Writes cases as other programs do: Excel, LibreOffice, PowerShell. What a program would change for good, these writers do not hold. */
import type { Answer } from "../../src/answers/answers.ts";

export interface Case {
  reference: string;
  at: string | null;
  answers: Record<string, Answer>;
}

/** How a person filled the cells in; a number picks one of several ways. */
export interface Habit {
  header: number;
  yesNo: number;
  level: number;
  list: number;
}

export interface Writer {
  name: string;
  /** The name of the file; CSV is known by it. */
  file: string;
  /** All letters that it can write, beside ASCII; null: any. */
  letters: string | null;
  write(cases: readonly Case[], questions: readonly string[], habit: Habit): Buffer;
}

const HEADERS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.replaceAll("-", "_"),
  (id) => id.toUpperCase(),
  (id) => id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase()),
];
const YES_NO: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.replace(/^./, (letter) => letter.toUpperCase()),
  (word) => (word === "yes" ? "TRUE" : word === "no" ? "FALSE" : word.toUpperCase()),
];
const LEVELS: readonly ((level: number) => string)[] = [(level) => `${level}`, (level) => `${level}.0`, (level) => `Level ${level}`];
const LISTS: readonly string[] = [";", ", ", "; "];

/** The cells of a case in the order of the columns; text is never touched. */
function cellsOf({ reference, at, answers }: Case, questions: readonly string[], habit: Habit): string[] {
  return [reference, at ?? "", ...questions.map((id) => cellOf(answers[id], habit))];
}

function cellOf(answer: Answer | undefined, { yesNo, level, list }: Habit): string {
  if (answer === undefined) return "";
  if (typeof answer === "number") return level === 1 ? `${answer}.0` : `${answer}`;
  if (Array.isArray(answer)) return answer.length === 0 ? "None" : answer.join(LISTS[list]);
  if (typeof answer === "object") return `${LEVELS[level]?.(answer.level)}${answer.reason === null ? "" : `: ${answer.reason}`}`;
  return /^[a-z-]{1,30}$/.test(answer) ? (YES_NO[yesNo]?.(answer) ?? answer) : answer;
}

interface Csv {
  separator: string;
  lineEnd: string;
  /** Whether a cell stands in quotes. */
  quotes: (cell: string) => boolean;
  before?: string;
  /** Empty columns and rows, as where something was deleted. */
  empty?: number;
}

function csvOf(cases: readonly Case[], questions: readonly string[], habit: Habit, csv: Csv): string {
  const { separator, lineEnd, quotes, before = "", empty = 0 } = csv;
  const heads = ["reference", "at", ...questions].map((id) => HEADERS[habit.header]?.(id) ?? id);
  const blank = Array<string>(empty).fill("");
  const rows = [heads, ...cases.map((one) => cellsOf(one, questions, habit))].map((cells) => [...cells, ...blank]);
  const emptyRows = blank.map(() => heads.map(() => ""));
  const written = (cell: string) => (quotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return before + [...rows, ...emptyRows].map((cells) => cells.map(written).join(separator) + lineEnd).join("");
}

function whereNeeded(separator: string): (cell: string) => boolean {
  return (cell) => cell.includes(separator) || /["\r\n]/.test(cell);
}

function inWindows1252(text: string): Buffer {
  const table: Record<string, number> = { "€": 0x80, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96 };
  return Buffer.from(Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0)));
}

function inUtf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, "utf16le");
}

/** As ConvertTo-Json of Windows PowerShell does. */
function escaped(json: string): string {
  return json.replaceAll(/['<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function documentOf({ reference, at, answers }: Case): object {
  return { schema: "effective-support/answers@1", reference, at, answers };
}

export const writers: readonly Writer[] = [
  {
    name: "Excel, CSV (Comma delimited)",
    file: "cases.csv",
    letters: "€‘’“”–£éüñâçÿ",
    write: (cases, questions, habit) =>
      inWindows1252(csvOf(cases, questions, habit, { separator: ",", lineEnd: "\r\n", quotes: whereNeeded(","), empty: 3 })),
  },
  {
    name: "Excel, CSV UTF-8",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(`\ufeff${csvOf(cases, questions, habit, { separator: ",", lineEnd: "\r\n", quotes: whereNeeded(","), empty: 1 })}`),
  },
  {
    name: "Excel in a language whose lists have semicolons",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(`\ufeff${csvOf(cases, questions, habit, { separator: ";", lineEnd: "\r\n", quotes: whereNeeded(";") })}`),
  },
  {
    name: "Excel, with a first line that names the sign",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(csvOf(cases, questions, habit, { separator: ";", lineEnd: "\r\n", quotes: whereNeeded(";"), before: "sep=;\r\n" })),
  },
  {
    name: "Excel, Unicode Text",
    file: "cases.tsv",
    letters: null,
    write: (cases, questions, habit) =>
      inUtf16(csvOf(cases, questions, habit, { separator: "\t", lineEnd: "\r\n", quotes: whereNeeded("\t") })),
  },
  {
    name: "Excel on an old Mac",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(csvOf(cases, questions, habit, { separator: ",", lineEnd: "\r", quotes: whereNeeded(",") }).replaceAll("\n", "\r")),
  },
  {
    name: "LibreOffice, every text in quotes",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(csvOf(cases, questions, habit, { separator: ",", lineEnd: "\n", quotes: (cell) => !/^[\d.]*$/.test(cell), empty: 2 })),
  },
  {
    name: "PowerShell, Export-Csv",
    file: "cases.csv",
    letters: null,
    write: (cases, questions, habit) =>
      Buffer.from(
        csvOf(cases, questions, habit, {
          separator: ",",
          lineEnd: "\r\n",
          quotes: () => true,
          before: "#TYPE System.Management.Automation.PSCustomObject\r\n",
        }),
      ),
  },
  {
    name: "PowerShell, lines of JSON with >",
    file: "cases.ndjson",
    letters: null,
    write: (cases) => inUtf16(cases.map((one) => `${escaped(JSON.stringify(documentOf(one)).replaceAll("\\n", "\\r\\n"))}\r\n`).join("")),
  },
  {
    name: "PowerShell, ConvertTo-Json with >",
    file: "cases.json",
    letters: null,
    write: (cases) => inUtf16(`${escaped(JSON.stringify(cases.map(documentOf), null, 4)).replaceAll("\n", "\r\n")}\r\n`),
  },
];
