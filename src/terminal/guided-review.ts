/** The questions of a review: what was done, what changed, and whether the needs are resolved. */
import type { Answer } from "../answers/answers.ts";
import type { CommonOptions } from "../commands/command.ts";
import { earliestOf, type When } from "../deadlines/day-alone.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { readMoment } from "../deadlines/read-moment.ts";
import { fail } from "../problems.ts";
import { answersOf } from "../records/recompute.ts";
import { basisOf, deadlinesOf, type ReviewStart, type Since } from "../records/review.ts";
import type { Surroundings } from "../surroundings.ts";
import { holds } from "../triage/engine.ts";
import { answerQuestion, editAnswer, onTheWay, passOver, startInterview } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import { shortAnswerText } from "./answer-text.ts";
import { askQuestion } from "./ask-question.ts";
import { shortMoment, wallDate } from "../deadlines/dates-in-words.ts";
import { questionNamed, type Run, settledMoment, styleNow } from "./guided-run.ts";
import { helpText } from "./help-text.ts";
import type { Asking, Offer, Reply, Value } from "./prompter.ts";
import { prompterFor } from "./prompter-for.ts";
import { saidAtOnce } from "./say-now.ts";

const ANSWER_AT_MOST = 60;

/** Asks on the terminal what the options leave open. Throws the Problem "cancelled" where the user stops. */
export async function askSince(start: ReviewStart, said: Since, options: CommonOptions, surroundings: Surroundings): Promise<Since> {
  const prompter = await prompterFor(options, surroundings);
  const { pack, record } = start;
  const earlier = answersOf(pack, record.outcome).answers.answers;
  const { interview } = startInterview(pack, earlier, null);
  const run: Run = {
    pack,
    options,
    surroundings,
    prompter,
    interview,
    soFar: new Map(),
    notes: "not-asked",
    reference: record.outcome.reference,
    at: settledMoment(pack, options.at ?? null, surroundings),
    shown: null,
    draft: null,
    saved: [],
  };
  try {
    prompter.say(
      "If anyone is in danger now, call the emergency services first. Type no names anywhere. Nothing is kept unless you name a file with --out.\n",
    );
    const met = { ...said.met, ...(await askMet(run, start, said.met)) };
    await askChanges(run);
    const needs = said.needs === "resolved" || (await askResolved(run)) ? "resolved" : "not-said";
    const { answers } = run.interview;
    return { met, needs, answers, withdrawn: Object.keys(earlier).filter((id) => answers[id] === undefined) };
  } finally {
    prompter.close();
  }
}

async function askMet(run: Run, start: ReviewStart, met: Since["met"]): Promise<Record<string, When>> {
  const due = deadlinesOf(start, basisOf(start).outcome, met).filter((deadline) => deadline.met === null);
  if (due.length === 0) return {};
  const offers = due.map(({ id, what, who, due: by, status }): Offer => ({
    value: id,
    label: `${what} (${shortMoment(by)}${status === "missed" ? ", passed" : ""})`,
    about: who,
    sayNow: null,
  }));
  const done = await given(run, () =>
    run.prompter.askSeveral({
      ...asking("Which of these were done?", "Choose every one that was done, late or in time. You are asked when."),
      offers,
      chosen: [],
      skip: "None, or not known",
    }),
  );
  const whens: Record<string, When> = Object.create(null);
  for (const id of done ?? []) {
    const deadline = due.find((candidate) => candidate.id === id);
    const when = deadline ? await askWhen(run, start, deadline.what) : null;
    if (when !== null) whens[String(id)] = when;
  }
  return whens;
}

async function askWhen(run: Run, { pack, at, record }: ReviewStart, what: string): Promise<When | null> {
  const { calendar } = pack;
  const read = (typed: string) => readMoment(calendar, typed, () => at);
  const first = wallDate(record.outcome.at);
  const fault = (typed: string) => {
    const said = read(typed);
    if ("problem" in said) return `${said.problem} Expected ${said.expected}.`;
    if (earliestOf(calendar, said.when).epoch > at.epoch) return "That lies after the review.";
    return said.when.date < first ? "That lies before the record." : null;
  };
  const typed = await given(run, () =>
    run.prompter.askLine({
      ...asking(
        `When was this done: ${what}?`,
        `A date, or a date and a time, ${placeOf(calendar)} time: 23/11/2026, 23/11/2026 10:15 or yesterday 14:30.`,
      ),
      initial: "",
      fault,
      skip: "Not known",
    }),
  );
  const said = typed === null ? null : read(typed);
  return said === null || "problem" in said ? null : said.when;
}

async function askChanges(run: Run): Promise<void> {
  const { pack, prompter } = run;
  const walk = walkThrough(pack, run.interview.answers);
  const offers = onTheWay(pack, walk).map(({ id, ask }): Offer => {
    const answer = run.interview.answers[id];
    return {
      value: id,
      label: ask,
      about: answer === undefined ? "Not answered." : `So far: ${shortAnswerText(pack, id, answer, ANSWER_AT_MOST)}`,
      sayNow: null,
    };
  });
  const changed = await given(run, () =>
    prompter.askSeveral({
      ...asking(
        "What changed since the record?",
        "Choose the questions to answer again. Danger and harm come first: choose them if anything about them changed.",
      ),
      offers,
      chosen: [],
      skip: "Nothing changed",
    }),
  );
  for (const id of (changed ?? []).map(String)) {
    // An earlier change may have taken this question off the way.
    if (!onTheWay(pack, walkThrough(pack, run.interview.answers)).some((question) => question.id === id)) continue;
    run.interview = editAnswer(run.interview, id);
    await askAgain(run, id);
  }
  while (run.interview.at !== null) await askAgain(run, run.interview.at);
}

/** One question, and what its answer takes off the way. */
async function askAgain(run: Run, id: string): Promise<void> {
  const { pack, prompter } = run;
  const reply = await wished(run, id, () => askQuestion(run, id, []));
  const turn = reply.kind === "given" ? answerQuestion(pack, run.interview, reply.value) : passOver(pack, run.interview);
  run.interview = turn.interview;
  if (reply.kind === "given") for (const line of saidAtOnce(run, id, reply.value, styleNow(run))) prompter.say(`${line}\n`);
  for (const { question } of turn.dropped) prompter.say(`No longer asked, so left out: ${questionNamed(pack, question).ask}\n`);
}

/** Asked only where the answers allow that they are. */
async function askResolved(run: Run): Promise<boolean> {
  const { pack, prompter } = run;
  const { facts } = walkThrough(pack, run.interview.answers);
  if (!pack.flow.review?.branches.some(({ needsResolved, when }) => needsResolved && holds(when, facts))) return false;
  const offers: Offer[] = [
    { value: "no", label: "No, or not all of them", about: null, sayNow: null },
    { value: "yes", label: "Yes, and no more support is needed", about: null, sayNow: null },
  ];
  return (
    (await given(run, () =>
      prompter.askOne({
        ...asking("Are the needs of the record resolved?", "Your own judgement, with the family's view."),
        offers,
        chosen: "no",
        skip: null,
      }),
    )) === "yes"
  );
}

function asking(ask: string, hint: string): Asking {
  return { ask, hint, progress: null, context: [] };
}

/** Asks until there is an answer; null where it was left out. Help and going back ask again, pausing stops. */
async function given<T extends Value | Value[]>(run: Run, ask: () => Promise<Reply<T>>): Promise<T | null> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === "given") return reply.value;
    if (reply.kind === "skip") return null;
    if (reply.kind === "pause") fail({ kind: "cancelled" });
    run.prompter.say("A review is short: answer, or stop with Ctrl-C. Nothing is kept unless you name a file with --out.\n");
  }
}

async function wished(
  run: Run,
  id: string,
  ask: () => Promise<Reply<Answer>>,
): Promise<Extract<Reply<Answer>, { kind: "given" | "skip" }>> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === "given" || reply.kind === "skip") return reply;
    if (reply.kind === "pause") fail({ kind: "cancelled" });
    if (reply.soFar !== null) run.soFar.set(id, reply.soFar);
    if (reply.kind === "help") run.prompter.say(`${helpText(run.pack, questionNamed(run.pack, id), styleNow(run))}\n`);
    if (reply.kind !== "help") run.prompter.say("Answer this one; the answers can be changed in another review.\n");
  }
}
