/** Which answers of a pack can lead to different places: what path enumeration walks, and what it may leave out. */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { allowedValues } from "../answers/allowed-values.ts";
import type { Condition, Question } from "../packs/format.ts";
import type { PackData } from "../packs/pack-data.ts";
import { foldCondition, type Wanted } from "./condition-fold.ts";
import type { Marks } from "./marks.ts";

/** A number of ticked indicators that some condition looks at. */
export interface CountTest {
  level: number;
  besides: readonly string[];
  /** The highest number that is asked for. */
  most: number;
}

/** Every test of an answer, and of a number of indicators, that some condition of the given ones makes. */
export interface Tests {
  answers: Map<string, Wanted[]>;
  /** By the name of the variable that holds the number. */
  counts: Map<string, CountTest>;
  /** Some condition looks at whether anything was answered "none of these fits". */
  notCovered: boolean;
}

/** Conditions that decide where a case goes: which questions, which level, which route, whether it is ready. */
export function branchingConditions(pack: PackData): Condition[] {
  const { questions, outcomeAtOnce } = pack.flow;
  return [
    ...outcomeAtOnce,
    ...questions.flatMap(({ when, optional }) => [when, typeof optional === "boolean" ? undefined : optional]),
    ...pack.levels.rules.flatMap((rule) => [rule.when, rule.borderline?.when]),
    ...pack.routes.flatMap((route) => [route.when, ...route.requires.map((requirement) => requirement.when)]),
  ].filter((condition) => condition !== undefined);
}

/** Conditions that only add to an outcome: steps, duties, contacts, dates. */
export function addingConditions(pack: PackData): Condition[] {
  const orders = pack.contacts.lists.flatMap((list) => list.orders);
  return [...pack.duties.additions, ...orders].flatMap(({ when }) => when ?? []);
}

export function testsIn(conditions: Condition[], marks: Marks): Tests {
  const tests: Tests = { answers: new Map(), counts: new Map(), notCovered: false };
  const nothing = () => undefined;
  for (const condition of conditions) {
    foldCondition<undefined>(condition, marks, {
      all: nothing,
      any: nothing,
      not: nothing,
      leaf(leaf) {
        if (leaf.fact === "answer") tests.answers.set(leaf.question, [...(tests.answers.get(leaf.question) ?? []), leaf.wanted]);
        if (leaf.fact === "notCovered") tests.notCovered = true;
        if (leaf.fact !== "count") return undefined;
        const { level, besides, atLeast } = leaf;
        const variable = countVariable(level, besides);
        tests.counts.set(variable, { level, besides, most: Math.max(tests.counts.get(variable)?.most ?? 0, atLeast) });
        return undefined;
      },
    });
  }
  return tests;
}

/** Answers to one question, or parts of an answer, that no test tells apart: one of them stands for all. */
export interface Alternative {
  /** The answer; of a question that takes a list, what it adds to the list. */
  answer: Answer;
  /** How many answers it stands for. */
  standsFor: bigint;
  /** What conditions see of it. */
  settles: [variable: string, value: unknown][];
}

/** The question whose answers the consent decision reads itself, whatever conditions say. */
const ALWAYS_TOLD_APART = "consent";

/**
 * The answers to a question, one alternative of every stage after another: a list of choices is made up choice by choice, so
 * that cases which a choice cannot part any more are joined before the next one. Without stages nothing depends on the answer.
 */
export function stagesOf(pack: PackData, question: Question, tests: Tests): Alternative[][] {
  const single = (values: (string | number)[]) => [
    grouped(values, (value) => signature(question, value, tests)).map((group): Alternative => ({
      answer: group[0] ?? "",
      standsFor: BigInt(group.length),
      settles: [[question.id, group[0]], ...notCovered(group[0])],
    })),
  ];
  switch (question.type) {
    case "yes-no":
    case "choice":
      return single(allowedValues(pack, question));
    case "number":
      return single([...numbersOf(question), NOT_COVERED]);
    case "choices":
      return choiceStages(question, allowedValues(pack, question), tests);
    case "areas": {
      const stages = choiceStages(question, allowedValues(pack, question), tests);
      // Areas choose what is shown: where no condition looks at one, they are told apart no more than free text is.
      return stages.length > 1 ? stages : [];
    }
    case "indicators":
      return indicatorStages(pack, question, tests);
    case "judgement":
      return [
        pack.levels.levels.map(({ level }) => ({
          answer: { level, reason: "a reason" },
          standsFor: 1n,
          settles: [[question.id, level]],
        })),
      ];
    default:
      return [];
  }
}

/** The name under which conditions see whether one of the values in a list was chosen; values that no test parts share it. */
export function choiceVariable(question: Question, value: string | number, values: (string | number)[], tests: Tests): string {
  const wanted = signature(question, value, tests);
  return `${question.id}: ${values.find((other) => signature(question, other, tests) === wanted)}`;
}

export function countVariable(level: number, besides: readonly string[]): string {
  return [`indicators of level ${level}`, ...besides].join(" but ");
}

export const NOT_COVERED_VARIABLE = "something is not covered";

function notCovered(value: unknown): Alternative["settles"] {
  return value === NOT_COVERED ? [[NOT_COVERED_VARIABLE, true]] : [];
}

/** Every whole answer to a question that some test tells apart. */
export function answersOf(pack: PackData, question: Question, tests: Tests): Answer[] {
  const [first, ...others] = stagesOf(pack, question, tests);
  if (!first) return [];
  return others.reduce(
    (answers, stage) =>
      answers.flatMap((answer) =>
        stage.map((alternative) => [answer, alternative.answer].flatMap((part) => (Array.isArray(part) ? part : []))),
      ),
    first.map(({ answer }) => answer),
  );
}

function numbersOf({ from = 0, to = 0 }: Question): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

function signature(question: Question, value: string | number, tests: Tests): string {
  if (question.id === ALWAYS_TOLD_APART) return String(value);
  const passed = (tests.answers.get(question.id) ?? []).map((test) => (passes(value, test) ? "1" : "0")).join("");
  if (tests.notCovered && value === NOT_COVERED) return `${passed}, not covered`;
  // Those that a count leaves out are told apart from those that it counts.
  const without = question.type === "indicators" ? countsWithout(String(value), tests) : "";
  return without === "" ? passed : `${passed}: ${without}`;
}

/** The numbers of the counts that leave an indicator out. */
function countsWithout(indicator: string, { counts }: Tests): string {
  return [...counts.values()].flatMap(({ besides }, number) => (besides.includes(indicator) ? [number] : [])).join(",");
}

function passes(value: string | number, test: Wanted): boolean {
  if (typeof test !== "object") return value === test;
  if (Array.isArray(test)) return test.includes(value);
  return typeof value === "number" && value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
}

function isSeen(signature: string): boolean {
  return signature.split(":")[0]?.includes("1") === true || signature.includes("not covered");
}

function grouped<T>(values: T[], key: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
}

/** Of a list of choices each group of options is there or not; options that no test sees change nothing and stay out. */
function choiceStages(question: Question, values: string[], tests: Tests): Alternative[][] {
  const groups = grouped(values, (value) => signature(question, value, tests));
  const seen = groups.filter(([first = ""]) => isSeen(signature(question, first, tests)));
  const unseen = groups.filter((group) => !seen.includes(group)).reduce((total, group) => total + group.length, 0);
  const stages: Alternative[][] = seen.map((group) => {
    const [first = ""] = group;
    const variable = choiceVariable(question, first, values, tests);
    return [
      { answer: [], standsFor: 1n, settles: [[variable, false]] },
      { answer: [first], standsFor: 2n ** BigInt(group.length) - 1n, settles: [[variable, true], ...notCovered(first)] },
    ];
  });
  return [[{ answer: [], standsFor: 2n ** BigInt(unseen), settles: [] }], ...stages];
}

/** Indicators level by level: what counts is how many there are of a level, and those that some test names. */
function indicatorStages(pack: PackData, question: Question, tests: Tests): Alternative[][] {
  const ids = allowedValues(pack, question);
  const ofLevels = pack.levels.levels.map(({ level }) => {
    const groups = grouped(
      pack.indicators.filter((indicator) => indicator.level === level).map(({ id }) => id),
      (id) => signature(question, id, tests),
    );
    const counts = [...tests.counts].filter(([, test]) => test.level === level);
    const most = Math.max(0, ...counts.map(([, test]) => test.most));
    let partly: (Alternative & { answer: string[] })[] = [{ answer: [], standsFor: 1n, settles: [] }];
    for (const group of groups) {
      const seen = isSeen(signature(question, group[0] ?? "", tests));
      const variable = choiceVariable(question, group[0] ?? "", ids, tests);
      partly = partly.flatMap((before) =>
        numbersTold(group.length, seen ? Math.max(most, 1) : most).map(({ chosen, standsFor }) => ({
          answer: [...before.answer, ...group.slice(0, chosen)],
          standsFor: before.standsFor * standsFor,
          settles: [...before.settles, ...(seen ? [[variable, chosen > 0] as [string, unknown]] : [])],
        })),
      );
    }
    return partly.map(({ answer, standsFor, settles }): Alternative => ({
      answer,
      standsFor,
      settles: [
        ...settles,
        ...counts.map(([name, { besides }]): [string, unknown] => [name, answer.filter((id) => !besides.includes(id)).length]),
      ],
    }));
  });
  return [...ofLevels, ...choiceStages(question, [NOT_COVERED], tests)];
}

/** One indicator of each level and kind that some test tells apart. */
export function kindsOfIndicators(pack: Pick<PackData, "indicators">, question: Question, tests: Tests): string[] {
  return grouped([...pack.indicators], ({ id, level }) => `${level} ${signature(question, id, tests)}`).flatMap(
    ([first]) => first?.id ?? [],
  );
}

/** How many of `size` things are chosen, as far as it is told apart: one by one up to `most`, which stands for more as well. */
function numbersTold(size: number, most: number): { chosen: number; standsFor: bigint }[] {
  const told: { chosen: number; standsFor: bigint }[] = [];
  let left = 2n ** BigInt(size);
  let ways = 1n;
  for (let chosen = 0; chosen < most && chosen <= size; chosen++) {
    told.push({ chosen, standsFor: ways });
    left -= ways;
    ways = (ways * BigInt(size - chosen)) / BigInt(chosen + 1);
  }
  return left > 0n ? [...told, { chosen: Math.min(most, size), standsFor: left }] : told;
}
