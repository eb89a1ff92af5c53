import type { Answer } from "../answers/answers.ts";
import type { Pack } from "../packs/pack.ts";
import { saidIn } from "../records/answers-in-words.ts";
import { questionNamed } from "./guided-run.ts";

/** An answer in words, on one line. */
export function answerText(pack: Pack, id: string, answer: Answer): string {
  return saidIn(pack, questionNamed(pack, id), answer).join("; ").replace(/\s+/g, " ");
}

/** The same, no longer than `atMost` characters. */
export function shortAnswerText(pack: Pack, id: string, answer: Answer, atMost: number): string {
  const text = answerText(pack, id, answer);
  return text.length > atMost ? `${text.slice(0, atMost - 1)}…` : text;
}
