import { nearest, quoted } from "../answers/check.ts";
import type { Calendar } from "../deadlines/calendar.ts";
import { isoWithOffset, momentOf } from "../deadlines/moment.ts";
import { type Draft, type DraftPlace, deleteDraft, draftNamed, draftPlace, listDrafts, readDraft } from "../drafts/store.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Given, Run } from "./command.ts";

const VERBS = ["list", "resume", "delete"];

/** Paused triages: `list` (also without a word), `resume ID`, `delete ID`. */
export const run: Run = async (given, surroundings) => {
  const [verb = "list", id] = given.operands;
  if (!VERBS.includes(verb)) refuseVerb(verb);
  if (verb === "list" && id !== undefined) wrongUsage(`${quoted(id)} is one word too many.`, "Usage: effective-support drafts list.");
  const place = draftPlace(surroundings);
  if (verb === "list") return list(place, given, surroundings);
  if (id === undefined)
    return wrongUsage(
      `Name the draft to ${verb}.`,
      `Usage: effective-support drafts ${verb} ID; effective-support drafts list shows the ids.`,
    );
  draftNamed(place, id);
  return verb === "resume" ? resume(place, id, given, surroundings) : remove(place, id, given, surroundings);
};

async function list(place: DraftPlace, given: Given, surroundings: Surroundings): Promise<number> {
  const { calendar } = await packNamed(given.value("content"), surroundings);
  const drafts = listDrafts(place).map(({ id, saved, bytes }) => ({ id, saved: savedWhen(calendar, saved), bytes }));
  if (given.has("json")) {
    const listed = { schema: "effective-support/drafts@1", folder: place.folder, drafts };
    surroundings.out(`${JSON.stringify(listed, null, 2)}\n`);
    return EXIT.done;
  }
  const { draftsView } = await import("../terminal/drafts-view.ts");
  surroundings.out(draftsView(place.folder, drafts));
  return EXIT.done;
}

/** A file is dated by whatever the computer's clock said; a date that the calendar does not reach is told in UTC. */
function savedWhen(calendar: Calendar, epoch: number): string {
  try {
    return isoWithOffset(momentOf(calendar, epoch));
  } catch {
    return new Date(epoch).toISOString().replace(/\.\d+Z$/, "+00:00");
  }
}

async function resume(place: DraftPlace, id: string, given: Given, surroundings: Surroundings): Promise<number> {
  if (given.has("no-input") || !surroundings.interactive) {
    return wrongUsage(
      "A draft is resumed on a terminal: it asks for the passphrase and then the open questions.",
      "Run it there, without --no-input.",
    );
  }
  const before = draftNamed(place, id);
  const draft = await opened(place, id, given, surroundings);
  if (draft === null) return stopped(surroundings);
  const { resumeTriage } = await import("../terminal/guided-triage.ts");
  try {
    return await resumeTriage(draft, given, surroundings, id);
  } finally {
    if (listDrafts(place).some((entry) => entry.id === id && entry.saved === before.saved)) {
      surroundings.err(`Draft ${id} is still there as it was. When you no longer need it: effective-support drafts delete ${id}\n`);
    }
  }
}

async function opened(place: DraftPlace, id: string, given: Given, surroundings: Surroundings): Promise<Draft | null> {
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(given, surroundings);
  try {
    const passphrase = await prompter.askSecret(`The passphrase of draft ${id}`);
    if (passphrase === null) return null;
    return await prompter.whileWorking("Opening the draft", () => readDraft(place, id, passphrase));
  } finally {
    prompter.close();
  }
}

async function remove(place: DraftPlace, id: string, given: Given, surroundings: Surroundings): Promise<number> {
  if (!given.has("force")) {
    const agreed = await agreedToDelete(id, given, surroundings);
    if (agreed === null) return stopped(surroundings);
    if (!agreed) {
      surroundings.err(`Draft ${id} is kept.\n`);
      return EXIT.done;
    }
  }
  deleteDraft(place, id);
  surroundings.err(`Draft ${id} is deleted.\n`);
  return EXIT.done;
}

async function agreedToDelete(id: string, given: Given, surroundings: Surroundings): Promise<boolean | null> {
  if (given.has("no-input") || !surroundings.interactive) {
    return wrongUsage(
      `Without a terminal, draft ${id} is deleted only with --force.`,
      `effective-support drafts delete ${id} --force deletes it without asking.`,
    );
  }
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(given, surroundings);
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

function refuseVerb(verb: string): never {
  const near = nearest(verb, VERBS);
  return wrongUsage(
    `Drafts cannot ${quoted(verb)}.${near ? ` Did you mean ${near}?` : ""}`,
    "Usage: effective-support drafts list|resume ID|delete ID.",
  );
}

function wrongUsage(message: string, hint: string): never {
  return fail({ kind: "usage", message, hint });
}
