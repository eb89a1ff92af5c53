/** The tiny pack with one edit, checked: a fault fixture is a file, what to replace in it, and what with. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackFolder, type Finding, type PackCheck } from "../../../src/packs/check/check-pack.ts";

export const TODAY = "2026-05-04";

/** Does something with a copy of the tiny pack beside its calendar; the copy is gone afterwards. */
export function withTinyPack<T>(use: (folder: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "tiny-pack-"));
  try {
    const folder = join(root, "tidewick");
    cpSync("tests/packs/tiny-pack", folder, { recursive: true });
    cpSync("tests/packs/calendars", join(root, "calendars"), { recursive: true });
    return use(folder);
  } finally {
    rmSync(root, { recursive: true, force: true });
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
      writeFileSync(join(folder, file), text.replace(replace, () => by));
    }
    const check = checkPackFolder(folder, today);
    const short = (finding: Finding) => ({ ...finding, file: finding.file.split("/tidewick/")[1] ?? finding.file });
    return { ...check, faults: check.faults.map(short), warnings: check.warnings.map(short) };
  });
}

/** A finding as the tests write it: where, what and which rule. */
export function said({ file, line, column, place, message, expected, rule }: Finding): string {
  return `${file}:${line}:${column} ${place}: ${message.replaceAll(/\S*\/tidewick\//g, "")} Expected ${expected}. [${rule}]`;
}

/** What one edit brings to light, faults and then warnings. */
export function saidOf(file: string, replace: string, by: string, today = TODAY): string[] {
  const { faults, warnings } = checkedWith([{ file, replace, by }], today);
  return [...faults.map(said), ...warnings.map((finding) => `warning: ${said(finding)}`)];
}
