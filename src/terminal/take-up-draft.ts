/** Takes a run up from a draft, and says what another version of the content changes in it. */
import type { Answer } from "../answers/answers.ts";
import { checkAnswer, quoted } from "../answers/check.ts";
import type { Draft, TakenUp } from "../drafts/store.ts";
import type { Pack } from "../packs/pack.ts";
import { releasedPack } from "../packs/shelf.ts";
import { problemIn } from "../problems.ts";
import { startInterview } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import { shortAnswerText } from "./answer-text.ts";
import { longMoment } from "../deadlines/dates-in-words.ts";
import { answersOf, momentNow, outcomeNow, questionNamed, type Run, styleNow } from "./guided-run.ts";
import { hang } from "./style.ts";
import { shortLevel } from "../levels/level-words.ts";

export async function takeUp(run: Run, draft: Draft, from: TakenUp | null): Promise<void> {
  const { pack } = run;
  const held = answersThatHold(pack, draft.answers);
  const shown = pack.flow.questions.some((question) => question.id === draft.shown) ? draft.shown : undefined;
  const { interview, dropped } = startInterview(pack, held.answers, draft.shown === null ? null : shown);
  Object.assign(run, { interview, reference: draft.reference, draft: from });
  const lines = [`Taken up from the draft of ${longMoment(draft.saved)}: ${Object.keys(interview.answers).length} answered.`];
  const lost = [
    ...held.lost,
    ...dropped.map(({ question, answer }) => `${questionNamed(pack, question).ask} ${shortAnswerText(pack, question, answer, 120)}`),
  ];
  const changed = draft.content.digest !== pack.digest;
  if (changed) {
    lines.push(`The draft was made with ${named(draft.content)}; it goes on with ${named(pack)}.`, ...(await whatMoves(run, draft)));
  }
  if (lost.length > 0) lines.push("These answers no longer hold or apply and were left out:", ...lost.map((line) => `- ${line}`));
  run.prompter.say(`${lines.map((line) => hang("", line, styleNow(run))).join("\n")}\n`);
  if (changed || lost.length > 0) await run.prompter.letRead();
}

function named({ id, version, digest }: { id: string; version: string; digest: string }): string {
  return `${id} ${version} (${digest.slice(0, 14)})`;
}

/** Answers that the pack's questions take, and the others by their name. */
function answersThatHold(pack: Pack, given: Draft["answers"]): { answers: Record<string, Answer>; lost: string[] } {
  const answers: Record<string, Answer> = {};
  const lost: string[] = [];
  for (const [id, answer] of Object.entries(given)) {
    const question = pack.flow.questions.find((candidate) => candidate.id === id);
    if (question && "answer" in checkAnswer(pack, question, answer)) answers[id] = answer;
    else lost.push(question ? `${question.ask} ${quoted(answer)}` : `${id}: this question is no longer asked`);
  }
  return { answers, lost };
}

async function whatMoves(run: Run, draft: Draft): Promise<string[]> {
  const after = outcomeNow(run);
  const old = await olderPack(run, draft);
  if (!old)
    return ["The earlier version is not at hand, so what changed between the two cannot be shown. Look through your answers (review)."];
  const { outcome: before } = replay(old, { ...answersOf(run), answers: draft.answers }, momentNow({ ...run, pack: old }));
  if (before && after && inShort(old, before) === inShort(run.pack, after))
    return [`The outcome of your answers stays: ${inShort(run.pack, after)}.`];
  return [`Before: ${inShort(old, before)}.`, `Now: ${inShort(run.pack, after)}.`];
}

function inShort(pack: Pack, outcome: Outcome | null): string {
  return outcome === null ? "no outcome yet, a question is still open" : `${shortLevel(pack, outcome.level.agreed)}, ${outcome.route.name}`;
}

async function olderPack({ surroundings }: Run, { content }: Draft): Promise<Pack | null> {
  try {
    const pack = await releasedPack(`${content.id}@${content.version}`, surroundings);
    return pack.digest === content.digest ? pack : null;
  } catch (error) {
    if (!problemIn(error)) throw error;
    return null;
  }
}
