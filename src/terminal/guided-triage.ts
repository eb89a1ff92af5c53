/** The guided triage: asks the questions one by one, shows the outcome, and offers what can be done with it. */
import type { CommonOptions } from "../commands/command.ts";
import { requireCurrent } from "../commands/current-content.ts";
import type { Draft, TakenUp } from "../drafts/store.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed, releasedPack } from "../packs/shelf.ts";
import type { Surroundings } from "../surroundings.ts";
import { conduct, welcome } from "./conduct.ts";
import { momentNow, newRun, type Run, settledMoment } from "./guided-run.ts";
import { prompterFor } from "./prompter-for.ts";
import { takeUp } from "./take-up-draft.ts";

/** Runs the guided triage on the terminal from its first question; the exit code. Throws the Problem "cancelled" where it is stopped. */
export async function guidedTriage(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const pack = await packNamed(options.content ?? null, surroundings);
  return runOn(pack, options, surroundings, options.at ?? null, async () => {});
}

/**
 * Goes on with a run that was kept as a draft, taken up `from` a file. Under another version of the content than the draft's it says which
 * answers no longer hold and whether the outcome moves. The exit code; throws as `guidedTriage` does.
 */
export async function resumeTriage(
  draft: Draft,
  options: CommonOptions,
  surroundings: Surroundings,
  from: TakenUp | null = null,
): Promise<number> {
  const { content = null } = options;
  const pack = await (content === null ? releasedPack(draft.content.id, surroundings) : packNamed(content, surroundings));
  return runOn(pack, options, surroundings, options.at ?? draft.at, (run) => takeUp(run, draft, from));
}

async function runOn(
  pack: Pack,
  options: CommonOptions,
  surroundings: Surroundings,
  written: string | null,
  begin: (run: Run) => Promise<void>,
): Promise<number> {
  const at = settledMoment(pack, written, surroundings);
  requireCurrent(pack, momentNow({ pack, at, surroundings }), options);
  const prompter = await prompterFor(options, surroundings);
  const run = newRun({ pack, options, surroundings, prompter, at });
  try {
    welcome(run);
    await begin(run);
    return await conduct(run);
  } finally {
    prompter.close();
  }
}
