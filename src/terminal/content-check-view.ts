/** What a content check found, as text: each finding with its place, the rule that it breaks, and what would be right. */
import type { Finding } from "../packs/check/check-pack.ts";
import { hang, type Style } from "./style.ts";

export interface CheckedPack {
  where: string;
  id: string | null;
  version: string | null;
  /** A compiled pack: only its digest was checked. */
  compiled: boolean;
  faults: Finding[];
  warnings: Finding[];
  untried: string[];
}

export function checkView(packs: CheckedPack[], style: Style): string {
  const sources = packs.some(({ compiled }) => !compiled);
  const advice = sources
    ? ""
    : "Only digests were checked: this copy holds no content sources. Give the folder of a pack to check its files.\n";
  return `${packs.map((pack) => packView(pack, style)).join("\n")}${advice}`;
}

function packView({ where, id, version, compiled, faults, warnings, untried }: CheckedPack, style: Style): string {
  const name = id === null || compiled ? where : `${id}@${version} (${where})`;
  const lines = [
    `${name}: ${compiled ? "its digest is right" : `${counted(faults.length, "fault")}, ${counted(warnings.length, "warning")}`}.`,
  ];
  for (const same of grouped(faults)) lines.push(...findingLines("fault", same, style));
  for (const same of grouped(warnings)) lines.push(...findingLines("warning", same, style));
  if (untried.length > 0) lines.push(hang("  ", `${counted(untried.length, "rule")} cannot be tried before.`, style));
  return `${lines.join("\n")}\n`;
}

/** The same thing wrong in several places is told once, with its places. */
function grouped(findings: Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.message, finding.expected]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const OTHER_PLACES_AT_MOST = 10;

function findingLines(weight: string, [first, ...others]: Finding[], style: Style): string[] {
  if (!first) return [];
  const { place, message, expected, rule } = first;
  // A place stays on one line however long it is, so that an editor can open it.
  const what = `${place === null ? "" : `${place}: `}${message}`;
  const more = others.length - OTHER_PLACES_AT_MOST;
  const also = others.slice(0, OTHER_PLACES_AT_MOST).map(atOf);
  return [
    `  ${atOf(first)}`,
    hang("    ", `${weight} (${rule}): ${what}`, style),
    hang("    ", `Expected ${expected}.`, style),
    ...(others.length > 0 ? [`    The same in ${counted(others.length, "other place")}:`, ...also.map((one) => `      ${one}`)] : []),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}

function atOf({ file, line, column }: Finding): string {
  return line === null ? file : `${file}:${line}:${column ?? 1}`;
}

function counted(count: number, what: string): string {
  return count === 0 ? `no ${what}s` : count === 1 ? `one ${what}` : `${count} ${what}s`;
}
