import type { Answer } from "../../src/answers/answers.ts";
import { faultsOfCase } from "../../src/answers/faults-of-case.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley } from "../triage/bexley.ts";
import { complete } from "../triage/random-answers.ts";

/** The answers as they are, or, where some contradict those above them, only those on the path; a row with a contradiction is a problem. */
export function withoutContradiction(answers: Record<string, Answer>): Record<string, Answer> {
  if (faultsOfCase(bexley, walkThrough(bexley, answers)).length === 0) return answers;
  const { areas: _, ...onPath } = complete(bexley, answers);
  return onPath;
}
