/** The guided triage: asks the questions one by one, shows the outcome, and offers what can be done with it. */
import type { Given } from "../commands/command.ts";
import { requireCurrent } from "../commands/current-content.ts";
import type { Draft } from "../drafts/store.ts";
import { packNamed } from "../packs/shelf.ts";
import type { Surroundings } from "../surroundings.ts";
import { startInterview } from "../triage/interview.ts";
import { conduct } from "./conduct.ts";
import { momentNow, type Run } from "./guided-run.ts";
import { prompterFor } from "./prompter-for.ts";

/** Runs the guided triage on the terminal from its first question; the exit code. Throws the Problem "cancelled" where it is stopped. */
export async function guidedTriage(given: Given, surroundings: Surroundings): Promise<number> {
  const pack = await packNamed(given.value("content"), surroundings);
  const at = given.value("at");
  requireCurrent(pack, momentNow({ pack, at, surroundings }), given);
  const prompter = await prompterFor(given, surroundings);
  const { interview } = startInterview(pack);
  const run: Run = { pack, given, surroundings, prompter, interview, soFar: new Map(), reference: null, at, shown: null, draft: null };
  try {
    return await conduct(run);
  } finally {
    prompter.close();
  }
}

export async function resumeTriage(draft: Draft, given: Given, surroundings: Surroundings): Promise<number> {
  const pack = await packNamed(given.value("content") ?? draft.content.id, surroundings);
  const prompter = await prompterFor(given, surroundings);
  const { interview } = startInterview(pack, draft.answers, draft.shown);
  const run: Run = { pack, given, surroundings, prompter, interview, soFar: new Map(), reference: draft.reference, at: draft.at, shown: null, draft: null };
  try {
    return await conduct(run);
  } finally {
    prompter.close();
  }
}
