import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../../answers/check.ts";
import { type Answers, isJudgement } from "../../answers/answers.ts";
import type { Pack } from "../../packs/pack.ts";
import { EXIT, fail } from "../../problems.ts";
import { overGiven, writeAll } from "../../records/save-option.ts";
import { isoWithOffset } from "../../deadlines/moment.ts";
import { INSIDE } from "../../shipped.ts";
import type { Surroundings } from "../../surroundings.ts";
import { replay } from "../../triage/replay.ts";
import { scenarioFile } from "../../training/scenario-file.ts";
import type { CommonOptions, Run } from "../command.ts";
import { packGiven } from "../current-content.ts";
import { momentGiven } from "../moment-given.ts";
import { caseFromFile } from "../triage.ts";

interface OwnOptions {
  id?: string;
  answers?: string;
  out?: string;
  force?: true;
}
type ScenarioOptions = CommonOptions & OwnOptions;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Asks the questions once, or takes an answers file, and writes the scenario's file with its outcome to be confirmed. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const { id } = options;
  if (id === undefined || !ID.test(id) || id.length > 100) {
    return fail({
      kind: "usage",
      message: id === undefined ? "Give the new scenario an id." : `${quoted(id)} is no id.`,
      hint: "Lower-case letters, digits and single hyphens, as in nursery-bruise-baby; the file gets that name.",
    });
  }
  const { pack, answers, at, outcome } = await caseGiven(options, surroundings);
  if (pack.scenarios.some((scenario) => scenario.id === id))
    fail({ kind: "usage", message: `There is already a scenario ${id}.`, hint: "Give another id." });
  const text = await scenarioFile(id, answers, at, outcome);
  const file = options.out ?? placeFor(pack, id, options.content, surroundings);
  if (file === null) surroundings.out(text);
  else writeAll([[file, text]], overGiven(options), surroundings);
  return EXIT.done;
};

async function caseGiven(options: ScenarioOptions, surroundings: Surroundings) {
  const read = options.answers === undefined ? null : await caseFromFile(options.answers, options, surroundings);
  const pack = read?.pack ?? (await packGiven(options, surroundings));
  if (read?.outcome)
    return { pack, answers: withoutWords(pack, answered(read.walk.path)), at: read.outcome.at.slice(0, 16), outcome: read.outcome };
  if (read)
    return fail({
      kind: "usage",
      message: `One more answer is needed: ${read.walk.open?.id}.`,
      hint: "A scenario is a whole case; triage --answers FILE says what is asked.",
    });
  if (!surroundings.interactive || !options.input) return fail({ kind: "no-terminal" });
  const moment = momentGiven(pack, "at", options.at, surroundings);
  const at = isoWithOffset(moment).slice(0, 16);
  const { askCase } = await import("../../training/ask-case.ts");
  const answers = await askCase(pack, at, options, surroundings);
  const { outcome } = replay(pack, { reference: null, at, content: null, answers }, moment);
  if (!outcome) throw new Error("an answer is still missing");
  return { pack, answers, at, outcome };
}

function answered(path: { question: string; answer: Answers["answers"][string] }[]): Answers["answers"] {
  return Object.fromEntries(path.map(({ question, answer }) => [question, answer]));
}

/** A file may be of a real child, and a scenario goes to everybody: nothing that was typed in words comes along. */
function withoutWords({ flow }: Pack, answers: Answers["answers"]): Answers["answers"] {
  const typed = new Set(flow.questions.filter(({ type }) => type === "text").map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([id]) => !typed.has(id))
      .map(([id, answer]) => [id, isJudgement(answer) && answer.reason !== null ? { ...answer, reason: "…" } : answer]),
  );
}

/** Among the scenarios of the pack's own folder, where it is there; null: there is none, and the file is printed. */
function placeFor({ id: pack }: Pack, id: string, named: string | undefined, { home }: Surroundings): string | null {
  const besideTheProgram = home === INSIDE ? [] : [join(home, "..", "content", pack)];
  const folders = named === undefined ? besideTheProgram : [named];
  const folder = folders
    .map((candidate) => join(candidate, "scenarios"))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isDirectory());
  return folder === undefined ? null : join(folder, `${id}.yaml`);
}
