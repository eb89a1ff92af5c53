/** Ctrl-C: keep a draft, go on, or stop. No answer is lost without the user saying so. */
import type { Answer } from "../answers/answers.ts";
import { checkAnswer } from "../answers/check.ts";
import { momentOfComputer } from "../commands/moment-given.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import type { Draft } from "../drafts/store.ts";
import { EXIT, fail, problemIn, say } from "../problems.ts";
import { askReference } from "./ask-reference.ts";
import { type Ending, questionNamed, type Run, styleNow } from "./guided-run.ts";
import { panelNow } from "./panel.ts";
import { hang } from "./style.ts";

export async function pauseRun(run: Run): Promise<Ending> {
  if (Object.keys(run.interview.answers).length === 0 && run.soFar.size === 0) return stopped(run);
  const reply = await run.prompter.askOne({
    ask: "Paused. What do you want to do?",
    hint: null,
    progress: null,
    context: panelNow(run),
    offers: [
      { value: "go-on", label: "Go on with the questions", about: null, sayNow: null },
      {
        value: "keep",
        label: "Keep what you answered as an encrypted draft, and stop",
        about: "Asks for a passphrase. Without it nobody can read the draft, you included.",
        sayNow: null,
      },
      { value: "stop", label: "Stop without keeping anything", about: null, sayNow: null },
    ],
    chosen: "go-on",
    skip: null,
  });
  // Ctrl-C once more, with the choice on the screen, is a plain wish to stop.
  if (reply.kind === "pause" || (reply.kind === "given" && reply.value === "stop")) return stopped(run);
  if (reply.kind === "given" && reply.value === "keep") return keepDraft(run);
  return null;
}

/** The end without a draft, said truly: what was kept before stays. */
function stopped({ draft, saved, prompter }: Run): number {
  if (draft === null && saved.length === 0) return fail({ kind: "cancelled" });
  const kept = [...(draft === null ? [] : [`the draft ${draft.id} as it was`]), ...saved];
  prompter.say(`Stopped. Still there: ${kept.join(", ")}.\n`);
  return EXIT.cancelled;
}

async function keepDraft(run: Run): Promise<Ending> {
  const { prompter, surroundings } = run;
  if (!(await askReference(run))) return null;
  const passphrase = await askPassphraseTwice(run);
  if (passphrase === null) return null;
  try {
    const { draftPlace, saveDraft } = await import("../drafts/store.ts");
    const saved = await prompter.whileWorking("Encrypting the draft", () =>
      saveDraft(draftPlace(surroundings), draftOf(run), passphrase, run.draft),
    );
    if (run.draft !== null && saved.id !== run.draft.id)
      prompter.say(
        `${hang("", `Draft ${run.draft.id} was saved or deleted elsewhere since you took it up. What was kept there stays; your answers are kept beside it.`, styleNow(run))}\n`,
      );
    prompter.say(`Draft ${saved.id} is kept. Go on with it: effective-support drafts resume ${saved.id}\n`);
    return EXIT.done;
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    const { message, hint } = say(problem);
    prompter.say(`${hang("", `The draft was not kept. ${message} ${hint ?? ""} Your answers are still here.`, styleNow(run))}\n`);
    return null;
  }
}

async function askPassphraseTwice({ prompter, reference }: Run): Promise<string | null> {
  const { faultOfPassphrase } = await import("../drafts/passphrase.ts");
  for (;;) {
    const first = await prompter.askSecret("A passphrase for the draft: four or five words are best");
    if (first === null) return null;
    const fault = faultOfPassphrase(first, reference === null ? [] : [reference]);
    if (fault !== null) {
      prompter.say(`${fault} Four or five words that do not belong together make a good one.\n`);
      continue;
    }
    const second = await prompter.askSecret("The same passphrase again");
    if (second === null) return null;
    if (first === second) return first;
    prompter.say("The two differ. Once more, please.\n");
  }
}

/** The run as a draft; what was chosen or typed at the question on the screen is kept as its answer where it holds as one. */
function draftOf({ pack, interview, soFar, reference, at, surroundings }: Run): Draft {
  const answers: Record<string, Answer> = { ...interview.answers };
  const open = interview.at === null ? undefined : soFar.get(interview.at);
  if (interview.at !== null && open !== undefined && "answer" in checkAnswer(pack, questionNamed(pack, interview.at), open))
    answers[interview.at] = open;
  return {
    schema: "effective-support/draft@1",
    reference,
    at,
    content: { id: pack.id, version: pack.version, digest: pack.digest },
    answers,
    shown: interview.at,
    saved: isoWithOffset(momentOfComputer(pack.calendar, surroundings)),
  };
}
