/** `--out FILE`, as the commands that have an outcome take it. */
import { resolve } from "node:path";
import { quoted, REFERENCE_AT_MOST } from "../answers/check.ts";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";

import type { Pack } from "../packs/pack.ts";
import { fail, problemIn } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { extensionOf, plainSave, recordData, recordFormats, refuseExtension, type SaveOptions, withoutDates } from "./save.ts";
import { writeWhole } from "./write-file.ts";

/** The options that say where a result is written, and how. */
export interface SavingOptions {
  out?: string[];
  role?: string;
  force?: true;
  allDates?: true;
}

/** The files that `--out` names; they and `--role` are refused before any work is done where they do not do. */
export function recordsWanted(options: SavingOptions): string[] {
  roleGiven(options);
  return filesWanted(
    options,
    recordFormats.map(({ extension }) => extension),
  );
}

/** The same for a command that writes only some formats. */
export function filesWanted({ out: files = [] }: SavingOptions, extensions: string[]): string[] {
  for (const file of files) if (!extensions.includes(extensionOf(file))) refuseExtension(file, extensions);
  const twice = files.find((file, place) => files.findIndex((other) => resolve(other) === resolve(file)) !== place);
  if (twice !== undefined) fail({ kind: "usage", message: `--out names ${shown(twice)} twice.`, hint: "Give each file once." });
  return files;
}

/** The role that `--role` says: a short text on one line, or null. */
export function roleGiven({ role }: SavingOptions): string | null {
  if (role === undefined) return null;
  if (role.trim() === "" || role.length > REFERENCE_AT_MOST || controlCharacterIn(role, true) !== null) {
    fail({
      kind: "usage",
      message: `--role ${quoted(role)} does not do.`,
      hint: `Say the role in a few words, at most ${REFERENCE_AT_MOST} characters; no names.`,
    });
  }
  return role;
}

export function overGiven({ force }: Pick<SavingOptions, "force">): SaveOptions["over"] {
  return force ? "replace" : "never";
}

/**
 * Writes an outcome to each file that was wanted, all of them made before the first is written, and says which were. A calendar for which
 * there is no date is passed over, and that is said.
 */
export async function saveWanted(
  files: string[],
  pack: Pack,
  outcome: Outcome,
  saving: SavingOptions,
  surroundings: Surroundings,
  more: Partial<SaveOptions> = {},
): Promise<void> {
  const whoseDates = saving.allDates ? "all" : "own";
  const options: SaveOptions = { ...plainSave, role: roleGiven(saving), over: overGiven(saving), whoseDates, ...more };
  const made: [string, string | Uint8Array][] = [];
  for (const file of files) {
    const data = await recordData(file, pack, outcome, options, surroundings);
    if (data === null) surroundings.err(`Not written: ${shown(file)}, since ${withoutDates(options.dates ?? outcome)}\n`);
    else made.push([file, data]);
  }
  writeAll(made, options.over, surroundings);
}

export function writeAll(made: [file: string, data: string | Uint8Array][], over: SaveOptions["over"], { err }: Surroundings): void {
  const written: string[] = [];
  for (const [file, data] of made) {
    try {
      writeWhole(file, data, { over });
    } catch (error) {
      const problem = problemIn(error);
      if (problem?.kind !== "unwritable-file" || written.length === 0) throw error;
      const others = made.length - written.length - 1;
      const rest = others > 0 ? ` ${others} more ${others === 1 ? "file was" : "files were"} not tried.` : "";
      return fail({
        ...problem,
        hint: `${problem.hint.replace("Nothing was written.", `Written before it: ${written.join(", ")}.`)}${rest}`,
      });
    }
    written.push(shown(file));
    err(`Written: ${shown(file)}\n`);
  }
}
