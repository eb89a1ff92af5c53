/**
 * The guide as a library: `import { loadPack, replay } from "effective-support"`.
 *
 * A pack is one version of one area's guidance; answers are keyed by question id; `replay` gives the outcome or the question
 * that is still open. It is a pure function: the moment to reckon from is handed in.
 */
import { packNamed } from "./packs/shelf.ts";
import type { Pack } from "./packs/pack.ts";

export type { Answer, Answers, Judgement } from "./answers/answers.ts";
export { checkAnswers, type DocumentFault } from "./answers/check.ts";
export { type Moment, momentOf, parseMoment } from "./deadlines/moment.ts";
export type { Pack } from "./packs/pack.ts";
export { openQuestion } from "./triage/open-question.ts";
export type { OpenQuestion, Outcome } from "./triage/outcome-format.ts";
export { type Replay, replay, walkThrough } from "./triage/replay.ts";
export type { Walk } from "./triage/walk.ts";

/**
 * Loads content: the standard pack; one that comes with the program, as "id" or "id@1.1.0"; or one at a path, a folder
 * of YAML files or a compiled file. The promise is rejected where there is none of that name or it does not hold.
 */
export function loadPack(name: string | null = null): Promise<Pack> {
  return packNamed(name, { home: __dirname });
}
