/** Puts one question of the pack to the user, by its type, and gives the answer in the core's form. */
import { type Answer, isJudgement, type Judgement, NOT_COVERED } from "../answers/answers.ts";
import { checkAnswer } from "../answers/check.ts";
import type { Question } from "../packs/format.ts";
import { mayBeLeft } from "../triage/interview.ts";
import { optionsOf } from "../triage/open-question.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Walk } from "../triage/walk.ts";
import { questionNamed, type Run } from "./guided-run.ts";
import { indicatorOffers } from "./indicator-offers.ts";
import { offerSearch } from "./offer-search.ts";
import { progressOf } from "./progress.ts";
import type { Asking, ContextLine, Offer, Reply, Value } from "./prompter.ts";
import { certain } from "../answers/certain.ts";
import { levelInSentence } from "../levels/level-words.ts";

const LEAVE_OUT = "Leave this question out";
const NUMBER_NOT_COVERED = "none";

export async function askQuestion(run: Run, id: string, context: ContextLine[]): Promise<Reply<Answer>> {
  const { pack, prompter } = run;
  const question = questionNamed(pack, id);
  const kept = run.soFar.get(id) ?? run.interview.answers[id];
  const skip = mayBeLeft(pack, run.interview) ? LEAVE_OUT : null;
  const asking: Asking = { ask: question.ask, hint: question.help, progress: progressOf(run), context };
  const keptList = Array.isArray(kept) ? kept : [];
  switch (question.type) {
    case "yes-no":
    case "choice":
      return checked(run, question, await prompter.askOne({ ...asking, offers: offersOf(run, question), chosen: keptValue(kept), skip }));
    case "choices":
    case "areas":
      return checked(run, question, await prompter.askSeveral({ ...asking, offers: offersOf(run, question), chosen: keptList, skip }));
    case "indicators": {
      const offers = indicatorOffers(pack, run.interview);
      const find = offerSearch([...offers.first, ...offers.others]);
      return checked(run, question, await prompter.askIndicators({ ...asking, ...offers, find, chosen: keptList, skip }));
    }
    case "number": {
      const hint = `${question.help} Type a whole number from ${question.from ?? 0} to ${question.to ?? "any"}, or "${NUMBER_NOT_COVERED}" if no number fits.`;
      const initial = kept === undefined ? "" : kept === NOT_COVERED ? NUMBER_NOT_COVERED : String(kept);
      const reply = await prompter.askLine({ ...asking, hint, initial, skip, fault: (typed) => faultOf(run, question, numberIn(typed)) });
      return reply.kind === "given" ? { kind: "given", value: numberIn(reply.value) as Answer } : nothingSoFar(reply);
    }
    case "text": {
      const prompts = pack.domains.domains.find((domain) => domain.id === id)?.prompts ?? [];
      const initial = typeof kept === "string" ? kept : "";
      return checked(
        run,
        question,
        await prompter.askText({ ...asking, prompts, initial, skip, fault: (typed) => faultOf(run, question, typed) }),
      );
    }
    case "judgement":
      return askJudgement(run, asking, isJudgement(kept) ? kept : null, skip);
    default:
      return question.type satisfies never;
  }
}

async function askJudgement(run: Run, asking: Asking, kept: Judgement | null, skip: string | null): Promise<Reply<Answer>> {
  const { pack, prompter } = run;
  const id = certain(run.interview.at);
  const { [id]: _judgement, ...others } = run.interview.answers;
  const { indicated, because, floor, borderline } = walkThrough(pack, others).facts.level();
  const name = (level: number) => levelInSentence(pack, level);
  const context: ContextLine[] = [
    ...asking.context,
    { text: `The answers so far indicate ${name(indicated)}:`, weight: "strong" },
    ...because.map(({ text }): ContextLine => ({ text: `- ${text}`, weight: "ordinary" })),
    ...(borderline ? [{ text: `- ${borderline.text}`, weight: "strong" } as const] : []),
    ...(floor === null
      ? []
      : [{ text: `You may say what you judge, but what you act on stays at least ${name(floor)}.`, weight: "strong" } as const]),
  ];
  for (;;) {
    const offers = offersOf(run, questionNamed(pack, id));
    const level = await prompter.askOne({ ...asking, context, offers, chosen: kept?.level ?? indicated, skip });
    if (level.kind !== "given") return nothingSoFar(level);
    const judged: Judgement = { level: Number(level.value), reason: null };
    const trial = walkThrough(pack, { ...others, [id]: judged });
    if (trial.facts.level().moved === "same") return { kind: "given", value: judged };
    const reason = await askReason(run, asking, trial, kept?.reason ?? "", name);
    if (reason.kind === "given") return { kind: "given", value: { ...judged, reason: reason.value } };
    if (reason.kind === "skip") return { kind: "given", value: judged };
    kept = { ...judged, reason: reason.soFar ?? kept?.reason ?? null };
    if (reason.kind !== "back") return { kind: reason.kind, soFar: kept };
  }
}

function askReason(run: Run, asking: Asking, trial: Walk, initial: string, name: (level: number) => string): Promise<Reply<string>> {
  const { judged, indicated } = trial.facts.level();
  const question = questionNamed(run.pack, certain(run.interview.at));
  return run.prompter.askText({
    ...asking,
    context: [],
    ask: `Why do you judge ${name(judged ?? indicated)} where the indicators point to ${name(indicated)}?`,
    hint: "Your reason goes into the outcome, beside what was indicated. Do not type names.",
    prompts: [],
    initial,
    skip: trial.reasonMissing ? null : LEAVE_OUT,
    fault: (typed) =>
      typed.trim() === "" ? "A judgement that differs needs a reason." : faultOf(run, question, { level: judged, reason: typed }),
  });
}

function offersOf(run: Run, question: Question): Offer[] {
  return optionsOf(run.pack, question).map(({ value, label, help }) => {
    const sayNow = question.options?.find((option) => option.value === value)?.sayNow;
    return { value, label, about: help ?? null, sayNow: sayNow?.text ?? null };
  });
}

/** A reply as the core's answer; every answer passes the same check as one from a file. */
function checked(run: Run, question: Question, reply: Reply<Value | Value[]>): Reply<Answer> {
  if (reply.kind === "skip") return reply;
  if (reply.kind !== "given") return { kind: reply.kind, soFar: reply.soFar as Answer | null };
  const result = checkAnswer(run.pack, question, reply.value);
  if ("faults" in result) throw new Error(`${question.id} gave an answer that does not hold`);
  return { kind: "given", value: result.answer };
}

function faultOf({ pack }: Run, question: Question, value: unknown): string | null {
  const result = checkAnswer(pack, question, value);
  const fault = "faults" in result ? result.faults[0] : undefined;
  return fault ? `${fault.message} Expected ${fault.expected}.` : null;
}

function numberIn(typed: string): unknown {
  const word = typed.trim().toLowerCase();
  if (word === NUMBER_NOT_COVERED) return NOT_COVERED;
  return /^\d{1,6}$/.test(word) ? Number(word) : word;
}

function nothingSoFar(reply: Exclude<Reply<unknown>, { kind: "given" }>): Reply<Answer> {
  return reply.kind === "skip" ? reply : { kind: reply.kind, soFar: null };
}

function keptValue(kept: Answer | undefined): Value | null {
  return typeof kept === "string" || typeof kept === "number" ? kept : null;
}
