/** The tiny pack with one edit, checked: a fault fixture is a file, what to replace in it, and what with. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackFolder, type Finding, type PackCheck } from "../../../src/packs/check/check-pack.ts";

export const TODAY = "2026-05-04";

/** A copy of the tiny pack beside its calendar, to be taken away after use. */
export function tinyPackCopy(): { folder: string; takeAway(): void } {
  const root = mkdtempSync(join(tmpdir(), "tiny-pack-"));
  const folder = join(root, "tidewick");
  cpSync("tests/packs/tiny-pack", folder, { recursive: true });
  cpSync("tests/packs/calendars", join(root, "calendars"), { recursive: true });
  return { folder, takeAway: () => rmSync(root, { recursive: true, force: true }) };
}

/** Does something with a copy of the tiny pack; the copy is gone afterwards. */
export function withTinyPack<T>(use: (folder: string) => T): T {
  const { folder, takeAway } = tinyPackCopy();
  try {
    return use(folder);
  } finally {
    takeAway();
  }
}

export interface Edit {
  file: string;
  replace: string;
  by: string;
}

export function checkedWith(edits: Edit[], today = TODAY): PackCheck {
  return withTinyPack((folder) => {
    for (const { file, replace, by } of edits) {
      const text = readFileSync(join(folder, file), "utf8");
      if (text.split(replace).length !== 2) throw new Error(`"${replace}" does not stand once in ${file}`);
      writeFileSync(
        join(folder, file),
        text.replace(replace, () => by),
      );
    }
    const check = checkPackFolder(folder, today);
    const short = (finding: Finding) => ({ ...finding, file: inPack(finding.file), message: inPack(finding.message) });
    return { ...check, faults: check.faults.map(short), warnings: check.warnings.map(short) };
  });
}

/** Without the way to the copy, which is another one each time. */
function inPack(text: string): string {
  return text.replaceAll(/\S*tiny-pack-\w+\/(tidewick\/)?/g, "");
}

/** A finding as the tests write it: where, what and which rule. */
export function said({ file, line, column, place, message, expected, rule }: Finding): string {
  return `${file}:${line}:${column} ${place}: ${message} Expected ${expected}. [${rule}]`;
}

/** What one edit brings to light by one rule, where others object to it as well. */
export function saidBy(rule: string, file: string, replace: string, by: string): string[] {
  return checkedWith([{ file, replace, by }])
    .faults.filter((finding) => finding.rule === rule)
    .map(said);
}

/** What one edit brings to light, faults and then warnings. */
export function saidOf(file: string, replace: string, by: string, today = TODAY): string[] {
  const { faults, warnings } = checkedWith([{ file, replace, by }], today);
  return [...faults.map(said), ...warnings.map((finding) => `warning: ${said(finding)}`)];
}
