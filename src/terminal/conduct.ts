/** The course of a guided run: questions, the review, the outcome, the menu after it. */
import type { Answer } from "../answers/answers.ts";
import { answerQuestion, editAnswer, goBack, type Interview, leaveTheRest, passOver, type Turn } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import { afterOutcome } from "./after-outcome.ts";
import { shortAnswerText } from "./answer-text.ts";
import { askQuestion } from "./ask-question.ts";
import { outcomeNow, questionNamed, type Run, styleNow } from "./guided-run.ts";
import { helpText } from "./help-text.ts";
import { outcomeView } from "./outcome-view.ts";
import { pauseRun } from "./pause.ts";
import type { ContextLine, Reply } from "./prompter.ts";
import { callReminder } from "./reminder.ts";
import { reviewAnswers } from "./review-answers.ts";
import { callNow, saidAtOnce } from "./say-now.ts";
import { hang } from "./style.ts";

/** What a step says about the run: null to go on, or the exit code to end with. */
export type Ending = number | null;

export async function conduct(run: Run): Promise<number> {
  if (!isNew(run) && isAtOnce(run)) showOutcome(run);
  for (;;) {
    const ending = run.interview.at === null ? await atTheEnd(run) : await oneQuestion(run, run.interview.at);
    if (ending !== null) return ending;
  }
}

function isNew({ interview }: Run): boolean {
  return Object.keys(interview.answers).length === 0;
}

/** What is said before the first question. */
export function welcome(run: Run): void {
  const style = styleNow(run);
  run.prompter.say(
    `${[
      hang("", style.strong(`Guided triage: ${run.pack.manifest.title}`), style),
      hang("", "If anyone is in danger now, call 999 first. Type no names anywhere. Nothing is kept unless you ask for it.", style),
    ].join("\n")}\n`,
  );
}

async function oneQuestion(run: Run, id: string): Promise<Ending> {
  const reply = await askQuestion(run, id, reminders(run));
  if (reply.kind !== "given" && reply.kind !== "skip") return wished(run, id, reply);
  const before = isAtOnce(run);
  const turn = reply.kind === "given" ? answerQuestion(run.pack, run.interview, reply.value) : passOver(run.pack, run.interview);
  take(run, id, reply.kind === "given" ? reply.value : null, turn);
  if (isAtOnce(run) && !before) return outcomeAtOnce(run);
  return null;
}

/** Moves the run on by a turn and says what came of it. */
function take(run: Run, id: string, answer: Answer | null, turn: Turn): void {
  const { pack, prompter } = run;
  const style = styleNow(run);
  run.interview = turn.interview;
  run.soFar.delete(id);
  const said = answer === null ? "left out" : shortAnswerText(pack, id, answer, 300);
  const lines = [hang("  ", `${style.faint(questionNamed(pack, id).ask)} ${style.strong(said)}`, style), ...droppedLines(run, turn)];
  const alarms = answer === null ? [] : saidAtOnce(run, id, answer, style);
  if (alarms.length > 0) lines.push("", ...alarms, ...(isAtOnce(run) ? [] : callNow(run, style)));
  prompter.say(`${lines.join("\n")}\n`);
}

function droppedLines(run: Run, { dropped }: Pick<Turn, "dropped">): string[] {
  if (dropped.length === 0) return [];
  const style = styleNow(run);
  return [
    hang("  ", style.strong("These answers no longer apply and were left out:"), style),
    ...dropped.map(({ question, answer }) =>
      hang("    - ", `${questionNamed(run.pack, question).ask} ${shortAnswerText(run.pack, question, answer, 120)}`, style),
    ),
  ];
}

async function wished(run: Run, id: string, reply: Extract<Reply<Answer>, { soFar: Answer | null }>): Promise<Ending> {
  if (reply.soFar !== null) run.soFar.set(id, reply.soFar);
  switch (reply.kind) {
    case "back":
      run.interview = goBack(run.pack, run.interview);
      return null;
    case "help":
      run.prompter.say(helpText(run.pack, questionNamed(run.pack, id), styleNow(run)));
      await run.prompter.letRead();
      return null;
    case "review":
      return review(run, "Back to the question");
    case "pause":
      return pauseRun(run);
    default:
      return reply.kind satisfies never;
  }
}

async function review(run: Run, goOn: string): Promise<Ending> {
  const picked = await reviewAnswers(run, goOn, isAtOnce(run) ? "Leave the rest out and see the outcome" : null);
  if ("finish" in picked) run.interview = leaveTheRest(run.pack, run.interview);
  if ("change" in picked) run.interview = editAnswer(run.interview, picked.change);
  if ("wish" in picked && picked.wish === "pause") return pauseRun(run);
  return null;
}

/** Danger or harm: the whole outcome now; the other questions are only offered. */
async function outcomeAtOnce(run: Run): Promise<Ending> {
  showOutcome(run);
  for (;;) {
    const reply = await run.prompter.askOne({
      ask: "The other questions are for the record only. Make the calls first.",
      hint: null,
      progress: null,
      context: reminders(run),
      offers: [
        { value: "leave", label: "Leave them out", about: null, sayNow: null },
        { value: "answer", label: "Answer more questions for the record", about: "Each may be left out.", sayNow: null },
      ],
      chosen: "leave",
      skip: null,
    });
    if (reply.kind === "given") {
      if (reply.value === "leave") run.interview = leaveTheRest(run.pack, run.interview);
      return null;
    }
    if (reply.kind === "pause") return pauseRun(run);
    if (reply.kind === "review") return review(run, "Go on");
    if (reply.kind === "back") {
      run.interview = goBack(run.pack, run.interview);
      return null;
    }
  }
}

async function atTheEnd(run: Run): Promise<Ending> {
  const seen = run.shown !== null && sameAnswers(run.shown.answers, run.interview.answers);
  if (!seen && !isAtOnce(run)) {
    const picked = await reviewAnswers(run, "Show the outcome");
    if ("change" in picked) {
      run.interview = editAnswer(run.interview, picked.change);
      return null;
    }
    if ("wish" in picked) {
      if (picked.wish === "pause") return pauseRun(run);
      run.interview = goBack(run.pack, run.interview);
      return null;
    }
  }
  if (!seen) showOutcome(run);
  return afterOutcome(run);
}

export function showOutcome(run: Run): void {
  const outcome = outcomeNow(run);
  if (outcome === null) throw new Error("an answer is still missing");
  run.shown = { outcome, answers: run.interview.answers };
  run.prompter.say(`\n${outcomeView(run.pack, outcome, styleNow(run))}\n`);
}

function reminders(run: Run): ContextLine[] {
  return isAtOnce(run) && run.shown ? callReminder(run.shown.outcome) : [];
}

function isAtOnce({ pack, interview }: Run): boolean {
  return walkThrough(pack, interview.answers).atOnce;
}

function sameAnswers(one: Interview["answers"], other: Interview["answers"]): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
