/** The cases at which two packs are compared: every path of each, varied by whatever any condition tells apart, and every scenario. */
import { type Answer, isJudgement } from "../../answers/answers.ts";
import { allowedValues } from "../../answers/allowed-values.ts";
import { checkAnswers } from "../../answers/check.ts";
import { everyPath, variationsOf } from "../../triage/paths.ts";
import type { Pack } from "../pack.ts";

export interface ComparedCase {
  answers: Record<string, Answer>;
  /** A scenario is replayed at its own moment, a path at each of the representative ones. */
  scenario: { id: string; at: string } | null;
}

export interface Cases {
  cases: ComparedCase[];
  /** Paths of the first and of the second pack; what is left of `cases` besides scenarios are variations of them. */
  paths: [number, number];
  /** How many sets of answers the paths of each pack stand for, in decimal digits: the numbers are beyond what JSON holds. */
  standFor: [string, string];
  scenarios: number;
}

export function casesOf(before: Pack, after: Pack): Cases {
  const walked = [before, after].map((pack) => ({ pack, paths: everyPath(pack) }));
  const cases = new Map<string, ComparedCase>();
  const add = (answers: Record<string, Answer>) => {
    const key = JSON.stringify(answers);
    if (!cases.has(key)) cases.set(key, { answers, scenario: null });
  };
  for (const { paths } of walked) for (const { answers } of paths) add(answers);
  for (const { pack, paths } of walked) {
    const variations = variationsOf(pack);
    for (const path of paths) for (const answers of variations(path)) add(answers);
  }
  const scenarios = [after, before]
    .flatMap(scenariosOf)
    .filter(({ scenario }, place, all) => place === all.findIndex((other) => other.scenario.id === scenario.id));
  const [first, second] = walked.map(({ paths }) => paths);
  const total = (paths: { standsFor: bigint }[] = []) => String(paths.reduce((sum, { standsFor }) => sum + standsFor, 0n));
  return {
    cases: [...cases.values(), ...scenarios],
    paths: [first?.length ?? 0, second?.length ?? 0],
    standFor: [total(first), total(second)],
    scenarios: scenarios.length,
  };
}

function scenariosOf(pack: Pack) {
  return pack.scenarios.flatMap(({ id, at, answers }) => {
    const checked = checkAnswers(pack, { schema: "effective-support/answers@1", answers });
    return "answers" in checked ? [{ answers: { ...checked.answers.answers }, scenario: { id, at } }] : [];
  });
}

/** A function that says whether answers can be given to a pack at all: its questions, and values that they take. */
export function canAnswer(pack: Pack): (answers: Record<string, Answer>) => boolean {
  const questions = new Map(
    pack.flow.questions.map((question) => [question.id, { question, values: new Set(allowedValues(pack, question)) }]),
  );
  const levels = new Set(pack.levels.levels.map(({ level }) => level));
  return (answers) =>
    Object.entries(answers).every(([id, answer]) => {
      const known = questions.get(id);
      if (!known) return false;
      const { question, values } = known;
      if (Array.isArray(answer)) return answer.every((value) => values.has(value));
      if (isJudgement(answer)) return question.type === "judgement" && levels.has(answer.level);
      if (typeof answer === "number")
        return question.type === "number" && answer >= (question.from ?? 0) && answer <= (question.to ?? Infinity);
      return question.type === "text" || question.type === "number" || values.has(answer);
    });
}
