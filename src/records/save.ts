/** The formats that a record can be saved in, each loaded only when it is used. */
import { extname } from "node:path";
import { momentOfComputer } from "../commands/moment-given.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import type { Pack } from "../packs/pack.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { Report, Section } from "./report-model.ts";
import { fail } from "../problems.ts";

export interface RecordFormat {
  /** With its dot. */
  extension: string;
  name: string;
}

export const recordFormats: readonly RecordFormat[] = [
  { extension: ".json", name: "JSON: the outcome itself, which review and referral can take in again" },
  { extension: ".html", name: "HTML: one page for the browser, printable on A4" },
  { extension: ".docx", name: "Word" },
  { extension: ".pdf", name: "PDF" },
  { extension: ".md", name: "Markdown" },
  { extension: ".ics", name: "calendar: every date as an event" },
];

export interface SaveOptions {
  /** In what role the record is made, never a name; null: not said. */
  role: string | null;
  /** "never": a file of that name stays as it is; "replace": it goes when the new one is whole. */
  over: "never" | "replace";
  /** The digest of the record that this one follows. */
  previous: string | null;
  /** Put before the rest of a report, as a review does. */
  before: Section[];
  /** What goes into a calendar, where it is not the outcome's own dates. */
  dates: Outcome | null;
}

export const plainSave: SaveOptions = { role: null, over: "never", previous: null, before: [], dates: null };

/** Saves an outcome as a record in the format that the file's extension names. Throws "unwritable-file" or "usage"; then nothing was written. */
export async function saveRecord(
  file: string,
  pack: Pack,
  outcome: Outcome,
  options: SaveOptions,
  surroundings: Surroundings,
): Promise<void> {
  const data = await recordData(file, pack, outcome, options, surroundings);
  const { writeWhole } = await import("./write-file.ts");
  writeWhole(file, data, { over: options.over });
}

/** What such a file would hold. */
export async function recordData(
  file: string,
  pack: Pack,
  outcome: Outcome,
  options: SaveOptions,
  surroundings: Surroundings,
): Promise<string | Uint8Array> {
  const made = isoWithOffset(momentOfComputer(pack.calendar, surroundings));
  const extension = extensionOf(file);
  if (extension === ".json") {
    const { recordOf } = await import("./record.ts");
    return `${JSON.stringify(recordOf(outcome, made, options.role, options.previous), null, 2)}\n`;
  }
  if (extension === ".ics") {
    const { calendarOf } = await import("./calendar.ts");
    return calendarOf(options.dates ?? outcome, made, placeOf(pack.calendar));
  }
  const { reportOf } = await import("./report.ts");
  return reportData(file, reportOf(pack, outcome, { made, role: options.role }, options.before), made);
}

/** A report in the format that the file's extension names. `made` is ISO 8601. */
export async function reportData(file: string, report: Report, made: string): Promise<string | Uint8Array> {
  switch (extensionOf(file)) {
    case ".md": {
      const { markdownOf } = await import("./markdown.ts");
      return markdownOf(report);
    }
    case ".html": {
      const { htmlOf } = await import("./html.ts");
      return htmlOf(report);
    }
    case ".docx": {
      const { wordOf } = await import("./word.ts");
      return wordOf(report);
    }
    case ".pdf": {
      const { pdfOf } = await import("./pdf.ts");
      return pdfOf(report, made);
    }
    default:
      return refuseExtension(
        file,
        recordFormats.map(({ extension }) => extension),
      );
  }
}

export function extensionOf(file: string): string {
  return extname(file).toLowerCase();
}

export function refuseExtension(file: string, known: string[]): never {
  return fail({
    kind: "usage",
    message: `"${shown(file)}" does not say in which format to write.`,
    hint: `End its name in one of ${known.join(", ")}.`,
  });
}
