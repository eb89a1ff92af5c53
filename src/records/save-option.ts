/** `--out FILE`, as the commands that have an outcome take it. */
import { resolve } from "node:path";
import { controlCharacterIn, quoted, REFERENCE_AT_MOST } from "../answers/check.ts";
import type { Given } from "../commands/command.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { extensionOf, plainSave, recordData, recordFormats, refuseExtension, type SaveOptions } from "./save.ts";
import { writeWhole } from "./write-file.ts";

/** The files that `--out` names; they and `--role` are refused before any work is done where they do not do. */
export function recordsWanted(given: Given): string[] {
  roleGiven(given);
  return filesWanted(
    given,
    recordFormats.map(({ extension }) => extension),
  );
}

/** The same for a command that writes only some formats. */
export function filesWanted(given: Given, extensions: string[]): string[] {
  const files = given.values("out");
  for (const file of files) if (!extensions.includes(extensionOf(file))) refuseExtension(file, extensions);
  const twice = files.find((file, place) => files.findIndex((other) => resolve(other) === resolve(file)) !== place);
  if (twice !== undefined) fail({ kind: "usage", message: `--out names ${shown(twice)} twice.`, hint: "Give each file once." });
  return files;
}

/** The role that `--role` says: a short text on one line, or null. */
export function roleGiven(given: Given): string | null {
  const role = given.value("role");
  if (role === null) return null;
  if (role.trim() === "" || role.length > REFERENCE_AT_MOST || controlCharacterIn(role, true) !== null) {
    fail({
      kind: "usage",
      message: `--role ${quoted(role)} does not do.`,
      hint: `Say the role in a few words, at most ${REFERENCE_AT_MOST} characters; no names.`,
    });
  }
  return role;
}

export function overGiven(given: Given): SaveOptions["over"] {
  return given.has("force") ? "replace" : "never";
}

/** Writes an outcome to each file that was wanted, all of them made before the first is written, and says which were. */
export async function saveWanted(
  files: string[],
  pack: Pack,
  outcome: Outcome,
  given: Given,
  surroundings: Surroundings,
  more: Partial<SaveOptions> = {},
): Promise<void> {
  const options: SaveOptions = { ...plainSave, role: roleGiven(given), over: overGiven(given), ...more };
  const made: [string, string | Uint8Array][] = [];
  for (const file of files) made.push([file, await recordData(file, pack, outcome, options, surroundings)]);
  writeAll(made, options.over, surroundings);
}

export function writeAll(made: [file: string, data: string | Uint8Array][], over: SaveOptions["over"], { err }: Surroundings): void {
  for (const [file, data] of made) {
    writeWhole(file, data, { over });
    err(`Written: ${shown(file)}\n`);
  }
}
