import type { Answers } from "../answers/answers.ts";
import { checkAnswers } from "../answers/check.ts";
import { callMeanwhile } from "../contacts/who-is-named.ts";
import { contentIn, faultsOfCase, unreadableMoment } from "../answers/faults-of-case.ts";
import { ANSWERS_AT_MOST, type ReadDocument, readDocument } from "../answers/read.ts";
import type { Moment } from "../deadlines/moment.ts";
import { readMoment } from "../deadlines/read-moment.ts";
import type { Pack } from "../packs/pack.ts";
import { versionNotices } from "../packs/version-notices.ts";
import { packNamed, pinnedPack } from "../packs/shelf.ts";
import type { SavingOptions } from "../records/save-option.ts";
import { EXIT, type Fault, fail } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import { unusedNotice } from "../triage/outcome.ts";
import { openQuestion } from "../triage/open-question.ts";
import { type Replay, replay } from "../triage/replay.ts";
import type { Walk } from "../triage/walk.ts";
import type { CommonOptions, Run } from "./command.ts";
import { packGiven, requireCurrent } from "./current-content.ts";
import { momentOfComputer, sayUnderstood, whenGiven } from "./moment-given.ts";

interface TriageOptions extends SavingOptions {
  answers?: string;
  template?: true;
  full?: true;
}

export const run: Run<TriageOptions> = async (options, surroundings, command) => {
  const { answers } = options;
  if (options.template) return template(options, surroundings);
  if (answers !== undefined) return fromFile(answers, options, surroundings);
  if (options.out)
    fail({ kind: "usage", message: "--out goes with --answers.", hint: "A guided triage offers to save its record at the end." });
  if (!options.input) return firstQuestion(options, surroundings);
  if (!surroundings.interactive) {
    // A script that forgot --answers finds it there.
    command.parent?.outputHelp({ error: true });
    return fail({ kind: "no-terminal" });
  }
  const { guidedTriage } = await import("../terminal/guided-triage.ts");
  return guidedTriage(options, surroundings);
};

async function fromFile(file: string, options: CommonOptions & TriageOptions, surroundings: Surroundings): Promise<number> {
  const saving = options.out ? await import("../records/save-option.ts") : null;
  const wanted = saving?.recordsWanted(options) ?? [];
  const { pack, walk, outcome } = await caseFromFile(file, options, surroundings);
  for (const notice of versionNotices(pack, surroundings)) surroundings.err(`effective-support: ${notice}\n`);
  if (outcome === null) return printOpenQuestion(pack, walk, options, surroundings);
  if (options.json) {
    surroundings.out(`${JSON.stringify(outcome, null, 2)}\n`);
    for (const notice of unusedNotice(pack, outcome)) surroundings.err(`effective-support: ${notice}\n`);
  } else {
    const { showOutcome } = await import("../terminal/show-outcome.ts");
    showOutcome(pack, outcome, options, surroundings, wanted.length);
  }
  // Last, so that whoever has to act sees the outcome even where a file cannot be written.
  await saving?.saveWanted(wanted, pack, outcome, options, surroundings);
  return EXIT.done;
}

/** The case of an answers file: its content, and the outcome or the question that is still open. Answers that do not hold end the run. */
export async function caseFromFile(file: string, options: CommonOptions, surroundings: Surroundings): Promise<Replay & { pack: Pack }> {
  const document = await readDocument(shown(file), surroundings.read(file, ANSWERS_AT_MOST));
  const pinned = options.content === undefined ? contentIn(document.value) : null;
  const pack = await (pinned === null ? packNamed(options.content ?? null, surroundings) : pinnedPack(pinned, surroundings));
  return caseIn(pack, document, options, surroundings);
}

/** The same under a pack that is at hand. */
export async function caseIn(
  pack: Pack,
  document: ReadDocument,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<Replay & { pack: Pack }> {
  const answers = await checkedAnswers(pack, document);
  const at = await momentOfCase(pack, answers, document, options.at, surroundings);
  requireCurrent(pack, at, options);
  const replayed = replay(pack, answers, at);
  const faults = faultsOfCase(pack, replayed.walk);
  if (faults.length > 0) {
    const { placeFaults } = await import("../answers/yaml-document.ts");
    refuse(document.file, placeFaults(document.file, document.text, faults), callMeanwhile(pack, at));
  }
  return { pack, ...replayed };
}

export async function printOpenQuestion(pack: Pack, walk: Walk, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const open = openQuestion(pack, walk);
  if (options.json) surroundings.out(`${JSON.stringify(open, null, 2)}\n`);
  else {
    const { questionView } = await import("../terminal/question-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(questionView(open, styleFor(options, surroundings)));
  }
  return EXIT.moreAnswers;
}

/** The answers of a document in the core's form; faults end the run, each with its line and column. */
export async function checkedAnswers(pack: Pack, document: ReadDocument): Promise<Answers> {
  const result = checkAnswers(pack, document.value, document.cutShort);
  if ("answers" in result) return result.answers;
  const { placeFaults } = await import("../answers/yaml-document.ts");
  return refuse(document.file, placeFaults(document.file, document.text, result.faults));
}

async function momentOfCase(
  pack: Pack,
  answers: Answers,
  document: { file: string; text: string },
  written: string | undefined,
  surroundings: Surroundings,
): Promise<Moment> {
  if (written !== undefined || answers.at === null) return whenGiven(pack, "at", written, surroundings).moment;
  const read = readMoment(pack.calendar, answers.at, () => momentOfComputer(pack.calendar, surroundings));
  if (!("problem" in read)) {
    sayUnderstood("at:", answers.at, read, surroundings);
    return read.moment;
  }
  const { placeFaults } = await import("../answers/yaml-document.ts");
  return refuse(document.file, placeFaults(document.file, document.text, [unreadableMoment(read)]));
}

function refuse(file: string, faults: Fault[], meanwhile?: string): never {
  return fail({ kind: "bad-input", what: `The answers in ${file} do not hold`, faults, ...(meanwhile ? { meanwhile } : {}) });
}

/** The answers file to fill in: printed, or written to each file that `--out` names. */
async function template(options: CommonOptions & TriageOptions, surroundings: Surroundings): Promise<number> {
  const saving = options.out ? await import("../records/save-option.ts") : null;
  const wanted = saving?.filesWanted(options, [".yaml", ".yml"]) ?? [];
  const pack = await packGiven(options, surroundings);
  const { answersTemplate } = await import("../answers/template.ts");
  const text = answersTemplate(pack, momentOfComputer(pack.calendar, surroundings));
  if (saving === null) surroundings.out(text);
  saving?.writeAll(
    wanted.map((file) => [file, text]),
    saving.overGiven(options),
    surroundings,
  );
  return EXIT.done;
}

/** With --no-input the first question is named, as any other that is open. */
async function firstQuestion(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const pack = await packGiven(options, surroundings);
  const nothing = { reference: null, at: null, content: null, answers: {} };
  const { walk } = replay(pack, nothing, whenGiven(pack, "at", options.at, surroundings).moment);
  surroundings.out(`${JSON.stringify(openQuestion(pack, walk), null, 2)}\n`);
  return EXIT.moreAnswers;
}
