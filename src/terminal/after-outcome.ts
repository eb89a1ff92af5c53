/** What can be done once the outcome is there. Nothing is written without being asked for. */
import { EXIT } from "../problems.ts";
import { goBack, editAnswer } from "../triage/interview.ts";
import { type Ending, showOutcome } from "./conduct.ts";
import { contactLines } from "./contact-lines.ts";
import { outcomeNow, type Run, styleNow } from "./guided-run.ts";
import { pauseRun } from "./pause.ts";
import { callReminder } from "./reminder.ts";
import { repeatText } from "./repeat-run.ts";
import { reviewAnswers } from "./review-answers.ts";
import { saveSomething } from "./save.ts";

const MENU = [
  { value: "finish", label: "Finish" },
  { value: "change", label: "Change an answer" },
  { value: "call", label: "Who to call: the list again" },
  { value: "again", label: "The whole outcome again" },
  { value: "save", label: "Save it to a file" },
  { value: "repeat", label: "The command and file that repeat this without questions" },
].map((offer) => ({ ...offer, about: null, sayNow: null }));

export async function afterOutcome(run: Run): Promise<Ending> {
  const { prompter, shown } = run;
  if (!shown) throw new Error("no outcome was shown");
  const reply = await prompter.askOne({
    ask: "What next?",
    hint: null,
    progress: null,
    context: callReminder(shown.outcome),
    offers: MENU,
    chosen: "finish",
    skip: null,
  });
  if (reply.kind === "pause") return pauseRun(run);
  if (reply.kind === "back") run.interview = goBack(run.pack, run.interview);
  if (reply.kind === "review") return change(run);
  if (reply.kind !== "given") return null;
  switch (reply.value) {
    case "finish":
      if (run.given.has("json")) run.surroundings.out(`${JSON.stringify(outcomeNow(run), null, 2)}\n`);
      return EXIT.done;
    case "change":
      return change(run);
    case "call":
      prompter.say(`\n${contactLines(outcomeNow(run)?.contacts ?? shown.outcome.contacts, styleNow(run)).join("\n")}\n`);
      await prompter.letRead();
      return null;
    case "again":
      showOutcome(run);
      return null;
    case "save":
      return saveSomething(run);
    default:
      prompter.say(await repeatText(run));
      await prompter.letRead();
      return null;
  }
}

async function change(run: Run): Promise<Ending> {
  const picked = await reviewAnswers(run, "Change nothing");
  if ("change" in picked) run.interview = editAnswer(run.interview, picked.change);
  return "wish" in picked && picked.wish === "pause" ? pauseRun(run) : null;
}
