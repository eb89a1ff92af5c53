/** The questions of a pack, asked once on the terminal, for a case that is to be written down. */
import type { Answer } from "../answers/answers.ts";
import type { CommonOptions } from "../commands/command.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { askQuestion } from "../terminal/ask-question.ts";
import { newRun, questionNamed, type Run, styleNow } from "../terminal/guided-run.ts";
import { helpText } from "../terminal/help-text.ts";
import { prompterFor } from "../terminal/prompter-for.ts";
import { reviewAnswers } from "../terminal/review-answers.ts";
import { answerQuestion, editAnswer, goBack, passOver } from "../triage/interview.ts";

/** A full set of answers. Throws the Problem "cancelled" where it is stopped. */
export async function askCase(
  pack: Pack,
  at: string,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<Readonly<Record<string, Answer>>> {
  const prompter = await prompterFor(options, surroundings);
  const run = newRun({ pack, options, surroundings, prompter, at });
  try {
    for (;;) {
      if (run.interview.at !== null) await askOnce(run, run.interview.at);
      else if (await isConfirmed(run)) return run.interview.answers;
    }
  } finally {
    prompter.close();
  }
}

async function askOnce(run: Run, id: string): Promise<void> {
  const { pack, prompter } = run;
  const reply = await askQuestion(run, id, []);
  switch (reply.kind) {
    case "given":
      run.interview = answerQuestion(pack, run.interview, reply.value).interview;
      run.soFar.delete(id);
      return;
    case "skip":
      run.interview = passOver(pack, run.interview).interview;
      run.soFar.delete(id);
      return;
    case "pause":
      return fail({ kind: "cancelled" });
    default:
      if (reply.soFar !== null) run.soFar.set(id, reply.soFar);
      if (reply.kind === "back") run.interview = goBack(pack, run.interview);
      if (reply.kind === "review") await isConfirmed(run);
      if (reply.kind === "help") {
        prompter.say(helpText(pack, questionNamed(pack, id), styleNow(run)));
        await prompter.letRead();
      }
  }
}

/** Shows every answer; a chosen one is asked again. */
async function isConfirmed(run: Run): Promise<boolean> {
  const picked = await reviewAnswers(run, "Go on");
  if ("change" in picked) run.interview = editAnswer(run.interview, picked.change);
  if ("wish" in picked && picked.wish === "pause") fail({ kind: "cancelled" });
  if ("wish" in picked && picked.wish === "back") run.interview = goBack(run.pack, run.interview);
  return "goOn" in picked;
}
