/** Drafts as files: encrypted, one file each, under names that say nothing of the case. */
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, closeSync, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../answers/check.ts";
import { fail, problemIn } from "../problems.ts";
import { removeUnfinished, unwritable, whyNotWritten, writeWhole } from "../records/write-file.ts";
import { codeOf, reasonOf, shown as shownName } from "../surroundings.ts";
import { checkDraft, type Draft } from "./draft.ts";
import type { DraftPlace } from "./draft-place.ts";

export type { Draft } from "./draft.ts";
export { type DraftPlace, draftPlace } from "./draft-place.ts";

export interface DraftSaved {
  id: string;
  file: string;
}

/** A draft as somebody took it up: its id, and what its file was then. */
export interface TakenUp {
  id: string;
  state: string | null;
}

export interface DraftEntry {
  id: string;
  file: string;
  /** Milliseconds since 1970, as the disk has it. */
  saved: number;
  bytes: number;
}

const DRAFT_AT_MOST = 2 * 1024 * 1024;
const NAME = /^([0-9a-f]{8})\.age$/;

/**
 * Encrypts a draft and keeps it: in place of the one that was taken up, which stays until the new one is complete, or under a new id.
 * Where another session has saved or deleted that one meanwhile, what it kept stays, and this draft is kept beside it. Throws the
 * Problems "weak-passphrase" and "unwritable-file"; the earlier draft is then unchanged.
 */
export async function saveDraft(place: DraftPlace, draft: Draft, passphrase: string, over: TakenUp | null = null): Promise<DraftSaved> {
  const { WORK_FACTOR } = await import("./seal.ts");
  return saveDraftSlowedBy(WORK_FACTOR, place, draft, passphrase, over);
}

/** The same with a work factor (the base-2 logarithm of scrypt's N) of the caller's: what a guess at the passphrase costs. */
export async function saveDraftSlowedBy(
  workFactor: number,
  place: DraftPlace,
  draft: Draft,
  passphrase: string,
  over: TakenUp | null,
): Promise<DraftSaved> {
  const { faultOfPassphrase } = await import("./passphrase.ts");
  const weak = faultOfPassphrase(passphrase, draft.reference === null ? [] : [draft.reference]);
  if (weak !== null) fail({ kind: "weak-passphrase", fault: weak });
  const text = readableText(draft);
  makeFolder(place);
  const { seal } = await import("./seal.ts");
  const sealed = await seal(text, passphrase, workFactor);
  const mine = over !== null && over.state !== null && stateOf(place, over.id) === over.state ? draftNamed(place, over.id) : null;
  if (mine === null) return writeUnderNewId(place, sealed);
  writeWhole(mine.file, sealed, { over: "replace" });
  return { id: mine.id, file: mine.file };
}

/** What the file of a draft is at this moment; null: it is not there. Each saving makes another, whatever is in it. */
export function stateOf({ folder }: DraftPlace, id: string): string | null {
  const entry = entryOf(folder, id);
  return entry === null ? null : createHash("sha256").update(bytesOf(entry.file)).digest("hex");
}

/**
 * Opens a draft and checks it field by field; its answers are still to be checked against the pack. Changes nothing on the disk.
 * Throws the Problems "unknown-draft", "unreadable-file" and "unreadable-draft".
 */
export async function readDraft(place: DraftPlace, id: string, passphrase: string): Promise<Draft> {
  const { file } = draftNamed(place, id);
  const { unseal } = await import("./seal.ts");
  const unsealed = await unseal(bytesOf(file), passphrase);
  if ("fault" in unsealed) return unsealed.fault === "damaged" ? refuseDamaged(id, file) : refusePassphrase(id);
  const checked = checkDraft(jsonIn(unsealed.text));
  if ("draft" in checked) return checked.draft;
  if ("newerSchema" in checked) {
    const reason = `a newer version of this program saved it (${checked.newerSchema})`;
    return fail({
      kind: "unreadable-draft",
      draft: id,
      reason,
      hint: "Bring the program up to date, then resume it. The draft is unchanged.",
    });
  }
  return fail({
    kind: "unreadable-draft",
    draft: id,
    reason: `what it holds is not in order: ${checked.fault}`,
    hint: "The draft is unchanged.",
  });
}

/** The drafts that are there, newest first; nothing is opened. */
export function listDrafts({ folder }: DraftPlace): DraftEntry[] {
  const entries = namesIn(folder).flatMap((name) => {
    const id = NAME.exec(name)?.[1];
    const entry = id === undefined ? null : entryOf(folder, id);
    return entry ? [entry] : [];
  });
  return entries.sort((one, other) => other.saved - one.saved || (one.id < other.id ? -1 : 1));
}

/** The draft of an id. Throws the Problem "unknown-draft". */
export function draftNamed({ folder }: DraftPlace, id: string): DraftEntry {
  const entry = NAME.test(`${id}.age`) ? entryOf(folder, id) : null;
  return entry ?? fail({ kind: "unknown-draft", wanted: quoted(id) });
}

/** Deletes a draft. Throws the Problems "unknown-draft" and "undeletable-file". */
export function deleteDraft(place: DraftPlace, id: string): void {
  const { file } = draftNamed(place, id);
  try {
    unlinkSync(file);
  } catch (error) {
    const why = whyNotWritten(error);
    if (why === null) throw error;
    fail({ kind: "undeletable-file", file: shownName(file), reason: why.reason });
  }
  removeUnfinished(place.folder);
}

/** A draft that could not be read back would be lost without a word, so it passes the reader's own check before it is written. */
function readableText({ schema, reference, at, content: { id, version, digest }, answers, shown, saved }: Draft): string {
  const text = JSON.stringify({ schema, reference, at, content: { id, version, digest }, answers, shown, saved });
  const checked = checkDraft(JSON.parse(text));
  if (!("draft" in checked)) return refuseToKeep("fault" in checked ? checked.fault : checked.newerSchema);
  return Buffer.byteLength(text) > DRAFT_AT_MOST / 2 ? refuseToKeep("it is larger than 1 MB") : text;
}

function refuseToKeep(fault: string): never {
  const reason = `it could not be read back: ${fault}`;
  return fail({
    kind: "unwritable-file",
    file: "The draft",
    reason,
    hint: "This is a fault of the program: please report it. Save the answers instead.",
  });
}

function makeFolder({ folder }: DraftPlace): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Node says EEXIST of a file in the folder's place, which as it stands would read like a draft that is in the way.
    const code = codeOf(error);
    throw unwritable(folder, code === "EEXIST" ? Object.assign(new Error("ENOTDIR"), { code: "ENOTDIR" }) : error);
  }
  try {
    if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch {
    // Some network folders have fixed modes; the files in it are encrypted and 0600 all the same.
    return;
  }
}

function writeUnderNewId({ folder }: DraftPlace, sealed: Uint8Array): DraftSaved {
  for (;;) {
    const id = randomBytes(4).toString("hex");
    const file = join(folder, `${id}.age`);
    try {
      writeWhole(file, sealed, { over: "never" });
      return { id, file };
    } catch (error) {
      if (problemIn(error) === null || entryOf(folder, id) === null) throw error;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    return fail({ kind: "unreadable-file", file: shownName(folder), reason: shownName(reasonOf(error)) });
  }
}

function entryOf(folder: string, id: string): DraftEntry | null {
  const file = join(folder, `${id}.age`);
  try {
    const stat = lstatSync(file);
    return stat.isFile() ? { id, file, saved: Math.floor(stat.mtimeMs), bytes: stat.size } : null;
  } catch {
    return null;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    const handle = openSync(file, "r");
    try {
      return fstatSync(handle).size > DRAFT_AT_MOST ? new Uint8Array() : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return fail({ kind: "unreadable-file", file: shownName(file), reason: shownName(reasonOf(error)) });
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusePassphrase(id: string): never {
  const reason = "the passphrase is not the one it was saved with, or the file is damaged";
  return fail({
    kind: "unreadable-draft",
    draft: id,
    reason,
    hint: "Try the passphrase again. The draft is unchanged; nobody can open it without its passphrase.",
  });
}

function refuseDamaged(id: string, file: string): never {
  const reason = "its file is damaged or was changed";
  return fail({
    kind: "unreadable-draft",
    draft: id,
    reason,
    hint: `It is left as it is: ${shownName(file)}. A backup copy of that file may still open.`,
  });
}
