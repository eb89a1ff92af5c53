/** Counts the indicators of section 11, and finds where each entry of the directory and each section begins. */
import { directory, indicatorRuns } from "./reading.ts";

// The name of an entry stands alone in its column; a longer line is running text.
const NAME_AT_MOST = 45;

/** By level, how many indicators are printed under each heading. Throws where the reading no longer fits the text. */
export function indicatorsIn(guidance: string): Record<string, Record<string, number>> {
  const section = guidance.slice(guidance.indexOf("11. Indicators of possible need"), guidance.indexOf("\nAppendices"));
  const parts = section.split(/^\s*Level [1-4] - /m).slice(1);
  return Object.fromEntries(parts.map((part, index) => [index + 1, byHeading(index + 1, part.match(/•/g)?.length ?? 0)]));
}

function byHeading(level: number, bullets: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [heading, many] of indicatorRuns[level] ?? []) counts[heading] = (counts[heading] ?? 0) + many;
  const read = Object.values(counts).reduce((sum, many) => sum + many, 0);
  if (read !== bullets) throw new Error(`Level ${level}: the text has ${bullets} bullets, the reading ${read}.`);
  return counts;
}

export interface DirectoryEntry {
  level: number;
  name: string;
  line: number;
}

/** The entries of the directory in order. Throws where a name is not found after the one before it. */
export function servicesIn(guidance: string): DirectoryEntry[] {
  const lines = guidance.split("\n");
  let from = lines.findIndex((line) => line.trim() === "Appendices") + 1;
  return Object.entries(directory).flatMap(([level, names]) =>
    names.map((name) => {
      const at = lines.findIndex((line, index) => index >= from && startsEntry(line, lines[index + 1] ?? "", name));
      if (at < 0) throw new Error(`Level ${level}: "${name}" does not begin a line after line ${from}.`);
      from = at + 1;
      return { level: Number(level), name, line: at + 1 };
    }),
  );
}

function startsEntry(line: string, next: string, name: string): boolean {
  if (line.trim().length === 0 || line.trim().length > NAME_AT_MOST) return false;
  return `${line.trim()} ${next.trim()}`.startsWith(name);
}

/** The line at which each section of the guidance begins, in order, under the name by which the content cites it. Throws where one is missing. */
export function sectionsIn(guidance: string): { source: string; line: number }[] {
  const lines = guidance.split("\n");
  const heads: [source: string, head: RegExp][] = [
    ["guidance Preface", /^ ?Preface$/],
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number): [string, RegExp] => [`guidance §${number}`, new RegExp(`^ ?${number}\\. [A-Z]`)]),
    ["guidance App. 1", /^Appendices$/],
    ...[2, 3, 4].map((number): [string, RegExp] => [`guidance App. ${number}`, new RegExp(`^ ?Appendix ${number}$`)]),
  ];
  let from = 0;
  return heads.map(([source, head]) => {
    const at = lines.findIndex((line, index) => index >= from && head.test(line));
    if (at < 0) throw new Error(`${source} does not begin after line ${from}.`);
    from = at + 1;
    return { source, line: at + 1 };
  });
}
