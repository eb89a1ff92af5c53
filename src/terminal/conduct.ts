/** The course of a guided run: questions, the review, the outcome, the menu after it. */
import type { Answer } from "../answers/answers.ts";
import { versionNotices } from "../packs/version-notices.ts";
import { answerQuestion, editAnswer, goBack, type Interview, leaveTheRest, passOver, type Turn } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { walkThrough } from "../triage/replay.ts";
import { afterOutcome } from "./after-outcome.ts";
import { shortAnswerText } from "./answer-text.ts";
import { askQuestion } from "./ask-question.ts";
import { type Ending, outcomeNow, questionNamed, type Run, styleNow } from "./guided-run.ts";
import { helpText } from "./help-text.ts";
import { askAboutNotes, behindChoice } from "./notes-choice.ts";
import { pauseRun } from "./pause.ts";
import { panelNow } from "./panel.ts";
import type { Reply } from "./prompter.ts";
import { reviewAnswers } from "./review-answers.ts";
import { callNow, saidAtOnce } from "./say-now.ts";
import { hang, type Style } from "./style.ts";
import { dangerFirst, emergencyNumber } from "../contacts/emergency-number.ts";
import { capital } from "../answers/capital.ts";
import { levelsCalled, nameOfLevel } from "../levels/level-words.ts";
import type { Pack } from "../packs/pack.ts";

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

function versionLines({ pack, surroundings }: Run, style: Style): string[] {
  return versionNotices(pack, surroundings).map((notice) => hang("! ", style.strong(notice), style));
}

/** What is said before the first question. */
export function welcome(run: Run): void {
  const style = styleNow(run);
  run.prompter.say(
    `${[
      hang("", style.strong(`Guided triage: ${run.pack.manifest.title}`), style),
      ...versionLines(run, style),
      hang(
        "",
        `${style.strong(dangerFirst(emergencyNumber(run.pack)))} Type no names anywhere. Nothing is kept unless you ask for it.`,
        style,
      ),
    ].join("\n")}\n`,
  );
}

async function oneQuestion(run: Run, id: string): Promise<Ending> {
  if (behindChoice(run, id)) return aboutNotes(run);
  const reply = await askQuestion(run, id, panelNow(run));
  if (reply.kind !== "given" && reply.kind !== "skip") return wished(run, id, reply);
  const before = isAtOnce(run);
  const turn = reply.kind === "given" ? answerQuestion(run.pack, run.interview, reply.value) : passOver(run.pack, run.interview);
  take(run, id, reply.kind === "given" ? reply.value : null, turn);
  if (isAtOnce(run) && !before) return outcomeAtOnce(run);
  return null;
}

async function aboutNotes(run: Run): Promise<Ending> {
  const reply = await askAboutNotes(run, panelNow(run));
  if (reply.kind === "given" || reply.kind === "skip" || run.interview.at === null) return null;
  return wished(run, run.interview.at, { kind: reply.kind, soFar: null });
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

/** Danger or harm: what to do now; the other questions are only offered. */
async function outcomeAtOnce(run: Run): Promise<Ending> {
  showOutcome(run);
  return toldWhatToDo(run, true);
}

async function toldWhatToDo(run: Run, mayGoOn: boolean): Promise<Ending> {
  for (;;) {
    const ending = await afterOutcome(run, mayGoOn);
    if (ending !== "again") return ending;
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
  return toldWhatToDo(run, false);
}

/** Makes the outcome of the answers the one that the card shows; after a change it says what moved. */
export function showOutcome(run: Run): void {
  const outcome = outcomeNow(run);
  if (outcome === null) throw new Error("an answer is still missing");
  run.shown = { outcome, answers: run.interview.answers, moved: run.shown && whatMoved(run.pack, run.shown.outcome, outcome) };
  const lines = versionLines(run, styleNow(run));
  if (lines.length > 0) run.prompter.say(`\n${lines.join("\n")}\n`);
}

function whatMoved(pack: Pack, before: Outcome, after: Outcome): string {
  const { one } = levelsCalled(pack);
  const moves = [
    [one, nameOfLevel(pack, before.level.agreed), nameOfLevel(pack, after.level.agreed)],
    ["urgency", before.urgency, after.urgency],
    ["route", before.route.name, after.route.name],
    ["first to call", before.contacts[0]?.name ?? "nobody", after.contacts[0]?.name ?? "nobody"],
  ].flatMap(([what, from, to]) => (from === to ? [] : [`${what} now: ${to}`]));
  return moves.length === 0 ? `${capital(one)}, urgency, route and first call stay as they were.` : `What moved: ${moves.join("; ")}.`;
}

function isAtOnce({ pack, interview }: Run): boolean {
  return walkThrough(pack, interview.answers).atOnce;
}

function sameAnswers(one: Interview["answers"], other: Interview["answers"]): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
