import type { Calendar } from "../deadlines/calendar.ts";
import { isoWithOffset, momentOf } from "../deadlines/moment.ts";
import { type Draft, type DraftPlace, deleteDraft, draftNamed, draftPlace, listDrafts, readDraft, stateOf } from "../drafts/store.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CommonOptions, Run } from "./command.ts";
import { packGiven } from "./current-content.ts";

interface DraftOptions {
  id?: string;
  force?: true;
}

/** The paused triages that are kept, newest first. */
export const listAll: Run = async (options, surroundings) => {
  const place = draftPlace(surroundings);
  const { calendar } = await packGiven(options, surroundings);
  const drafts = listDrafts(place).map(({ id, saved, bytes }) => ({ id, saved: savedWhen(calendar, saved), bytes }));
  if (options.json) {
    const listed = { schema: "effective-support/drafts@1", folder: place.folder, drafts };
    surroundings.out(`${JSON.stringify(listed, null, 2)}\n`);
    return EXIT.done;
  }
  const { draftsView } = await import("../terminal/drafts-view.ts");
  surroundings.out(draftsView(place.folder, drafts));
  return EXIT.done;
};

/** A file is dated by whatever the computer's clock said; a date that the calendar does not reach is told in UTC. */
function savedWhen(calendar: Calendar, epoch: number): string {
  try {
    return isoWithOffset(momentOf(calendar, epoch));
  } catch {
    return new Date(epoch).toISOString().replace(/\.\d+Z$/, "+00:00");
  }
}

/** Goes on with a draft where it was paused. */
export const resume: Run<DraftOptions> = async (options, surroundings) => {
  const { place, id } = placeGiven("resume", options, surroundings);
  if (!options.input || !surroundings.interactive) {
    return wrongUsage(
      "A draft is resumed on a terminal: it asks for the passphrase and then the open questions.",
      "Run it there, without --no-input.",
    );
  }
  const state = stateOf(place, id);
  const draft = await opened(place, id, options, surroundings);
  if (draft === null) return stopped(surroundings);
  const { resumeTriage } = await import("../terminal/guided-triage.ts");
  try {
    return await resumeTriage(draft, options, surroundings, { id, state });
  } finally {
    if (stateOf(place, id) === state) {
      surroundings.err(`Draft ${id} is still there as it was. When you no longer need it: effective-support drafts delete ${id}\n`);
    }
  }
};

async function opened(place: DraftPlace, id: string, options: CommonOptions, surroundings: Surroundings): Promise<Draft | null> {
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(options, surroundings);
  try {
    const passphrase = await prompter.askSecret(`The passphrase of draft ${id}`);
    if (passphrase === null) return null;
    return await prompter.whileWorking("Opening the draft", () => readDraft(place, id, passphrase));
  } finally {
    prompter.close();
  }
}

/** Deletes a draft, after asking. */
export const remove: Run<DraftOptions> = async (options, surroundings) => {
  const { place, id } = placeGiven("delete", options, surroundings);
  if (!options.force) {
    const agreed = await agreedToDelete(id, options, surroundings);
    if (agreed === null) return stopped(surroundings);
    if (!agreed) {
      surroundings.err(`Draft ${id} is kept.\n`);
      return EXIT.done;
    }
  }
  deleteDraft(place, id);
  surroundings.err(`Draft ${id} is deleted.\n`);
  return EXIT.done;
};

/** The draft that is named, which must be there. */
function placeGiven(what: string, { id }: DraftOptions, surroundings: Surroundings): { place: DraftPlace; id: string } {
  const place = draftPlace(surroundings);
  if (id === undefined)
    return wrongUsage(
      `Name the draft to ${what}.`,
      `Usage: effective-support drafts ${what} ID; effective-support drafts list shows the ids.`,
    );
  draftNamed(place, id);
  return { place, id };
}

async function agreedToDelete(id: string, options: CommonOptions, surroundings: Surroundings): Promise<boolean | null> {
  if (!options.input || !surroundings.interactive) {
    return wrongUsage(
      `Without a terminal, draft ${id} is deleted only with --force.`,
      `effective-support drafts delete ${id} --force deletes it without asking.`,
    );
  }
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(options, surroundings);
  try {
    const reply = await prompter.askOne({
      ask: `Delete draft ${id}? It cannot be brought back.`,
      hint: null,
      progress: null,
      context: [],
      offers: [
        { value: "keep", label: "Keep it", about: null, sayNow: null },
        { value: "delete", label: "Delete it for good", about: null, sayNow: null },
      ],
      chosen: "keep",
      skip: null,
    });
    return reply.kind === "pause" ? null : reply.kind === "given" && reply.value === "delete";
  } finally {
    prompter.close();
  }
}

function stopped({ err }: Surroundings): number {
  err("Stopped. The draft is unchanged.\n");
  return EXIT.cancelled;
}

function wrongUsage(message: string, hint: string): never {
  return fail({ kind: "usage", message, hint });
}
