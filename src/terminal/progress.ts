import { onTheWay } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Run } from "./guided-run.ts";
import type { Progress } from "./prompter.ts";

/**
 * Where a run stands. About how many questions there are: those on the way, and those after the present one that are asked in any case;
 * answers may bring more. Notes that stand behind one choice count as one question.
 */
export function progressOf({ pack, interview: { answers, at }, notes }: Pick<Run, "pack" | "interview" | "notes">): Progress {
  const { questions, stages } = pack.flow;
  const place = questions.findIndex(({ id }) => id === at);
  const stage = questions[place]?.stage;
  const now = stages.findIndex(({ id }) => id === stage);
  const asked = onTheWay(pack, walkThrough(pack, answers));
  const together = notes === "write" ? [] : pack.domains.domains.map(({ id }) => id);
  const road = questions
    .filter((question, index) => asked.includes(question) || (index > place && !question.when))
    .map(({ id }) => (together.includes(id) ? "notes" : id));
  const steps = [...new Set(road)];
  return {
    stages: stages.map(({ name }, index) => ({ name, state: now === -1 || index < now ? "done" : index === now ? "now" : "to-come" })),
    step: Math.max(1, steps.indexOf(at !== null && together.includes(at) ? "notes" : (at ?? "")) + 1),
    about: steps.length,
  };
}
