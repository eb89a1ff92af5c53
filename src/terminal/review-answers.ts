/** All answers on one screen, to pick one and change it. */
import { walkThrough } from "../triage/replay.ts";
import { shortAnswerText } from "./answer-text.ts";
import { questionNamed, type Run } from "./guided-run.ts";
import { panelNow } from "./panel.ts";
import type { Offer, Reply, Value } from "./prompter.ts";

/** What was picked: a question to change, or to go on. */
export type Picked = { change: string } | { goOn: true } | { finish: true } | { wish: "back" | "pause" };

const GO_ON = "go-on";
const FINISH = "finish";
const ANSWER_AT_MOST = 120;

/** `goOn` and `finish` are what going on and leaving the rest out are called; a null `finish` is not offered. */
export async function reviewAnswers(run: Run, goOn: string, finish: string | null = null): Promise<Picked> {
  const { path } = walkThrough(run.pack, run.interview.answers);
  const offers: Offer[] = [
    { value: GO_ON, label: goOn, about: null, sayNow: null },
    ...(finish === null ? [] : [{ value: FINISH, label: finish, about: null, sayNow: null }]),
    ...path.map(({ question, answer }) => ({
      value: question,
      label: `${questionNamed(run.pack, question).ask} ${shortAnswerText(run.pack, question, answer, ANSWER_AT_MOST)}`,
      about: null,
      sayNow: null,
    })),
  ];
  for (;;) {
    const reply: Reply<Value> = await run.prompter.askOne({
      ask: "Your answers. Choose one to change it.",
      hint: "An answer that no longer applies after a change is left out, and you are told.",
      progress: null,
      context: panelNow(run),
      offers,
      chosen: GO_ON,
      skip: null,
    });
    if (reply.kind === "given")
      return reply.value === GO_ON ? { goOn: true } : reply.value === FINISH ? { finish: true } : { change: String(reply.value) };
    if (reply.kind === "back" || reply.kind === "pause") return { wish: reply.kind };
  }
}
