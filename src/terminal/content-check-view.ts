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
  for (const finding of faults) lines.push(...findingLines("fault", finding, style));
  for (const finding of warnings) lines.push(...findingLines("warning", finding, style));
  if (untried.length > 0) lines.push(hang("  ", `Not tried until the faults are mended: ${untried.join(", ")}.`, style));
  return `${lines.join("\n")}\n`;
}

function findingLines(weight: string, { file, line, column, place, message, expected, rule }: Finding, style: Style): string[] {
  // A place stays on one line however long it is, so that an editor can open it.
  const at = line === null ? file : `${file}:${line}:${column ?? 1}`;
  const what = `${place === null ? "" : `${place}: `}${message}`;
  return [`  ${at}`, hang("    ", `${weight} (${rule}): ${what}`, style), hang("    ", `Expected ${expected}.`, style)];
}

function counted(count: number, what: string): string {
  return count === 0 ? `no ${what}s` : count === 1 ? `one ${what}` : `${count} ${what}s`;
}
