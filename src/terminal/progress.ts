import type { Pack } from "../packs/pack.ts";
import type { Interview } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Progress } from "./prompter.ts";

/** Where a run stands: which stages lie behind, and how many questions are answered. Never how many are left: that branches. */
export function progressOf(pack: Pack, { answers, at }: Interview): Progress {
  const stage = pack.flow.questions.find(({ id }) => id === at)?.stage;
  const now = pack.flow.stages.findIndex(({ id }) => id === stage);
  const stages = pack.flow.stages.map(({ name }, place) => {
    const state = now === -1 || place < now ? "done" : place === now ? "now" : "to-come";
    return { name, state } as const;
  });
  return { stages, answered: walkThrough(pack, answers).path.length };
}
