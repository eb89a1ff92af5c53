import { dirname, join, resolve } from "node:path";
import { type Fault, fail } from "../problems.ts";
import { reasonOf } from "../surroundings.ts";
import { compilePack } from "./compile.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { type CalendarSource, calendarFile, type Manifest } from "./format.ts";
import type { Pack } from "./pack.ts";
import { type PackFolder, readPackFolder, readYamlFile } from "./read-folder.ts";
import { faultOfFile, shownPath } from "./yaml-file.ts";

/** A pack with the files that it is made from, or every fault that keeps them from being one. */
export interface PackParts {
  pack: Pack | null;
  read: PackFolder;
  faults: Fault[];
}

/** A pack compiled from its folder of YAML files. */
export function packFromFolder(folder: string): PackParts {
  const read = readPackFolder(folder);
  const manifest = read.files.find(({ kind }) => kind === "pack.yaml")?.value as Manifest | null | undefined;
  if (!manifest) return { pack: null, read, faults: read.faults };
  const path = join(dirname(resolve(folder)), "calendars", `${manifest.calendar}.yaml`);
  const { value, faults: ofCalendar } = readYamlFile(path, calendarFile);
  const calendar = value ? calendarIn(path, value, ofCalendar) : null;
  const faults = [...read.faults, ...ofCalendar];
  if (faults.length > 0 || !calendar) return { pack: null, read, faults };
  return { pack: compilePack(read.files, calendar), read, faults };
}

function calendarIn(path: string, source: CalendarSource, faults: Fault[]) {
  try {
    return compileCalendar(source);
  } catch (error) {
    faults.push(
      faultOfFile(
        path,
        `This calendar does not hold: ${reasonOf(error).replace(/\.$/, "")}.`,
        "real dates, each once, inside the years and some in each of them, and a time zone that exists",
      ),
    );
    return null;
  }
}

/** The same, where a pack is needed: faults are said and end the run. */
export function requirePackFromFolder(folder: string): Pack {
  const { pack, faults } = packFromFolder(folder);
  return pack ?? fail({ kind: "bad-input", what: `The content in ${shownPath(folder)} does not hold`, faults });
}
