/** One document of answers, taken through reading, checking and replaying; now and then through the whole program as well. */
import type { Answer, Answers } from "../../../src/answers/answers.ts";
import { allowedValues } from "../../../src/answers/allowed-values.ts";
import { checkAnswers } from "../../../src/answers/check.ts";
import { faultsOfCase, unreadableMoment } from "../../../src/answers/faults-of-case.ts";
import { readDocument } from "../../../src/answers/read.ts";
import { placeFaults } from "../../../src/answers/yaml-document.ts";
import { type Moment, momentOf } from "../../../src/deadlines/moment.ts";
import { readMoment } from "../../../src/deadlines/read-moment.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import { EXIT, type Fault, fail, problemIn, say } from "../../../src/problems.ts";
import { openQuestion } from "../../../src/triage/open-question.ts";
import type { Outcome } from "../../../src/triage/outcome-format.ts";
import { replay } from "../../../src/triage/replay.ts";
import { FOUND_LATER } from "../../packs/found-later.ts";
import { brokenRules } from "../../triage/safety-by-hand.ts";
import { type AnswersDocument, answersDocument } from "./answers-document.ts";
import type { Dice } from "./dice.ts";
import { calm, runWithin } from "./run-within.ts";
import { faultsOf, type Ran, type Setting, USUAL_EXITS, type Verdict } from "./verdict.ts";

/** The whole program reads its content anew for every document, so it takes its turn once in so many. */
const WHOLE_ONCE_IN = 500;

export async function answersCase(dice: Dice, setting: Setting): Promise<Verdict> {
  const pack = dice.once(5) ? dice.pick(setting.packs) : (setting.packs.at(-1) as Pack);
  const document = answersDocument(dice, pack);
  const short = await replayed(document.bytes, pack);
  const faults = faultsOf(short, { coloured: false, exits: USUAL_EXITS });
  if (short.code === EXIT.badInput && short.out !== "") faults.push("an outcome of answers that do not hold");
  if (short.case) faults.push(...brokenBy(dice, pack, document, short.case));
  if (dice.once(WHOLE_ONCE_IN)) faults.push(...(await wholeFaults(dice, document, pack, short, setting)));
  return { code: short.code, out: short.out, err: short.err, faults, tried: Buffer.from(document.bytes).toString("utf8") };
}

interface Case {
  answers: Answers;
  at: Moment;
  outcome: Outcome;
}

/** What `triage --answers - --json` does with a document, with content that is at hand. */
async function replayed(bytes: Uint8Array, pack: Pack): Promise<Ran & { case: Case | null }> {
  try {
    const document = await readDocument("standard input", bytes);
    const place = (faults: Parameters<typeof placeFaults>[2]) => refuse(placeFaults(document.file, document.text, faults));
    const result = checkAnswers(pack, document.value, document.cutShort);
    if (!("answers" in result)) return place(result.faults);
    const { answers } = result;
    const now = () => momentOf(pack.calendar, calm.now);
    const read = answers.at === null ? { moment: now() } : readMoment(pack.calendar, answers.at, now);
    if ("problem" in read) return place([unreadableMoment(read)]);
    const at = read.moment;
    const { walk, outcome } = replay(pack, answers, at);
    const together = faultsOfCase(pack, walk);
    if (together.length > 0) return place(together);
    const said = outcome ?? openQuestion(pack, walk);
    return {
      code: outcome ? EXIT.done : EXIT.moreAnswers,
      out: `${JSON.stringify(said, null, 2)}\n`,
      err: "",
      case: outcome ? { answers, at, outcome } : null,
    };
  } catch (error) {
    const problem = problemIn(error);
    if (problem) return { code: say(problem).exit, out: "", err: `${say(problem).message}\n`, case: null };
    return { code: EXIT.fault, out: "", err: error instanceof Error ? `${error.name}: ${error.message}` : String(error), case: null };
  }
}

function refuse(faults: Fault[]): never {
  return fail({ kind: "bad-input", what: "The answers in standard input do not hold", faults });
}

/**
 * The rules that an outcome breaks: against what was written where that is known, against what was read otherwise. They speak of
 * the path that was taken; every other answer has to be named as unused.
 */
function brokenBy(dice: Dice, pack: Pack, { said }: AnswersDocument, { answers, at, outcome }: Case): string[] {
  const written = Object.entries(said === null ? answers.answers : (said.answers as Record<string, Answer>));
  const onPath = written.filter(([id]) => !outcome.unused.includes(id));
  const silent = onPath.filter(([id]) => !outcome.path.some(({ question }) => question === id));
  return [
    ...silent.map(([id]) => `${id} is neither used nor named as unused`),
    ...brokenRules({ pack, answers: Object.fromEntries(onPath.map(([id, answer]) => [id, asWord(answer)])), at, outcome }).filter(
      (broken) => pack.id !== "bexley" || !(FOUND_LATER[pack.version] ?? []).includes(broken),
    ),
    ...loweredByOneMore(dice, pack, answers, at, outcome),
  ];
}

function asWord(answer: Answer | boolean): Answer {
  return answer === true ? "yes" : answer === false ? "no" : answer;
}

function loweredByOneMore(dice: Dice, pack: Pack, answers: Answers, at: Moment, outcome: Outcome): string[] {
  const question = pack.flow.questions.find(({ type }) => type === "indicators");
  const chosen = question ? answers.answers[question.id] : undefined;
  if (!question || !Array.isArray(chosen) || !dice.once(4)) return [];
  const more = dice.pick(allowedValues(pack, question));
  if (chosen.includes(more)) return [];
  const { walk } = replay(pack, { ...answers, answers: { ...answers.answers, [question.id]: [...chosen, more] } }, at);
  return walk.facts.level().indicated < outcome.level.indicated ? ["3 adding an indicator lowers the level"] : [];
}

/** The program has to say the same, in JSON; in words it only has to say something harmless. */
async function wholeFaults(dice: Dice, { bytes }: AnswersDocument, pack: Pack, short: Ran, setting: Setting): Promise<string[]> {
  const content = ["--content", `${pack.id}@${pack.version}`];
  const whole = await runWithin(["triage", "--answers", "-", "--json", ...content], setting, { input: bytes });
  const faults = faultsOf(whole, { coloured: false, exits: USUAL_EXITS });
  if (whole.code !== short.code) faults.push(`the program exits ${whole.code}, its parts ${short.code}`);
  if (whole.out !== short.out) faults.push("the program says something else than its parts");
  const words = dice.pick([["triage"], ["triage"], ["flowchart"], ["referral"], ["flowchart", "--format", "svg"]]);
  const outIsTerminal = dice.once(2);
  const around = { input: bytes, outIsTerminal, columns: dice.below(200) };
  const shown = await runWithin([...words, "--answers", "-", ...content], setting, around);
  return [...faults, ...faultsOf(shown, { coloured: outIsTerminal, exits: USUAL_EXITS }).map((fault) => `${words.join(" ")}: ${fault}`)];
}
