import { shown } from "../surroundings.ts";
import { shortMoment } from "../deadlines/dates-in-words.ts";

interface ListedDraft {
  id: string;
  saved: string;
  bytes: number;
}

/** The drafts that are there, newest first, as text. What they are about stays closed until the passphrase is given. */
export function draftsView(folder: string, drafts: ListedDraft[]): string {
  if (drafts.length === 0) return "There are no drafts. Ctrl-C in a triage pauses it and asks whether to keep one.\n";
  const count = drafts.length === 1 ? "One draft" : `${drafts.length} drafts`;
  return [
    `${count} in ${shown(folder)}, newest first:`,
    ...drafts.map(({ id, saved, bytes }) => `  ${id}  saved ${shortMoment(saved)}, ${Math.ceil(bytes / 1024)} KB`),
    "effective-support drafts resume ID goes on with one; drafts delete ID removes it.",
    "",
  ].join("\n");
}
