import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Draft, type DraftPlace, type DraftSaved, saveDraftSlowedBy, stateOf } from "../../src/drafts/store.ts";
import { problemIn, say } from "../../src/problems.ts";

/** In the clear this stands in the draft; nowhere else may it ever be found. */
export const CANARY = "canary-reference-7311";
export const PASSPHRASE = "correct horse battery";

/** As little work as the format allows: the tests open hundreds of drafts. */
export const QUICK = 1;

export function aDraft(changed: Partial<Draft> = {}): Draft {
  return {
    schema: "effective-support/draft@1",
    reference: CANARY,
    at: "2026-11-23T10:15",
    content: { id: "bexley", version: "1.1.0", digest: `sha256-${"0f".repeat(32)}` },
    answers: {
      "immediate-danger": "no",
      "child-age": 7,
      circumstances: ["send", "young-carer"],
      harm: "Two lines,\none with “quotes”, é, 你好 and 🧒.",
      judgement: { level: 2, reason: "Seen at home twice." },
      indicators: [],
    },
    shown: "who-can-help",
    saved: "2026-11-23T10:31:07.250Z",
    ...changed,
  };
}

/** A draft of about `characters` characters, to have a write that takes a moment and more than one piece of ciphertext. */
export function aLongDraft(characters: number, letter: string): Draft {
  const count = Math.ceil(characters / 10_000);
  const answers = Object.fromEntries(Array.from({ length: count }, (_, place) => [`text-${place}`, letter.repeat(10_000)]));
  return aDraft({ answers, reference: `long-${letter}` });
}

export function saveQuickly(place: DraftPlace, draft: Draft, id: string | null = null): Promise<DraftSaved> {
  return saveDraftSlowedBy(QUICK, place, draft, PASSPHRASE, id === null ? null : { id, state: stateOf(place, id) });
}

/** A place of its own for a test, whose folder is not there yet. */
export function aPlace(): DraftPlace & { parent: string; release(): void } {
  const parent = mkdtempSync(join(tmpdir(), "drafts-"));
  return { parent, folder: join(parent, "data", "drafts"), release: () => rmSync(parent, { recursive: true, force: true }) };
}

/** What the user is told where something fails, the exit code in front; "done" where nothing did. */
export async function told(action: () => unknown): Promise<string> {
  try {
    await action();
    return "done";
  } catch (error) {
    const problem = problemIn(error);
    if (problem === null) throw error;
    const { message, hint, exit } = say(problem);
    return `${exit}: ${message} ${hint}`;
  }
}

export function bytesOf(file: string): Buffer {
  return readFileSync(file);
}
