/** The guided triage: asks the questions one by one, shows the outcome, and offers what can be done with it. */
import type { Given } from "../commands/command.ts";
import { requireCurrent } from "../commands/current-content.ts";
import type { Draft } from "../drafts/store.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import type { Surroundings } from "../surroundings.ts";
import { conduct, welcome } from "./conduct.ts";
import { momentNow, newRun, type Run } from "./guided-run.ts";
import { prompterFor } from "./prompter-for.ts";
import { takeUp } from "./take-up-draft.ts";

/** Runs the guided triage on the terminal from its first question; the exit code. Throws the Problem "cancelled" where it is stopped. */
export async function guidedTriage(given: Given, surroundings: Surroundings): Promise<number> {
  const pack = await packNamed(given.value("content"), surroundings);
  return runOn(pack, given, surroundings, given.value("at"), async () => {});
}

/**
 * Goes on with a run that was kept as a draft, `id`. Under another version of the content than the draft's it says which
 * answers no longer hold and whether the outcome moves. The exit code; throws as `guidedTriage` does.
 */
export async function resumeTriage(draft: Draft, given: Given, surroundings: Surroundings, id: string | null = null): Promise<number> {
  const pack = await packNamed(given.value("content") ?? draft.content.id, surroundings);
  return runOn(pack, given, surroundings, given.value("at") ?? draft.at, (run) => takeUp(run, draft, id));
}

async function runOn(
  pack: Pack,
  given: Given,
  surroundings: Surroundings,
  at: string | null,
  begin: (run: Run) => Promise<void>,
): Promise<number> {
  requireCurrent(pack, momentNow({ pack, at, surroundings }), given);
  const prompter = await prompterFor(given, surroundings);
  const run = newRun({ pack, given, surroundings, prompter, at });
  try {
    welcome(run);
    await begin(run);
    return await conduct(run);
  } finally {
    prompter.close();
  }
}
