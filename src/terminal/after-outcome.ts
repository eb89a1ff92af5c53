/** The action card and what can be done once it is there. Nothing is written without being asked for. */
import { EXIT } from "../problems.ts";
import { editAnswer, goBack } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { actionCard } from "./action-card.ts";
import { type Ending, outcomeNow, type Run, styleNow } from "./guided-run.ts";
import { helpAfterOutcome } from "./help-text.ts";
import { notesBeforeSaving } from "./notes-choice.ts";
import { partsOfOutcome, outcomeView } from "./outcome-view.ts";
import { pauseRun } from "./pause.ts";
import type { AskCard } from "./prompter.ts";
import { repeatText } from "./repeat-run.ts";
import { reviewAnswers } from "./review-answers.ts";
import { saveSomething } from "./save.ts";
import { hang, type Style } from "./style.ts";

/** `mayGoOn`: questions for the record are still open. */
export async function afterOutcome(run: Run, mayGoOn: boolean): Promise<Ending | "again"> {
  const { prompter, pack, shown } = run;
  if (!shown) throw new Error("no outcome was shown");
  const { outcome } = shown;
  const reply = await prompter.askCard({
    card: (style, rows, besides) => cardWithMoves(run, outcome, style, rows, besides),
    more: moreOf(outcome, mayGoOn),
    done: "done",
  });
  switch (reply.kind) {
    case "skip":
      return finished(run, outcome);
    case "pause":
      return (await pauseRun(run)) ?? "again";
    case "back":
      run.interview = goBack(pack, run.interview);
      return null;
    case "review":
      return change(run);
    case "help":
      return read(run, helpAfterOutcome(styleNow(run)));
    case "given":
      return wanted(run, String(reply.value));
    default:
      return reply satisfies never;
  }
}

function moreOf(outcome: Outcome, mayGoOn: boolean): AskCard["more"] {
  const counted = (key: string, label: string, value: string, count: number) =>
    count > 0 ? [{ key, label: `${label} (${count})`, value }] : [];
  return [
    { key: "w", label: "why", value: "why" },
    ...counted("s", "all steps", "steps", outcome.route.steps.length + outcome.route.whenReady.length),
    ...counted("p", "phones", "phones", outcome.contacts.length),
    ...counted("d", "dates", "dates", outcome.deadlines.length),
    ...counted("n", "notes", "notes", outcome.notes.length),
    ...counted("v", "services", "services", outcome.services.length),
    { key: "o", label: "whole outcome", value: "whole" },
    { key: "f", label: "save", value: "save" },
    { key: "c", label: "change", value: "change" },
    ...(mayGoOn ? [{ key: "m", label: "more questions, for the record", value: "go-on" }] : []),
    { key: "r", label: "repeat without questions", value: "repeat" },
  ];
}

/** What a change of answers moved stands above the card, within the room that the card has. */
function cardWithMoves({ pack, shown }: Run, outcome: Outcome, style: Style, rows: number, besides = 0): string {
  const moved = shown?.moved ? hang("", style.strong(shown.moved), style).split("\n") : [];
  return [...moved, actionCard(pack, outcome, style, rows, besides + moved.length)].join("\n");
}

/** The card is what remains on the screen. */
function finished(run: Run, outcome: Outcome): number {
  if (run.options.json) run.surroundings.out(`${JSON.stringify(outcomeNow(run), null, 2)}\n`);
  else if (!styleNow(run).plain) run.prompter.say(`${cardOnScreen(run, outcome)}\n`);
  return EXIT.done;
}

function cardOnScreen({ pack, surroundings, options }: Run, outcome: Outcome): string {
  return actionCard(pack, outcome, styleNow({ surroundings, options }), surroundings.terminal?.().rows() ?? Number.MAX_SAFE_INTEGER);
}

async function wanted(run: Run, what: string): Promise<Ending | "again"> {
  const { pack, shown } = run;
  const outcome = shown?.outcome;
  if (!outcome) throw new Error("no outcome was shown");
  const style = styleNow(run);
  switch (what) {
    case "why":
    case "steps":
    case "phones":
    case "dates":
    case "notes":
    case "services":
      return read(run, partsOfOutcome[what](pack, outcome, style));
    case "whole":
      return read(run, outcomeView(pack, outcome, style));
    case "save":
      switch (await notesBeforeSaving(run)) {
        case "write":
          return null;
        case null:
          return "again";
        case "save":
      }
      return (await saveSomething(run)) ?? "again";
    case "change":
      return change(run);
    case "go-on":
      return null;
    default:
      return read(run, await repeatText(run));
  }
}

async function read(run: Run, text: string): Promise<"again"> {
  run.prompter.say(`\n${text.trim()}\n\n`);
  await run.prompter.letRead();
  return "again";
}

async function change(run: Run): Promise<Ending | "again"> {
  const picked = await reviewAnswers(run, "Change nothing");
  if ("change" in picked) run.interview = editAnswer(run.interview, picked.change);
  if ("wish" in picked && picked.wish === "pause") return (await pauseRun(run)) ?? "again";
  return "change" in picked ? null : "again";
}
