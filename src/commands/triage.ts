import type { Answers } from "../answers/answers.ts";
import { checkAnswers } from "../answers/check.ts";
import { contentIn, missingReason, unreadableMoment } from "../answers/faults-of-case.ts";
import { ANSWERS_AT_MOST, readDocument } from "../answers/read.ts";
import { type Moment, parseMoment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, type Fault, fail } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import { unusedNotice } from "../triage/outcome.ts";
import { openQuestion } from "../triage/open-question.ts";
import { type Replay, replay, type Walk } from "../triage/replay.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven, momentOfComputer } from "./moment-given.ts";

export const run: Run = async (given, surroundings) => {
  const file = given.value("answers");
  if (given.has("template")) return printTemplate(given, surroundings);
  if (file !== null) return fromFile(file, given, surroundings);
  if (given.has("out"))
    fail({ kind: "usage", message: "--out goes with --answers.", hint: "A guided triage offers to save its record at the end." });
  if (given.has("no-input") || !surroundings.interactive) return withoutTerminal(given, surroundings);
  const { guidedTriage } = await import("../terminal/guided-triage.ts");
  return guidedTriage(given, surroundings);
};

async function fromFile(file: string, given: Given, surroundings: Surroundings): Promise<number> {
  const saving = given.has("out") ? await import("../records/save-option.ts") : null;
  const wanted = saving?.recordsWanted(given) ?? [];
  const { pack, walk, outcome } = await caseFromFile(file, given, surroundings);
  if (outcome === null) return printOpenQuestion(pack, walk, given, surroundings);
  if (given.has("json")) {
    surroundings.out(`${JSON.stringify(outcome, null, 2)}\n`);
    for (const notice of unusedNotice(pack, outcome)) surroundings.err(`effective-support: ${notice}\n`);
  } else {
    const { outcomeView } = await import("../terminal/outcome-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(outcomeView(pack, outcome, styleFor(given, surroundings)));
  }
  // Last, so that whoever has to act sees the outcome even where a file cannot be written.
  await saving?.saveWanted(wanted, pack, outcome, given, surroundings);
  return EXIT.done;
}

/** The case of an answers file: its content, and the outcome or the question that is still open. Answers that do not hold end the run. */
export async function caseFromFile(file: string, given: Given, surroundings: Surroundings): Promise<Replay & { pack: Pack }> {
  const document = await readDocument(shown(file), surroundings.read(file, ANSWERS_AT_MOST));
  const pack = await packNamed(given.value("content") ?? contentIn(document.value), surroundings);
  const answers = await checkedAnswers(pack, document);
  const at = await momentOfCase(pack, answers, document, given, surroundings);
  requireCurrent(pack, at, given);
  const { walk, outcome } = replay(pack, answers, at);
  if (walk.reasonMissing) {
    const { placeFaults } = await import("../answers/yaml-document.ts");
    const { indicated } = walk.facts.level();
    refuse(document.file, placeFaults(document.file, document.text, [missingReason(indicated)]));
  }
  return { pack, walk, outcome };
}

export async function printOpenQuestion(pack: Pack, walk: Walk, given: Given, surroundings: Surroundings): Promise<number> {
  const open = openQuestion(pack, walk);
  if (given.has("json")) surroundings.out(`${JSON.stringify(open, null, 2)}\n`);
  else {
    const { questionView } = await import("../terminal/question-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(questionView(open, styleFor(given, surroundings)));
  }
  return EXIT.moreAnswers;
}

/** The answers of a document in the core's form; faults end the run, each with its line and column. */
export async function checkedAnswers(pack: Pack, document: { file: string; text: string; value: unknown }): Promise<Answers> {
  const result = checkAnswers(pack, document.value);
  if ("answers" in result) return result.answers;
  const { placeFaults } = await import("../answers/yaml-document.ts");
  return refuse(document.file, placeFaults(document.file, document.text, result.faults));
}

async function momentOfCase(
  pack: Pack,
  answers: Answers,
  document: { file: string; text: string },
  given: Given,
  surroundings: Surroundings,
): Promise<Moment> {
  const written = given.value("at");
  if (written !== null || answers.at === null) return momentGiven(pack, "at", written, surroundings);
  const moment = parseMoment(pack.calendar, answers.at);
  if (!("problem" in moment)) return moment;
  const { placeFaults } = await import("../answers/yaml-document.ts");
  return refuse(document.file, placeFaults(document.file, document.text, [unreadableMoment(moment.problem)]));
}

function refuse(file: string, faults: Fault[]): never {
  return fail({ kind: "bad-input", what: `The answers in ${file} do not hold`, faults });
}

async function printTemplate(given: Given, surroundings: Surroundings): Promise<number> {
  const pack = await packNamed(given.value("content"), surroundings);
  const { answersTemplate } = await import("../answers/template.ts");
  surroundings.out(answersTemplate(pack, momentOfComputer(pack.calendar, surroundings)));
  return EXIT.done;
}

/** Help on standard error, so that a script that forgot --answers finds it, and exit 2. With --no-input the first question is named. */
async function withoutTerminal(given: Given, surroundings: Surroundings): Promise<number> {
  if (given.has("no-input")) {
    const pack = await packNamed(given.value("content"), surroundings);
    const { walk } = replay(
      pack,
      { reference: null, at: null, content: null, answers: {} },
      momentGiven(pack, "at", given.value("at"), surroundings),
    );
    surroundings.out(`${JSON.stringify(openQuestion(pack, walk), null, 2)}\n`);
    return EXIT.moreAnswers;
  }
  const { helpFor } = await import("./help.ts");
  surroundings.err(helpFor(null));
  return fail({ kind: "no-terminal" });
}
