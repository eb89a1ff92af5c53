import { dirname, join } from "node:path";
import { type Fault, fail } from "../problems.ts";
import { compilePack } from "./compile.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { calendarFile, type Manifest } from "./format.ts";
import type { Pack } from "./pack.ts";
import { type PackFolder, readPackFolder, readYamlFile } from "./read-folder.ts";

/** A pack compiled from its folder of YAML files, or every fault that keeps it from being one. */
export function packFromFolder(folder: string): { pack: Pack | null; read: PackFolder; faults: Fault[] } {
  const read = readPackFolder(folder);
  const manifest = read.files.find(({ kind }) => kind === "pack.yaml")?.value as Manifest | null | undefined;
  if (!manifest) return { pack: null, read, faults: read.faults };
  const calendar = readYamlFile(join(dirname(folder), "calendars", `${manifest.calendar}.yaml`), calendarFile);
  const faults = [...read.faults, ...calendar.faults];
  if (faults.length > 0 || !calendar.value) return { pack: null, read, faults };
  return { pack: compilePack(read.files, compileCalendar(calendar.value)), read, faults };
}

/** The same, where a pack is needed: faults are said and end the run. */
export function requirePackFromFolder(folder: string): Pack {
  const { pack, faults } = packFromFolder(folder);
  return pack ?? fail({ kind: "bad-input", what: `The content in ${folder} does not hold`, faults });
}
