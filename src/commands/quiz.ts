import { isoWithOffset } from "../deadlines/moment.ts";
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { EXIT, fail } from "../problems.ts";
import { filesWanted, overGiven, type SavingOptions, writeAll } from "../records/save-option.ts";
import type { Surroundings } from "../surroundings.ts";
import { styleFor } from "../terminal/style.ts";
import type { QuizItem, QuizResult } from "../training/quiz-format.ts";
import { difficulties, pickScenarios, scoreByTopic } from "../training/quiz.ts";
import { replayScenario } from "../training/scenario-case.ts";
import { seeded } from "../training/seeded.ts";
import type { CommonOptions, Run } from "./command.ts";
import { packGiven } from "./current-content.ts";
import { momentOfComputer } from "./moment-given.ts";
import { contentEntry, idsGiven, levelsGiven } from "./sought.ts";

interface ChoiceOptions {
  topic?: string[];
  level?: string[];
  difficulty?: string[];
  count?: number;
}

interface OwnOptions extends SavingOptions, ChoiceOptions {
  seed?: number;
  sheet?: true;
}
type QuizOptions = CommonOptions & OwnOptions;

/** Vignettes to judge, then the guide's reading. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const wanted = filesWanted(options, [".json"]);
  const pack = await packGiven(options, surroundings);
  const { seed = surroundings.now() % 1_000_000 } = options;
  const scenarios = scenariosGiven(pack, options, seed);
  if (options.sheet) return sheet(pack, scenarios, seed, options, surroundings);
  if (!surroundings.interactive || !options.input) {
    fail({
      kind: "usage",
      message: "The quiz needs a terminal to ask its questions in.",
      hint: "quiz --sheet prints the vignettes without their answers.",
    });
  }
  const { guidedQuiz } = await import("../training/guided-quiz.ts");
  const items = await guidedQuiz(pack, scenarios, options, surroundings);
  return finish(pack, items, seed, wanted, options, surroundings);
};

async function finish(
  pack: Pack,
  items: QuizItem[],
  seed: number,
  wanted: string[],
  options: QuizOptions,
  surroundings: Surroundings,
): Promise<number> {
  const result: QuizResult = {
    schema: "effective-support/quiz-result@1",
    content: { id: pack.id, version: pack.version, digest: pack.digest },
    seed,
    taken: isoWithOffset(momentOfComputer(pack.calendar, surroundings)),
    items,
    score: scoreByTopic(pack, items),
  };
  const data = `${JSON.stringify(result, null, 2)}\n`;
  const { scoreText } = await import("../training/quiz-view.ts");
  surroundings.out(scoreText(pack, result, styleFor(options, surroundings)));
  if (options.json) surroundings.out(data);
  writeAll(
    wanted.map((file) => [file, data]),
    overGiven(options),
    surroundings,
  );
  return EXIT.done;
}

function scenariosGiven(pack: Pack, options: ChoiceOptions, seed: number): Scenario[] {
  const known = difficulties.map((id) => ({ id, name: id.replaceAll("-", " ") }));
  const scenarios = pickScenarios(
    pack,
    {
      topics: idsGiven(options.topic, "topic", pack.topics),
      levels: levelsGiven(pack, options.level),
      difficulties: idsGiven(options.difficulty, "difficulty", known),
      count: options.count ?? null,
    },
    seeded(seed),
  );
  if (scenarios.length === 0)
    fail({
      kind: "usage",
      message: "No scenario fits all of that.",
      hint: "Leave out a topic, a level or a difficulty; demo list shows all scenarios.",
    });
  return scenarios;
}

/** The vignettes on paper: what is asked, and no key. */
async function sheet(pack: Pack, scenarios: Scenario[], seed: number, options: QuizOptions, surroundings: Surroundings): Promise<number> {
  const { questionText } = await import("../training/quiz-view.ts");
  const { quizAsks } = await import("../training/quiz-asks.ts");
  const asks = quizAsks(pack);
  if (options.json) {
    const { id, version, digest } = contentEntry(pack, momentOfComputer(pack.calendar, surroundings));
    const vignettes = scenarios.map(({ id: scenario, title, agency, vignette, at }) => ({ scenario, title, agency, vignette, at }));
    surroundings.out(
      `${JSON.stringify({ schema: "effective-support/quiz-sheet@1", content: { id, version, digest }, seed, asks, vignettes }, null, 2)}\n`,
    );
    return EXIT.done;
  }
  const style = styleFor(options, surroundings);
  const numbered = asks.map(({ ask, offers }) => `${ask}\n${offers.map(({ label }, place) => `  ${place + 1}. ${label}`).join("\n")}`);
  const vignettes = scenarios.map((scenario, place) =>
    questionText(pack, scenario, isoWithOffset(replayScenario(pack, scenario).at), `${place + 1} of ${scenarios.length}`, style),
  );
  surroundings.out(`${vignettes.join("")}\nAsked of each vignette:\n\n${numbered.join("\n\n")}\n\nThe same sheet again: --seed ${seed}\n`);
  return EXIT.done;
}

/** The spread of a group's results. */
export const report: Run<SavingOptions & { file: string[] }> = async (options, surroundings) => {
  const { file: files } = options;
  if (files.length === 0)
    fail({ kind: "usage", message: "Name the results to report on.", hint: "Usage: effective-support quiz report FILE…" });
  const wanted = filesWanted(options, [".json", ".html"]);
  const pack = await packGiven(options, surroundings);
  const { readQuizResults } = await import("../training/read-quiz-result.ts");
  const { quizReport } = await import("../training/quiz-report.ts");
  const spread = quizReport(pack, readQuizResults(files, surroundings));
  const data = `${JSON.stringify(spread, null, 2)}\n`;
  if (options.json) surroundings.out(data);
  else {
    const { quizReportView } = await import("../training/quiz-report-view.ts");
    surroundings.out(quizReportView(spread, styleFor(options, surroundings)));
  }
  const { quizReportHtml } = await import("../training/quiz-report-html.ts");
  writeAll(
    wanted.map((file) => [file, file.toLowerCase().endsWith(".html") ? quizReportHtml(spread) : data]),
    overGiven(options),
    surroundings,
  );
  return EXIT.done;
};
