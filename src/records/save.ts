/** The formats that a record can be saved in, each loaded only when it is used. */
import { extname } from "node:path";
import { momentOfComputer } from "../commands/moment-given.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import type { Pack } from "../packs/pack.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { CalendarSetting } from "./calendar.ts";
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
  { extension: ".ics", name: "calendar: your own dates as events" },
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
  /** Whose dates go into a calendar. */
  whoseDates: CalendarSetting["whose"];
  /** How often the events of a calendar were written anew. */
  sequence: number;
}

export const plainSave: SaveOptions = {
  role: null,
  over: "never",
  previous: null,
  before: [],
  dates: null,
  whoseDates: "own",
  sequence: 0,
};

/** What such a file would hold; null: a calendar, and there is no date for it. */
export async function recordData(
  file: string,
  pack: Pack,
  outcome: Outcome,
  options: SaveOptions,
  surroundings: Surroundings,
): Promise<string | Uint8Array | null> {
  const made = isoWithOffset(momentOfComputer(pack.calendar, surroundings));
  const extension = extensionOf(file);
  if (extension === ".json") {
    const { recordOf } = await import("./record.ts");
    return `${JSON.stringify(recordOf(outcome, made, options.role, options.previous), null, 2)}\n`;
  }
  if (extension === ".ics") {
    const { calendarOf } = await import("./calendar.ts");
    const { whoseDates: whose, sequence } = options;
    const dates = options.dates ?? outcome;
    return calendarOf(dates, { made, place: placeOf(pack.calendar), whose, sequence });
  }
  const { reportOf } = await import("./report.ts");
  return reportData(file, reportOf(pack, outcome, { made, role: options.role }, options.before), made);
}

/** Why a calendar without an event is not written, and what to do. */
export function withoutDates({ deadlines }: Outcome): string {
  const others = deadlines.length > 0 ? " --all-dates writes the dates that others have to keep." : "";
  return `this case has no date of your own to keep.${others}`;
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
