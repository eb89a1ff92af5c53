import { quoted } from "../answers/check.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { filesWanted, overGiven, writeAll } from "../records/save-option.ts";
import type { Surroundings } from "../surroundings.ts";
import { styleFor } from "../terminal/style.ts";
import type { QuizItem, QuizResult } from "../training/quiz-format.ts";
import { difficulties, pickScenarios, scoreByTopic } from "../training/quiz.ts";
import { replayScenario } from "../training/scenario-case.ts";
import { seeded } from "../training/seeded.ts";
import type { Given, Run } from "./command.ts";
import { momentOfComputer } from "./moment-given.ts";
import { contentEntry, idsGiven, levelsGiven } from "./sought.ts";

const SEED_AT_MOST = 2 ** 32 - 1;

/** Vignettes to judge, then the guide's reading; or the report over the results of a group. */
export const run: Run = async (given, surroundings) => {
  const [word, ...files] = given.operands;
  if (word === "report") return report(files, given, surroundings);
  if (word !== undefined)
    fail({
      kind: "usage",
      message: `quiz does not know ${quoted(word)}.`,
      hint: "Usage: effective-support quiz [options], or quiz report FILE…",
    });
  const wanted = filesWanted(given, [".json"]);
  const pack = await packNamed(given.value("content"), surroundings);
  const seed = wholeGiven(given, "seed", 0, SEED_AT_MOST) ?? surroundings.now() % 1_000_000;
  const scenarios = scenariosGiven(pack, given, seed);
  if (given.has("sheet")) return sheet(pack, scenarios, seed, given, surroundings);
  if (!surroundings.interactive || given.has("no-input")) {
    fail({
      kind: "usage",
      message: "The quiz needs a terminal to ask its questions in.",
      hint: "quiz --sheet prints the vignettes without their answers.",
    });
  }
  const { guidedQuiz } = await import("../training/guided-quiz.ts");
  const items = await guidedQuiz(pack, scenarios, given, surroundings);
  return finish(pack, items, seed, wanted, given, surroundings);
};

async function finish(
  pack: Pack,
  items: QuizItem[],
  seed: number,
  wanted: string[],
  given: Given,
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
  surroundings.out(scoreText(pack, result, styleFor(given, surroundings)));
  if (given.has("json")) surroundings.out(data);
  writeAll(
    wanted.map((file) => [file, data]),
    overGiven(given),
    surroundings,
  );
  return EXIT.done;
}

function scenariosGiven(pack: Pack, given: Given, seed: number): Scenario[] {
  const known = difficulties.map((id) => ({ id, name: id.replaceAll("-", " ") }));
  const scenarios = pickScenarios(
    pack,
    {
      topics: idsGiven(given, "topic", "topic", pack.topics),
      levels: levelsGiven(pack, given),
      difficulties: idsGiven(given, "difficulty", "difficulty", known),
      count: wholeGiven(given, "count", 1, 1000),
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
async function sheet(pack: Pack, scenarios: Scenario[], seed: number, given: Given, surroundings: Surroundings): Promise<number> {
  const { questionText } = await import("../training/quiz-view.ts");
  const { quizAsks } = await import("../training/quiz-asks.ts");
  const asks = quizAsks(pack);
  if (given.has("json")) {
    const { id, version, digest } = contentEntry(pack, momentOfComputer(pack.calendar, surroundings));
    const vignettes = scenarios.map(({ id: scenario, title, agency, vignette, at }) => ({ scenario, title, agency, vignette, at }));
    surroundings.out(
      `${JSON.stringify({ schema: "effective-support/quiz-sheet@1", content: { id, version, digest }, seed, asks, vignettes }, null, 2)}\n`,
    );
    return EXIT.done;
  }
  const style = styleFor(given, surroundings);
  const numbered = asks.map(({ ask, offers }) => `${ask}\n${offers.map(({ label }, place) => `  ${place + 1}. ${label}`).join("\n")}`);
  const vignettes = scenarios.map((scenario, place) =>
    questionText(scenario, isoWithOffset(replayScenario(pack, scenario).at), `${place + 1} of ${scenarios.length}`, style),
  );
  surroundings.out(`${vignettes.join("")}\nAsked of each vignette:\n\n${numbered.join("\n\n")}\n\nThe same sheet again: --seed ${seed}\n`);
  return EXIT.done;
}

async function report(files: string[], given: Given, surroundings: Surroundings): Promise<number> {
  if (files.length === 0)
    fail({ kind: "usage", message: "Name the results to report on.", hint: "Usage: effective-support quiz report FILE…" });
  const wanted = filesWanted(given, [".json", ".html"]);
  const pack = await packNamed(given.value("content"), surroundings);
  const { readQuizResults } = await import("../training/read-quiz-result.ts");
  const { quizReport } = await import("../training/quiz-report.ts");
  const spread = quizReport(pack, readQuizResults(files, surroundings));
  const data = `${JSON.stringify(spread, null, 2)}\n`;
  if (given.has("json")) surroundings.out(data);
  else {
    const { quizReportView } = await import("../training/quiz-report-view.ts");
    surroundings.out(quizReportView(spread, styleFor(given, surroundings)));
  }
  const { quizReportHtml } = await import("../training/quiz-report-html.ts");
  writeAll(
    wanted.map((file) => [file, file.toLowerCase().endsWith(".html") ? quizReportHtml(spread) : data]),
    overGiven(given),
    surroundings,
  );
  return EXIT.done;
}

function wholeGiven(given: Given, option: string, from: number, to: number): number | null {
  const written = given.value(option);
  if (written === null) return null;
  const number = /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= from && number <= to) return number;
  return fail({
    kind: "usage",
    message: `--${option} ${quoted(written)} does not do.`,
    hint: `Give a whole number from ${from} to ${to}.`,
  });
}
